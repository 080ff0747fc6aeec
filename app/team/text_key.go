package team

import "wurzelwerk/translations"

// TextKey is the key of the word in the translations.
func (r Role) TextKey() string { return "doc.team.role." + string(r) } // keys: doc.team.role.*

// TextKey is the key of the name of the round in the translations.
func (r Round) TextKey() string { return "doc.team.round." + string(r) } // keys: doc.team.round.*

// TextKey is the key of the word in the translations.
func (a Attendance) TextKey() string { return "doc.team.attendance." + string(a) } // keys: doc.team.attendance.*

// TextKey is the key of the word in the translations.
func (r Result) TextKey() string { return "doc.team.result." + string(r) } // keys: doc.team.result.*

// TextKey is the key of the word in the translations.
func (c Change) TextKey() string { return "doc.team.change." + string(c) } // keys: doc.team.change.*

// TextKey is the key of the word in the translations.
func (s MeetingState) TextKey() string { return "team.state." + string(s) } // keys: team.state.*

// TextKey is the key of the name of the day in the translations.
func (w Weekday) TextKey() string { return "doc.weekday." + string(w) } // keys: doc.weekday.*

// TextKey is the key of the sentence in the translations; p must not be "".
func (p PlanProblem) TextKey() string { return "team.plan." + string(p) } // keys: team.plan.*

// Former is how a woman is called whose record was erased.
func Former(l *translations.Locale) string { return l.T("doc.team.former") }

// UsualRules are the rules that a team may agree on, one a line.
func UsualRules(l *translations.Locale) []string {
	return []string{
		l.T("doc.team.rule.confidential"), l.T("doc.team.rule.punctual"), l.T("doc.team.rule.one-speaks"),
		l.T("doc.team.rule.advice"), l.T("doc.team.rule.competition"), l.T("doc.team.rule.cancel"),
	}
}

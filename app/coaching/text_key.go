package coaching

// TextKey is the key of the word in the translations.
func (k Kind) TextKey() string { return "doc.session.kind." + string(k) } // keys: doc.session.kind.*

// TextKey is the key of the word in the translations.
func (p Place) TextKey() string { return "doc.session.place." + string(p) } // keys: doc.session.place.*

// TextKey is the key of the word in the translations; a session without a status is a draft.
func (s SessionStatus) TextKey() string {
	if s == "" {
		s = Draft
	}
	return "doc.session.status." + string(s) // keys: doc.session.status.*
}

// TextKey is the key of the heading of the section in the translations.
func (s Section) TextKey() string { return "doc.session.section." + string(s) } // keys: doc.session.section.*

// PromptKey is the key of the questions that help to write a section; only for those among the Prompts.
func (t Template) PromptKey(s Section) string {
	return "session.prompt." + string(t.Kind) + "." + string(s) // keys: session.prompt.*
}

// PaperKey is the key of the name of one of the Papers of a template.
func PaperKey(paper string) string { return "doc.session.paper." + paper } // keys: doc.session.paper.*

// TextKey is the key of the sentence in the translations.
func (c FindingCode) TextKey() string { return "session.finding." + string(c) } // keys: session.finding.*

// TextKey is the key of the word in the translations; r must not be "".
func (r Reached) TextKey() string { return "doc.agreement.reached." + string(r) } // keys: doc.agreement.reached.*

// TextKey is the key of the word in the translations; r must not be "".
func (r Result) TextKey() string { return "doc.outcome." + string(r) } // keys: doc.outcome.*

// TextKey is the key of the name of the step in the translations.
func (s StandardStep) TextKey() string { return "timeline.step." + s.Key } // keys: timeline.step.*

// TextKey is the key of the word in the translations.
func (s StepState) TextKey() string { return "timeline.state." + string(s) } // keys: timeline.state.*

package teams

import (
	"cmp"
	"errors"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

// book is one team as the pages of the room read it: its record, and what its women are called and do.
type book struct {
	parts    *Parts
	team     team.Team
	founders map[app.ID]app.Founder // as far as they were asked for
	gone     map[app.ID]bool        // whose record is not there
	trades   []team.Trade
	origin   string // the office that shares the team with this one; "" for a team of this office
}

// load reads the team and forgets what was known of its women.
func (b *book) load(id app.ID) error {
	loaded, err := b.parts.Records.Team(b.parts.Context, id)
	if err != nil {
		return err
	}
	origins, err := b.parts.Records.Origins(b.parts.Context)
	if err != nil {
		return err
	}
	b.team, b.founders, b.gone, b.trades, b.origin = loaded, map[app.ID]app.Founder{}, map[app.ID]bool{}, nil, origins[id]
	for _, woman := range loaded.Women("") {
		if f, ok := b.founder(woman); ok {
			if err := b.ask(f); err != nil {
				return err
			}
		}
	}
	return nil
}

// ask notes what a founder does and where.
func (b *book) ask(f app.Founder) error {
	businesses, err := b.parts.Records.Businesses(b.parts.Context, f.ID)
	if err != nil {
		return err
	}
	for _, business := range businesses {
		b.trades = append(b.trades, team.Trade{
			Woman: f.ID, Trade: business.Trade, Quarter: cmp.Or(district(business.Address), district(f.Address)),
		})
	}
	return nil
}

func district(a *app.Address) string {
	if a == nil {
		return ""
	}
	return a.District
}

// founder is the record of a woman; false for a guest and for one whose record is not there.
func (b *book) founder(id app.ID) (app.Founder, bool) {
	if f, ok := b.founders[id]; ok || b.gone[id] || id == "" {
		return f, ok
	}
	f, err := b.parts.Records.Founder(b.parts.Context, id)
	if err != nil {
		if !errors.Is(err, app.ErrNotFound) {
			b.parts.Shell.Fail(err)
		}
		b.gone[id] = true
		return app.Founder{}, false
	}
	b.founders[id] = f
	return f, true
}

// name is what a woman is called in the team. The name of one who did not consent stays at the office the team is of.
func (b *book) name(id app.ID) string {
	name, former := b.team.NameOf(id, func(id app.ID) (string, bool) {
		f, ok := b.founder(id)
		return f.Spoken(), ok
	})
	if former && b.origin != "" {
		return t("teams.elsewhere", vars{"Office": b.origin})
	}
	if former {
		return team.Former(translations.Current())
	}
	return name
}

// hints are what to think of. That a team of nobody is small need not be said.
func (b *book) hints() []team.Hint {
	hints := b.team.Hints(team.Facts{Today: b.parts.Today(), Trades: b.trades, Known: func(id app.ID) bool {
		_, ok := b.founder(id)
		return ok || b.origin != ""
	}})
	return slices.DeleteFunc(hints, func(h team.Hint) bool { return h.Kind == team.HintFew && h.Count == 0 })
}

// paperNames are what each founder of the team is called, and the language of her papers.
func (b *book) paperNames() (names, langs map[app.ID]string) {
	names, langs = map[app.ID]string{}, map[app.ID]string{}
	for id, f := range b.founders {
		names[id], langs[id] = f.Spoken(), f.HandoutLanguage
	}
	return names, langs
}

// know asks for the records of all women who stand in a meeting, so that papers can name them.
func (b *book) know(m team.Meeting) {
	for _, id := range b.team.Women(m.Date) {
		b.founder(id)
	}
	for _, id := range b.team.Women("") {
		b.founder(id)
	}
	for id := range m.Attendance {
		b.founder(id)
	}
	for _, id := range m.Roles {
		b.founder(id)
	}
	for _, turn := range m.Turns {
		b.founder(turn.Founder)
		for _, o := range turn.Offers {
			b.founder(o.From)
			b.founder(o.To)
		}
	}
	for _, pair := range m.Buddies {
		for _, id := range pair.Women() {
			b.founder(id)
		}
	}
}

// save keeps the team without its meetings.
func (b *book) save(changed team.Team) error {
	kept, err := b.parts.Records.SaveTeam(b.parts.Context, changed)
	if err == nil {
		b.team = kept
	}
	return err
}

// saveMeeting keeps one meeting and returns it as kept.
func (b *book) saveMeeting(m team.Meeting) (team.Meeting, error) {
	kept, err := b.parts.Records.SaveMeeting(b.parts.Context, b.team.ID, m)
	if err == nil {
		b.team = b.team.WithMeeting(kept)
	}
	return kept, err
}

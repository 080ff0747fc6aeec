package command

import (
	"errors"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/message"
)

// The failures of sharing.
var (
	errNoDossier       = &app.Error{Code: "no-dossier"}
	errSeveralDossiers = &app.Error{Code: "several-dossiers"}
	errNotShared       = &app.Error{Code: "not-shared"}
)

// dossier is a founder or a team that is shared or not.
type dossier struct {
	id   app.ID // in the office
	name string
	team bool
}

// syncShare shares a founder's or a team's dossier with a partner, or ends that.
func (c *call) syncShare() error {
	classes, err := c.classes()
	if err != nil {
		return err
	}
	return c.open(func(o Office) error {
		p, err := c.peer(o, c.words[1:])
		if err != nil {
			return err
		}
		d, err := c.dossier(o, strings.Fields(c.words[0]))
		if err != nil {
			return err
		}
		vars := translations.Vars{"Name": d.name, "Peer": p.Name}
		switch {
		case c.has(flagStop):
			return c.unshare(o, d, p, vars)
		case d.team && c.has(flagClasses):
			return &misuse{"command.usage.team-classes", nil}
		}
		lines, err := c.consent(o, d, p, classes, vars)
		if err != nil {
			return err
		}
		share, err := o.Share(c.ctx, d.id, p.Office(), classes)
		if err != nil {
			return err
		}
		return c.print(append(lines, c.shared(share, vars)...)...)
	})
}

// classes are those after --classes, each once in the order of all classes; nil without the flag.
func (c *call) classes() (out []string, err error) {
	_, signed := c.flags[flagSigned]
	usage := translations.Vars{"Usage": usages["sync share"]}
	switch {
	case c.has(flagStop) && c.has(flagClasses), signed && !c.has(flagClasses):
		return nil, &misuse{"command.usage.share-flags", usage}
	case signed && !slices.Contains(signings(), c.flags[flagSigned]):
		return nil, &misuse{"command.usage.unknown-signing", translations.Vars{"Signed": c.flags[flagSigned], "Known": strings.Join(signings(), ", ")}}
	case !c.has(flagClasses):
		return nil, nil
	}
	known := classKeys()
	for _, key := range strings.Split(c.flags[flagClasses], ",") {
		if key = strings.TrimSpace(key); !slices.Contains(known, key) {
			return nil, &misuse{"command.usage.unknown-class", translations.Vars{"Class": key, "Known": strings.Join(known, ", ")}}
		}
		out = append(out, key)
	}
	return slices.DeleteFunc(known, func(key string) bool { return !slices.Contains(out, key) }), nil
}

// classKeys are the keys of all classes of data.
func classKeys() (keys []string) {
	for _, class := range app.DataClasses() {
		keys = append(keys, class.Key)
	}
	return keys
}

// signings are the ways in which a consent is given.
func signings() []string { return []string{app.SignedPaper, app.SignedOral, app.SignedDigital} }

// dossier is the founder or the team whom the words name: by id, else as the only one whom they fit.
func (c *call) dossier(o Office, words []string) (dossier, error) {
	teams, err := c.teamsNamed(o, words)
	if err != nil {
		return dossier{}, err
	}
	f, id, lost := c.personOf(o, words)
	woman := dossier{id: id, name: f.DisplayName()}
	isID := func(id app.ID) bool { return len(words) == 1 && words[0] == string(id) }
	switch {
	case lost == nil && (len(teams) == 0 || isID(f.ID)):
		return woman, nil
	case len(teams) == 1 && (errors.Is(lost, errNobody) || isID(teams[0].ID)):
		return dossier{id: teams[0].real, name: teams[0].Name, team: true}, nil
	}
	return dossier{}, notOne(words, f, lost, teams)
}

// notOne is why words name no one dossier: f fits unless she was lost, and so do the teams.
func notOne(words []string, f archive.Founder, lost error, teams []knownTeam) error {
	vars := translations.Vars{"Words": strings.Join(words, " ")}
	nobody, several := errors.Is(lost, errNobody), errors.Is(lost, errSeveral)
	switch {
	case nobody && len(teams) == 0:
		return errNoDossier.Because(nil, vars)
	case lost != nil && !nobody && !several, len(teams) == 0:
		return lost
	}
	var names []string
	for _, t := range teams {
		names = append(names, string(t.ID)+" ("+t.Name+")")
	}
	if lost == nil {
		names = append(names, string(f.ID)+" ("+f.DisplayName()+")")
	}
	vars["Names"] = strings.Join(names, ", ")
	return errSeveralDossiers.Because(nil, vars)
}

// knownTeam is a team under the id of archives.
type knownTeam struct {
	team.Team
	real app.ID // in the office
}

// teamsNamed are the teams that the words name; those in the bin are none.
func (c *call) teamsNamed(o Office, words []string) ([]knownTeam, error) {
	teams, err := o.Teams(c.ctx)
	if err != nil {
		return nil, err
	}
	names, err := c.idNames(o)
	if err != nil {
		return nil, err
	}
	var all []knownTeam
	for _, t := range teams {
		if t.BinnedOn == "" {
			real := t.ID
			t.ID = app.ID(names.of(real))
			all = append(all, knownTeam{t, real})
		}
	}
	return named(all, words, func(t knownTeam) (app.ID, string) { return t.ID, t.Name }), nil
}

// consent sees to it that a consent of hers names the partner: with classes given it notes what she has signed where none
// covers them yet, and says so; without, there must be one.
func (c *call) consent(o Office, d dossier, p exchange.Peer, classes []string, vars translations.Vars) (lines []string, err error) {
	if d.team || p.Everything {
		return nil, nil
	}
	covered, err := c.covered(o, d, p)
	if err != nil {
		return nil, err
	}
	switch {
	case len(classes) == 0 && len(covered) == 0:
		return nil, exchange.ErrNoConsent.Because(nil, translations.Vars{"Name": p.Name})
	case !slices.ContainsFunc(classes, func(class string) bool { return !slices.Contains(covered, class) }):
		return nil, nil
	}
	how := c.flags[flagSigned]
	if how == "" {
		how = app.SignedPaper
	}
	_, err = o.SaveConsent(c.ctx, d.id, app.Consent{
		Purpose: app.PurposeShare, Recipient: p.Partner, DataClasses: classes, TextVersion: app.ConsentText,
		GivenOn: app.DateOf(c.env.Now()), Signed: how,
	})
	if err != nil {
		return nil, err
	}
	vars["Classes"] = strings.Join(message.ClassNames(classes, c.l), ", ")
	vars["Signed"] = c.l.T("profiling.consent.signed." + how) // keys: profiling.consent.signed.*
	return []string{c.l.T("command.sync.consent", vars)}, nil
}

// covered are the classes that her consents let go to the partner today. Where the partner shares her with this office,
// they may name it under the partner's own ids, so those that go to it count as well.
func (c *call) covered(o Office, d dossier, p exchange.Peer) (out []string, err error) {
	consents, err := o.Consents(c.ctx, d.id)
	if err != nil {
		return nil, err
	}
	shares, err := o.Shares(c.ctx, d.id)
	if err != nil {
		return nil, err
	}
	today := app.DateOf(c.env.Now())
	for _, class := range classKeys() {
		named := slices.ContainsFunc(consents, func(x app.Consent) bool { return x.Shares(p.Partner, []string{class}, today) })
		goes := slices.ContainsFunc(shares, func(s exchange.Share) bool { return s.Peer == p.Office() && slices.Contains(s.Goes, class) })
		if named || goes {
			out = append(out, class)
		}
	}
	return out, nil
}

// shared says what goes, or why nothing does.
func (c *call) shared(s exchange.Share, vars translations.Vars) []string {
	vars["Classes"] = strings.Join(message.ClassNames(s.Goes, c.l), ", ")
	switch {
	case s.State != exchange.ShareActive:
		return []string{c.l.T("command.sync.shared", vars), c.l.T(s.State.TextKey())}
	case len(s.Goes) == 0:
		return []string{c.l.T("command.sync.shared", vars)}
	}
	return []string{c.l.T("command.sync.shared.classes", vars)}
}

// unshare ends the sharing by this office.
func (c *call) unshare(o Office, d dossier, p exchange.Peer, vars translations.Vars) error {
	shares, err := o.Shares(c.ctx, d.id)
	if err != nil {
		return err
	}
	over := []exchange.ShareState{exchange.ShareEnded, exchange.ShareRemoved, exchange.ShareKept}
	if !slices.ContainsFunc(shares, func(s exchange.Share) bool {
		return s.Ours && s.Peer == p.Office() && !slices.Contains(over, s.State)
	}) {
		return errNotShared.Because(nil, vars)
	}
	if err := o.Unshare(c.ctx, d.id, p.Office()); err != nil {
		return err
	}
	return c.print(c.l.T("command.sync.unshared", vars))
}

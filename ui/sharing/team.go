package sharing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// teamDialog shares a success team with an office: who is in it and what was promised, nothing else.
type teamDialog struct {
	parts  *Parts
	team   team.Team
	sides  []side
	office *widgets.Choice // nil for one office alone
	body   *fyne.Container
	dialog *widgets.Dialog
}

// Team asks with which office a team is shared, and shows which women go with it and which do not.
func (r *Room) Team(of team.Team) {
	d := &teamDialog{parts: r.parts, team: of, body: widgets.Stack(widgets.Gap)}
	if err := d.load(); err != nil {
		r.parts.Shell.Fail(err)
		return
	}
	d.dialog = &widgets.Dialog{Title: t("sharing.team.title", vars{"Name": of.Name}), Width: 600, OnConfirm: d.confirm}
	if len(d.sides) == 0 {
		d.dialog.Body, d.dialog.Confirm = arrange.Muted(t("sharing.team.empty")), t("sharing.exchange")
		d.dialog.Show(r.parts.Shell.Canvas())
		return
	}
	fields := []fyne.CanvasObject{widgets.NewLines(t("sharing.team.text"))}
	if len(d.sides) > 1 {
		d.office = widgets.NewChoice(officeOptions(d.sides), func(string) { d.fill() })
		d.office.Fill(string(d.sides[0].peer.Office()))
		fields = append(fields, widgets.NewField(t("sharing.team.office"), d.office, ""))
	} else {
		fields = append(fields, widgets.Strong(d.sides[0].peer.Name))
	}
	d.dialog.Body, d.dialog.Confirm = widgets.Form(append(fields, d.body)...), t("sharing.share.verb")
	d.fill()
	d.dialog.Show(r.parts.Shell.Canvas())
}

func (d *teamDialog) load() error {
	peers, err := d.parts.Records.Peers(d.parts.Context)
	if err != nil {
		return err
	}
	shares, err := d.parts.Records.Shares(d.parts.Context, d.team.ID)
	if err != nil {
		return err
	}
	for _, s := range sides(peers, shares, nil, func(app.ID) bool { return true }, d.parts.Today()) {
		if !s.former() {
			d.sides = append(d.sides, s)
		}
	}
	return nil
}

func officeOptions(sides []side) []widgets.Option {
	out := make([]widgets.Option, len(sides))
	for i, s := range sides {
		out[i] = widgets.Option{Key: string(s.peer.Office()), Text: s.peer.Name}
	}
	return out
}

// chosen is how the team stands with the office in front.
func (d *teamDialog) chosen() side {
	for _, s := range d.sides {
		if d.office != nil && d.office.Key() == string(s.peer.Office()) {
			return s
		}
	}
	return d.sides[0]
}

// fill shows how the team stands with the office chosen, and which women go.
func (d *teamDialog) fill() {
	s := d.chosen()
	d.body.Objects = []fyne.CanvasObject{standing(s)}
	if !s.came() {
		arrange.Put(d.body, d.women(s))
	}
	switch {
	case s.on():
		d.dialog.SetConfirm(t("sharing.stop.verb"))
		arrange.Put(d.body, arrange.Muted(t("sharing.team.stop", vars{"Office": s.peer.Name})))
	default:
		d.dialog.SetConfirm(t("sharing.share.verb"))
	}
	d.dialog.SetConfirmEnabled(!s.came())
	d.body.Refresh()
	if top := d.parts.Shell.Canvas().Overlays().Top(); d.dialog.Open() && top != nil {
		top.Refresh()
	}
}

// women lists those of the team with whether their first names go, and why not.
func (d *teamDialog) women(s side) fyne.CanvasObject {
	list := widgets.Stack(arrange.Tight, widgets.Caption(t("sharing.team.women")))
	for _, id := range d.team.Women("") {
		arrange.Put(list, d.woman(s, id))
	}
	return list
}

func (d *teamDialog) woman(s side, id app.ID) fyne.CanvasObject {
	if guest, ok := d.team.Guest(id); ok {
		return widgets.Stack(0, widgets.Strong(guest.Name), widgets.CaptionLines(t("sharing.team.guest")))
	}
	f, err := d.parts.Records.Founder(d.parts.Context, id)
	if err != nil {
		return widgets.CaptionLines(t("sharing.team.unknown"))
	}
	name := widgets.Strong(f.Spoken())
	words := widgets.CaptionLines("")
	if f.Restriction != nil || f.BinnedOn != "" {
		words.Say(t("sharing.team.resting"), widgets.ColorWarningText)
		return widgets.Stack(0, name, words)
	}
	consents, err := d.parts.Records.Consents(d.parts.Context, id)
	if err != nil {
		words.Say(t("sharing.team.unknown"), widgets.ColorWarningText)
		return widgets.Stack(0, name, words)
	}
	c, gap := app.ConsentFor(consents, s.peer.Partner, []string{classTeam}, d.parts.Today())
	if gap == app.GapNone {
		words.Say(t("sharing.team.goes", vars{"Date": dateText(c.GivenOn)}), widgets.ColorSuccessText)
		return widgets.Stack(0, name, words)
	}
	why := t(gap.TextKey()) // keys: fault.consent.*
	if gap == app.GapClasses {
		why = t("sharing.team.unnamed")
	}
	words.Say(t("sharing.team.stays", vars{"Why": why}), widgets.ColorWarningText)
	if s.peer.Partner == "" {
		return widgets.Stack(0, name, words)
	}
	return arrange.Ends(220, widgets.Stack(0, name, words), widgets.LinkButton(t("sharing.consent.new"), theme.ContentAddIcon(), func() {
		d.dialog.Close()
		d.parts.NewConsent(id, s.peer.Partner, []string{classTeam})
	}))
}

// confirm shares the team, or ends that.
func (d *teamDialog) confirm() bool {
	if len(d.sides) == 0 {
		d.dialog.Close()
		d.parts.OpenExchange()
		return true
	}
	s, r := d.chosen(), d.parts.Records
	v := vars{"Name": d.team.Name, "Office": s.peer.Name}
	text := t("sharing.shared", v)
	var err error
	if s.on() {
		text, err = t("sharing.stopped", v), r.Unshare(d.parts.Context, d.team.ID, s.peer.Office())
	} else {
		var share exchange.Share
		if share, err = r.Share(d.parts.Context, d.team.ID, s.peer.Office(), nil); share.State == exchange.ShareConsent {
			text = t("sharing.team.waits", v)
		}
	}
	if err != nil {
		d.parts.Shell.Fail(err)
		return false
	}
	d.parts.changed(d.team.ID)
	d.parts.Shell.Tell(text, widgets.Action{Label: t("founders.undo"), Run: d.undo})
	return true
}

func (d *teamDialog) undo() {
	if _, err := d.parts.Records.Undo(d.parts.Context); err != nil {
		d.parts.Shell.Fail(err)
		return
	}
	d.parts.changed(d.team.ID)
	d.parts.Shell.Tell(t("undo.done"))
}

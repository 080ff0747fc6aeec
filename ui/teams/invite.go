package teams

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// inviteCard is the invitation to a meeting as a text to be copied and as an appointment, in a language to be chosen.
type inviteCard struct {
	page     *meetingsPage
	meeting  team.Meeting
	language *widgets.Choice
	subject  *widgets.Lines
	text     *widgets.Lines
	calendar *widgets.Button
	sent     *widgets.Check
	card     *widgets.Card
}

func newInviteCard(p *meetingsPage, title string) *inviteCard {
	c := &inviteCard{page: p, subject: widgets.NewLines(""), text: widgets.NewLines("")}
	c.subject.Bold = true
	c.language = widgets.NewChoice(languages(""), func(string) { c.show() })
	c.language.Fill("de")
	c.sent = widgets.NewCheck("", c.onSent)
	copyText := widgets.QuietButton(t("teams.invite.copy"), theme.ContentCopyIcon(), c.onCopy)
	copySubject := widgets.LinkButton(t("teams.invite.copy.subject"), theme.ContentCopyIcon(), func() { c.copy(c.invitation().Subject) })
	c.calendar = widgets.QuietButton("", theme.DocumentSaveIcon(), func() { p.book.saveMeetingDate(c.meeting, c.locale()) })
	body := widgets.Stack(apart, widgets.Narrow(c.language), c.subject, c.text, widgets.Row(copyText, copySubject), widgets.Row(c.calendar), c.sent)
	c.card = widgets.NewCard(title, body)
	return c
}

func (c *inviteCard) fill(m team.Meeting) {
	c.meeting = m
	c.sent.Text = t("teams.invite.sent")
	if m.InvitedOn != "" {
		c.sent.Text = t("teams.invite.sent.on", vars{"Date": dateText(m.InvitedOn)})
	}
	c.sent.Checked = m.InvitedOn != ""
	c.sent.Hidden = m.Standing() != team.Planned
	c.sent.Refresh()
	c.calendar.Hidden = !m.Date.Valid()
	label := t("teams.calendar")
	if m.Standing() == team.Cancelled {
		label = t("teams.calendar.cancelled")
	}
	c.calendar.SetText(label + " …")
	c.show()
}

func (c *inviteCard) locale() *translations.Locale { return translations.In(c.language.Key()) }

func (c *inviteCard) invitation() team.Invitation {
	return c.page.book.team.Invitation(c.meeting, c.locale())
}

func (c *inviteCard) show() {
	text := c.invitation()
	c.subject.Say(text.Subject, theme.ColorNameForeground)
	c.text.Say(text.Text, theme.ColorNameForeground)
	c.card.Refresh()
}

func (c *inviteCard) onCopy() {
	c.copy(c.invitation().Text)
	if c.meeting.Standing() == team.Planned && c.meeting.InvitedOn == "" {
		c.page.book.parts.Shell.Tell(t("teams.invite.copied"), widgets.Action{Label: t("teams.invite.mark"), Run: func() { c.onSent(true) }})
		return
	}
	c.page.book.parts.Shell.Tell(t("teams.invite.copied"))
}

func (c *inviteCard) copy(text string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	c.page.book.parts.Shell.Tell(t("teams.invite.copied"))
}

// onSent notes that the women are invited: from then on a change of the meeting reaches their calendars.
func (c *inviteCard) onSent(sent bool) {
	m := c.meeting
	m.InvitedOn = ""
	if sent {
		m.InvitedOn = c.page.book.parts.Today()
	}
	c.page.change(m)
}

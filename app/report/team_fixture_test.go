package report

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/assets"
)

// nordlichter is the team of the sample office with its newest meeting, fuller than it is there.
func nordlichter(t testing.TB) (team.Team, team.Meeting, map[app.ID]string) {
	t.Helper()
	var office struct {
		Founders []app.Founder `json:"founders"`
		Teams    []team.Team   `json:"teams"`
	}
	if err := json.Unmarshal(assets.Sample(), &office); err != nil {
		t.Fatal(err)
	}
	names := map[app.ID]string{}
	for _, f := range office.Founders {
		names[f.ID] = f.Spoken()
	}
	group := office.Teams[0]
	group.Place, group.Start = "Gründerinnenzentrum, Raum 2", "18:00"
	group.Goals = []team.Goal{{Woman: "f-desi", Text: "Im Juli habe ich drei Aufträge für Brautkleider.", Until: "2025-07-01"}}
	m, ok := group.Newest()
	if !ok {
		t.Fatal("the sample office has no meeting")
	}
	desi := &m.Turns[0]
	desi.Ideas = append(desi.Ideas, "Fotos von drei Kleidern mitnehmen")
	desi.Commitments[0].Evidence = "Der Termin steht in meinem Kalender."
	m.Turns[3].Offers = []team.Offer{{From: "f-desi", To: "f-olena", Text: "gibt ihr die Belege vom April"}}
	return group.WithMeeting(m), m, names
}

func teamMinutes(t testing.TB, lang string) MinutesInput {
	g, m, names := nordlichter(t)
	return MinutesInput{Office: nordstadt(t, lang).Office, Team: g, Meeting: m, Names: names, Lang: lang, Created: created}
}

func teamSlips(t testing.TB, lang string) SlipInput {
	g, m, names := nordlichter(t)
	return SlipInput{
		Office: nordstadt(t, lang).Office, Team: g, Meeting: m, Names: names, Lang: lang, Created: created,
		Langs: map[app.ID]string{"f-desi": "bg", "f-rasha": "ar", "f-ayse": "tr", "f-olena": "uk"},
	}
}

// rashaSlips is a meeting of which all is written in Arabic.
func rashaSlips(t testing.TB) SlipInput {
	in := teamSlips(t, "ar")
	in.Names = map[app.ID]string{"f-desi": "دسيسلافا", "f-rasha": "رشا", "f-ayse": "Ayşe", "f-olena": "أولينا"}
	in.Team.Name = "نجوم الشمال"
	in.Team.Goals = []team.Goal{{Woman: "f-rasha", Text: "أريد أن أعيش من عملي في «Lisan» (3.200 € في الشهر)."}}
	turn := in.Meeting.Turn("f-rasha")
	turn.Wish, turn.Obstacle = "الحصول على اعتماد المترجمة لدى OLG.", "لا أعرف الإجراءات."
	turn.Ideas = []string{"أولينا تعرف زميلة في Essen", "الاتصال بمكتب الاستقبال في المحكمة"}
	turn.Offers = []team.Offer{{From: "f-ayse", To: "f-rasha", Text: "تقرأ الرسالة قبل إرسالها."}}
	turn.Commitments = []team.Commitment{{
		ID: "z7", Text: "مراسلة مكتبي محاماة (2)", Due: "2025-05-27", FirstStep: "كتابة القائمة مساء اليوم.", Evidence: "الرسالتان في البريد.", CarriedFrom: "z2",
	}}
	in.Meeting = in.Meeting.WithTurn(turn)
	in.Team = in.Team.WithMeeting(in.Meeting)
	return in
}

// circle is a meeting of so many women, each of whom says, hears and promises something.
func circle(t testing.TB, women int, text string) (team.Team, team.Meeting, map[app.ID]string) {
	t.Helper()
	g := team.Team{ID: "t", Name: "Kreis"}
	m := team.Meeting{ID: "m", Number: 1, Date: "2025-05-13", Attendance: map[app.ID]team.Attendance{}, Next: &team.Next{Date: "2025-05-27"}}
	names := map[app.ID]string{}
	id := func(i int) app.ID { return app.ID(fmt.Sprint("w", i%women)) }
	for i := range women {
		g.Members = append(g.Members, id(i))
		names[id(i)] = fmt.Sprint("Frau", i)
		m.Attendance[id(i)] = team.Present
		say := func(what string) string { return strings.TrimSpace(fmt.Sprintf("%s%dx %s", what, i, text)) }
		m.Turns = append(m.Turns, team.Turn{
			Founder: id(i), News: say("Neues"), Wish: say("Wunsch"), Obstacle: say("Hindernis"), Ideas: []string{say("Idee"), say("Rat")},
			Offers: []team.Offer{{From: id(i + 1), To: id(i), Text: say("Hilfe")}},
			Commitments: []team.Commitment{{
				ID: app.ID(fmt.Sprint("z", i)), Text: say("Zusage"), Due: "2025-05-20", FirstStep: say("Schritt"), Evidence: say("Zeichen"),
			}},
		})
	}
	g = g.WithMeeting(m)
	m.Buddies = g.ProposeBuddies(m)
	return g.WithMeeting(m), m, names
}

func mustMinutes(t testing.TB, in MinutesInput) *Document {
	t.Helper()
	d, err := Minutes(in)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func mustSlip(t testing.TB, in SlipInput, woman app.ID) *Document {
	t.Helper()
	d, err := Slip(in, woman)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func mustSlips(t testing.TB, in SlipInput) *Document {
	t.Helper()
	d, err := Slips(in)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

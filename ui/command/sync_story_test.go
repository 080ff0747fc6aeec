package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLostDoubledAndLateFiles loses the first file, takes the second twice and the first at the end.
func TestLostDoubledAndLateFiles(t *testing.T) {
	nord, süd := twoOffices(t)
	nord.must("sync", "share", "f-desi", "Süd", "--classes", "contact")
	lost := nord.send("Süd")
	nord.call("Desislava", "Dessi")
	second := nord.send("Süd")
	süd.must("sync", "receive", second)
	if got := süd.called("Desislava"); got != "Dessi" {
		t.Errorf("the file after a lost one brings %q", got)
	}
	for _, file := range []string{second, lost, second} {
		if said := süd.must("sync", "receive", file); !strings.Contains(said, "Nothing new") {
			t.Errorf("an old file: %s", said)
		}
	}
	if got := süd.called("Desislava"); got != "Dessi" {
		t.Errorf("after late files she is called %q", got)
	}
	nord.must("sync", "receive", süd.send("Nord"))
	if s := figure[statusJSON](nord, "sync", "status"); s.Peers[0].Waiting || s.Peers[0].Heard == nil {
		t.Errorf("%+v", s.Peers[0])
	}
	if list := nord.must("sync", "send", "Süd", "--list"); strings.Contains(list, "Desislava") {
		t.Errorf("what is confirmed goes again: %s", list)
	}

	// a file that follows on one that never came
	nord.call("Desislava", "Sissi")
	nord.must("sync", "receive", süd.send("Nord"))
	if err := os.Remove(nord.send("Süd")); err != nil {
		t.Fatal(err)
	}
	süd.must("sync", "receive", nord.send("Süd"))
	if got := süd.called("Desislava"); got != "Sissi" {
		t.Errorf("she is called %q", got)
	}
}

// TestThirdOffice has the woman shared by one office with two, who do not know each other.
func TestThirdOffice(t *testing.T) {
	nord, süd := twoOffices(t)
	ost := partnerDesk(t, "Ost")
	pair(nord, ost)
	nord.must("sync", "share", "f-desi", "Süd", "--classes", "contact,goal")
	nord.must("sync", "share", "f-desi", "Ost", "--classes", "contact")
	exchangeAll(nord, süd, "Nord", "Süd")
	exchangeAll(nord, ost, "Nord", "Ost")
	süd.call("Desislava", "Sissi")
	exchangeAll(nord, süd, "Nord", "Süd")
	exchangeAll(nord, ost, "Nord", "Ost")
	for _, d := range []*desk{nord, süd, ost} {
		if got := d.called("Desislava"); got != "Sissi" {
			t.Errorf("she is called %q", got)
		}
		if s := figure[statusJSON](d, "sync", "status"); *s.Conflicts != 0 {
			t.Errorf("%+v", s)
		}
	}
	ost.must("export", ost.path("all.json"))
	if strings.Contains(ost.read("all.json"), `"goal"`) {
		t.Error("a class that nobody named has come to Ost")
	}
	if list := ost.must("list"); strings.Count(list, "\n") != 1 {
		t.Errorf("Ost holds %s", list)
	}
}

func TestTeamIsShared(t *testing.T) {
	nord, süd := twoOffices(t)
	doc := struct{ Teams []struct{ ID, Name string } }{}
	nord.must("export", nord.path("all.json"))
	if err := json.Unmarshal([]byte(nord.read("all.json")), &doc); err != nil || len(doc.Teams) == 0 {
		t.Fatalf("%v %+v", err, doc)
	}
	nord.refused([]refusal{{"sync share " + doc.Teams[0].ID + " Süd --classes contact", Misused, "--classes belongs to a founder."}})
	if said := nord.must("sync", "share", doc.Teams[0].Name, "Süd"); !strings.Contains(said, "Shared: "+doc.Teams[0].Name) {
		t.Errorf("said %s", said)
	}
	if said := süd.must("sync", "receive", nord.send("Süd")); !strings.Contains(said, "1 success team new") {
		t.Errorf("said %s", said)
	}
	if list := süd.must("list"); list != "" {
		t.Errorf("with the team came %s", list)
	}
	nord.must("sync", "share", doc.Teams[0].ID, "Süd", "--stop")
}

// TestEndOfSharing has one office keep what it got and another remove it.
func TestEndOfSharing(t *testing.T) {
	nord, süd := twoOffices(t)
	nord.must("sync", "share", "f-desi", "Süd", "--classes", "contact")
	nord.must("sync", "share", "f-rasha", "Süd", "--classes", "contact")
	exchangeAll(nord, süd, "Nord", "Süd")
	if said := nord.must("sync", "share", "f-desi", "Süd", "--stop"); !strings.Contains(said, "asks there to remove") {
		t.Errorf("said %s", said)
	}
	nord.must("sync", "share", "f-rasha", "Süd", "--stop")
	if said := süd.must("sync", "receive", nord.send("Süd")); !strings.Contains(said, "2 requests to remove files") {
		t.Errorf("said %s", said)
	}
	requests := figure[[]struct {
		Dossier, Name string
		Peer          struct{ Office, Name string }
	}](süd, "sync", "requests")
	if len(requests) != 2 || requests[0].Peer.Name == "" {
		t.Fatalf("%+v", requests)
	}
	if said := süd.must("sync", "requests"); !strings.Contains(said, "Desislava") || strings.Count(said, "\n") != 2 {
		t.Errorf("said %s", said)
	}
	süd.must("sync", "answer", "Desislava", "Nord", "removed")
	süd.must("sync", "answer", "Rasha", "Nord", "kept")
	if list := süd.must("list"); strings.Contains(list, "Desislava") || !strings.Contains(list, "Rasha") {
		t.Errorf("Süd holds %s", list)
	}
	if said := nord.must("sync", "receive", süd.send("Nord")); !strings.Contains(said, "1 file removed there, 1 file kept there") {
		t.Errorf("said %s", said)
	}
	if s := figure[statusJSON](süd, "sync", "status"); *s.Requests != 0 {
		t.Errorf("%+v", s)
	}
	if list := nord.must("list", "Desislava"); list == "" {
		t.Error("what is removed there is gone here")
	}
}

func TestErasureIsConfirmed(t *testing.T) {
	nord, süd := twoOffices(t)
	nord.must("sync", "share", "f-desi", "Süd", "--classes", "contact")
	exchangeAll(nord, süd, "Nord", "Süd")
	nord.must("erase", "f-desi", "--yes")
	if s := figure[statusJSON](nord, "sync", "status"); *s.Erasures == 0 {
		t.Errorf("%+v", s)
	}
	if said := süd.must("sync", "receive", nord.send("Süd")); !strings.Contains(said, " erased") {
		t.Errorf("said %s", said)
	}
	if list := süd.must("list"); list != "" {
		t.Errorf("Süd holds %s", list)
	}
	if said := nord.must("sync", "receive", süd.send("Nord")); !strings.Contains(said, " confirmed") {
		t.Errorf("said %s", said)
	}
	if s := figure[statusJSON](nord, "sync", "status"); *s.Erasures != 0 {
		t.Errorf("%+v", s)
	}
}

// TestSecondLaptop has an office exchange everything with its own other machine.
func TestSecondLaptop(t *testing.T) {
	desk, laptop := twoOffices(t)
	laptop.must("sync", "pair", desk.path("card.txt"), "--everything")
	if said := desk.must("sync", "pair", laptop.path("card.txt"), "--everything"); !strings.Contains(said, "everything is exchanged") {
		t.Errorf("said %s", said)
	}
	exchangeAll(desk, laptop, "Nord", "Süd")
	if here, there := strings.Count(desk.must("list"), "\n"), strings.Count(laptop.must("list"), "\n"); here != there || here != 5 {
		t.Errorf("%d founders here, %d there", here, there)
	}
}

// TestRoundWithAFolder carries the files of two offices through one folder.
func TestRoundWithAFolder(t *testing.T) {
	nord, süd := twoOffices(t)
	folder := filepath.Join(t.TempDir(), "shared")
	nord.refused([]refusal{{"sync exchange --folder " + folder, Failed, "The folder"}})
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if said := nord.must("sync", "exchange", "--folder", folder, "--preview"); !strings.Contains(said, "Nothing to exchange.") {
		t.Errorf("said %s", said)
	}
	nord.must("sync", "share", "f-desi", "Süd", "--classes", "contact")
	if said := nord.must("sync", "exchange", "--folder", folder); !strings.Contains(said, "To Süd: 1 founder, ") {
		t.Errorf("said %s", said)
	}
	if said := süd.must("sync", "exchange", "--folder", folder); !strings.Contains(said, "is waiting: ") || süd.must("list") != "" {
		t.Errorf("the first file of a partner is taken unseen: %s", said)
	}
	said := süd.must("sync", "exchange", "--folder", folder, "--unseen")
	if !strings.Contains(said, "1 founder new") || !strings.Contains(said, "To Gründungsberatung Nordstadt: Only an acknowledgement") {
		t.Errorf("said %s", said)
	}
	var report struct {
		Taken, Sent, Waiting, Strangers, Failed []map[string]any
	}
	decode(t, nord.must("sync", "exchange", "--folder", folder, "--unseen", "--json"), &report)
	if len(report.Taken) != 1 || len(report.Failed)+len(report.Waiting)+len(report.Strangers) != 0 {
		t.Errorf("%+v", report)
	}
	nord.call("Desislava", "Dessi")
	nord.must("sync", "exchange", "--folder", folder)
	süd.must("sync", "exchange", "--folder", folder)
	if got := süd.called("Desislava"); got != "Dessi" {
		t.Errorf("she is called %q", got)
	}
	for _, d := range []*desk{nord, süd, nord, süd} {
		d.must("sync", "exchange", "--folder", folder)
	}
	if said := nord.must("sync", "exchange", "--folder", folder); !strings.Contains(said, "Nothing to exchange.") {
		t.Errorf("it never ends: %s", said)
	}
}

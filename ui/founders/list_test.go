package founders

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/uitest"
)

func (r *room) names() []string {
	var out []string
	for _, row := range r.screen.list.rows {
		out = append(out, row.Name)
	}
	return out
}

func (r *room) expect(what string, have, want any) {
	r.t.Helper()
	if have != want {
		r.t.Errorf("%s: %v, want %v", what, have, want)
	}
}

// circle fills the office with four founders, of whom one is archived.
func (r *room) circle() (ana, beate, cem, zehra app.Founder) {
	r.t.Helper()
	ana = r.add(app.Founder{GivenNames: "Ana", FamilyNames: "Țurcanu", Phase: app.PhaseStart})
	beate = r.add(app.Founder{GivenNames: "Beate", FamilyNames: "Müller", Phase: app.PhaseAccess})
	r.clock = r.clock.Add(time.Minute)
	cem = r.add(app.Founder{GivenNames: "Жана", FamilyNames: "Петрова", Phase: app.PhaseAccess, Phones: []app.Phone{{Number: "+49 231 777"}}})
	zehra = r.add(app.Founder{GivenNames: "Zehra", FamilyNames: "Öztürk"})
	r.measure(beate.ID, coaching.Measure{Text: "Anrufen"})
	if err := r.office.ArchiveFounder(r.ctx, zehra.ID); err != nil {
		r.t.Fatal(err)
	}
	r.screen.Refresh()
	return ana, beate, cem, zehra
}

func TestListSearchesFiltersAndSorts(t *testing.T) {
	r := newRoom(t)
	r.circle()
	list, filter := r.screen.list, r.screen.list.filter
	cases := []struct {
		name string
		set  func()
		want []string
		foot string
	}{
		{"all", func() {}, []string{"Müller, Beate", "Țurcanu, Ana", "Петрова, Жана"}, "3 Gründerinnen · 1 archiviert"},
		{"folded", func() { list.search.SetText("turcanu") }, []string{"Țurcanu, Ana"}, "1 gefunden"},
		{"by Latin spelling", func() { list.search.SetText("petrova") }, []string{"Петрова, Жана"}, "1 gefunden"},
		{"by phone", func() { list.search.SetText("0231 777") }, []string{"Петрова, Жана"}, "1 gefunden"},
		{"nothing", func() { list.search.SetText("xyz") }, nil, "0 gefunden"},
		{"cleared", func() { r.press("Suche und Filter aufheben") }, []string{"Müller, Beate", "Țurcanu, Ana", "Петрова, Жана"}, "3 Gründerinnen · 1 archiviert"},
		{"phase", func() { r.choose(filter.onNarrow, "Zugang") }, []string{"Müller, Beate", "Петрова, Жана"}, "2 gefunden"},
		{"with measures", func() { r.choose(filter.onNarrow, "Nur mit offenen Maßnahmen") }, []string{"Müller, Beate"}, "1 gefunden"},
		{"reset", func() { r.choose(filter.onNarrow, "Filter aufheben") }, []string{"Müller, Beate", "Țurcanu, Ana", "Петрова, Жана"}, "3 Gründerinnen · 1 archiviert"},
		{"archived", func() { r.choose(filter.onNarrow, "Archivierte") }, []string{"Öztürk, Zehra"}, "1 gefunden"},
		{"both", func() { r.choose(filter.onNarrow, "Mit Archivierten") }, []string{"Müller, Beate", "Öztürk, Zehra", "Țurcanu, Ana", "Петрова, Жана"}, "4 gefunden"},
		{"by phase", func() { filter.reset(); r.choose(filter.onOrder, "Nach Phase") }, []string{"Müller, Beate", "Петрова, Жана", "Țurcanu, Ana"}, "3 Gründerinnen · 1 archiviert"},
		{"by change", func() { r.choose(filter.onOrder, "Zuletzt geändert") }, []string{"Müller, Beate", "Петрова, Жана", "Țurcanu, Ana"}, "3 Gründerinnen · 1 archiviert"},
	}
	for _, c := range cases {
		c.set()
		if !slices.Equal(r.names(), c.want) {
			t.Errorf("%s: %q, want %q", c.name, r.names(), c.want)
		}
		r.expect(c.name, list.count.Text, c.foot)
	}
}

// choose opens a menu and takes the entry with a label.
func (r *room) choose(open func(), label string) {
	r.t.Helper()
	open()
	for _, o := range uitest.Objects(r.Canvas().Overlays().Top()) {
		item, ok := o.(fyne.Tappable)
		if ok && fmt.Sprintf("%T", o) == "*widget.menuItem" && slices.Contains(uitest.Texts(o), label) {
			item.Tapped(nil)
			return
		}
	}
	r.t.Fatalf("the menu has no %q", label)
}

func TestListGoesByKeys(t *testing.T) {
	r := newRoom(t)
	_, beate, cem, _ := r.circle()
	c := r.Canvas()
	r.screen.FocusSearch()
	uitest.Press(c, fyne.KeyDown)
	if c.Focused() != fyne.Focusable(r.screen.list.list) {
		t.Fatalf("the focus is in %T", c.Focused())
	}
	uitest.Press(c, fyne.KeyReturn)
	r.expect("Enter opens the first", r.screen.Founder(), beate.ID)
	c.Focus(r.screen.list.list)
	uitest.Press(c, fyne.KeyEnd)
	uitest.Press(c, fyne.KeyReturn)
	r.expect("End and Enter open the last", r.screen.Founder(), cem.ID)
	c.Focus(r.screen.list.list)
	for range 3 {
		uitest.Press(c, fyne.KeyUp)
	}
	if c.Focused() != fyne.Focusable(r.screen.list.search) {
		t.Errorf("above the first entry the focus is in %T", c.Focused())
	}
}

func TestListKeepsTheChosenFounderMarked(t *testing.T) {
	r := newRoom(t)
	ana, _, _, _ := r.circle()
	r.open(ana, "")
	r.screen.list.search.SetText("ana")
	r.expect("still open", r.screen.Founder(), ana.ID)
	r.screen.list.search.SetText("beate")
	r.expect("open although filtered out", r.screen.Founder(), ana.ID)
	r.screen.list.search.SetText("")
	r.expect("place in the list", r.screen.list.list.At, 1)
}

func TestEmptyOfficeOffersToBegin(t *testing.T) {
	r := newRoom(t)
	r.press("Beispielbüro laden")
	r.expect("sample", r.sampled, 1)
	r.press("Gründerin anlegen")
	uitest.Dialog(t, r.Canvas())
}

func TestNameAloneStandsInTheMiddleOfItsLine(t *testing.T) {
	v := newRowView()
	v.Resize(v.MinSize())
	for _, below := range []string{"", "Blumen · Hörde", ""} {
		v.show("Ana", below, "")
		above, under := v.name.Position().Y, v.Size().Height-v.name.Position().Y-v.name.Size().Height
		if middle := above == under; middle != (below == "") {
			t.Errorf("with %q below: %v above, %v under", below, above, under)
		}
	}
}

func TestLongNameHasItsLineBesideABadge(t *testing.T) {
	v := newRowView()
	v.show("Stoyanova-Petrova, Desislava", "Nadel & Faden", "Festigung")
	for _, width := range []float32{240, 520} {
		v.Resize(fyne.NewSize(width, v.MinSize().Height))
		name, badge := v.name, v.badge
		if name.Size().Width < v.nameWide() {
			t.Errorf("%v wide: the name has %v and needs %v", width, name.Size().Width, v.nameWide())
		}
		beside := badge.Position().X >= name.Position().X+name.Size().Width
		if under := badge.Position().Y >= name.Position().Y+name.Size().Height-3; !beside && !under {
			t.Errorf("%v wide: the badge at %v lies on the name", width, badge.Position())
		}
		if right := v.below.Position().X + v.below.Size().Width; right > badge.Position().X {
			t.Errorf("%v wide: the badge lies on the line below", width)
		}
	}
}

func TestWhoIsErasedIsForgotten(t *testing.T) {
	r := newRoom(t)
	ana, beate, _, _ := r.circle()
	r.open(ana, TabMaster)
	_, err := r.office.Erase(r.ctx, beate.ID, "")
	must(r, 0, err)
	r.screen.Forget(beate.ID)
	r.expect("the other stays open", r.screen.Founder(), ana.ID)
	_, err = r.office.Erase(r.ctx, ana.ID, "")
	must(r, 0, err)
	if r.screen.Forget(ana.ID); r.failed != nil || r.screen.Founder() != "" {
		t.Errorf("open %q, failed %v", r.screen.Founder(), r.failed)
	}
	for _, s := range r.screen.list.rows {
		if s.ID == ana.ID || s.ID == beate.ID {
			t.Errorf("%s stands in the list", s.Name)
		}
	}
}

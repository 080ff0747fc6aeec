package widgets_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/translations"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func parse(text string) (float64, error) { return translations.Current().ParseNumber(text) }

func format(f float64) string { return translations.Current().Number(f, 2) }

func value(f float64) *float64 { return &f }

// told writes what a number field told.
func told(v *float64) string {
	if v == nil {
		return "none"
	}
	return fmt.Sprint(*v)
}

func TestNumberFieldTellsNumbersAndNone(t *testing.T) {
	var heard []string
	number := widgets.NewNumberField(parse, format, func(v *float64) { heard = append(heard, told(v)) })
	number.Unit = "€"
	field := widgets.NewField("Preis", number, "Ohne Umsatzsteuer")
	after := widgets.NewTextField("", nil)
	c := uitest.Window(t, container.NewVBox(field, after)).Canvas()
	focused := 0
	number.OnFocus = func(bool) { focused++ }
	number.Fill(value(12.5))
	if number.Text != "12,50" || len(heard) != 0 || !slices.Contains(uitest.Texts(field), "€") {
		t.Fatalf("filled it shows %q, told %q", uitest.Texts(field), heard)
	}
	field.Focus()
	uitest.Press(c, fyne.KeyA, fyne.KeyModifierControl)
	uitest.Type(c, "7,5")
	if number.Fill(value(7.5)); number.Text != "7,5" {
		t.Errorf("while it is typed the text becomes %q", number.Text)
	}
	uitest.Type(c, "x")
	if field.Error() == "" || number.Err() == nil || told(number.Value()) != "7.5" {
		t.Errorf("%q below, error %v, value %s", field.Error(), number.Err(), told(number.Value()))
	}
	uitest.Press(c, fyne.KeyTab)
	if c.Focused() != fyne.Focusable(after) || number.Text != "7,5x" || field.Error() == "" {
		t.Errorf("left, the wrong text is %q, below stands %q", number.Text, field.Error())
	}
	field.Focus()
	uitest.Press(c, fyne.KeyEnd)
	uitest.Press(c, fyne.KeyBackspace)
	uitest.Press(c, fyne.KeyTab)
	if number.Text != "7,50" || field.Error() != "" {
		t.Errorf("left, it shows %q and %q", number.Text, field.Error())
	}
	if focused != 4 {
		t.Errorf("the keyboard came and went %d times", focused)
	}
}

func TestNumberFieldTellsWhenItIsEmptied(t *testing.T) {
	var heard []string
	number := widgets.NewNumberField(parse, format, func(v *float64) { heard = append(heard, told(v)) })
	c := uitest.Window(t, number).Canvas()
	c.Focus(number)
	uitest.Type(c, "5")
	uitest.Press(c, fyne.KeyBackspace)
	if want := []string{"5", "none"}; !slices.Equal(heard, want) || number.Value() != nil {
		t.Errorf("told %q, want %q", heard, want)
	}
}

// TestNumberFieldLosesNothingOfWhatIsTyped fills the field again and again, as a page does after each change.
func TestNumberFieldLosesNothingOfWhatIsTyped(t *testing.T) {
	record := 0.0
	var number *widgets.NumberField
	number = widgets.NewNumberField(parse, format, func(v *float64) {
		record = 0
		if v != nil {
			record = math.Round(*v*10) / 10
		}
		number.Fill(&record)
	})
	field, after := widgets.NewField("Preis", number, ""), widgets.NewTextField("", nil)
	c := uitest.Window(t, container.NewVBox(field, after)).Canvas()
	number.Fill(&record)
	c.Focus(number)
	uitest.Press(c, fyne.KeyA, fyne.KeyModifierControl)
	for _, step := range []struct {
		key  string
		text string
	}{{"4", "4"}, {"", ""}, {"1", "1"}, {"2", "12"}, {",", "12,"}, {"3", "12,3"}, {"8", "12,38"}} {
		if uitest.Type(c, step.key); step.key == "" {
			uitest.Press(c, fyne.KeyBackspace)
		}
		if number.Fill(&record); number.Text != step.text {
			t.Fatalf("after %q stands %q, want %q", step.key, number.Text, step.text)
		}
	}
	if uitest.Press(c, fyne.KeyTab); number.Text != "12,40" {
		t.Errorf("left, it shows %q, the record says %v", number.Text, record)
	}
	c.Focus(number)
	uitest.Press(c, fyne.KeyEnd)
	uitest.Type(c, "x")
	uitest.Press(c, fyne.KeyTab)
	if number.Fill(&record); number.Text != "12,40x" || field.Error() == "" {
		t.Errorf("a wrong text becomes %q, below stands %q", number.Text, field.Error())
	}
	if number.Forget(); number.Text != "12,40" || field.Error() != "" || number.Err() != nil {
		t.Errorf("forgotten it is %q, %q", number.Text, field.Error())
	}
}

func TestNumberFieldFollowsTheRecord(t *testing.T) {
	number := widgets.NewNumberField(parse, format, nil)
	field := widgets.NewField("Preis", number, "")
	c := uitest.Window(t, field).Canvas()
	c.Focus(number)
	uitest.Type(c, "x")
	number.Fill(value(3))
	if number.Text != "3,00" || number.Err() != nil || field.Error() != "" {
		t.Errorf("%q, %v, %q", number.Text, number.Err(), field.Error())
	}
	number.Fill(nil)
	if number.Text != "" || number.Value() != nil {
		t.Errorf("%q, %v", number.Text, told(number.Value()))
	}
}

// slid is a slider of a price with what it told.
type slid struct {
	fyne.Canvas
	window fyne.Window
	slider *widgets.SliderField
	heard  []float64
}

func newSlid(t testing.TB) *slid {
	t.Helper()
	s := &slid{}
	s.slider = widgets.NewSliderField("Preis", widgets.SliderScale{Min: 10, Max: 30, Step: 0.5}, parse, format, func(v float64) { s.heard = append(s.heard, v) })
	s.slider.SetUnit("€")
	s.window = uitest.Window(t, container.NewVBox(s.slider))
	s.Canvas = s.window.Canvas()
	s.slider.Fill(20, 20)
	return s
}

func TestSliderByKeys(t *testing.T) {
	s := newSlid(t)
	s.FocusNext()
	for _, key := range []fyne.KeyName{fyne.KeyRight, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyEnd, fyne.KeyRight, fyne.KeyHome, fyne.KeyLeft, fyne.KeyPageUp, fyne.KeyPageDown} {
		uitest.Press(s, key)
	}
	if want := []float64{20.5, 21, 26, 30, 10, 15, 10}; !slices.Equal(s.heard, want) {
		t.Errorf("told %v, want %v", s.heard, want)
	}
	if !slices.Contains(uitest.Texts(s.slider), "10,00") || !slices.Contains(uitest.Texts(s.slider), "heute 20,00") {
		t.Errorf("shown: %q", uitest.Texts(s.slider))
	}
}

func TestSliderByThePointer(t *testing.T) {
	s := newSlid(t)
	track := s.slider.MinSize().Height / 2
	test.TapCanvas(s, fyne.NewPos(1000, track))
	far := s.slider.Value()
	if far <= 20 || math.Mod(far, 0.5) != 0 {
		t.Errorf("a click far right gives %v", far)
	}
	for _, o := range uitest.Objects(s.slider) {
		if d, ok := o.(fyne.Draggable); ok && o.Size().Width > 500 {
			d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(-40, 5)}})
			d.DragEnd()
		}
	}
	if s.slider.Value() != 10 {
		t.Errorf("dragged beyond the left end it is %v", s.slider.Value())
	}
}

func TestSliderAndFieldFollowEachOther(t *testing.T) {
	s := newSlid(t)
	focused := ""
	s.slider.OnFocus = func(on bool) { focused += map[bool]string{true: "+", false: "-"}[on] }
	s.FocusNext()
	s.FocusNext()
	uitest.Press(s, fyne.KeyA, fyne.KeyModifierControl)
	uitest.Type(s, "45,2")
	if s.slider.Value() != 45.2 {
		t.Errorf("beyond the end it is %v", s.slider.Value())
	}
	uitest.Type(s, "x")
	if s.slider.Err() == nil || s.slider.Value() != 45.2 {
		t.Errorf("with a wrong text: %v, %v", s.slider.Err(), s.slider.Value())
	}
	if s.slider.Forget(); s.slider.Err() != nil || !slices.Contains(uitest.Texts(s.slider), "45,20") {
		t.Errorf("forgotten it shows %q", uitest.Texts(s.slider))
	}
	uitest.Press(s, fyne.KeyA, fyne.KeyModifierControl)
	uitest.Press(s, fyne.KeyDelete)
	uitest.Press(s, fyne.KeyTab)
	if focused != "+-+-" {
		t.Errorf("the keyboard: %s", focused)
	}
	if s.slider.Err() != nil || !slices.Contains(uitest.Texts(s.slider), "45,20") {
		t.Errorf("emptied and left it shows %q", uitest.Texts(s.slider))
	}
	test.Tap(uitest.Button(t, s.slider, "Zurück auf heute"))
	if s.slider.Value() != 20 || len(uitest.All[*widgets.Button](s.slider)) != 0 {
		t.Errorf("back it is %v, shown %q", s.slider.Value(), uitest.Texts(s.slider))
	}
}

func TestSliderWithoutAToday(t *testing.T) {
	s := newSlid(t)
	before := s.slider.MinSize().Height
	s.slider.Fill(12, math.NaN())
	s.slider.SetScale(widgets.SliderScale{Min: 0, Max: 100})
	if s.slider.MinSize().Height >= before {
		t.Errorf("%v high, %v with a value of today", s.slider.MinSize().Height, before)
	}
	if len(uitest.All[*widgets.Button](s.slider)) != 0 || slices.ContainsFunc(uitest.Texts(s.slider), func(s string) bool { return s == "heute NaN" }) {
		t.Errorf("shown: %q", uitest.Texts(s.slider))
	}
	s.FocusNext()
	uitest.Press(s, fyne.KeyRight)
	if s.slider.Value() != 13 {
		t.Errorf("without a step a key goes to %v", s.slider.Value())
	}
}

func TestSliderInANarrowPlace(t *testing.T) {
	for _, scale := range []float32{1, 1.5} {
		uitest.Theme(t, widgets.Theme{Scale: scale})
		s := newSlid(t)
		s.slider.Fill(12, 1234567)
		s.window.SetContent(container.NewWithoutLayout(s.slider))
		s.slider.Resize(s.slider.MinSize())
		s.slider.Resize(s.slider.MinSize())
		if !slices.Contains(uitest.Texts(s.slider), "heute 1.234.567,00") {
			t.Errorf("at %v: shown %q", scale, uitest.Texts(s.slider))
		}
	}
	long := widgets.NewSliderField("Maßanfertigung für Hochzeiten und andere Feste", widgets.SliderScale{Max: 1}, parse, format, nil)
	one := long.MinSize().Height
	uitest.Window(t, container.NewWithoutLayout(long))
	long.Resize(fyne.NewSize(200, one))
	if high := long.MinSize().Height; high <= one || slices.ContainsFunc(uitest.Texts(long), func(s string) bool { return strings.Contains(s, "…") }) {
		t.Errorf("%v high with a label of two lines, %v with one: %q", high, one, uitest.Texts(long))
	}
}

package widgets

import (
	"bytes"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"
)

// luminance and contrast follow the Web Content Accessibility Guidelines 2.2, "relative luminance".
func luminance(c color.Color) float64 {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	linear := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n.R) + 0.7152*linear(n.G) + 0.0722*linear(n.B)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// wordsOn lists the colours in which words stand on each ground.
var wordsOn = map[fyne.ThemeColorName][]fyne.ThemeColorName{
	theme.ColorNameBackground: {
		theme.ColorNameForeground, ColorMuted, theme.ColorNamePrimary, theme.ColorNamePlaceHolder, theme.ColorNameDisabled,
		ColorSuccessText, ColorWarningText, ColorErrorText, theme.ColorNameHyperlink,
		ColorStrengthText, ColorWeaknessText, ColorOpportunityText, ColorThreatText,
	},
	ColorCard: {
		theme.ColorNameForeground, ColorMuted, theme.ColorNamePrimary, theme.ColorNameDisabled, theme.ColorNameError,
		ColorSuccessText, ColorWarningText, ColorErrorText, theme.ColorNameSuccess,
		ColorStrengthText, ColorWeaknessText, ColorOpportunityText, ColorThreatText,
	},
	theme.ColorNameInputBackground:   {theme.ColorNameForeground, theme.ColorNamePlaceHolder, theme.ColorNameDisabled},
	theme.ColorNameMenuBackground:    {theme.ColorNameForeground, ColorMuted},
	theme.ColorNameOverlayBackground: {theme.ColorNameForeground, ColorMuted, ColorErrorText},
	theme.ColorNameButton:            {theme.ColorNameForeground},
	theme.ColorNameDisabledButton:    {theme.ColorNameDisabled},
	theme.ColorNameSelection:         {theme.ColorNameForeground, ColorMuted},
	theme.ColorNamePrimary:           {theme.ColorNameForegroundOnPrimary},
	theme.ColorNameError:             {theme.ColorNameForegroundOnError},
	theme.ColorNameSuccess:           {theme.ColorNameForegroundOnSuccess},
	theme.ColorNameWarning:           {theme.ColorNameForegroundOnWarning},
	ColorSidebar:                     {ColorOnSidebar, ColorOnActive},
	ColorSidebarActive:               {ColorOnActive},
	ColorTint:                        {ColorOnTint, theme.ColorNameForeground},
	ColorSuccessTint:                 {ColorSuccessText, theme.ColorNameForeground},
	ColorWarningTint:                 {ColorWarningText, theme.ColorNameForeground},
	ColorErrorTint:                   {ColorErrorText, theme.ColorNameForeground},
	ColorStrengthTint:                {ColorStrengthText, theme.ColorNameForeground, ColorMuted},
	ColorWeaknessTint:                {ColorWeaknessText, theme.ColorNameForeground, ColorMuted},
	ColorOpportunityTint:             {ColorOpportunityText, theme.ColorNameForeground, ColorMuted},
	ColorThreatTint:                  {ColorThreatText, theme.ColorNameForeground, ColorMuted},
}

func TestWordsCanBeRead(t *testing.T) {
	for _, look := range []Look{LookLight, LookDark} {
		for ground, inks := range wordsOn {
			for _, ink := range inks {
				th := Theme{Look: look}
				if c := contrast(th.Color(ink, 0), th.Color(ground, 0)); c < 4.5 {
					t.Errorf("%s: %s on %s has a contrast of %.2f", look, ink, ground, c)
				}
			}
		}
	}
}

func TestScoresCanBeRead(t *testing.T) {
	for _, look := range []Look{LookLight, LookDark} {
		th := Theme{Look: look}
		paper := color.NRGBAModel.Convert(th.Color(theme.ColorNameInputBackground, 0)).(color.NRGBA)
		for _, name := range []fyne.ThemeColorName{ColorStrength, ColorWeakness, ColorOpportunity, ColorThreat} {
			ink := color.NRGBAModel.Convert(th.Color(name, 0)).(color.NRGBA)
			mix := func(a, b uint8) uint8 {
				return uint8((int(a)*scoreShade[4] + int(b)*(255-scoreShade[4])) / 255)
			}
			deepest := color.NRGBA{mix(ink.R, paper.R), mix(ink.G, paper.G), mix(ink.B, paper.B), 255}
			if c := contrast(th.Color(theme.ColorNameForeground, 0), deepest); c < 4.5 {
				t.Errorf("%s: a 3 on %s has a contrast of %.2f", look, name, c)
			}
		}
	}
}

func TestBothLooksHaveTheSameColours(t *testing.T) {
	for name := range light {
		if _, ok := dark[name]; !ok {
			t.Errorf("dark lacks %s", name)
		}
	}
	if len(light) != len(dark) {
		t.Errorf("%d colours in light, %d in dark", len(light), len(dark))
	}
}

func TestSystemLookFollowsTheDesktop(t *testing.T) {
	system := Theme{Look: LookSystem}
	if system.Color(ColorCard, theme.VariantDark) != (Theme{Look: LookDark}).Color(ColorCard, theme.VariantLight) {
		t.Error("a dark desktop is not followed")
	}
	if (Theme{}).Color(ColorCard, theme.VariantDark) != system.Color(ColorCard, theme.VariantLight) {
		t.Error("light is not the default")
	}
}

func TestTextGrowsWithScale(t *testing.T) {
	for name, want := range map[fyne.ThemeSizeName]float32{
		theme.SizeNameText: 19.5, theme.SizeNameCaptionText: 16.5, theme.SizeNameSubHeadingText: 24,
		theme.SizeNameHeadingText: 33, theme.SizeNameInputRadius: 6, theme.SizeNameModalBlurRadius: 0,
	} {
		if got := (Theme{Scale: 1.5}).Size(name); got != want {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
	if (Theme{}).Size(theme.SizeNameText) != 13 {
		t.Error("plain text is not 13")
	}
}

func TestFontsHaveTheLettersOfTheLanguages(t *testing.T) {
	letters := "ÄÖÜäöüßẞ ĞğİıŞşÇç ĂăÂâÎîȘșȚț ĄąĆćĘęŁłŃńÓóŚśŹźŻż ЁёЖжЩщЪъЬьЮюЯяІіЇїЄєҐґ ΑΩάώ ÀÉñ €„“”–…·"
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}} {
		face, err := font.ParseTTF(bytes.NewReader(Theme{}.Font(style).Content()))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range letters {
			if _, ok := face.NominalGlyph(r); !ok && r != ' ' {
				t.Errorf("%+v has no %c", style, r)
			}
		}
	}
}

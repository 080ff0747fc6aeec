package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Colours of the program beside those that Fyne names itself. Ask for them with Color, or give them to Text.
const (
	ColorCard          fyne.ThemeColorName = "card"          // the ground of cards and rows
	ColorMuted         fyne.ThemeColorName = "muted"         // secondary text
	ColorSidebar       fyne.ThemeColorName = "sidebar"       // the ground of the sidebar
	ColorOnSidebar     fyne.ThemeColorName = "onSidebar"     // text on the sidebar
	ColorSidebarActive fyne.ThemeColorName = "sidebarActive" // the ground of the chosen entry
	ColorOnActive      fyne.ThemeColorName = "onActive"      // text on the chosen entry
	ColorTint          fyne.ThemeColorName = "tint"          // the ground of a badge, in the primary hue
	ColorOnTint        fyne.ThemeColorName = "onTint"        // text on it

	ColorSuccessText fyne.ThemeColorName = "successText" // words that tell of success
	ColorWarningText fyne.ThemeColorName = "warningText" // words that warn, and the weaknesses
	ColorErrorText   fyne.ThemeColorName = "errorText"   // words that tell of an error
	ColorSuccessTint fyne.ThemeColorName = "successTint" // the ground under such words
	ColorWarningTint fyne.ThemeColorName = "warningTint"
	ColorErrorTint   fyne.ThemeColorName = "errorTint"

	ColorStrength        fyne.ThemeColorName = "strength" // bars and marks of the four quadrants
	ColorWeakness        fyne.ThemeColorName = "weakness"
	ColorOpportunity     fyne.ThemeColorName = "opportunity"
	ColorThreat          fyne.ThemeColorName = "threat"
	ColorStrengthText    fyne.ThemeColorName = "strengthText" // their words
	ColorWeaknessText    fyne.ThemeColorName = "weaknessText"
	ColorOpportunityText fyne.ThemeColorName = "opportunityText"
	ColorThreatText      fyne.ThemeColorName = "threatText"
	ColorStrengthTint    fyne.ThemeColorName = "strengthTint" // their grounds
	ColorWeaknessTint    fyne.ThemeColorName = "weaknessTint"
	ColorOpportunityTint fyne.ThemeColorName = "opportunityTint"
	ColorThreatTint      fyne.ThemeColorName = "threatTint"

	ColorSeries1 fyne.ThemeColorName = "series1" // lines and bubbles of charts
	ColorSeries2 fyne.ThemeColorName = "series2"
	ColorSeries3 fyne.ThemeColorName = "series3"
	ColorSeries4 fyne.ThemeColorName = "series4"
)

// palette gives a colour as 0xRRGGBBAA.
type palette map[fyne.ThemeColorName]uint32

var light = palette{
	theme.ColorNameBackground:          0xF4F6F8FF,
	theme.ColorNameButton:              0xE4EAEEFF,
	theme.ColorNameDisabled:            0x626E78FF,
	theme.ColorNameDisabledButton:      0xEDF1F4FF,
	theme.ColorNameError:               0xB3261EFF,
	theme.ColorNameFocus:               0x0B6E7540,
	theme.ColorNameForeground:          0x1F2A33FF,
	theme.ColorNameForegroundOnError:   0xFFFFFFFF,
	theme.ColorNameForegroundOnPrimary: 0xFFFFFFFF,
	theme.ColorNameForegroundOnSuccess: 0xFFFFFFFF,
	theme.ColorNameForegroundOnWarning: 0x000000FF,
	theme.ColorNameHeaderBackground:    0xF4F6F8FF,
	theme.ColorNameHover:               0x0B6E7514,
	theme.ColorNameHyperlink:           0x0B6E75FF,
	theme.ColorNameInputBackground:     0xFFFFFFFF,
	theme.ColorNameInputBorder:         0xC5CDD6FF,
	theme.ColorNameMenuBackground:      0xFFFFFFFF,
	theme.ColorNameOverlayBackground:   0xFFFFFFFF,
	theme.ColorNamePlaceHolder:         0x5B6873FF,
	theme.ColorNamePressed:             0x0B6E7533,
	theme.ColorNamePrimary:             0x0B6E75FF,
	theme.ColorNameScrollBar:           0x5B687380,
	theme.ColorNameScrollBarBackground: 0x00000000,
	theme.ColorNameSelection:           0xD3ECEBFF,
	theme.ColorNameSeparator:           0xDFE4E9FF,
	theme.ColorNameShadow:              0x1F2A3333,
	theme.ColorNameSuccess:             0x2E7D4FFF,
	theme.ColorNameWarning:             0xB36B00FF,

	ColorCard: 0xFFFFFFFF, ColorMuted: 0x5B6873FF,
	ColorSidebar: 0x10343CFF, ColorOnSidebar: 0xDCE8EAFF, ColorSidebarActive: 0x1D515BFF, ColorOnActive: 0xFFFFFFFF,
	ColorTint: 0xDDEFEFFF, ColorOnTint: 0x07525AFF,
	ColorSuccessText: 0x256B42FF, ColorWarningText: 0x8A5200FF, ColorErrorText: 0xA3211AFF,
	ColorSuccessTint: 0xE3F2E8FF, ColorWarningTint: 0xFBF0DFFF, ColorErrorTint: 0xFBE7E5FF,
	ColorStrength: 0x2E7D4FFF, ColorWeakness: 0xB36B00FF, ColorOpportunity: 0x2563A8FF, ColorThreat: 0xA8324AFF,
	ColorStrengthText: 0x256B42FF, ColorWeaknessText: 0x8A5200FF, ColorOpportunityText: 0x2563A8FF, ColorThreatText: 0xA8324AFF,
	ColorStrengthTint: 0xE8F3ECFF, ColorWeaknessTint: 0xFBF1E2FF, ColorOpportunityTint: 0xE7EFF8FF, ColorThreatTint: 0xF8E9EDFF,
	ColorSeries1: 0x0B6E75FF, ColorSeries2: 0xC2573FFF, ColorSeries3: 0xD99A1CFF, ColorSeries4: 0x6A5AA8FF,
}

var dark = palette{
	theme.ColorNameBackground:          0x171C20FF,
	theme.ColorNameButton:              0x2D363DFF,
	theme.ColorNameDisabled:            0x8E9AA4FF,
	theme.ColorNameDisabledButton:      0x262D33FF,
	theme.ColorNameError:               0xF08A82FF,
	theme.ColorNameFocus:               0x4FB7BC55,
	theme.ColorNameForeground:          0xE6EBEEFF,
	theme.ColorNameForegroundOnError:   0x2A0B09FF,
	theme.ColorNameForegroundOnPrimary: 0x06272AFF,
	theme.ColorNameForegroundOnSuccess: 0x08240FFF,
	theme.ColorNameForegroundOnWarning: 0x2B1A00FF,
	theme.ColorNameHeaderBackground:    0x171C20FF,
	theme.ColorNameHover:               0x4FB7BC1C,
	theme.ColorNameHyperlink:           0x4FB7BCFF,
	theme.ColorNameInputBackground:     0x1A2025FF,
	theme.ColorNameInputBorder:         0x46525CFF,
	theme.ColorNameMenuBackground:      0x262E35FF,
	theme.ColorNameOverlayBackground:   0x20272DFF,
	theme.ColorNamePlaceHolder:         0x9AA7B1FF,
	theme.ColorNamePressed:             0x4FB7BC40,
	theme.ColorNamePrimary:             0x4FB7BCFF,
	theme.ColorNameScrollBar:           0x9AA7B180,
	theme.ColorNameScrollBarBackground: 0x00000000,
	theme.ColorNameSelection:           0x1B4145FF,
	theme.ColorNameSeparator:           0x303A42FF,
	theme.ColorNameShadow:              0x00000080,
	theme.ColorNameSuccess:             0x6CC493FF,
	theme.ColorNameWarning:             0xE0A040FF,

	ColorCard: 0x20272DFF, ColorMuted: 0x9AA7B1FF,
	ColorSidebar: 0x0E2328FF, ColorOnSidebar: 0xDCE8EAFF, ColorSidebarActive: 0x1D515BFF, ColorOnActive: 0xFFFFFFFF,
	ColorTint: 0x1D4145FF, ColorOnTint: 0xA9E3E5FF,
	ColorSuccessText: 0x7FCFA2FF, ColorWarningText: 0xE8B25CFF, ColorErrorText: 0xF29C95FF,
	ColorSuccessTint: 0x1E3529FF, ColorWarningTint: 0x3A2E1AFF, ColorErrorTint: 0x402523FF,
	ColorStrength: 0x5DB584FF, ColorWeakness: 0xE0A040FF, ColorOpportunity: 0x74A9E6FF, ColorThreat: 0xE27F95FF,
	ColorStrengthText: 0x7FCFA2FF, ColorWeaknessText: 0xE8B25CFF, ColorOpportunityText: 0x8DBCF0FF, ColorThreatText: 0xEE9AADFF,
	ColorStrengthTint: 0x1F3329FF, ColorWeaknessTint: 0x362C1BFF, ColorOpportunityTint: 0x1E2E40FF, ColorThreatTint: 0x3A242BFF,
	ColorSeries1: 0x4FB7BCFF, ColorSeries2: 0xE58A74FF, ColorSeries3: 0xE8B84DFF, ColorSeries4: 0xA597DDFF,
}

// Measures that Fyne does not name, in the units of a canvas at text size 100 %.
const (
	CardRadius   float32 = 10
	SidebarWidth float32 = 196
	FormWidth    float32 = 560 // the most a form field is wide
	Gap          float32 = 12  // between cards, and around the content of a page
)

var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNamePadding:         4,
	theme.SizeNameInnerPadding:    6,
	theme.SizeNameInputRadius:     6,
	theme.SizeNameButtonRadius:    6,
	theme.SizeNameCardRadius:      CardRadius,
	theme.SizeNameDialogRadius:    CardRadius,
	theme.SizeNamePopupRadius:     6,
	theme.SizeNameMenuRadius:      6,
	theme.SizeNameSelectionRadius: 4,
	theme.SizeNameInputBorder:     1,
	theme.SizeNameModalBlurRadius: 0,
	theme.SizeNameScrollBar:       10,
	theme.SizeNameScrollBarSmall:  4,
}

var textSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:           13,
	theme.SizeNameCaptionText:    11,
	theme.SizeNameSubHeadingText: 16,
	theme.SizeNameHeadingText:    22,
	theme.SizeNameInlineIcon:     18,
}

// Look chooses between the light and the dark palette.
type Look string

// The looks that can be chosen.
const (
	LookLight  Look = "light"
	LookDark   Look = "dark"
	LookSystem Look = "system" // what the desktop asks for
)

// Theme is the look of the program for Fyne: colours, sizes, fonts. The zero value is the light theme at 100 %.
type Theme struct {
	Look  Look
	Scale float32 // of texts and icons, 1 to 1.5; 0 means 1
}

// Color returns the colour of the chosen palette; variant counts only for LookSystem.
func (t Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	p := light
	if t.Look == LookDark || t.Look == LookSystem && variant == theme.VariantDark {
		p = dark
	}
	if c, ok := p[name]; ok {
		return color.NRGBA{uint8(c >> 24), uint8(c >> 16), uint8(c >> 8), uint8(c)}
	}
	return theme.DefaultTheme().Color(name, variant)
}

// Size returns a measure; texts and icons grow with the scale, radii and gaps do not.
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := textSizes[name]; ok {
		return s * max(t.Scale, 1)
	}
	if s, ok := sizes[name]; ok {
		return s
	}
	return theme.DefaultTheme().Size(name)
}

// Font returns Noto Sans as Fyne brings it: Latin with all accents, Greek and Cyrillic. Other scripts come from the
// fonts of the system.
func (t Theme) Font(style fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(style) }

// Icon returns Fyne's icons.
func (t Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Color returns a colour of the look that is shown; under a theme that is not ours, that of the light one.
func Color(name fyne.ThemeColorName) color.Color {
	settings := fyne.CurrentApp().Settings()
	ours, _ := settings.Theme().(Theme)
	return ours.Color(name, settings.ThemeVariant())
}

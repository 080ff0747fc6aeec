// Package assets holds the files that are compiled into the program. It imports none of ours.
package assets

import "embed"

//go:embed fonts/*.ttf
var fonts embed.FS

// The fonts of the documents, by file name without ".ttf".
const (
	FontSans       = "NotoSans-Regular"
	FontSansBold   = "NotoSans-Bold"
	FontSansItalic = "NotoSans-Italic"
	FontArabic     = "NotoSansArabic-Regular"
	FontArabicBold = "NotoSansArabic-Bold"
	FontSymbols    = "DejaVuSans-Symbols"
)

// Font returns a copy of the TrueType file with one of the names above. Another name panics.
func Font(name string) []byte {
	data, err := fonts.ReadFile("fonts/" + name + ".ttf")
	if err != nil {
		panic(err) // compiled in
	}
	return data
}

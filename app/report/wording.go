package report

import (
	"wurzelwerk/translations"
)

// wording says the texts of a document and notes whether one was missing in its language.
type wording struct {
	*translations.Locale
	wanted string // the language asked for
	gaps   bool
}

func newWording(lang string) *wording {
	return &wording{Locale: documentLang(lang), wanted: lang}
}

// T says the text of key as a Locale does.
func (w *wording) T(key string, vars ...translations.Vars) string {
	w.gaps = w.gaps || !w.Has(key)
	return w.Locale.T(key, vars...)
}

// note says that all of the document, or a part, is in German; nil if nothing is. Ask when all texts have been said.
func (w *wording) note() []Block {
	if w.Fallback() {
		return fallbackNote(w.wanted)
	}
	if !w.gaps {
		return nil
	}
	note := P(w.Locale.T("doc.fallback.part"), Style{Size: 10, Bold: true})
	return []Block{Panel{Body: note, Line: Ink, Radius: 4, Pad: 6}, Space(8)}
}

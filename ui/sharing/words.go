package sharing

import (
	"slices"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// join sets the parts that are not empty side by side.
func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return strings.TrimSpace(p) == "" }), " · ")
}

func dateText(d app.Date) string {
	if !d.Valid() {
		return ""
	}
	return translations.Current().Date(d.Time())
}

// momentText is the day and the time.
func momentText(at time.Time) string {
	at = at.Local()
	return translations.Current().Date(at) + " " + translations.Current().Time(at)
}

// className names a class of data, or what goes without one; a key that nobody knows stands for itself.
func className(key string) string {
	switch key {
	case "":
		return t("sharing.class.partner")
	case "first-name":
		return t("sharing.class.first-name")
	}
	if class, ok := app.DataClassOf(key); ok {
		return t(class.TextKey()) // keys: dataclass.*
	}
	return key
}

// classNames are those of the keys, in the order in which classes are offered.
func classNames(keys []string) string {
	var names []string
	for _, key := range ordered(keys) {
		names = append(names, className(key))
	}
	return strings.Join(names, ", ")
}

// ordered sets classes in the order in which they are offered, those that are none behind them.
func ordered(keys []string) (out []string) {
	for _, class := range app.DataClasses() {
		if slices.Contains(keys, class.Key) {
			out = append(out, class.Key)
		}
	}
	for _, key := range keys {
		if !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	return out
}

// without are the keys that stand not among others.
func without(keys, others []string) (out []string) {
	for _, key := range keys {
		if !slices.Contains(others, key) {
			out = append(out, key)
		}
	}
	return out
}

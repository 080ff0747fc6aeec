package partners

import (
	"slices"
	"strings"

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

func roleText(r app.PartnerRole) string {
	if r == "" {
		return ""
	}
	return t("partners.role." + string(r)) // keys: partners.role.*
}

// addressText is an address in two lines.
func addressText(a *app.Address) string {
	if a == nil {
		return ""
	}
	city := strings.TrimSpace(a.PostalCode + " " + a.City)
	switch {
	case city == "":
		city = a.District
	case a.District != "":
		city += " (" + a.District + ")"
	}
	return strings.Join(slices.DeleteFunc([]string{a.Street, city, a.Country}, func(p string) bool { return p == "" }), "\n")
}

func phonesText(phones []app.Phone) string {
	lines := make([]string, 0, len(phones))
	for _, p := range phones {
		kind := ""
		if p.Type != "" {
			kind = t("phone.type." + string(p.Type)) // keys: phone.type.*
		}
		lines = append(lines, join(p.Number, kind))
	}
	return strings.Join(lines, "\n")
}

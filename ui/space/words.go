package space

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

func moneyText(cents *int64) string {
	if cents == nil {
		return ""
	}
	return translations.Current().Money(*cents)
}

// numberText writes an area with as many decimals as it has, at most two.
func numberText(n *float64) string {
	if n == nil {
		return ""
	}
	text := translations.Current().Number(*n, 2)
	if i := strings.LastIndexAny(text, ".,"); i >= 0 && len(text)-i == 3 {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".,")
	}
	return text
}

func areaText(n *float64) string {
	if n == nil {
		return ""
	}
	return t("space.area.text", vars{"Area": numberText(n)})
}

func rentText(cents *int64) string {
	if cents == nil {
		return ""
	}
	return t("space.rent.text", vars{"Rent": moneyText(cents)})
}

// EquipmentText is the word for equipment; own words stay as they are.
func EquipmentText(equipment string) string {
	if key := app.EquipmentKey(equipment); key != "" {
		return t(key)
	}
	return equipment
}

func equipmentText(list []string) string {
	words := make([]string, len(list))
	for i, e := range list {
		words[i] = EquipmentText(e)
	}
	return strings.Join(words, ", ")
}

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
	return strings.Join(slices.DeleteFunc([]string{a.Street, city}, func(p string) bool { return p == "" }), ", ")
}

// periodText is from when until when.
func periodText(from, until app.Date) string {
	switch {
	case from != "" && until != "":
		return t("space.period.both", vars{"From": dateText(from), "Until": dateText(until)})
	case from != "":
		return t("space.period.from", vars{"From": dateText(from)})
	case until != "":
		return t("space.period.until", vars{"Until": dateText(until)})
	}
	return ""
}

// SoughtText is what a founder looks for, in one sentence.
func SoughtText(s app.SpaceSought) string {
	area := ""
	switch {
	case s.AreaFromM2 != nil && s.AreaToM2 != nil:
		area = t("space.area.range", vars{"From": numberText(s.AreaFromM2), "To": numberText(s.AreaToM2)})
	case s.AreaFromM2 != nil:
		area = t("space.area.from", vars{"From": numberText(s.AreaFromM2)})
	case s.AreaToM2 != nil:
		area = t("space.area.to", vars{"To": numberText(s.AreaToM2)})
	}
	rent, from := "", ""
	if s.MaxRentCents != nil {
		rent = t("space.rent.max", vars{"Rent": moneyText(s.MaxRentCents)})
	}
	if s.From != "" {
		from = t("space.period.from", vars{"From": dateText(s.From)})
	}
	return join(area, rent, from, s.District, equipmentText(s.Equipment))
}

// OfferText is an offer in one line: its area, rent and from when.
func OfferText(s app.Space) string {
	return join(areaText(s.AreaM2), rentText(s.RentCents), periodText(s.AvailableFrom, s.Until), district(s))
}

func district(s app.Space) string {
	if s.Address == nil {
		return ""
	}
	return s.Address.District
}

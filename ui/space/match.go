package space

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// best is how many offers are shown for a search.
const best = 3

// Matches shows the best offers for a search, each with its reasons; refer, which may be nil, begins a referral because
// of one.
func Matches(offers []app.Space, sought app.SpaceSought, today app.Date, refer func(app.Space)) fyne.CanvasObject {
	matches := app.MatchSpaces(offers, sought, today)
	if len(matches) == 0 {
		return arrange.Muted(t("space.match.none"))
	}
	out := widgets.Stack(arrange.Apart)
	for _, m := range matches[:min(best, len(matches))] {
		arrange.Put(out, matchLine(m, refer))
	}
	if more := len(matches) - best; more > 0 {
		arrange.Put(out, widgets.CaptionLines(t("space.match.more", vars{"n": more})))
	}
	return out
}

func matchLine(m app.SpaceMatch, refer func(app.Space)) fyne.CanvasObject {
	title, fit := arrange.Bold(m.Space.Title), arrange.Wrap(fitBadge(m.Fit()))
	words := make([]string, len(m.Reasons))
	for i, r := range m.Reasons {
		words[i] = ReasonText(r, m.Space)
	}
	text := widgets.Stack(arrange.Tight, title, fit, widgets.CaptionLines(strings.Join(words, " · ")))
	if refer == nil || m.Space.Partner == "" {
		return text
	}
	return arrange.Ends(240, text, widgets.LinkButton(t("space.refer"), theme.MailForwardIcon(), func() { refer(m.Space) }))
}

func fitBadge(f app.Fit) fyne.CanvasObject {
	word := t(f.TextKey()) // keys: space.fit.*
	switch f {
	case app.FitYes:
		return widgets.SuccessBadge(word)
	case app.FitNearly:
		return widgets.WarningBadge(word)
	}
	return widgets.QuietBadge(word)
}

// ReasonText says in a few words how an offer stands by one criterion: what it offers, and by how much it misses.
func ReasonText(r app.SpaceReason, offer app.Space) string {
	name := t(r.Criterion.TextKey()) // keys: space.criterion.*
	has := map[app.SpaceCriterion]string{
		app.SpaceArea: areaText(offer.AreaM2), app.SpaceRent: moneyText(offer.RentCents),
		app.SpaceTime: periodText(offer.AvailableFrom, offer.Until), app.SpaceDistrict: district(offer),
	}[r.Criterion]
	over := ""
	switch {
	case r.OverCents > 0:
		over = t("space.over.rent", vars{"Money": translations.Current().Money(r.OverCents)})
	case r.OverDays > 0:
		over = t("space.over.days", vars{"n": r.OverDays})
	case len(r.Missing) > 0:
		over = t("space.over.missing", vars{"What": equipmentText(r.Missing)})
	default:
		over = t(r.Fit.TextKey()) // keys: space.fit.*
	}
	if has == "" {
		return t("space.reason", vars{"What": name, "How": over})
	}
	return t("space.reason.has", vars{"What": name, "Has": has, "How": over})
}

// OfferFacts shows what is known of an offer; by is who offers it.
func OfferFacts(s app.Space, by string) fyne.CanvasObject {
	facts := arrange.Facts(
		arrange.Fact(t("space.field.area"), areaText(s.AreaM2)),
		arrange.Fact(t("space.field.rent"), moneyText(s.RentCents)),
		arrange.Fact(t("space.field.availablefrom"), periodText(s.AvailableFrom, s.Until)),
		arrange.Fact(t("space.field.deposit"), moneyText(s.DepositCents)),
		arrange.Fact(t("space.field.address"), addressText(s.Address)),
		arrange.Fact(t("space.offeredby"), join(by, s.OfferedBy)),
	)
	arrange.Put(facts,
		arrange.Fact(t("space.field.equipment"), equipmentText(s.Equipment)),
		arrange.Fact(t("space.field.rentsteps"), s.RentSteps),
		arrange.Fact(t("space.field.note"), s.Note))
	return facts
}

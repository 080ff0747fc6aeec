package sharing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/changes"
	"wurzelwerk/app/exchange"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// leavingCards is how many dossiers are listed by name.
const leavingCards = 200

// Leaving lists exactly what goes: a card for each dossier, with its classes, and every value when it is asked for; that
// of one dossier alone at once. Settle is called when a card has grown, to give it room; it may be nil.
func Leaving(dossiers []exchange.LeavingDossier, settle func()) fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart)
	for i, d := range dossiers {
		if i == leavingCards {
			arrange.Put(body, arrange.Muted(t("sharing.leaving.more", vars{"n": len(dossiers) - i})))
			break
		}
		arrange.Put(body, leavingCard(d, len(dossiers) == 1, settle))
	}
	return body
}

func leavingCard(d exchange.LeavingDossier, open bool, settle func()) fyne.CanvasObject {
	state := t("sharing.leaving.count", vars{"n": max(d.Changes, len(d.Parts))})
	if d.New {
		state = join(t("sharing.leaving.new"), state)
	}
	body := widgets.Stack(arrange.Apart, widgets.CaptionLines(join(changes.Kind(d.Kind), state, classNames(d.Classes))))
	if open || len(d.Parts) == 0 {
		arrange.Put(body, leavingParts(d))
		return widgets.NewCard(leavingName(d), body)
	}
	ask := widgets.LinkButton(t("sharing.leaving.values", vars{"n": len(d.Parts)}), theme.VisibilityIcon(), func() {
		body.Objects[len(body.Objects)-1] = leavingParts(d)
		body.Refresh()
		if settle != nil {
			settle()
		}
	})
	arrange.Put(body, widgets.Row(ask))
	return widgets.NewCard(leavingName(d), body)
}

// leavingName is what a dossier is called.
func leavingName(d exchange.LeavingDossier) string {
	if d.Name == "" {
		return t("founders.unnamed")
	}
	return d.Name
}

// leavingParts are the values, those of each class under its name.
func leavingParts(d exchange.LeavingDossier) fyne.CanvasObject {
	byClass := map[string][]exchange.LeavingPart{}
	var keys []string
	for _, part := range d.Parts {
		key := part.Class
		if part.Kind == app.KindConsent || part.Kind == app.KindReferral { // they go with whatever goes to whom they name
			key = ""
		}
		if len(byClass[key]) == 0 {
			keys = append(keys, key)
		}
		byClass[key] = append(byClass[key], part)
	}
	body := widgets.Stack(arrange.Apart)
	for _, key := range ordered(keys) {
		lines := widgets.Stack(2, widgets.Strong(className(key)))
		for _, part := range byClass[key] {
			if line := partLine(part); line != nil {
				arrange.Put(lines, line)
			}
		}
		arrange.Put(body, lines)
	}
	if more := d.Changes - len(d.Parts); more > 0 && len(d.Parts) >= exchange.MaxParts {
		arrange.Put(body, arrange.Muted(t("sharing.leaving.parts", vars{"n": more})))
	}
	return body
}

// partLine is nil for a number of the program that says nothing to a reader.
func partLine(part exchange.LeavingPart) fyne.CanvasObject {
	text := PartText(part)
	if text == "" {
		return nil
	}
	line := widgets.NewLines(text)
	if part.Removed {
		line.ColorName = widgets.ColorWarningText
	}
	return line
}

// PartText says what goes of one field, "Vorname: Desislava"; "" for an id of the program.
func PartText(part exchange.LeavingPart) string {
	h := app.HistoryEntry{Record: part.Record, Kind: part.Kind, Field: part.Field, Detail: part.Detail, Old: part.Text}
	value := changes.Value(h)
	switch {
	case part.Removed:
		return t("changes.pair", vars{"Name": changes.Kind(part.Kind), "Value": t("sharing.leaving.removed")})
	case value == "" && part.Text == "":
		value = t("sharing.leaving.emptied")
	case value == "":
		return ""
	case strings.HasPrefix(part.Text, "["):
		value = strings.ReplaceAll(value, "\n", ", ")
	}
	name := join(partName(h), changes.Subject(h))
	if strings.HasSuffix(name, "?") {
		return name + " " + value
	}
	return t("changes.pair", vars{"Name": name, "Value": value})
}

// partName is the field alone where the record is the dossier itself, else its kind and field.
func partName(h app.HistoryEntry) string {
	if field := changes.In(translations.Current()).Field(h.Kind, h.Field); field != "" && slices.Contains([]app.Kind{app.KindFounder, app.KindBusiness, app.KindTeam}, h.Kind) {
		return field
	}
	return changes.Text(h)
}

package conflicts

import (
	"strconv"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/changes"
	"wurzelwerk/app/exchange"
	"wurzelwerk/translations"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// join sets the parts that are not empty side by side.
func join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}

// momentText is the day and the time; "" for none.
func momentText(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	at = at.Local()
	return t("conflicts.moment", vars{"Date": translations.Current().Date(at), "Time": translations.Current().Time(at)})
}

// writer is who wrote a value, and when.
func writer(v exchange.Version) string {
	who := v.By
	if v.Ours || who == "" {
		who = t("conflicts.you")
	}
	return join(who, momentText(v.When))
}

// entry is a version as the history tells of it, which knows how to say it.
func entry(c exchange.Conflict, v exchange.Version) app.HistoryEntry {
	return app.HistoryEntry{Kind: c.Kind, Field: c.Field, Detail: c.Detail, Record: c.Record, Old: rawText(v), Count: 1}
}

// rawText is a value as the column holds it.
func rawText(v exchange.Version) string {
	if v.Text != "" {
		return v.Text
	}
	switch x := v.Value.(type) {
	case string:
		return x
	case int64:
		return strconv.FormatInt(x, 10)
	case float64:
		return strconv.FormatFloat(x, 'f', -1, 64)
	case []byte:
		id, err := app.IDFromBytes(x)
		if err == nil {
			return string(id)
		}
	}
	return ""
}

// fieldText says which field of which kind of record it is; a question of a sensitive block only by its block.
func fieldText(c exchange.Conflict) string {
	kind, field := changes.Kind(c.Kind), fieldName(c)
	if field == "" {
		return kind
	}
	return join(t("overview.history.title", vars{"Kind": kind, "Field": field}), changes.Subject(entry(c, exchange.Version{})))
}

// fieldName is the field alone; "" where it has no name.
func fieldName(c exchange.Conflict) string {
	if c.Field == fieldGone {
		return t("conflicts.field.gone")
	}
	return changes.In(translations.Current()).What(entry(c, exchange.Version{}))
}

// fieldGone is the field of a record that tells whether it was deleted.
const fieldGone = "gone"

// titleText is what the record is called, or its day.
func titleText(c exchange.Conflict) string {
	if d := app.Date(c.Title); d.Valid() {
		return translations.Current().Date(d.Time())
	}
	return c.Title
}

// since is when a conflict arose: when the later of both was written.
func since(c exchange.Conflict) time.Time {
	if c.Stands.When.After(c.Lost.When) {
		return c.Stands.When
	}
	return c.Lost.When
}

// endText says how a conflict was settled.
func endText(c exchange.Conflict) string {
	how := t("conflicts.settled." + string(c.Settled)) // keys: conflicts.settled.*
	who := c.By
	if who == "" {
		who = t("conflicts.you")
	}
	return join(how, who, momentText(c.On))
}

package referrals

import (
	"cmp"
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

// ReasonText is the reason of a referral in words; own words stay as they are.
func ReasonText(reason string) string {
	if key := app.ReasonKey(reason); key != "" {
		return t(key)
	}
	return reason
}

// UrgencyText is how urgent a referral is; own words stay as they are, "" for none.
func UrgencyText(urgency string) string {
	if slices.Contains(app.Urgencies, urgency) {
		return t("referrals.urgency." + urgency) // keys: referrals.urgency.*
	}
	return urgency
}

// classesText names classes of data.
func classesText(keys []string) string {
	names := make([]string, len(keys))
	for i, key := range keys {
		names[i] = key
		if class, ok := app.DataClassOf(key); ok {
			names[i] = t(class.TextKey()) // keys: dataclass.*
		}
	}
	return strings.Join(names, ", ")
}

// steps are the days on which a referral went on, in their order.
func steps(r app.Referral) string {
	step := func(key string, on app.Date) string {
		if on == "" {
			return ""
		}
		return t(key, vars{"Date": dateText(on)})
	}
	sent := step("referrals.on.sent", r.SentOn)
	if r.Incoming() {
		sent = step("referrals.on.came", cmp.Or(r.SentOn, r.Date))
	}
	written := step("referrals.on.written", r.Date)
	if r.Incoming() {
		written = ""
	}
	return join(written, sent, step("referrals.on.accepted", r.AcceptedOn), step("referrals.on.declined", r.DeclinedOn),
		step("referrals.on.done", r.DoneOn), step("referrals.on.withdrawn", r.WithdrawnOn))
}

// gapText says why the consents do not cover a referral: by the nearest of them, and what it lacks.
func gapText(c app.Consent, gap app.Gap, classes []string) string {
	text := t(gap.TextKey()) // keys: fault.consent.*
	switch gap {
	case app.GapClasses:
		missing := slices.DeleteFunc(slices.Clone(classes), func(class string) bool { return slices.Contains(c.DataClasses, class) })
		return text + " " + t("referrals.consent.lacks", vars{"Classes": classesText(missing)})
	case app.GapWithdrawn:
		return text + " " + t("referrals.consent.withdrawn", vars{"Date": dateText(c.WithdrawnOn)})
	case app.GapEnded:
		return text + " " + t("referrals.consent.ended", vars{"Date": dateText(c.Until)})
	}
	return text
}

package contact

import (
	"sync"
	"time"
	_ "time/tzdata" // for computers without the rules of the zones

	"github.com/emersion/go-ical"
)

// zoneName is the zone of all offices.
const zoneName = "Europe/Berlin"

// Zone is the zone in which appointments are meant.
var Zone = sync.OnceValue(func() *time.Location {
	zone, err := time.LoadLocation(zoneName)
	if err != nil {
		panic(err) // the rules are part of the program
	}
	return zone
})

// timezone are the rules of the zone as a calendar tells them: those of the European Union since 1996, by which the
// clock changes on the last Sundays of March and October (Directive 2000/84/EC).
func timezone() *ical.Component {
	out := ical.NewComponent(ical.CompTimezone)
	out.Props.SetText(ical.PropTimezoneID, zoneName)
	out.Children = []*ical.Component{
		observance(ical.CompTimezoneDaylight, "CEST", "19960331T020000", "+0100", "+0200", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
		observance(ical.CompTimezoneStandard, "CET", "19961027T030000", "+0200", "+0100", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
	}
	return out
}

func observance(kind, name, start, from, to, rule string) *ical.Component {
	out := ical.NewComponent(kind)
	for property, value := range map[string]string{
		ical.PropDateTimeStart: start, ical.PropTimezoneOffsetFrom: from, ical.PropTimezoneOffsetTo: to,
		ical.PropRecurrenceRule: rule, ical.PropTimezoneName: name,
	} {
		p := ical.NewProp(property)
		p.Value = value
		out.Props.Set(p)
	}
	return out
}

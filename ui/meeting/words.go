package meeting

import (
	"fmt"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// clockText writes seconds as minutes and seconds, "04:05".
func clockText(seconds int) string { return fmt.Sprintf("%02d:%02d", seconds/60, seconds%60) }

// overText writes seconds beyond the end, "+0:05".
func overText(seconds int) string { return fmt.Sprintf("+%d:%02d", seconds/60, seconds%60) }

func dateText(d app.Date) string { return translations.Current().Date(d.Time()) }

// minutes rounds seconds up: who has 30 seconds left has a minute.
func minutes(seconds int) int { return (seconds + 59) / 60 }

// name is what a woman is called.
func (p *Page) name(woman app.ID) string {
	if name, ok := p.evening.Name(woman); ok {
		return name
	}
	return team.Former(translations.Current())
}

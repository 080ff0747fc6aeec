package evaluation

import (
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/indicator"
	"wurzelwerk/assets"
	"wurzelwerk/ui/uitest"
)

// TestPictures shows every place of the room; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) {
		r := newRoom(t)
		shot := func(name string) { uitest.Shot(t, r.window, look+"-"+name) }
		shot("00-empty")
		r.screen.Open(PageProjects)
		shot("01-projects-empty")
		r.take(assets.Sample())
		r.with(oldProject, earlier+`,{"id":"h","givenNames":"Ida","familyNames":"Halb","gender":"female","participation":{"project":"old","countedAs":"person","entry":{"date":"2016-01-10"}},
			"sessions":[{"id":"x","date":"2025-03-24","start":"10:00","end":"11:00","status":"closed","consultant":"Frau Kaya"},{"id":"y","date":"2025-03-29","start":"10:00","end":"11:00"}]}`)
		r.screen.Open(PageFigures)
		r.screen.head.span.Choose(string(indicator.ProjectsTime))
		shot("02-figures")
		f := r.screen.pages[PageFigures].(*figuresPage)
		f.scroll.ScrollToOffset(fyne.NewPos(0, 620))
		shot("03-figures-below")
		f.scroll.ScrollToBottom()
		shot("04-own")
		r.cellOf("EECO05", columnTotal).open()
		shot("05-behind")
		r.escape()
		r.screen.onExport()
		shot("06-export")
		r.escape()
		r.screen.Open(PageOpen)
		shot("07-open")
		r.screen.pages[PageOpen].(*openPage).scroll.ScrollToBottom()
		shot("08-open-below")
		r.screen.Open(PageHours)
		shot("09-hours")
		r.screen.Open(PageProjects)
		shot("10-projects")
		r.screen.openProject(r.project("Arbeiten").ID)
		shot("11-project")
		r.escape()
		r.screen.Open(PageFigures)
		f.scroll.ScrollToTop()
		r.screen.head.span.Choose(string(free))
		r.window.Resize(fyne.NewSize(760, 700))
		shot("12-narrow")
		r.screen.Open(PageOpen)
		shot("13-narrow-open")
		r.screen.Open(PageHours)
		shot("14-narrow-hours")
		r.well()
	})
}

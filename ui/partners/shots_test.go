package partners

import (
	"testing"

	"wurzelwerk/ui/uitest"
)

// TestPictures shows every place of the room with the sample office; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) {
		empty := newRoom(t)
		uitest.Shot(t, empty.Window, look+"-p0-empty")
		r := sampled(t)
		r.furnish()
		shot := func(name string) { uitest.Shot(t, r.Window, look+"-"+name) }
		shot("p1-choose")
		r.screen.Open(r.Partner("DIW").ID)
		shot("p2-partner")
		r.screen.list.edit(r.Partner("DIW"))
		shot("p3-edit")
		r.Escape()
		r.screen.ShowTab(2)
		shot("p4-referrals")
		r.screen.ShowTab(3)
		shot("p5-spaces")
		r.screen.Create()
		shot("p6-offer")
		r.Escape()
		r.Well()
	})
}

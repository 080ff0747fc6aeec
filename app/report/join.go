package report

import "slices"

// part is one of the papers of a joined document.
type part struct {
	*Document
	tag *tag
}

// join makes one document of several papers: each keeps its language, its feet and the numbers of its pages.
func join(m Meta, papers []*Document) *Document {
	d := &Document{meta: m, rtl: rightToLeft(m.Lang)}
	for _, p := range papers {
		d.parts = append(d.parts, part{p, &tag{role: RoleSection, lang: p.meta.Lang}})
	}
	return d
}

// chapter is a paper of a joined document that has a name of its own in the outline.
type chapter struct {
	title string
	paper *Document
	under []chapter // that stand on the same page, below it
}

// chapterGap is the room between two chapters on a page, with a rule in the middle.
const chapterGap = 36

// gather lets short chapters that follow each other share a page.
func gather(chapters []chapter) (out []chapter) {
	for _, c := range chapters {
		if n := len(out); n > 0 && out[n-1].holds(c) {
			out[n-1].under = append(out[n-1].under, c)
		} else {
			out = append(out, c)
		}
	}
	return out
}

// holds tells whether next has room on the page of c, and is of its language and as final as it.
func (c chapter) holds(next chapter) bool {
	first, other := c.paper, next.paper
	if len(first.pages) != 1 || len(other.pages) != 1 || first.meta.Lang != other.meta.Lang || first.meta.Stamp != other.meta.Stamp {
		return false
	}
	height := first.pages[0].Height()
	for _, u := range append(slices.Clone(c.under), next) {
		height += chapterGap + u.paper.pages[0].Height()
	}
	return height <= bodyBottom-firstTop
}

// shared is the page of c and of what stands under it, with the head and foot of m.
func (c chapter) shared(m Meta) part {
	m.Lang, m.Stamp = c.paper.meta.Lang, c.paper.meta.Stamp
	page, y := &stackBox{}, 0.0
	for i, u := range append([]chapter{c}, c.under...) {
		if i > 0 {
			for _, b := range []Block{Space(chapterGap/2 - 0.5), rule, Space(chapterGap/2 - 0.5)} {
				page.items = append(page.items, b.Fit(contentWidth))
			}
			y += chapterGap
		}
		box := u.paper.pages[0]
		page.items = append(page.items, &groupBox{box, &tag{role: RolePart, title: u.title, top: y}})
		y += box.Height()
	}
	return part{&Document{meta: m, rtl: c.paper.rtl, pages: []Box{page}}, &tag{role: RoleSection, lang: m.Lang}}
}

// bindUp makes one document of chapters: the pages are numbered through, and each chapter stands in the outline under its
// title with the parts of its paper below it.
func bindUp(m Meta, chapters []chapter) *Document {
	d := &Document{meta: m, rtl: rightToLeft(m.Lang)}
	total, before := 0, 0
	for _, c := range chapters {
		total += c.paper.Pages()
	}
	for _, c := range chapters {
		first := before
		bound := part{c.paper, &tag{role: RolePart, title: c.title, lang: c.paper.meta.Lang}}
		if len(c.under) > 0 {
			bound = c.shared(m)
		}
		paper := *bound.Document
		paper.meta.PageOf = func(page, _ int) string { return m.PageOf(first+page, total) }
		d.parts = append(d.parts, part{&paper, bound.tag})
		before += paper.Pages()
	}
	return d
}

// partOf is the paper to which a page belongs, and the number of the page in it.
func (d *Document) partOf(page int) (part, int) {
	for _, p := range d.parts {
		if page < p.Pages() {
			return p, page
		}
		page -= p.Pages()
	}
	return part{}, 0
}

package report

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
		paper := *c.paper
		paper.meta.PageOf = func(page, _ int) string { return m.PageOf(first+page, total) }
		d.parts = append(d.parts, part{&paper, &tag{role: RolePart, title: c.title, lang: paper.meta.Lang}})
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

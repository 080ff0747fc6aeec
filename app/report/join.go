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

package report

import (
	"bytes"
	"fmt"
)

// tree writes the structure and returns the number of its root.
func (f *finish) tree() int {
	root := f.file.add(nil)
	f.number(f.dev.tree.root)
	f.writeElement(f.dev.tree.root, root)
	var nums bytes.Buffer
	for page, marks := range f.dev.tree.marks {
		fmt.Fprintf(&nums, "%d[", page)
		for _, e := range marks {
			fmt.Fprintf(&nums, "%d 0 R ", e.object)
		}
		nums.WriteString("]")
	}
	f.file.put(root, fmt.Appendf(nil, "<</Type/StructTreeRoot/K %d 0 R/ParentTree<</Nums[%s]>>/ParentTreeNextKey %d>>",
		f.dev.tree.root.object, nums.Bytes(), len(f.dev.pages)))
	return root
}

// number gives every element an object, in reading order.
func (f *finish) number(e *element) {
	e.object = f.file.add(nil)
	for _, kid := range e.kids {
		if k, ok := kid.(*element); ok {
			f.number(k)
		}
	}
}

func (f *finish) writeElement(e *element, parent int) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<</S/%s/P %d 0 R", e.tag.role.name(), parent)
	if e.tag.alt != "" {
		b.WriteString("/Alt" + pdfString(e.tag.alt))
	}
	if e.tag.lang != "" {
		b.WriteString("/Lang" + pdfString(e.tag.lang))
	}
	if e.tag.actual != "" {
		b.WriteString("/ActualText" + pdfString(e.tag.actual))
	}
	b.WriteString(attributes[e.tag.role])
	b.WriteString(f.firstPage(e))
	b.WriteString("/K[")
	home := e.home()
	for _, kid := range e.kids {
		switch k := kid.(type) {
		case *element:
			fmt.Fprintf(&b, "%d 0 R ", k.object)
			f.writeElement(k, e.object)
		case content:
			if k.page == home {
				fmt.Fprintf(&b, "%d ", k.number)
			} else {
				fmt.Fprintf(&b, "<</Type/MCR/Pg %d 0 R/MCID %d>>", f.dev.pages[k.page].page, k.number)
			}
		}
	}
	b.WriteString("]>>")
	f.file.put(e.object, b.Bytes())
}

// attributes of elements by role (ISO 32000-1, 14.8.5).
var attributes = map[Role]string{
	RoleColHead: "/A<</O/Table/Scope/Column>>",
	RoleRowHead: "/A<</O/Table/Scope/Row>>",
	RoleList:    "/A<</O/List/ListNumbering/None>>",
	RoleFigure:  "/A<</O/Layout/Placement/Block>>",
}

// home is the page of the first marked content of e itself, -1 if it has none.
func (e *element) home() int {
	for _, kid := range e.kids {
		if c, ok := kid.(content); ok {
			return c.page
		}
	}
	return -1
}

func (f *finish) firstPage(e *element) string {
	if home := e.home(); home >= 0 {
		return fmt.Sprintf("/Pg %d 0 R", f.dev.pages[home].page)
	}
	return ""
}

// outline writes the bookmarks from the headings and returns the number of their root, 0 if there are none.
func (f *finish) outline() int {
	entries := bookmarks(f.dev.tree.root, nil)
	if len(entries) == 0 {
		return 0
	}
	root := f.file.add(nil)
	for i := range entries {
		entries[i].object = f.file.add(nil)
	}
	top := &outlineNode{object: root}
	path := []*outlineNode{top}
	for i := range entries {
		e := &entries[i]
		for len(path) > 1 && path[len(path)-1].level >= e.level {
			path = path[:len(path)-1]
		}
		e.parent = path[len(path)-1]
		e.parent.kids = append(e.parent.kids, e)
		path = append(path, e)
	}
	f.file.put(root, fmt.Appendf(nil, "<</Type/Outlines%s>>", top.links()))
	for _, e := range entries {
		for i, k := range e.parent.kids {
			if k.object == e.object {
				f.file.put(e.object, f.bookmark(&e, e.parent.kids, i))
			}
		}
	}
	return root
}

type outlineNode struct {
	title  string
	level  byte
	page   int
	top    float64 // points below the head of the page; 0 shows all of it
	object int
	parent *outlineNode
	kids   []*outlineNode
}

// bookmarks collects the headings under e in reading order.
func bookmarks(e *element, out []outlineNode) []outlineNode {
	switch {
	case e.tag.role == RolePart:
		return append(out, partBookmarks(e)...)
	case e.tag.role.heading() && e.tag.title != "" && e.home() >= 0:
		out = append(out, outlineNode{title: e.tag.title, level: e.tag.role[1], page: e.home()})
	}
	for _, kid := range e.kids {
		if k, ok := kid.(*element); ok {
			out = bookmarks(k, out)
		}
	}
	return out
}

func (n *outlineNode) links() string {
	if len(n.kids) == 0 {
		return ""
	}
	return fmt.Sprintf("/First %d 0 R/Last %d 0 R/Count %d", n.kids[0].object, n.kids[len(n.kids)-1].object, n.open())
}

// open counts the bookmarks under n, all of which are shown.
func (n *outlineNode) open() int {
	sum := len(n.kids)
	for _, k := range n.kids {
		sum += k.open()
	}
	return sum
}

// above is the room that a bookmark shows above the place on a page where a part begins.
const above = 8

func (f *finish) bookmark(e *outlineNode, siblings []*outlineNode, i int) []byte {
	var b bytes.Buffer
	view := "Fit"
	if e.top > 0 {
		view = fmt.Sprintf("XYZ null %.0f null", pageHeight-firstTop-e.top+above)
	}
	fmt.Fprintf(&b, "<</Title%s/Parent %d 0 R/Dest[%d 0 R/%s]", pdfString(e.title), e.parent.object, f.dev.pages[e.page].page, view)
	if i > 0 {
		fmt.Fprintf(&b, "/Prev %d 0 R", siblings[i-1].object)
	}
	if i+1 < len(siblings) {
		fmt.Fprintf(&b, "/Next %d 0 R", siblings[i+1].object)
	}
	b.WriteString(e.links() + ">>")
	return b.Bytes()
}

// partLevel stands above the headings.
const partLevel = '0'

// partBookmarks are the part under its own title, and the headings in it but the first, which says the same.
func partBookmarks(e *element) []outlineNode {
	var under []outlineNode
	for _, kid := range e.kids {
		if k, ok := kid.(*element); ok {
			under = bookmarks(k, under)
		}
	}
	if len(under) > 0 && under[0].level == RoleHeading1[1] {
		under = under[1:]
	}
	return append([]outlineNode{{title: e.tag.title, level: partLevel, page: max(0, e.begins()), top: e.tag.top}}, under...)
}

// begins is the first page on which anything of e stands, -1 for none.
func (e *element) begins() int {
	for _, kid := range e.kids {
		switch k := kid.(type) {
		case content:
			return k.page
		case *element:
			if page := k.begins(); page >= 0 {
				return page
			}
		}
	}
	return -1
}

package report

import "fmt"

// structure grows the tag tree of a PDF while the pages are drawn. The parts of a split box carry the same tag and
// become one element.
type structure struct {
	root  *element
	known map[*tag]*element
	stack []*element // nil: an artifact
	open  *element   // whose marked content is open
	state markState
	page  int
	marks [][]*element // by page and number of the marked content
}

type markState uint8

const (
	markNone markState = iota
	markArtifact
	markContent
)

// element is one node of the tree.
type element struct {
	tag    *tag
	parent *element
	kids   []any // *element or content
	object int   // its number in the file
}

// content is marked content on a page.
type content struct{ page, number int }

func (s *structure) init() {
	s.root = &element{tag: &tag{role: "Document"}}
	s.known = make(map[*tag]*element)
	s.stack = []*element{s.root}
}

func (s *structure) top() *element { return s.stack[len(s.stack)-1] }

// begin goes into the element of t; everything within an artifact is one.
func (s *structure) begin(t *tag) {
	parent := s.top()
	if parent == nil || t.role == roleArtifact {
		s.stack = append(s.stack, nil)
		return
	}
	e := s.known[t]
	if e == nil {
		e = &element{tag: t, parent: parent}
		s.known[t] = e
		parent.kids = append(parent.kids, e)
	}
	s.stack = append(s.stack, e)
}

func (s *structure) end() { s.stack = s.stack[:len(s.stack)-1] }

// mark opens the marked content that the next operator belongs to: of the current element for text and for figures,
// otherwise an artifact.
func (s *structure) mark(d *pdfDevice, text bool) {
	e := s.top()
	if e != nil && !text && e.tag.alt == "" {
		e = nil
	}
	if e == nil {
		if s.state != markArtifact {
			s.close(d)
			d.operators("/Artifact BMC")
			s.state = markArtifact
		}
		return
	}
	if s.state == markContent && s.open == e {
		return
	}
	s.close(d)
	n := len(s.marks[s.page])
	d.operators(fmt.Sprintf("/%s<</MCID %d>>BDC", e.tag.role.name(), n))
	s.marks[s.page] = append(s.marks[s.page], e)
	e.kids = append(e.kids, content{s.page, n})
	s.open, s.state = e, markContent
}

// close ends the open marked content.
func (s *structure) close(d *pdfDevice) {
	if s.state != markNone {
		d.operators("EMC")
	}
	s.open, s.state = nil, markNone
}

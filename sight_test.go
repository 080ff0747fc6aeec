package main

import (
	"bytes"
	"cmp"
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// word is one that was read on the screen, and where.
type word struct {
	text string
	line string // words of one line share it
	box  image.Rectangle
}

// views are the ways to look at a screen, the best first.
var views = []func(*image.RGBA) *image.Gray{
	func(p *image.RGBA) *image.Gray { return unframed(inked(p)) },
	grey,
}

// read reads all words on the screen, roughly from left to right and top to bottom. Who reads a screen again that has
// not changed looks at it in the next way.
func (d *desk) read() []word {
	d.t.Helper()
	now := d.pixels()
	if d.seen == nil || !bytes.Equal(d.seen.Pix, now.Pix) {
		d.seen, d.words, d.looked = now, nil, 0
	}
	if d.looked < len(views) {
		d.words = append(d.words, d.readPicture(larger(views[d.looked](now)))...)
		d.looked++
	}
	return d.words
}

func (d *desk) readPicture(picture image.Image) []word {
	d.t.Helper()
	var data bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(&data, picture); err != nil {
		d.t.Fatal(err)
	}
	c := exec.Command("tesseract", "stdin", "stdout", "--psm", "11", "--dpi", "200", "-l", "deu", "tsv")
	c.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1") // more threads wait for each other
	c.Stdin = &data
	table, err := c.Output()
	if err != nil {
		d.t.Fatal(err)
	}
	return parseTSV(string(table))
}

func grey(p *image.RGBA) *image.Gray {
	g := image.NewGray(p.Rect)
	draw.Draw(g, p.Rect, p, image.Point{}, draw.Src)
	return g
}

// inked shows everything as dark letters on white, whatever its colours are: each point by how much it differs from
// the grey that is most frequent around it. Four rows share what is around them.
func inked(p *image.RGBA) *image.Gray {
	const around, rows = 8, 4
	from, to := grey(p), image.NewGray(p.Rect)
	for y := 0; y < p.Rect.Dy(); y += rows {
		var seen greys
		top, low := max(y-around, 0), min(y+around+rows, p.Rect.Max.Y)
		column := func(x, by int) {
			for i := top; i < low && 0 <= x && x < p.Rect.Max.X; i++ {
				seen.add(from.Pix[i*from.Stride+x], by)
			}
		}
		for x := -around; x < p.Rect.Dx(); x++ {
			column(x+around, 1)
			column(x-around-1, -1)
			for i := y; i < min(y+rows, p.Rect.Max.Y) && x >= 0; i++ {
				difference := int(from.Pix[i*from.Stride+x]) - int(seen.most)
				to.Pix[i*to.Stride+x] = byte(255 - min(255, 2*max(difference, -difference)))
			}
		}
	}
	return to
}

// unframed takes away lines that are longer than any letter: the frames of fields, buttons and cards.
func unframed(p *image.Gray) *image.Gray {
	const longest, dark = 28, 200
	erase := func(start, step, count int) {
		run := 0
		for i := 0; i <= count; i++ {
			if i < count && p.Pix[start+i*step] < dark {
				run++
				continue
			}
			for j := i - run; run > longest && j < i; j++ {
				p.Pix[start+j*step] = 255
			}
			run = 0
		}
	}
	for y := range p.Rect.Dy() {
		erase(y*p.Stride, 1, p.Rect.Dx())
	}
	for x := range p.Rect.Dx() {
		erase(x, p.Stride, p.Rect.Dy())
	}
	return p
}

// greys counts greys and knows the most frequent one.
type greys struct {
	count [256]int
	most  byte
}

func (g *greys) add(grey byte, by int) {
	g.count[grey] += by
	switch {
	case g.count[grey] > g.count[g.most]:
		g.most = grey
	case by < 0 && grey == g.most:
		for other, n := range g.count {
			if n > g.count[g.most] {
				g.most = byte(other)
			}
		}
	}
}

func each(box image.Rectangle, do func(x, y int)) {
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			do(x, y)
		}
	}
}

// larger is twice the size, smoothly, which small letters are read better in.
func larger(p *image.Gray) *image.Gray {
	to := image.NewGray(image.Rect(0, 0, 2*p.Rect.Dx(), 2*p.Rect.Dy()))
	right, low := p.Rect.Max.X-1, p.Rect.Max.Y-1
	each(to.Rect, func(x, y int) {
		sum := 0
		for _, q := range [4]image.Point{{x, y}, {x + 1, y}, {x, y + 1}, {x + 1, y + 1}} {
			sum += int(p.GrayAt(min(q.X/2, right), min(q.Y/2, low)).Y)
		}
		to.Pix[to.PixOffset(x, y)] = byte(sum / 4)
	})
	return to
}

// parseTSV reads tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
func parseTSV(table string) []word {
	var words []word
	for row := range strings.Lines(table) {
		f := strings.Split(strings.TrimRight(row, "\n"), "\t")
		if len(f) != 12 || f[0] != "5" || strings.TrimSpace(f[11]) == "" {
			continue
		}
		var n [4]int
		for i := range n {
			n[i], _ = strconv.Atoi(f[6+i])
		}
		box := image.Rect(n[0]/2, n[1]/2, (n[0]+n[2])/2, (n[1]+n[3])/2)
		words = append(words, word{text: f[11], line: strings.Join(f[1:5], "."), box: box})
	}
	return words
}

// letters are what is compared: small letters and digits.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// place is where a text stands, and how many of its letters were read otherwise.
type place struct {
	image.Rectangle
	wrong int
}

// places are where a text stands among the words, within one line, from the top and there from the left. One wrong
// letter in six is forgiven, as a reader's eye does.
func places(words []word, text string) []place {
	want := []rune(letters(text))
	var found []place
	for i := range words {
		seen, box := "", words[i].box
		for j := i; j < len(words) && words[j].line == words[i].line && len([]rune(seen)) < len(want); j++ {
			seen, box = seen+letters(words[j].text), box.Union(words[j].box)
		}
		if wrong := distance([]rune(seen), want); seen != "" && wrong <= len(want)/6 {
			found = append(found, place{box, wrong})
		}
	}
	const row = 12
	slices.SortFunc(found, func(a, b place) int { return cmp.Or(a.Min.Y/row-b.Min.Y/row, a.Min.X-b.Min.X) })
	return found
}

// distance is how many letters must be put in, left out or changed to make b of a.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		corner := row[0]
		row[0] = i + 1
		for j, y := range b {
			change := corner
			if x != y {
				change++
			}
			corner = row[j+1]
			row[j+1] = min(change, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}

// find waits until a text stands on the screen and tells where it is read best.
func (d *desk) find(text string) image.Rectangle {
	d.t.Helper()
	return slices.MinFunc(d.all(text), func(a, b place) int { return a.wrong - b.wrong }).Rectangle
}

// all waits until a text stands on the screen and tells everywhere it does.
func (d *desk) all(text string) []place {
	d.t.Helper()
	var at []place
	d.until("the text "+strconv.Quote(text), func() bool {
		d.still()
		at = places(d.read(), text)
		return len(at) > 0
	})
	return at
}

// click clicks on a text.
func (d *desk) click(text string) {
	d.t.Helper()
	d.press(middle(d.find(text)))
}

// clickFirst clicks on the first of several that are alike, from the top and there from the left.
func (d *desk) clickFirst(text string) {
	d.t.Helper()
	d.press(middle(d.all(text)[0].Rectangle))
}

func middle(box image.Rectangle) image.Point { return box.Min.Add(box.Max).Div(2) }

// field clicks into the field under a caption.
func (d *desk) field(caption string) {
	d.t.Helper()
	box := d.find(caption)
	d.press(image.Pt(box.Min.X+40, box.Max.Y+18))
}

// hidden fails when one of the texts stands on the screen.
func (d *desk) hidden(texts ...string) {
	d.t.Helper()
	words := d.read()
	for _, text := range texts {
		if len(places(words, text)) > 0 {
			d.fail("%q can be read", text)
		}
	}
}

func TestReadingForgivesLittle(t *testing.T) {
	words := parseTSV("level\tpage\n" +
		"5\t1\t1\t1\t1\t1\t20\t40\t100\t20\t91.2\tNeue\n5\t1\t1\t1\t1\t2\t130\t40\t120\t24\t80\tGrunderin\n" +
		"5\t1\t2\t1\t1\t1\t20\t400\t100\t20\t91.2\tWeiter\n")
	for text, want := range map[string]int{
		"Neue Gründerin": 1, "Gründerin": 1, "Weiter": 1, "Weide": 0, "Gründerin Weiter": 0, "Neu": 0, "": 0,
	} {
		if found := places(words, text); len(found) != want {
			t.Errorf("%q was found %d times, want %d", text, len(found), want)
		}
	}
	if at := places(words, "Neue Gründerin")[0]; at != (place{image.Rect(10, 20, 125, 32), 1}) {
		t.Errorf("the text stands at %v", at)
	}
}

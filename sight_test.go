package main

import (
	"bytes"
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

// read reads all words on the screen, roughly from left to right and top to bottom. What has not changed since is not
// read again.
func (d *desk) read() []word {
	d.t.Helper()
	now := d.pixels()
	if d.seen == nil || !bytes.Equal(d.seen.Pix, now.Pix) {
		d.words, d.seen = d.readPicture(larger(inked(now))), now
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

// inked shows everything as dark letters on white, whatever its colours are: each point by how much it differs from
// the grey that is most frequent around it.
func inked(p *image.RGBA) *image.Gray {
	const around = 8
	from, to := image.NewGray(p.Rect), image.NewGray(p.Rect)
	draw.Draw(from, p.Rect, p, image.Point{}, draw.Src)
	for y := range p.Rect.Dy() {
		var seen greys
		top, low := max(y-around, 0), min(y+around, p.Rect.Max.Y-1)
		column := func(x, by int) {
			if x < 0 || x >= p.Rect.Max.X {
				return
			}
			for i := top; i <= low; i++ {
				seen.add(from.Pix[i*from.Stride+x], by)
			}
		}
		for x := -around; x < p.Rect.Dx(); x++ {
			column(x+around, 1)
			column(x-around-1, -1)
			if x >= 0 {
				difference := int(from.Pix[y*from.Stride+x]) - int(seen.most)
				to.Pix[y*to.Stride+x] = byte(255 - min(255, 2*max(difference, -difference)))
			}
		}
	}
	return to
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

// places are where a text stands among the words, within one line.
func places(words []word, text string) []image.Rectangle {
	want := letters(text)
	var found []image.Rectangle
	for i := range words {
		seen, box := "", words[i].box
		for j := i; j < len(words) && words[j].line == words[i].line && len(seen) < len(want); j++ {
			seen, box = seen+letters(words[j].text), box.Union(words[j].box)
		}
		if alike(seen, want) {
			found = append(found, box)
		}
	}
	return found
}

// alike forgives one wrong letter in six, as a reader's eye does.
func alike(a, b string) bool {
	x, y := []rune(a), []rune(b)
	return a != "" && distance(x, y) <= len(y)/6
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

// find waits until a text stands on the screen and tells where; the first from the top, and there from the left.
func (d *desk) find(text string) image.Rectangle {
	d.t.Helper()
	var at []image.Rectangle
	d.until("the text "+strconv.Quote(text), func() bool {
		d.still()
		at = places(d.read(), text)
		return len(at) > 0
	})
	return slices.MinFunc(at, func(a, b image.Rectangle) int {
		if row := a.Min.Y - b.Min.Y; row < -4 || row > 4 {
			return row
		}
		return a.Min.X - b.Min.X
	})
}

// click clicks on a text.
func (d *desk) click(text string) {
	d.t.Helper()
	box := d.find(text)
	d.press(box.Min.Add(box.Max).Div(2))
}

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
	if box := places(words, "Neue Gründerin")[0]; box != image.Rect(10, 20, 125, 32) {
		t.Errorf("the text stands at %v", box)
	}
}

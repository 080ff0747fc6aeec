package main

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
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

// read reads all words on the screen, roughly from left to right and top to bottom.
func (d *desk) read() []word { return d.readPicture(larger(inked(d.pixels()))) }

func (d *desk) readPicture(picture image.Image) []word {
	d.t.Helper()
	var data bytes.Buffer
	if err := png.Encode(&data, picture); err != nil {
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
// the colour that is most frequent around it.
func inked(p *image.RGBA) *image.Gray {
	const tile, around = 16, 12
	from := image.NewGray(p.Rect)
	draw.Draw(from, p.Rect, p, image.Point{}, draw.Src)
	to := image.NewGray(p.Rect)
	for y := 0; y < p.Rect.Dy(); y += tile {
		for x := 0; x < p.Rect.Dx(); x += tile {
			box := image.Rect(x, y, x+tile, y+tile).Intersect(p.Rect)
			ground := int(mostFrequent(from, box.Inset(-around).Intersect(p.Rect)))
			each(box, func(x, y int) {
				difference := int(from.GrayAt(x, y).Y) - ground
				to.Pix[to.PixOffset(x, y)] = byte(255 - min(255, 2*max(difference, -difference)))
			})
		}
	}
	return to
}

func mostFrequent(p *image.Gray, box image.Rectangle) byte {
	var count [256]int
	best := byte(0)
	each(box, func(x, y int) {
		v := p.GrayAt(x, y).Y
		if count[v]++; count[v] > count[best] {
			best = v
		}
	})
	return best
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

// find waits until a text stands on the screen and tells where, first from the top.
func (d *desk) find(text string) image.Rectangle {
	d.t.Helper()
	var at []image.Rectangle
	d.until("the text "+strconv.Quote(text), func() bool {
		d.still()
		at = places(d.read(), text)
		return len(at) > 0
	})
	first := at[0]
	for _, box := range at {
		if box.Min.Y < first.Min.Y-4 {
			first = box
		}
	}
	return first
}

// click clicks on a text.
func (d *desk) click(text string) {
	d.t.Helper()
	box := d.find(text)
	d.press(image.Pt((box.Min.X+box.Max.X)/2, (box.Min.Y+box.Max.Y)/2))
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

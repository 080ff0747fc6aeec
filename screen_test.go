package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// patience is how long a person would wait for the window to answer.
const patience = 60 * time.Second

// needed are the programs that a real window is tested with.
var needed = []string{"Xvfb", "openbox", "xdotool", "xclip", "tesseract", "pdftotext"}

// desk is a screen of its own with one person in front of it: she sees what the screen shows and uses its keys and
// its mouse. Everything that the program keeps lies below home.
type desk struct {
	t       testing.TB
	home    string
	display string
	frame   string // the file of Xvfb's screen
	shots   int
	seen    *image.RGBA // what was read last, the words, and in how many ways it was looked at
	words   []word
	looked  int
}

// newDesk starts a screen of 1366 × 768 points with a window manager; both end with the test.
func newDesk(t testing.TB) *desk {
	t.Helper()
	if os.Getenv("WURZELWERK_E2E") == "" {
		t.Skip(`needs a screen of its own: run "make test"`)
	}
	for _, name := range needed {
		if _, err := exec.LookPath(name); err != nil {
			t.Fatal(err)
		}
	}
	d := &desk{t: t, home: t.TempDir()}
	d.startScreen()
	wm := exec.Command("openbox")
	wm.Env = d.environment()
	d.startBeside(wm)
	return d
}

func (d *desk) startScreen() {
	d.t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		d.t.Fatal(err)
	}
	defer read.Close()
	folder := d.t.TempDir()
	screen := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1366x768x24", "-fbdir", folder, "-nolisten", "tcp", "+extension", "GLX")
	screen.ExtraFiles = []*os.File{write}
	d.startBeside(screen)
	write.Close()
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		d.t.Fatalf("Xvfb did not start: %v", err)
	}
	d.display, d.frame = ":"+strings.TrimSpace(number), filepath.Join(folder, "Xvfb_screen0")
}

// startBeside runs a program until the test ends.
func (d *desk) startBeside(c *exec.Cmd) {
	d.t.Helper()
	if err := c.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
}

// environment is that of a German desk on which nothing was ever set.
func (d *desk) environment() []string {
	return []string{
		"PATH=" + os.Getenv("PATH"), "DISPLAY=" + d.display, "LANG=de_DE.UTF-8", "LIBGL_ALWAYS_SOFTWARE=1",
		"HOME=" + d.home, "TMPDIR=" + d.folder("tmp"), "XDG_RUNTIME_DIR=" + d.folder("run"),
	}
}

// folder returns a folder below home, made when it is not there.
func (d *desk) folder(name string) string {
	path := filepath.Join(d.home, name)
	if err := os.MkdirAll(path, 0o700); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// program is one run of Wurzelwerk with what it says on standard error.
type program struct {
	*exec.Cmd
	said  *bytes.Buffer
	ended chan error
}

// open starts the program and waits until its window is there and still.
func (d *desk) open(binary string, args ...string) *program {
	d.t.Helper()
	p := &program{Cmd: exec.Command(binary, args...), said: new(bytes.Buffer), ended: make(chan error, 1)}
	p.Env, p.Dir, p.Stderr = d.environment(), d.home, p.said
	if err := p.Start(); err != nil {
		d.t.Fatal(err)
	}
	go func() { p.ended <- p.Wait() }()
	d.t.Cleanup(func() { _ = p.Process.Kill() })
	d.until("a window", func() bool {
		select {
		case err := <-p.ended:
			d.t.Fatalf("the program ended before it showed a window: %v\n%s", err, p.said)
		default:
		}
		return d.try("xdotool", "search", "--onlyvisible", "--name", "Wurzelwerk") == nil
	})
	d.still()
	return p
}

// wait waits until the program has ended by itself, and looks at what it said.
func (d *desk) wait(p *program) {
	d.t.Helper()
	select {
	case err := <-p.ended:
		if err != nil {
			d.fail("the program ended with %v\n%s", err, p.said)
		}
	case <-time.After(patience):
		d.fail("the program does not end")
	}
	d.checkSaid(p)
}

// kill ends the program as a power cut does.
func (d *desk) kill(p *program) {
	d.t.Helper()
	if err := p.Process.Signal(syscall.SIGKILL); err != nil {
		d.t.Fatal(err)
	}
	<-p.ended
	d.checkSaid(p)
}

func (d *desk) checkSaid(p *program) {
	d.t.Helper()
	for _, fault := range []string{"Error in Fyne call thread", "panic:", "DATA RACE"} {
		if strings.Contains(p.said.String(), fault) {
			d.t.Errorf("the program said %q:\n%s", fault, p.said)
		}
	}
}

// try runs a tool on the screen.
func (d *desk) try(name string, args ...string) error {
	c := exec.Command(name, args...)
	c.Env = d.environment()
	return c.Run()
}

func (d *desk) tool(name string, args ...string) {
	d.t.Helper()
	if err := d.try(name, args...); err != nil {
		d.fail("%s %q: %v", name, args, err)
	}
}

// keys presses keys, each as xdotool names it ("ctrl+n", "Tab"), and waits for the window.
func (d *desk) keys(names ...string) {
	d.t.Helper()
	for _, name := range names {
		d.tool("xdotool", "key", "--clearmodifiers", name)
		d.still()
	}
}

// write writes into the field that has the focus: plain letters with the keyboard, others from the clipboard.
func (d *desk) write(text string) {
	d.t.Helper()
	if strings.ContainsFunc(text, func(r rune) bool { return r > '~' }) {
		d.copyText(text)
		d.keys("ctrl+v")
		return
	}
	d.tool("xdotool", "type", "--delay", "20", "--", text)
	d.still()
}

// copyText puts a text into the clipboard and waits until it can be had there.
func (d *desk) copyText(text string) {
	d.t.Helper()
	give := exec.Command("xclip", "-selection", "clipboard")
	give.Env, give.Stdin = d.environment(), strings.NewReader(text)
	if err := give.Run(); err != nil {
		d.fail("xclip: %v", err)
	}
	d.until("the clipboard", func() bool {
		take := exec.Command("xclip", "-selection", "clipboard", "-out")
		take.Env = d.environment()
		got, err := take.Output()
		return err == nil && string(got) == text
	})
}

// press clicks at a place and takes the pointer out of the way.
func (d *desk) press(at image.Point) {
	d.t.Helper()
	d.tool("xdotool", "mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y))
	d.still()
	d.tool("xdotool", "click", "1")
	d.still()
	d.tool("xdotool", "mousemove", "1365", "767")
	d.still()
}

// until asks again and again; the test ends with a picture when the answer stays no.
func (d *desk) until(what string, answer func() bool) {
	d.t.Helper()
	for end := time.Now().Add(patience); !answer(); time.Sleep(100 * time.Millisecond) {
		if time.Now().After(end) {
			d.fail("waited %v for %s", patience, what)
		}
	}
}

// still waits until the screen has not changed for a quarter of a second, at most ten seconds.
func (d *desk) still() {
	const quiet, rest = 250 * time.Millisecond, 25 * time.Millisecond
	last, since := d.pixels(), time.Now()
	for end := since.Add(10 * time.Second); time.Since(since) < quiet && time.Now().Before(end); time.Sleep(rest) {
		if now := d.pixels(); !bytes.Equal(now.Pix, last.Pix) {
			last, since = now, time.Now()
		}
	}
}

// pixels is what the screen shows.
func (d *desk) pixels() *image.RGBA {
	d.t.Helper()
	data, err := os.ReadFile(d.frame)
	if err != nil {
		d.t.Fatal(err)
	}
	picture, err := readXWD(data)
	if err != nil {
		d.t.Fatal(err)
	}
	return picture
}

// dump is the head of a screen in the form of X's window dumps: big-endian numbers, a table of colours, then the points,
// 32 bits each, as blue, green, red and nothing.
type dump struct{ start, stride, width, height int }

// dumpHead is how many bytes are read to know the rest.
const dumpHead = 80

func readDump(data []byte) (dump, error) {
	const width, height, depth, stride, colours = 4, 5, 11, 12, 19
	if len(data) < dumpHead {
		return dump{}, errors.New("the file of the screen is cut off")
	}
	number := func(field int) int { return int(binary.BigEndian.Uint32(data[4*field:])) }
	if number(depth) != 32 {
		return dump{}, fmt.Errorf("the screen has %d bits a point", number(depth))
	}
	return dump{number(0) + 12*number(colours), number(stride), number(width), number(height)}, nil
}

// readXWD reads a whole screen.
func readXWD(data []byte) (*image.RGBA, error) {
	head, err := readDump(data)
	if err != nil {
		return nil, err
	}
	if len(data) < head.start+head.stride*head.height {
		return nil, errors.New("the file of the screen is cut off")
	}
	picture := image.NewRGBA(image.Rect(0, 0, head.width, head.height))
	for y := range head.height {
		from, to := data[head.start+y*head.stride:], picture.Pix[y*picture.Stride:]
		for x := 0; x < 4*head.width; x += 4 {
			to[x], to[x+1], to[x+2], to[x+3] = from[x+2], from[x+1], from[x], 255
		}
	}
	return picture, nil
}

// point reads one point of the screen, which is quicker than all.
func (d *desk) point(at image.Point) (colour [4]byte) {
	d.t.Helper()
	f, err := os.Open(d.frame)
	if err != nil {
		d.t.Fatal(err)
	}
	defer f.Close()
	data := make([]byte, dumpHead)
	if _, err := f.ReadAt(data, 0); err != nil {
		d.t.Fatal(err)
	}
	head, err := readDump(data)
	if err != nil {
		d.t.Fatal(err)
	}
	if _, err := f.ReadAt(colour[:], int64(head.start+at.Y*head.stride+4*at.X)); err != nil {
		d.t.Fatal(err)
	}
	return colour
}

// fail ends the test with a picture of the screen.
func (d *desk) fail(format string, args ...any) {
	d.t.Helper()
	d.t.Fatalf("%s\nthe screen: %s", fmt.Sprintf(format, args...), d.shot("out", "e2e-failed"))
}

// look keeps a picture of the screen when pictures are asked for.
func (d *desk) look(name string) {
	if folder := os.Getenv("SHOTS"); folder != "" {
		d.shots++
		d.shot(folder, fmt.Sprintf("window-%02d-%s", d.shots, name))
	}
}

func (d *desk) shot(folder, name string) string {
	d.t.Helper()
	path := filepath.Join(folder, name+".png")
	var data bytes.Buffer
	err := errors.Join(png.Encode(&data, d.pixels()), os.MkdirAll(folder, 0o755))
	if err := errors.Join(err, os.WriteFile(path, data.Bytes(), 0o644)); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// checkedProgram builds the one that the tests start: with Fyne's checks that the window is touched on its own thread alone,
// which the released build leaves out.
var checkedProgram = sync.OnceValues(func() (string, error) {
	path, err := filepath.Abs("out/e2e/wurzelwerk")
	if err != nil {
		return "", err
	}
	said, err := exec.Command("go", "build", "-tags", "no_animations", "-o", path, ".").CombinedOutput()
	if err != nil {
		err = fmt.Errorf("%w\n%s", err, said)
	}
	return path, err
})

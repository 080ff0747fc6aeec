//go:build unix

package carry

import (
	"context"
	"crypto/sha1"
	"encoding/base64"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"wurzelwerk/app/exchange"
)

// needs leaves a test out that is not wanted, or for which a program is missing.
func needs(t *testing.T, program, debian string) {
	t.Helper()
	if !soaking() {
		t.Skip("only with WURZELWERK_SOAK=1")
	}
	if _, err := exec.LookPath(program); err != nil {
		t.Skip(program, "is not installed here; Debian has it in the package", debian)
	}
}

// program is a program of the system that a test starts, stops and starts again.
type program struct {
	t    *testing.T
	args []string
	log  string
	cmd  *exec.Cmd
}

func start(t *testing.T, args ...string) *program {
	t.Helper()
	p := &program{t: t, args: args, log: filepath.Join(t.TempDir(), "log")}
	p.start()
	t.Cleanup(func() {
		p.stop()
		if text, err := os.ReadFile(p.log); err == nil && t.Failed() {
			t.Logf("%v: %s", args, text[max(0, len(text)-4000):])
		}
	})
	return p
}

func (p *program) start() {
	p.t.Helper()
	log, err := os.OpenFile(p.log, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		p.t.Fatal(err)
	}
	defer log.Close()
	p.cmd = exec.Command(p.args[0], p.args[1:]...)
	p.cmd.Stdout, p.cmd.Stderr = log, log
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // with all that it starts itself
	if err := p.cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
}

// stop ends the program as a power cut does.
func (p *program) stop() {
	if p.cmd != nil {
		_ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL)
		_ = p.cmd.Wait()
		p.cmd = nil
	}
}

// freePort is a port on which nobody listens.
func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// until waits for what programs do in their own time.
func until(t *testing.T, what string, is func() bool) {
	t.Helper()
	for end := time.Now().Add(3 * time.Minute); !is(); time.Sleep(100 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("waited in vain:", what)
		}
	}
}

// live lets an office go a round whenever its place tells of something, until the test ends. What fails while a carrier
// is stopped is counted and tried again.
func (b *bureau) live() (failed *atomic.Int32) {
	b.t.Helper()
	failed = new(atomic.Int32)
	within, stop := context.WithCancel(ctx)
	wake, ended := make(chan struct{}, 1), make(chan struct{}, 2)
	go func() {
		_ = b.place.Watch(within, func() {
			select {
			case wake <- struct{}{}:
			default:
			}
		})
		ended <- struct{}{}
	}()
	go func() {
		defer func() { ended <- struct{}{} }()
		looks := &Place{Interval: b.place.Interval, own: b.place.own, shelf: b.place.shelf, now: b.place.now}
		for saves := time.NewTicker(500 * time.Millisecond); ; {
			select {
			case <-within.Done():
				return
			case <-wake:
			case <-saves.C: // what was saved meanwhile is to go
			}
			report, err := Round(within, b, looks, exchange.Rules{Unseen: true})
			if err != nil || len(report.Failed) > 0 {
				failed.Add(1)
			}
		}
	}()
	b.t.Cleanup(func() { stop(); <-ended; <-ended })
	return failed
}

func TestWebDAVServersOfDebian(t *testing.T) {
	for _, c := range []struct {
		program, debian string
		serve           func(t *testing.T, root string, port int) *program
	}{{"rclone", "rclone", rclone}, {"apache2", "apache2-bin", apache}} {
		t.Run(c.program, func(t *testing.T) {
			needs(t, c.program, c.debian)
			root := t.TempDir()
			if err := os.Mkdir(filepath.Join(root, "Austausch der Büros"), 0o777); err != nil {
				t.Fatal(err)
			}
			port := freePort(t)
			server := c.serve(t, root, port)
			place := exchange.Carrier{
				Kind: exchange.CarrierDAV, Place: fmt.Sprintf("http://127.0.0.1:%d/Austausch%%20der%%20Büros", port), User: "eva", Password: "geheim",
			}
			a, b := newBureau(t, "Anker", time.Now, sure(newDAV(place))), newBureau(t, "Birke", time.Now, sure(newDAV(place)))
			meet(t, a, b)
			until(t, "the server answers", func() bool { return a.place.Test(ctx) == nil })
			refusals(t, place)
			carryWithABreak(t, a, b, server)
		})
	}
}

// refusals are what a real server says to what cannot be.
func refusals(t *testing.T, c exchange.Carrier) {
	t.Helper()
	wrong, nowhere := c, c
	wrong.Password = "falsch"
	nowhere.Place += "/gibt/es/nicht"
	for _, r := range []struct {
		carrier exchange.Carrier
		want    error
	}{{wrong, exchange.ErrLogin}, {nowhere, exchange.ErrMissing}} {
		p := sure(Open(r.carrier, testID(t, 9)))
		_, list := p.List(ctx)
		for _, err := range []error{list, p.Test(ctx)} {
			if !errors.Is(err, r.want) {
				t.Errorf("%v, want %v", err, r.want)
			}
		}
	}
}

// carryWithABreak lets two offices live while the carrier between them is stopped in the middle and started again.
func carryWithABreak(t *testing.T, a, b *bureau, between *program) {
	t.Helper()
	failedA, failedB := a.live(), b.live()
	shared := a.save()
	for range 10 {
		a.save()
		b.save()
	}
	until(t, "the first founders are on both sides", func() bool { return alike(21, a, b) })
	for i := range 20 {
		a.save()
		b.save()
		if i == 7 {
			between.stop()
		}
		time.Sleep(20 * time.Millisecond)
	}
	a.note(shared.ID, "während der Störung")
	time.Sleep(2 * time.Second)
	if alike(61, a, b) {
		t.Error("the carrier was stopped and carried all the same")
	}
	between.start()
	b.save()
	until(t, "what was saved during the break is on both sides", func() bool { return alike(62, a, b) })
	until(t, "both know of it", func() bool { return calm(a) && calm(b) })
	t.Logf("rounds that failed meanwhile: %d and %d", failedA.Load(), failedB.Load())
}

func rclone(t *testing.T, root string, port int) *program {
	return start(t, "rclone", "serve", "webdav", root, "--addr", fmt.Sprintf("127.0.0.1:%d", port), "--user", "eva", "--pass", "geheim",
		"--config", filepath.Join(t.TempDir(), "rclone.conf"), "--dir-cache-time", "1s")
}

// apacheConfig serves a folder to a user of a password file; %[1]s is a folder for Apache itself.
const apacheConfig = `ServerRoot %[1]s
PidFile %[1]s/pid
Listen 127.0.0.1:%[3]d
ServerName localhost
Mutex file:%[1]s default
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authn_core_module /usr/lib/apache2/modules/mod_authn_core.so
LoadModule authn_file_module /usr/lib/apache2/modules/mod_authn_file.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule authz_user_module /usr/lib/apache2/modules/mod_authz_user.so
LoadModule auth_basic_module /usr/lib/apache2/modules/mod_auth_basic.so
LoadModule dav_module /usr/lib/apache2/modules/mod_dav.so
LoadModule dav_fs_module /usr/lib/apache2/modules/mod_dav_fs.so
%[4]s
ErrorLog /dev/stderr
DAVLockDB %[1]s/locks
DocumentRoot %[2]s
<Directory %[2]s>
Dav On
AuthType Basic
AuthName x
AuthUserFile %[1]s/users
Require valid-user
</Directory>
`

func apache(t *testing.T, root string, port int) *program {
	t.Helper()
	own := t.TempDir()
	user := ""
	if os.Geteuid() == 0 { // it does not work as root
		user = "User www-data\nGroup www-data"
		for _, folder := range []string{own, root} {
			if out, err := exec.Command("chown", "-R", "www-data", folder).CombinedOutput(); err != nil {
				t.Fatalf("%s: %v", out, err)
			}
			for up := folder; up != os.TempDir() && up != "/"; up = filepath.Dir(up) {
				if err := os.Chmod(up, 0o755); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	sum := sha1.Sum([]byte("geheim"))
	users := "eva:{SHA}" + base64.StdEncoding.EncodeToString(sum[:]) + "\n" // the simplest form that Apache knows
	config := filepath.Join(own, "httpd.conf")
	for name, text := range map[string]string{"users": users, "httpd.conf": fmt.Sprintf(apacheConfig, own, root, port, user)} {
		if err := os.WriteFile(filepath.Join(own, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return start(t, "apache2", "-D", "FOREGROUND", "-f", config)
}

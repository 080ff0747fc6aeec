package ui

import (
	"context"
	"log/slog"
	"syscall"

	"github.com/godbus/dbus/v5"
)

const (
	loginName      = "org.freedesktop.login1"
	loginPath      = dbus.ObjectPath("/org/freedesktop/login1")
	loginInterface = "org.freedesktop.login1.Manager"
	sleepSignal    = "PrepareForSleep"
)

// Sleeps asks systemd-logind to be told before the computer sleeps, also on closing the lid, and to be given the time
// to lock. Nil where there is no logind; then only the jump of the clock tells.
func Sleeps(ctx context.Context) *Sleep {
	bus, err := dbus.ConnectSystemBus(dbus.WithContext(ctx))
	if err != nil {
		slog.Info("the system does not tell before it sleeps")
		return nil
	}
	err = bus.AddMatchSignal(dbus.WithMatchInterface(loginInterface), dbus.WithMatchMember(sleepSignal), dbus.WithMatchObjectPath(loginPath))
	if err != nil {
		slog.Info("the system does not tell before it sleeps")
		_ = bus.Close()
		return nil
	}
	signals := make(chan *dbus.Signal, 4)
	bus.Signal(signals)
	delay := &sleepDelay{bus: bus, held: -1}
	delay.hold()
	return &Sleep{Listen: func(jobs *Jobs, lock func()) {
		Listen(ctx, jobs, signals, func(s *dbus.Signal) { delay.heard(s, lock) })
	}}
}

// sleepDelay holds the computer awake for the moment that locking takes.
type sleepDelay struct {
	bus  *dbus.Conn
	held int // file descriptor, -1 for none
}

func (d *sleepDelay) heard(s *dbus.Signal, lock func()) {
	if s == nil || s.Name != loginInterface+"."+sleepSignal || len(s.Body) != 1 {
		return
	}
	if asleep, _ := s.Body[0].(bool); !asleep {
		d.hold()
		return
	}
	lock()
	d.release()
}

func (d *sleepDelay) hold() {
	var fd dbus.UnixFD
	call := d.bus.Object(loginName, loginPath).Call(loginInterface+".Inhibit", 0, "sleep", Name, "locks the office", "delay")
	if call.Store(&fd) == nil {
		d.held = int(fd)
	}
}

func (d *sleepDelay) release() {
	if d.held >= 0 {
		_ = syscall.Close(d.held)
		d.held = -1
	}
}

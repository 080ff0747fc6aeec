package ui

import (
	"testing"

	"github.com/godbus/dbus/v5"
)

func TestOnlyTheSignBeforeSleepLocks(t *testing.T) {
	for _, c := range []struct {
		name   string
		signal *dbus.Signal
		locks  bool
	}{
		{"before sleep", &dbus.Signal{Name: "org.freedesktop.login1.Manager.PrepareForSleep", Body: []any{true}}, true},
		{"another signal", &dbus.Signal{Name: "org.freedesktop.login1.Manager.SessionNew", Body: []any{true}}, false},
		{"without a body", &dbus.Signal{Name: "org.freedesktop.login1.Manager.PrepareForSleep"}, false},
		{"the end of the connection", nil, false},
	} {
		locked := false
		(&sleepDelay{held: -1}).heard(c.signal, func() { locked = true })
		if locked != c.locks {
			t.Errorf("%s: locks %v", c.name, locked)
		}
	}
}

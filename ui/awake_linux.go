package ui

import "github.com/godbus/dbus/v5"

// keepLit asks the desktop not to darken the screen until end is called.
func keepLit() (end func(), err error) {
	bus, err := dbus.ConnectSessionBus()
	if err != nil {
		return nil, err
	}
	var cookie uint32
	saver := bus.Object("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver")
	if err := saver.Call("org.freedesktop.ScreenSaver.Inhibit", 0, Name, "a meeting is running").Store(&cookie); err != nil {
		_ = bus.Close()
		return nil, err
	}
	return func() {
		_ = saver.Call("org.freedesktop.ScreenSaver.UnInhibit", 0, cookie).Err // closing the bus ends it as well
		_ = bus.Close()
	}, nil
}

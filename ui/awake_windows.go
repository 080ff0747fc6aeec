package ui

import "syscall"

var setExecutionState = syscall.NewLazyDLL("kernel32.dll").NewProc("SetThreadExecutionState")

// keepLit begins the time anew after which Windows darkens the screen. There is nothing to end.
func keepLit() (end func(), err error) {
	const system, display = 0x1, 0x2
	if err := setExecutionState.Find(); err != nil {
		return nil, err
	}
	_, _, _ = setExecutionState.Call(system | display)
	return nil, nil
}

//go:build !linux && !windows && !darwin

package ui

// keepLit can do nothing here.
func keepLit() (end func(), err error) { return nil, nil }

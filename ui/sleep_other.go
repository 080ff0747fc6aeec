//go:build !linux

package ui

import "context"

// Sleeps is nil here: only the jump of the clock tells that the computer has slept.
func Sleeps(context.Context) *Sleep { return nil }

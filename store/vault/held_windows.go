package vault

import (
	"errors"
	"syscall"
)

const errorWriteProtect syscall.Errno = 19

func isReadOnlyDisk(err error) bool { return errors.Is(err, errorWriteProtect) }

package store

import "errors"

// eraseReceived erases a dossier because another office did; it tells whether that changed anything here. A business
// that a founder still runs here is not erased with its name alone: it goes with the last of them.
func (c *change) eraseReceived(dossier, from []byte) (bool, error) {
	return false, errors.ErrUnsupported
}

// takeOut removes a dossier as if it had never come: without a trace, and without telling anybody. The businesses that go
// with it are what it returns.
func (c *change) takeOut(dossier []byte) ([][]byte, error) { return nil, errors.ErrUnsupported }

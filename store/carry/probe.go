package carry

import (
	"bytes"
	"context"
	"io"
	"path"

	"wurzelwerk/app/exchange"
)

// Test writes, reads and removes a small file, under a name that nobody takes for a sync file.
// Errors: as List, and exchange.ErrLost.
func (p *Place) Test(ctx context.Context) error {
	n := newName(p.own, p.own, p.now(), false)
	probe := path.Join(string(p.own), asideName("probe-"+n.base()))
	text := []byte(n.String())
	err := p.shelf.write(ctx, probe, path.Join(string(p.own), asideName(n.base())), func(w io.Writer) error {
		_, err := w.Write(text)
		return err
	})
	if err != nil {
		return err
	}
	file, size, done, err := p.shelf.read(ctx, probe)
	if err != nil {
		return err
	}
	have := make([]byte, len(text))
	_, err = file.ReadAt(have, 0)
	done()
	if err != nil || size != int64(len(text)) || !bytes.Equal(have, text) {
		return exchange.ErrLost.Because(err, nil)
	}
	return p.shelf.remove(ctx, probe)
}

package carry

import (
	"context"
	"fmt"
	"strings"
	"time"
)

// settleFor is how long a burst of changes is waited for.
const settleFor = time.Second

// Watch calls changed whenever other files for this office are there than before, at once when there are any, and
// returns when the context ends. A place that is not there, or cannot be reached, is looked for until it is.
func (p *Place) Watch(ctx context.Context, changed func()) error {
	poll := time.NewTicker(p.Interval)
	defer poll.Stop()
	settled := time.NewTimer(0)
	defer settled.Stop()
	var before string
	var signals <-chan struct{}
	done := func() {}
	defer func() { done() }()
	for waiting := true; ; {
		select {
		case <-ctx.Done():
			return nil
		case <-signals:
			if !waiting {
				settled.Reset(settleFor)
				waiting = true
			}
			continue
		case <-settled.C:
			waiting = false
		case <-poll.C:
		}
		done()
		signals, done = p.shelf.signals() // before the listing, so that nothing falls between them
		if now, err := p.print(ctx); err == nil && now != before {
			before = now
			changed()
		}
	}
}

// print is another text whenever other files are there for this office.
func (p *Place) print(ctx context.Context) (string, error) {
	files, err := p.List(ctx)
	var b strings.Builder
	for _, f := range files {
		fmt.Fprintln(&b, f.Name, f.Bytes, f.Changed.UnixNano())
	}
	return b.String(), err
}

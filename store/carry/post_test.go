package carry

import (
	"errors"
	"io"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
)

func TestThePostOfAnOfficeWithoutACarrier(t *testing.T) {
	b := newBureau(t, "Nord", testClock().now, folder{t.TempDir()})
	p := For(b.Office)
	if report, err := p.Round(t.Context(), exchange.Rules{}); err != nil || !report.Empty() {
		t.Errorf("%+v, %v", report, err)
	}
	if err := p.Watch(t.Context(), func() { t.Error("something changed") }); err != nil {
		t.Error(err)
	}
	put := p.Put(t.Context(), app.ID("x"), func(io.Writer) error { return nil })
	read := p.Read(t.Context(), "x", func(io.ReaderAt, int64) error { return nil })
	if !errors.Is(put, exchange.ErrNoCarrier) || !errors.Is(read, exchange.ErrNoCarrier) {
		t.Errorf("put %v, read %v", put, read)
	}
	if err := p.Test(t.Context(), exchange.Carrier{Kind: exchange.CarrierFolder, Place: t.TempDir()}); err != nil {
		t.Error(err)
	}
}

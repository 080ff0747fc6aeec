package sync

import "slices"

// Peer is what an office remembers of the exchange with a partner. The zero Peer is one of whom nothing is known.
type Peer struct {
	Actor     Actor  // the partner's incarnation that was heard of last
	Merged    []Mark // how far we have merged each of its incarnations
	Confirmed []Mark // by each of its incarnations: the number up to which it has merged ours
	Owed      bool   // it has not heard yet how far we have merged
}

// From is the number after which changes go into the next file.
func (p Peer) From() int64 { return Reach(p.Confirmed, p.Actor, nil) }

// Address fills in what a header says on account of the partner, for a file with our changes up to a number.
func (p Peer) Address(h Header, to int64) Header {
	h.For, h.From, h.To, h.Merged = p.Actor, min(p.From(), to), to, slices.Clone(p.Merged)
	return h
}

// Hear takes over what a header tells of its sender, where own and line are our incarnation and those before it. That
// holds for a file with a gap as well. Afterwards the file's changes are merged, unless there is an error or it is Old.
// Error: ErrGap, and the partner is owed an answer.
func (p Peer) Hear(h Header, own Actor, line []Mark) (Peer, error) {
	p.Actor = h.Actor
	confirmed := max(Reach(p.Confirmed, h.Actor, nil), Reach(h.Merged, own, line))
	p.Confirmed = append(without(p.Confirmed, h.Actor), Mark{Actor: h.Actor, LSN: confirmed})
	err := h.Gap(own, p.Merged)
	p.Owed = p.Owed || err != nil
	return p, err
}

// Took is the partner after a file with so many changes was merged. One without changes is never answered, so that an
// acknowledgement ends the exchange.
func (p Peer) Took(h Header, changes int) Peer {
	p.Merged = h.Advance(p.Merged)
	p.Owed = p.Owed || changes > 0
	return p
}

// Told is the partner after a file was written to it.
func (p Peer) Told() Peer {
	p.Owed = false
	return p
}

// without are the marks but that of an actor.
func without(marks []Mark, actor Actor) []Mark {
	return slices.DeleteFunc(slices.Clone(marks), func(m Mark) bool { return m.Actor == actor })
}

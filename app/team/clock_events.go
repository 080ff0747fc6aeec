package team

import (
	"cmp"
	"slices"

	"wurzelwerk/app"
)

// apply does what an entry says; the time before it has passed.
func (c *clock) apply(e Event) {
	if c.ended || c.begun == (e.Kind == EventBegin) {
		return
	}
	switch e.Kind {
	case EventBegin:
		c.begun, c.total = true, seconds(e.Minutes)
		c.share(e.Women)
	case EventTurn:
		c.turn(e.Woman)
	case EventRound:
		c.woman, c.round = "", c.nextRound()
	case EventPause, EventResume:
		c.paused = e.Kind == EventPause
	case EventSkip:
		c.skip(e)
	case EventExtend:
		if t := c.time(e.Woman, c.round); t != nil {
			t.Extended += seconds(e.Minutes)
		}
	case EventGive:
		c.give(e)
	case EventShare:
		c.share(e.Women)
	case EventEnd:
		c.ended, c.paused, c.woman = true, false, ""
	}
}

// seconds are those of minutes, within what a meeting can have.
func seconds(minutes int) int { return 60 * max(0, min(minutes, MostMinutes)) }

func (c *clock) nextRound() Round {
	return Rounds[min(slices.Index(Rounds, c.round)+1, len(Rounds)-1)]
}

// turn begins the turn of a woman and ends a pause. The first turn ends the opening, in the closing there are none. Of
// one who is not there it ends the turn before and begins nobody's.
func (c *clock) turn(woman app.ID) {
	if c.round == Closing {
		return
	}
	if c.round == Opening {
		c.round = Flash
	}
	c.woman, c.paused = "", false
	if i := c.index(woman); i >= 0 && c.accounts[i].Here {
		c.woman = woman
		c.time(woman, c.round).Begun = true
	}
}

// skip takes the rest of her time in a round, which nobody gets.
func (c *clock) skip(e Event) {
	r := cmp.Or(e.Round, c.round)
	t := c.time(e.Woman, r)
	if t == nil {
		return
	}
	t.Skipped += t.Remaining()
	t.Begun = true
	if e.Woman == c.woman && r == c.round {
		c.woman = ""
	}
}

// give moves minutes from one woman to another, as many as she still has. In the opening they are of the working time.
// A round that is over has none to give.
func (c *clock) give(e Event) {
	r := cmp.Or(e.Round, c.round)
	if r == Opening {
		r = Work
	}
	from, to := c.time(e.Woman, r), c.time(e.To, r)
	over := slices.Index(Rounds, r) < slices.Index(Rounds, c.round)
	if from == nil || to == nil || from == to || over || !c.accounts[c.index(e.To)].Here {
		return
	}
	n := min(seconds(e.Minutes), from.Remaining())
	from.Given += n
	to.Received += n
}

// share says who is there, in the order of their turns, and shares the working time of those who have not had theirs
// anew: what the meeting has left without the closing and all other turns to come, in whole minutes. At the beginning
// that is ShareMinutes. A woman who comes later has no part in the rounds that are over; one who goes keeps hers for
// when she comes back.
func (c *clock) share(women []app.ID) {
	for i := range c.accounts {
		c.accounts[i].Here = false
	}
	var there []Account
	for _, id := range womenOf(women, func(id app.ID) app.ID { return id }) {
		a := c.newcomer(id)
		if i := c.index(id); i >= 0 {
			a = c.accounts[i]
			c.accounts = slices.Delete(c.accounts, i, i+1)
		}
		a.Here = true
		there = append(there, a)
	}
	c.accounts = append(there, c.accounts...)
	if i := c.index(c.woman); i < 0 || !c.accounts[i].Here {
		c.woman = ""
	}
	c.shareWork()
}

func (c *clock) newcomer(id app.ID) Account {
	a := Account{Woman: id}
	for i, minutes := range []int{FlashMinutes, LookBackMinutes, 0, CommitmentMinutes} {
		if i+1 >= slices.Index(Rounds, c.round) {
			a.times[i].Base = 60 * minutes
		}
	}
	return a
}

func (c *clock) shareWork() {
	if slices.Index(Rounds, c.round) > slices.Index(Rounds, Work) {
		return
	}
	var waiting []*Time
	for i := range c.accounts {
		if t := c.time(c.accounts[i].Woman, Work); c.accounts[i].Here && !t.Begun {
			t.Base = 0
			waiting = append(waiting, t)
		}
	}
	if len(waiting) == 0 {
		return
	}
	var owed int // by gifts, which the shares bear
	for _, t := range waiting {
		owed += t.Received + t.Extended - t.Given
	}
	rest := c.total - c.elapsed - ClosingMinutes*60 - owed
	for _, a := range c.accounts {
		if !a.Here {
			continue
		}
		rest -= a.Remaining(c.round)
		if t := a.In(Work); !t.Begun {
			rest += t.Remaining()
		}
	}
	each := max(0, rest) / len(waiting) / 60 * 60
	for _, t := range waiting {
		t.Base = each
	}
}

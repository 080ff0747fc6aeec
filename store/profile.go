package store

import (
	"cmp"
	"context"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
)

// Readings are a founder's readings outside the bin, the oldest first.
func (o *Office) Readings(ctx context.Context, founder app.ID) ([]profile.Reading, error) {
	out, err := ofFounder[profile.Reading](ctx, o, readingTable, founder)
	slices.SortStableFunc(out, func(a, b profile.Reading) int { return cmp.Compare(a.Date, b.Date) })
	return out, err
}

// SaveReading keeps a reading of the founder as given; without an id it is new. Error: app.Faults.
func (o *Office) SaveReading(ctx context.Context, founder app.ID, r profile.Reading) (profile.Reading, error) {
	if err := r.Validate().Err(); err != nil {
		return r, err
	}
	err := o.writeUndoable(ctx, func(c *change) error { return c.saveOf(readingTable, &r, founder) })
	return r, err
}

// BinReading puts a reading into the bin.
func (o *Office) BinReading(ctx context.Context, id app.ID) error {
	return o.mark(ctx, readingTable, id, "binned_on", o.Today())
}

// RestoreReading brings a reading back from the bin.
func (o *Office) RestoreReading(ctx context.Context, id app.ID) error {
	return o.mark(ctx, readingTable, id, "binned_on", "")
}

// Answers are a founder's answers to the profiling sheet, in the order in which they were first given.
func (o *Office) Answers(ctx context.Context, founder app.ID) (out []profile.Answer, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = loadOf[profile.Answer](ctx, q, answerTable, founder)
		return err
	})
	return out, err
}

// SaveAnswers keeps answers of the founder, one for each question: it replaces the one that is there, the answers to
// other questions stay. All of them are kept, as one change, or none.
// Error: app.Faults, their paths beginning with "answers[i]".
func (o *Office) SaveAnswers(ctx context.Context, founder app.ID, answers []profile.Answer) error {
	if err := checkAnswers(answers).Err(); err != nil {
		return err
	}
	return o.writeUndoable(ctx, func(c *change) error { return c.saveSome(answerTable, answers, founder) })
}

func checkAnswers(answers []profile.Answer) (faults app.Faults) {
	seen := map[string]bool{}
	for i, a := range answers {
		at := app.Item("answers", i)
		faults = append(faults, a.Validate().At(at)...)
		if seen[a.Question] {
			faults = append(faults, app.Fault{Path: at + ".question", Code: app.FaultTwice})
		}
		seen[a.Question] = true
	}
	return faults
}

// DropAnswers takes the answers to the questions away, so that these count as not asked.
func (o *Office) DropAnswers(ctx context.Context, founder app.ID, questions []string) error {
	return o.writeUndoable(ctx, func(c *change) error {
		if err := c.mustStand(founderTable, founder); err != nil {
			return err
		}
		known, err := c.siblings(answerTable, founder)
		if err != nil {
			return err
		}
		for _, q := range questions {
			s, ok := known[joinKey([]any{q})]
			if !ok || s.gone {
				continue
			}
			if err := c.setCell(answerTable, mustBytes(s.id), colGone, int64(1)); err != nil {
				return err
			}
		}
		return nil
	})
}

package carry

import (
	"context"

	"wurzelwerk/app/exchange"
)

// Once goes one round with a carrier for the office, which may have set another one, or none. Errors: those of Open and
// Round.
func Once[O Owner](ctx context.Context, o O, c exchange.Carrier, rules exchange.Rules) (exchange.Report, error) {
	place, err := For(o).open(ctx, c)
	if err != nil {
		return exchange.Report{}, err
	}
	return Round(ctx, o, place, rules)
}

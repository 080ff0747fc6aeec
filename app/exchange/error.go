package exchange

import "wurzelwerk/app"

// Why nothing is exchanged with a partner. None of them changes anything. Vars Name: the partner.
var (
	ErrPaused    = &app.Error{Code: "exchange-paused"}  // the exchange with it is paused
	ErrOwnCard   = &app.Error{Code: "exchange-own"}     // the card is this office's own
	ErrNoConsent = &app.Error{Code: "exchange-consent"} // no consent of hers names the partner
)

package carry

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
)

// caller makes the calls of the WebDAV client: with name and password, never on to another address, and with errors
// that can be told apart.
type caller struct {
	client         *http.Client
	address        string
	user, password string
}

func newCaller(address, user, password string) *caller {
	return &caller{
		client: &http.Client{
			Transport: &http.Transport{
				Proxy:                 http.ProxyFromEnvironment,
				DialContext:           (&net.Dialer{Timeout: 15 * time.Second, KeepAlive: 30 * time.Second}).DialContext,
				TLSHandshakeTimeout:   15 * time.Second,
				ResponseHeaderTimeout: 2 * time.Minute,
				IdleConnTimeout:       90 * time.Second,
				ForceAttemptHTTP2:     true,
			},
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
		address: address, user: user, password: password,
	}
}

// question asks what is in a folder. The client would ask for etags too, and then refuse the whole list for one that is
// weak or bare (its issues 118 and 165), as Apache, ownCloud and Seafile give them. Files never change: their names
// and sizes are enough.
const question = `<?xml version="1.0" encoding="UTF-8"?>` +
	`<propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getlastmodified/></prop></propfind>`

// maxAnswer is how many bytes a list of files may have.
const maxAnswer = 32 << 20

type sizeKey struct{}

// withSize tells how large the body of a call is going to be.
func withSize(ctx context.Context, size int64) context.Context {
	return context.WithValue(ctx, sizeKey{}, size)
}

// Do makes one call.
func (c *caller) Do(req *http.Request) (*http.Response, error) {
	if c.user != "" || c.password != "" {
		req.SetBasicAuth(c.user, c.password)
	}
	switch req.Method {
	case "PROPFIND":
		req.Body, req.GetBody, req.ContentLength = io.NopCloser(strings.NewReader(question)), nil, int64(len(question))
	case http.MethodPut:
		if size, ok := req.Context().Value(sizeKey{}).(int64); ok {
			req.ContentLength = size
		}
	}
	resp, err := c.client.Do(req)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode >= 300 {
		defer resp.Body.Close()
		return nil, &answer{method: req.Method, status: resp.StatusCode, location: resp.Header.Get("Location")}
	}
	if req.Method == "PROPFIND" {
		resp.Body = limited{io.LimitReader(resp.Body, maxAnswer), resp.Body}
	}
	return resp, nil
}

type limited struct {
	io.Reader
	io.Closer
}

// answer is a server's answer that is not what was asked for.
type answer struct {
	method   string
	status   int
	location string
}

func (a *answer) Error() string { return fmt.Sprintf("%s: HTTP status %d", a.method, a.status) }

// reasons say what a status means.
var reasons = map[int]*app.Error{
	http.StatusUnauthorized:          exchange.ErrLogin,
	http.StatusForbidden:             exchange.ErrDenied,
	http.StatusLocked:                exchange.ErrServer,
	http.StatusNotFound:              exchange.ErrMissing,
	http.StatusGone:                  exchange.ErrMissing,
	http.StatusConflict:              exchange.ErrMissing,
	http.StatusMethodNotAllowed:      exchange.ErrNoDAV,
	http.StatusNotImplemented:        exchange.ErrNoDAV,
	http.StatusRequestEntityTooLarge: exchange.ErrFull,
	http.StatusInsufficientStorage:   exchange.ErrFull,
}

// explain gives the error of a call a sentence; what else it may be says other. The end of the caller's own context
// stays as it is, that of one call is a network that does not answer.
func (c *caller) explain(ctx context.Context, err error, other *app.Error) error {
	var known *app.Error
	var a *answer
	var certificate *tls.CertificateVerificationError
	var network net.Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &known), errors.Is(ctx.Err(), context.Canceled):
		return err
	case errors.As(err, &a) && a.status < 400:
		return exchange.ErrMoved.Because(err, map[string]any{"Path": a.location})
	case errors.As(err, &a):
		if reason := reasons[a.status]; reason != nil {
			return c.reason(reason, err)
		}
		return c.reason(exchange.ErrServer, err)
	case errors.As(err, &certificate):
		return c.reason(exchange.ErrCertificate, err)
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &network), errors.Is(err, io.ErrUnexpectedEOF):
		return c.reason(exchange.ErrNetwork, err)
	default:
		return c.reason(other, err)
	}
}

// reason is an error about the address.
func (c *caller) reason(of *app.Error, err error) error {
	return of.Because(err, map[string]any{"Path": c.address})
}

package carry

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-webdav"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
)

func TestAddresses(t *testing.T) {
	for address, want := range map[string]error{
		"https://wolke.example.org/remote.php/dav/files/eva/austausch": nil,
		" https://wolke.example.org/remote.php/dav/files/eva/a b/ \n":  nil,
		"http://localhost:8080/dav":                                    nil,
		"http://127.0.0.1/dav":                                         nil,
		"http://[::1]/dav":                                             nil,
		"http://wolke.example.org/dav":                                 exchange.ErrPlain,
		"http://localhost.example.org/dav":                             exchange.ErrPlain,
		"http://10.0.0.7/dav":                                          exchange.ErrPlain,
		"https://eva:geheim@wolke.example/":                            exchange.ErrAddress,
		"wolke.example.org/dav":                                        exchange.ErrAddress,
		"ftp://wolke.example.org/dav":                                  exchange.ErrAddress,
		"https://":                                                     exchange.ErrAddress,
		"https:// x":                                                   exchange.ErrAddress,
		"":                                                             exchange.ErrAddress,
	} {
		_, err := Open(exchange.Carrier{Kind: exchange.CarrierDAV, Place: address}, testID(t, 1))
		if !errors.Is(err, want) || (err == nil) != (want == nil) {
			t.Errorf("%q: %v, want %v", address, err, want)
		}
	}
	if _, err := Open(exchange.Carrier{Kind: exchange.CarrierDAV, Place: "http://10.0.0.7/dav", Plain: true}, testID(t, 1)); err != nil {
		t.Error("somebody insists:", err)
	}
}

func davAt(t *testing.T, server *httptest.Server, user, password string) *Place {
	t.Helper()
	p, err := Open(exchange.Carrier{Kind: exchange.CarrierDAV, Place: server.URL + "/dav", User: user, Password: password}, testID(t, 1))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestServersThatDoNotDoIt(t *testing.T) {
	status := func(code int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", "https://elsewhere.example.org/dav/")
			w.WriteHeader(code)
		}
	}
	for name, c := range map[string]struct {
		handler http.HandlerFunc
		want    error
	}{
		"wrong password":    {status(http.StatusUnauthorized), exchange.ErrLogin},
		"no right":          {status(http.StatusForbidden), exchange.ErrDenied},
		"no folder":         {status(http.StatusNotFound), exchange.ErrMissing},
		"no WebDAV":         {status(http.StatusMethodNotAllowed), exchange.ErrNoDAV},
		"elsewhere":         {status(http.StatusMovedPermanently), exchange.ErrMoved},
		"elsewhere, kept":   {status(http.StatusPermanentRedirect), exchange.ErrMoved},
		"no room":           {status(http.StatusInsufficientStorage), exchange.ErrFull},
		"out of order":      {status(http.StatusServiceUnavailable), exchange.ErrServer},
		"a page for people": {func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<html>Anmeldung</html>") }, exchange.ErrNoDAV},
		"half an answer": {func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusMultiStatus)
			fmt.Fprint(w, `<multistatus xmlns="DAV:"><response><href>/dav/</href>`)
		}, exchange.ErrNoDAV},
		"hangs up": {func(w http.ResponseWriter, _ *http.Request) { panic(http.ErrAbortHandler) }, exchange.ErrNetwork},
	} {
		t.Run(name, func(t *testing.T) {
			server := httptest.NewServer(c.handler)
			defer server.Close()
			p := davAt(t, server, "eva", "geheim")
			_, list := p.List(ctx)
			_, write := p.Write(ctx, testID(t, 2), text("x"))
			for _, err := range []error{list, write} {
				if !errors.Is(err, c.want) {
					t.Errorf("%v, want %v", err, c.want)
				}
			}
		})
	}
}

func TestAServerThatIsNotThere(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	p := davAt(t, server, "", "")
	server.Close()
	if _, err := p.List(ctx); !errors.Is(err, exchange.ErrNetwork) {
		t.Error(err)
	}
	secret := httptest.NewUnstartedServer(http.NotFoundHandler())
	secret.Config.ErrorLog = log.New(io.Discard, "", 0)
	secret.StartTLS()
	defer secret.Close()
	if _, err := davAt(t, secret, "", "").List(ctx); !errors.Is(err, exchange.ErrCertificate) {
		t.Error("a certificate that nobody vouches for:", err)
	}
	within, stop := context.WithCancel(ctx)
	stop()
	if _, err := p.List(within); !errors.Is(err, context.Canceled) {
		t.Error("canceled:", err)
	}
}

// guarded is a WebDAV server over a folder that wants a password and knows no size that was not told.
func guarded(t *testing.T, root string, before func(w http.ResponseWriter, r *http.Request) (done bool)) *httptest.Server {
	t.Helper()
	files := http.StripPrefix("/dav", &webdav.Handler{FileSystem: webdav.LocalFileSystem(root)})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		user, password, _ := r.BasicAuth()
		switch {
		case user != "eva" || password != "geheim":
			w.Header().Set("WWW-Authenticate", `Basic realm="x"`)
			w.WriteHeader(http.StatusUnauthorized)
		case r.Method == http.MethodPut && r.ContentLength < 0:
			w.WriteHeader(http.StatusLengthRequired)
		case before != nil && before(w, r):
		default:
			r.Header.Set("Destination", strings.Replace(r.Header.Get("Destination"), "/dav/", "/", 1))
			files.ServeHTTP(w, r)
		}
	}))
	t.Cleanup(server.Close)
	return server
}

func TestPasswordAndSizeAreTold(t *testing.T) {
	server := guarded(t, t.TempDir(), nil)
	if err := davAt(t, server, "eva", "falsch").Test(ctx); !errors.Is(err, exchange.ErrLogin) {
		t.Error(err)
	}
	if _, err := davAt(t, server, "eva", "geheim").Write(ctx, testID(t, 2), text("x")); err != nil {
		t.Error(err)
	}
}

func TestAnUploadThatFailsIsNoFile(t *testing.T) {
	for name, c := range map[string]struct {
		before func(w http.ResponseWriter, r *http.Request) bool
		want   error
	}{
		"no room": {func(w http.ResponseWriter, r *http.Request) bool {
			if r.Method == http.MethodPut {
				w.WriteHeader(http.StatusInsufficientStorage)
			}
			return r.Method == http.MethodPut
		}, exchange.ErrFull},
		"hangs up": {func(w http.ResponseWriter, r *http.Request) bool {
			if r.Method == http.MethodPut {
				panic(http.ErrAbortHandler)
			}
			return false
		}, exchange.ErrNetwork},
		"keeps half of it": {func(w http.ResponseWriter, r *http.Request) bool {
			if r.Method == http.MethodPut {
				r.Body = io.NopCloser(io.LimitReader(r.Body, 10_000))
			}
			return false
		}, exchange.ErrLost},
		"does not rename": {func(w http.ResponseWriter, r *http.Request) bool {
			if r.Method == "MOVE" {
				w.WriteHeader(http.StatusBadGateway)
			}
			return r.Method == "MOVE"
		}, exchange.ErrServer},
	} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			p := davAt(t, guarded(t, root, c.before), "eva", "geheim")
			_, err := p.Write(ctx, testID(t, 2), func(w io.Writer) error { _, err := w.Write(make([]byte, 1_000_000)); return err })
			if left := names(t, root, string(p.own)); !errors.Is(err, c.want) || len(left) != 0 {
				t.Errorf("%v, want %v; left: %v", err, c.want, left)
			}
		})
	}
}

// answers are lists as servers write them: SELF is the folder asked for, CHILD what is in it, of the KIND it is.
var answers = map[string]string{
	"Apache": `<?xml version="1.0" encoding="utf-8"?>
<D:multistatus xmlns:D="DAV:" xmlns:ns0="DAV:">
<D:response xmlns:lp1="DAV:" xmlns:lp2="http://apache.org/dav/props/" xmlns:g0="DAV:"><D:href>SELF</D:href>
<D:propstat><D:prop><lp1:resourcetype><D:collection/></lp1:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>
<D:propstat><D:prop><g0:getcontentlength/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat></D:response>
<D:response xmlns:lp1="DAV:"><D:href>CHILD</D:href><D:propstat><D:prop>KIND
<lp1:getlastmodified>Tue, 24 Mar 2026 10:15:00 GMT</lp1:getlastmodified></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>
</D:multistatus>`,
	"with addresses, without the folder itself": `<multistatus xmlns="DAV:" xmlns:D="DAV:">
<response><href>http://dav.example.org/dav/other%20folder/</href><propstat><prop><resourcetype><collection/></resourcetype>
</prop><status>HTTP/1.1 200 OK</status></propstat></response>
<response><href>http://dav.example.orgCHILD</href><propstat><prop>KIND<getlastmodified>Tue, 24 Mar 2026 10:15:00 GMT</getlastmodified>
<quota xmlns="urn:x">-3</quota></prop><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>`,
	"a folder without a slash": `<D:multistatus xmlns:D="DAV:"><D:response><D:href>CHILDSLASHLESS</D:href><D:propstat><D:prop>KIND
<D:getlastmodified>Tue, 24 Mar 2026 10:15:00 GMT</D:getlastmodified></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>
<D:response><D:href>SELF</D:href><D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype></D:prop>
<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>`,
}

// TestAnswersOfServers also sees to it that no etags are asked for, for whose sake the library beneath would refuse a
// whole list.
func TestAnswersOfServers(t *testing.T) {
	us := testID(t, 1)
	n := newName(testID(t, 2), us, time.Date(2026, 3, 24, 10, 0, 0, 0, time.UTC), false)
	for name, form := range answers {
		t.Run(name, func(t *testing.T) {
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				asked, _ := io.ReadAll(r.Body)
				if string(asked) != question || strings.Contains(question, "etag") {
					t.Errorf("asked: %s", asked)
				}
				child, kind := "/dav/"+string(n.from)+"/", "<D:resourcetype><D:collection/></D:resourcetype>"
				if r.URL.Path == child {
					child, kind = "/dav/"+n.String(), "<D:resourcetype/><D:getcontentlength>493</D:getcontentlength>"
				}
				w.WriteHeader(http.StatusMultiStatus)
				fmt.Fprint(w, strings.NewReplacer("SELF", r.URL.Path, "CHILDSLASHLESS", strings.TrimSuffix(child, "/"), "CHILD", child, "KIND", kind).Replace(form))
			}))
			defer server.Close()
			files, err := davAt(t, server, "", "").List(ctx)
			if err != nil || len(files) != 1 || files[0].Name != n.String() || files[0].Bytes != 493 {
				t.Fatalf("%v: %+v", err, files)
			}
			if !files[0].Changed.Equal(time.Date(2026, 3, 24, 10, 15, 0, 0, time.UTC)) {
				t.Errorf("changed %v", files[0].Changed)
			}
		})
	}
}

func TestDiskOfTheComputerForAFileFromAServer(t *testing.T) {
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "gone"))
	p := davAt(t, guarded(t, t.TempDir(), nil), "eva", "geheim")
	if _, err := p.Write(ctx, testID(t, 2), text("x")); !errors.Is(err, os.ErrNotExist) && !errors.Is(err, app.ErrNoFile) {
		t.Error(err)
	}
}

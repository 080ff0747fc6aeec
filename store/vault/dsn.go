package vault

import (
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// DSN is the data source name of the database for sql.Open("sqlite", …). The
// pragmas are in the driver's notation, "journal_mode(WAL)", and are run on every
// connection. The file is never created: a missing one is an error.
func (v *Vault) DSN(pragmas ...string) string {
	dsn := v.uri(v.path) + "&mode=rw"
	for _, p := range pragmas {
		dsn += "&_pragma=" + url.QueryEscape(p)
	}
	return dsn
}

// FileDSN is the data source name of another file under the same key. Where the
// file exists, it is a backup to be opened. Where it does not, the name serves as
// the target of VACUUM INTO, which makes a file that opens with the passphrase
// and recovery code of this one.
func (v *Vault) FileDSN(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	dsn := v.uri(abs)
	if _, err := os.Stat(abs); errors.Is(err, fs.ErrNotExist) {
		return dsn + "&modeof=" + escapePath(v.path)
	}
	return dsn + "&mode=rw"
}

func (v *Vault) uri(abs string) string {
	return "file://" + escapePath(abs) + "?vfs=" + v.fs.name
}

// escapePath turns an absolute path into the path of a URI. A drive letter gets a
// slash before it, as SQLite wants it ("/C:/…").
func escapePath(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(path) {
		c := path[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("/-_.:~", c) >= 0:
			b.WriteByte(c)
		default:
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}

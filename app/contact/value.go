package contact

import (
	"encoding/hex"
	"strings"
)

// escape writes a text as it stands in a value of vCard 3.0 and 4.0, or in one part of it.
func escape(text string) string { return escaper.Replace(strings.ReplaceAll(text, "\r\n", "\n")) }

var escaper = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\r", `\n`, ",", `\,`, ";", `\;`)

// unescape is the text of a value. Backslashes that escape nothing stay, as phones forget to escape them.
func unescape(value string) string {
	if !strings.Contains(value, `\`) {
		return value
	}
	var b strings.Builder
	b.Grow(len(value))
	for i := 0; i < len(value); i++ {
		if value[i] != '\\' || i+1 == len(value) {
			b.WriteByte(value[i])
			continue
		}
		i++
		switch value[i] {
		case 'n', 'N':
			b.WriteByte('\n')
		case '\\', ',', ';', ':':
			b.WriteByte(value[i])
		default:
			b.WriteByte('\\')
			b.WriteByte(value[i])
		}
	}
	return b.String()
}

// unescapeOld is the text of a value of vCard 2.1, which knows no "\n".
func unescapeOld(value string) string { return oldEscapes.Replace(value) }

var oldEscapes = strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\:`, ":")

// split parts a value at the marks that are not escaped; the parts are still escaped.
func split(value string, mark byte) []string {
	var parts []string
	from := 0
	for i := 0; i < len(value); i++ {
		switch value[i] {
		case '\\':
			i++
		case mark:
			parts = append(parts, value[from:i])
			from = i + 1
		}
	}
	return append(parts, value[from:])
}

// texts are the parts of a value between semicolons, in plain text.
func texts(value string) []string {
	parts := split(value, ';')
	for i, part := range parts {
		parts[i] = clean(joined(part))
	}
	return parts
}

// list are the values between commas, in plain text and without the empty ones.
func list(value string) []string {
	var out []string
	for _, part := range split(value, ',') {
		if text := clean(unescape(part)); text != "" {
			out = append(out, text)
		}
	}
	return out
}

// joined is one part of a name or an address. It may hold several values between commas, as two family names; a comma
// before a space is one that somebody forgot to escape.
func joined(part string) string {
	values := split(part, ',')
	var b strings.Builder
	for i, v := range values {
		switch {
		case i == 0:
		case strings.HasPrefix(v, " ") || v == "":
			b.WriteByte(',')
		default:
			b.WriteByte(' ')
		}
		b.WriteString(unescape(v))
	}
	return b.String()
}

// clean takes off the space around a text.
func clean(text string) string { return strings.TrimSpace(text) }

// decodeQuotedPrintable reads "=C3=BC"; an "=" before anything else stays.
func decodeQuotedPrintable(data []byte) []byte {
	out := make([]byte, 0, len(data))
	for i := 0; i < len(data); i++ {
		if data[i] == '=' && i+2 < len(data) {
			var b [1]byte
			if _, err := hex.Decode(b[:], data[i+1:i+3]); err == nil {
				out = append(out, b[0])
				i += 2
				continue
			}
		}
		out = append(out, data[i])
	}
	return out
}

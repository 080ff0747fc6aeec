package archive

import (
	"encoding/json"
	"io"
)

// Encode writes the document as UTF-8 JSON, indented by one space, keys in the order of the fields, absent values
// left out, with a newline at the end. The same document always gives the same bytes.
func Encode(w io.Writer, d Document) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(d)
}

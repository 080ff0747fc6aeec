package archive

import (
	"bytes"
	"encoding/json"
)

// ParseSample reads an archive on which parts of another one are laid: objects take what the other has besides, lists
// become longer, and in lists entries of the same id are laid upon each other. The result is as strict as Parse.
func ParseSample(base, parts []byte) (Document, error) {
	below, err := plain(base)
	if err != nil {
		return Document{}, err
	}
	above, err := plain(parts)
	if err != nil {
		return Document{}, err
	}
	text, err := json.Marshal(laid(below, above))
	if err != nil {
		return Document{}, err
	}
	return Parse(text)
}

// plain is what a JSON text says, its numbers as they were written.
func plain(text []byte) (out any, err error) {
	if err := checkText(text); err != nil {
		return nil, err
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	return out, d.Decode(&out)
}

// laid is a value with another one laid upon it.
func laid(below, above any) any {
	switch above := above.(type) {
	case map[string]any:
		object, ok := below.(map[string]any)
		if !ok {
			return above
		}
		for key, value := range above {
			object[key] = laid(object[key], value)
		}
		return object
	case []any:
		list, ok := below.([]any)
		if !ok {
			return above
		}
		for _, entry := range above {
			list = laidIn(list, entry)
		}
		return list
	}
	return above
}

// laidIn lays an entry upon that of the same id in the list, or puts it behind.
func laidIn(list []any, entry any) []any {
	if id := idIn(entry); id != "" {
		for i := range list {
			if idIn(list[i]) == id {
				list[i] = laid(list[i], entry)
				return list
			}
		}
	}
	return append(list, entry)
}

func idIn(entry any) string {
	object, _ := entry.(map[string]any)
	id, _ := object["id"].(string)
	return id
}

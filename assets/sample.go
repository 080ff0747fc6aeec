package assets

import _ "embed"

//go:embed sample/nordstadt.json
var sample []byte

// Sample returns a copy of the sample office: an archive of a made-up office in the north of Dortmund.
func Sample() []byte { return append([]byte(nil), sample...) }

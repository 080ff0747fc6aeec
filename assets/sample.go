package assets

import _ "embed"

//go:embed sample/nordstadt.json
var sample []byte

//go:embed sample/today.json
var sampleToday []byte

// Sample returns a copy of the sample office: an archive of a made-up office in the north of Dortmund.
func Sample() []byte { return append([]byte(nil), sample...) }

// SampleToday returns a copy of what happens in the sample office about its day: parts of an archive that are laid upon
// that of Sample where it is loaded as a sample.
func SampleToday() []byte { return append([]byte(nil), sampleToday...) }

package assets

import _ "embed" // icon.png

//go:embed icon.png
var icon []byte

// Icon returns a copy of the program's mark, a PNG of 512 × 512 points, drawn from icon.svg.
func Icon() []byte { return append([]byte(nil), icon...) }

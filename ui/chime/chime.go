// Package chime sounds a soft gong, as a sign that the time of a woman is nearly over, by what the system has to play a
// sound with. Where it has nothing, all stays silent.
//
// Which function do I want? Play sounds the gong and returns when it has faded; Silent tells beforehand that nothing
// would be heard. It imports nothing of ours.
package chime

import (
	"encoding/binary"
	"errors"
	"math"
)

// ErrSilent tells that the system has nothing to play a sound with.
var ErrSilent = errors.New("chime: nothing to play a sound with")

const (
	rate   = 22050 // samples per second
	apart  = 0.7   // seconds between two strokes
	fading = 1.4   // seconds until the last one is not heard any more
)

// partials are the tones of a stroke: frequency in hertz, loudness, and how fast it fades.
var partials = []struct{ hertz, loud, fade float64 }{{587.3, 0.5, 3}, {880, 0.25, 4.5}, {1174.7, 0.12, 7}}

// MostStrokes is how often the gong sounds at most.
const MostStrokes = 5

// wave is the sound of so many strokes as a WAV file of one channel and 16 bits.
func wave(strokes int) []byte {
	strokes = max(1, min(strokes, MostStrokes))
	samples := make([]int16, int(rate*(apart*float64(strokes-1)+fading)))
	for i := range samples {
		at := float64(i) / rate
		value := 0.0
		for s := range strokes {
			value += stroke(at - apart*float64(s))
		}
		samples[i] = int16(max(-1, min(value, 1)) * 0.6 * math.MaxInt16)
	}
	out := append([]byte("RIFF"), binary.LittleEndian.AppendUint32(nil, uint32(36+2*len(samples)))...)
	out = append(out, "WAVEfmt "...)
	for _, field := range []any{
		uint32(16), uint16(1), uint16(1), uint32(rate), uint32(2 * rate), uint16(2), uint16(16),
	} {
		out, _ = binary.Append(out, binary.LittleEndian, field) // numbers of a fixed size cannot fail
	}
	out = append(out, "data"...)
	out = binary.LittleEndian.AppendUint32(out, uint32(2*len(samples)))
	out, _ = binary.Append(out, binary.LittleEndian, samples)
	return out
}

// stroke is one stroke so many seconds after it, from -1 to 1.
func stroke(at float64) float64 {
	if at < 0 {
		return 0
	}
	value := 0.0
	for _, p := range partials {
		value += p.loud * math.Exp(-p.fade*at) * math.Sin(2*math.Pi*p.hertz*at)
	}
	const rise = 0.004 // without a click
	return value * min(at/rise, 1)
}

package app

import (
	"slices"
	"strings"
)

// namePart is one word of a name, and how it sounds once somebody asked.
type namePart struct {
	text   string
	folded []uint64
	said   []string
	arabic bool
}

// nameBook holds every word of somebody's names once.
type nameBook []*namePart

// of are the parts of a name; an Arabic article belongs to the word that follows.
func (b *nameBook) of(name string) []*namePart {
	var out []*namePart
	article := ""
	for _, word := range splitWords(name) {
		if articles[strings.ToLower(word)] {
			article = word
			continue
		}
		out, article = append(out, b.part(article+word)), ""
	}
	if article != "" {
		out = append(out, b.part(article))
	}
	return out
}

func (b *nameBook) part(text string) *namePart {
	for _, known := range *b {
		if known.text == text {
			return known
		}
	}
	part := &namePart{text: text, folded: []uint64{hash("name", Fold(text))}, arabic: inArabic(text)}
	*b = append(*b, part)
	return part
}

// sounds are hashes of how the word sounds; what has no sound stands for itself.
func (n *namePart) sounds() []uint64 {
	if n.say(); len(n.said) == 0 {
		return n.folded
	}
	return hashes("sound", n.said)
}

// bones are hashes of what of the word Arabic letters write.
func (n *namePart) bones() []uint64 {
	if n.arabic {
		return hashes("bones", bonesOfArabic(n.text, false))
	}
	var out []uint64
	n.say()
	for _, sound := range n.said {
		insert(&out, hashes("bones", bonesOfSound(sound)))
	}
	for _, sound := range sounds(withoutArticle(heard(n.text))) {
		insert(&out, hashes("bones", bonesOfSound(sound)))
	}
	return out
}

func (n *namePart) say() {
	if n.said == nil && !n.arabic {
		n.said = slices.DeleteFunc(sounds(heard(n.text)), func(s string) bool { return s == "" })
	}
}

func hashes(kind string, texts []string) []uint64 {
	out := make([]uint64, len(texts))
	for i, text := range texts {
		out[i] = hash(kind, text)
	}
	return out
}

// hash is FNV-1a of 64 bits over the texts, stirred so that sums of hashes tell apart what they are sums of.
func hash(texts ...string) uint64 {
	h := uint64(14695981039346656037)
	for _, text := range texts {
		for i := range len(text) {
			h = (h ^ uint64(text[i])) * 1099511628211
		}
		h = (h ^ 0xff) * 1099511628211
	}
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	return h ^ h>>33
}

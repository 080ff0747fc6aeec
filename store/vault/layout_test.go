package vault

import (
	"testing"

	"pgregory.net/rapid"
)

// A page number of interest: anywhere, and often near the lock page.
func pageNumbers() *rapid.Generator[int64] {
	return rapid.OneOf(
		rapid.Int64Range(0, 1<<20),
		rapid.Int64Range(lockPage-3, lockPage+3),
		rapid.Int64Range(0, 3),
	).Filter(func(n int64) bool { return n != lockPage })
}

func TestPagesMeetNeitherEachOtherNorTheLocks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := pageNumbers().Draw(t, "a"), pageNumbers().Draw(t, "b")
		if (a == b) != (pageOffset(a) == pageOffset(b)) {
			t.Fatalf("pages %d and %d are at %d and %d", a, b, pageOffset(a), pageOffset(b))
		}
		at := pageOffset(a)
		if at < headerSize || at%pageSize != 0 || at == lockPage*pageSize {
			t.Fatalf("page %d is at %d", a, at)
		}
	})
}

func TestFileSizeTellsPages(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		last := pageNumbers().Draw(t, "last")
		n := last + 1
		size := fileSize(n)
		if got := pagesIn(size); got != n {
			t.Fatalf("%d pages are %d bytes, which are %d pages", n, size, got)
		}
		if got := pagesIn(size + rapid.Int64Range(0, pageSize-1).Draw(t, "more")); got != n {
			t.Fatalf("a part of a page counts: %d", got)
		}
		if end := pageOffset(last) + pageSize; end > size {
			t.Fatalf("page %d ends at %d of %d", last, end, size)
		}
	})
}

func TestLengthOfSectorFiles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(0, 1<<40).Draw(t, "length")
		if got := content(sizeFor(n)); got != n {
			t.Fatalf("%d bytes read as %d", n, got)
		}
		whole := rapid.Int64Range(0, 1<<20).Draw(t, "sectors")
		for extra := range int64(sectorSize) {
			if content(whole*sectorSize+extra) > whole*sectorSize {
				t.Fatal("bytes out of nothing")
			}
		}
	})
}

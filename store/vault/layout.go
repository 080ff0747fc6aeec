package vault

// A database is pages of pageSize, of which SQLite uses usableSize bytes.
const (
	pageSize   = 4096
	usableSize = pageSize - reserveSize
)

// lockPage is the page that SQLite never uses, because its locks lie there. They
// lie at that place of the file as it is on disk, which is one page further back
// in the database, and on Windows a locked byte cannot be read. Therefore the page
// before lockPage is kept where lockPage would be, and page and locks never meet.
const lockPage = 0x40000000 / pageSize

// pageOffset is where page n, counted from 0, begins in the file.
func pageOffset(n int64) int64 {
	if n == lockPage-1 {
		n = lockPage
	}
	return headerSize + n*pageSize
}

// pagesIn is how many pages a file of size bytes holds. A part of a page at the
// end does not count.
func pagesIn(size int64) int64 {
	n := max(0, (size-headerSize)/pageSize)
	if n == lockPage || n == lockPage+1 {
		return n - 1
	}
	return n
}

// fileSize is the size of the file that holds n pages.
func fileSize(n int64) int64 {
	if n == 0 {
		return headerSize
	}
	return pageOffset(n-1) + pageSize
}

package vault

import (
	"encoding/binary"

	sqlite3 "modernc.org/sqlite/lib"
)

// probeSize is how much of a database SQLite reads to learn its page size.
const probeSize = 100

// describeFormat puts page size and reserved bytes where the header of a database
// has them ("Database File Format", section 1.3).
func describeFormat(p []byte) {
	binary.BigEndian.PutUint16(p[16:], pageSize)
	p[20] = reserveSize
}

// firstPage is the sealed first page of a database without tables. A vault always
// has one, so that a file cut off behind the header is not taken for empty.
func firstPage(keys *fileKeys) []byte {
	p := make([]byte, pageSize)
	copy(p, "SQLite format 3\x00")
	describeFormat(p)
	p[18], p[19] = 2, 2              // with a write-ahead log
	p[21], p[22], p[23] = 64, 32, 32 // payload fractions
	binary.BigEndian.PutUint32(p[24:], 1)
	binary.BigEndian.PutUint32(p[28:], 1) // pages
	binary.BigEndian.PutUint32(p[44:], 4) // schema format
	binary.BigEndian.PutUint32(p[56:], 1) // UTF-8
	binary.BigEndian.PutUint32(p[92:], 1) // change counter for which the page count holds
	binary.BigEndian.PutUint32(p[96:], sqlite3.SQLITE_VERSION_NUMBER)
	p[100] = 13 // leaf of a table
	binary.BigEndian.PutUint16(p[105:], usableSize)
	sealed := make([]byte, pageSize)
	if err := keys.pages.page(sealed, p, (&pageFile{bound: [9]byte{boundPage}}).bind(0)); err != nil {
		panic(err) // the keys were made a moment ago and have the right size
	}
	return sealed
}

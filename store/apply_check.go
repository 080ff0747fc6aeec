package store

import (
	"errors"
	"fmt"
	"math"
	"reflect"

	"wurzelwerk/app/sync"
)

// width is how many values a row has: parent, position and gone, then the table's columns.
func (t *table) width() int { return len(t.columns) + 3 }

// indexOf is where the value of a column stands among those of a row, and whether the table has the column.
func (t *table) indexOf(col int) (int, bool) {
	switch {
	case col >= colParent && col <= colGone:
		return col - colParent, true
	case col >= firstColumn && col < firstColumn+len(t.columns):
		return col - firstColumn + 3, true
	}
	return 0, false
}

// knownTable is the table with a number out of a file; nil for one that only a newer program knows.
func knownTable(no int) *table {
	if no < 1 || no > len(tables) {
		return nil
	}
	return tableByNumber(no)
}

var errNames = errors.New("a table or column goes by another name here")

// checkNames refuses a file in which the numbers of tables and columns do not mean what they mean here.
func checkNames(h sync.Header) error {
	for _, named := range h.Tables {
		t := knownTable(named.No)
		if t == nil {
			continue
		}
		if t.name != named.Name {
			return fmt.Errorf("table %d, %s: %w", named.No, named.Name, errNames)
		}
		for _, c := range named.Columns {
			if _, ok := t.indexOf(c.No); ok && t.columnName(c.No) != c.Name {
				return fmt.Errorf("%s, column %d, %s: %w", t.name, c.No, c.Name, errNames)
			}
		}
	}
	return nil
}

var errValue = errors.New("a value that the column cannot hold")

// fits refuses a value that the column cannot hold, or that no record could be read from.
func (t *table) fits(col int, value any) error {
	i, ok := t.indexOf(col)
	if !ok || value == nil {
		return nil
	}
	switch col {
	case colParent:
		ok = isID(value)
	case colPosition:
		f, is := value.(float64)
		ok = is && !math.IsInf(f, 0)
	case colGone:
		ok = value == int64(1)
	default:
		ok = t.holds(t.columns[i-3], value)
	}
	if !ok {
		return fmt.Errorf("%s, column %d, %T: %w", t.name, col, value, errValue)
	}
	return nil
}

func (t *table) holds(c column, value any) bool {
	of := t.record.FieldByIndex(c.index).Type
	if of.Kind() == reflect.Pointer && scalar(of.Elem().Kind()) {
		of = of.Elem()
	}
	switch {
	case of == plainType:
		return true
	case of == idType:
		return isID(value)
	case of.Kind() == reflect.String:
		_, ok := value.(string)
		return ok
	case of.Kind() == reflect.Float64:
		f, ok := value.(float64)
		return ok && !math.IsInf(f, 0)
	case scalar(of.Kind()):
		_, ok := value.(int64)
		return ok
	}
	return c.read(value, reflect.New(of).Elem()) == nil
}

func isID(value any) bool {
	b, ok := value.([]byte)
	return ok && len(b) == len(sync.ID{})
}

// isText tells whether the column holds text, and no more than that.
func (t *table) isText(col int) bool {
	i, ok := t.indexOf(col)
	if !ok || col < firstColumn {
		return false
	}
	of := t.record.FieldByIndex(t.columns[i-3].index).Type
	return of != idType && of.Kind() == reflect.String
}

package desk

import "reflect"

// deepCopy is a copy of x that shares nothing with it that could be changed. It follows pointers, lists and maps of
// exported fields; records hold no others.
func deepCopy[T any](x T) T {
	copied := reflect.New(reflect.TypeFor[T]()).Elem()
	copyInto(copied, reflect.ValueOf(x))
	return copied.Interface().(T)
}

func copyInto(to, from reflect.Value) {
	to.Set(from)
	switch from.Kind() {
	case reflect.Pointer:
		if !from.IsNil() {
			to.Set(reflect.New(from.Type().Elem()))
			copyInto(to.Elem(), from.Elem())
		}
	case reflect.Slice:
		if !from.IsNil() {
			to.Set(reflect.MakeSlice(from.Type(), from.Len(), from.Len()))
			for i := range from.Len() {
				copyInto(to.Index(i), from.Index(i))
			}
		}
	case reflect.Map:
		if !from.IsNil() {
			to.Set(reflect.MakeMapWithSize(from.Type(), from.Len()))
			for keys := from.MapRange(); keys.Next(); {
				value := reflect.New(from.Type().Elem()).Elem()
				copyInto(value, keys.Value())
				to.SetMapIndex(keys.Key(), value)
			}
		}
	case reflect.Struct:
		for i := range from.NumField() {
			if to.Field(i).CanSet() {
				copyInto(to.Field(i), from.Field(i))
			}
		}
	}
}

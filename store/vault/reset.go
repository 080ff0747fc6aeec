package vault

// ResetPassphrase replaces a forgotten passphrase without asking for it: for a vault that was unlocked with the
// recovery code. It leaves the data as it is.
func (v *Vault) ResetPassphrase(next string, cost Cost) error {
	return v.changeTable(func(t *slotTable) error {
		s, err := wrapPassphrase(t, v.dataKey, next, cost)
		if err != nil {
			return err
		}
		t.replace(s)
		return nil
	})
}

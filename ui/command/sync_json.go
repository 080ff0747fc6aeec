package command

import (
	"encoding/hex"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
)

// view is a JSON object; encoding/json sorts its keys.
type view = map[string]any

// listed is a JSON list, never null.
func listed[T, V any](all []T, of func(T) V) []V {
	out := make([]V, len(all))
	for i, x := range all {
		out[i] = of(x)
	}
	return out
}

func kindText(k app.Kind) string { return string(k) }

// stamp is a moment as JSON has it: RFC 3339 in UTC, null for none.
func stamp(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UTC().Format(time.RFC3339)
}

// filled is a text, null for an empty one.
func filled(text string) any {
	if text == "" {
		return nil
	}
	return text
}

func statusView(s exchange.Status) view {
	return view{
		"office":    view{"id": s.Card.Office, "name": s.Card.Name, "words": s.Card.Fingerprint()},
		"peers":     listed(s.Peers, peerView),
		"conflicts": s.Conflicts, "requests": s.Requests, "erasures": s.Erasures,
	}
}

func peerView(p exchange.Peer) view {
	return view{
		"office": p.Office(), "name": p.Name, "words": p.Card.Fingerprint(), "checked": filled(string(p.Checked)),
		"everything": p.Everything, "paused": p.Paused, "sent": stamp(p.Sent), "heard": stamp(p.Heard), "owed": p.Owed,
		"waiting": p.Waiting,
	}
}

func sendingView(s exchange.Sending, path string, names idNames) view {
	out := view{
		"peer": view{"office": s.Peer.Office(), "name": s.Peer.Name}, "changes": s.Changes, "erasures": s.Erasures,
		"withdrawals": s.Withdrawals, "answers": s.Answers,
		"dossiers": listed(s.Dossiers, func(d exchange.LeavingDossier) view {
			return view{
				"id": names.of(d.ID), "kind": d.Kind, "name": d.Name, "new": d.New, "changes": d.Changes,
				"classes": append([]string{}, d.Classes...), "basis": names.all(d.Basis),
				"parts": listed(d.Parts, func(p exchange.LeavingPart) view {
					return view{
						"kind": p.Kind, "record": names.of(p.Record), "field": p.Field, "detail": p.Detail, "class": p.Class,
						"text": p.Text, "removed": p.Removed,
					}
				}),
			}
		}),
	}
	if path != "" {
		out["file"], out["bytes"], out["sha256"] = path, s.Bytes, hex.EncodeToString(s.Digest[:])
	}
	return out
}

func receiptView(r exchange.Receipt, names idNames) view {
	return view{
		"peer": view{"office": r.Peer.Office(), "name": r.Peer.Name}, "written": stamp(r.Written),
		"aheadSeconds": int64(r.Ahead / time.Second), "old": r.Old, "gap": r.Gap, "changes": r.Changes,
		"conflicts": r.Conflicts, "erased": r.Erased, "requests": r.Requests, "removed": r.Removed, "kept": r.Kept,
		"confirmed": r.Confirmed, "aside": r.Aside, "referrals": r.Referrals, "answers": r.Answers, "newActor": r.NewActor,
		"dossiers": listed(r.Dossiers, func(d exchange.Arrived) view {
			return view{
				"id": names.of(d.ID), "kind": d.Kind, "name": d.Name, "new": d.New, "changes": d.Changes,
				"kinds": listed(d.Kinds, kindText),
			}
		}),
	}
}

func conflictViews(all []exchange.Conflict, names idNames) []view {
	version := func(v exchange.Version) view {
		value := plain(v.Value)
		if id, ok := value.(string); ok {
			if _, isBytes := v.Value.([]byte); isBytes {
				value = names.of(app.ID(id))
			}
		}
		return view{"value": value, "text": textOf(v), "when": stamp(v.When), "by": v.By, "ours": v.Ours}
	}
	return listed(all, func(x exchange.Conflict) view {
		return view{
			"id": x.ID, "dossier": names.of(x.Dossier), "name": x.Name, "kind": x.Kind, "record": names.of(x.Record),
			"field": x.Field, "detail": x.Detail, "stands": version(x.Stands), "lost": version(x.Lost),
			"deleted": x.Deleted, "buried": x.Buried, "settled": filled(string(x.Settled)),
		}
	})
}

func requestViews(all []exchange.Request, names idNames) []view {
	return listed(all, func(r exchange.Request) view {
		return view{
			"dossier": names.of(r.Dossier), "name": r.Name, "team": r.Team,
			"peer": view{"office": r.Peer, "name": r.Office}, "on": r.On, "own": r.Own,
		}
	})
}

package store

import (
	"context"
	"database/sql"
	"encoding/hex"
	"encoding/json"

	"wurzelwerk/app"
	"wurzelwerk/app/today"
)

// lineQueries give the records of lines of a kind with what they say.
var lineQueries = map[today.Kind]string{
	today.KindSession:     `SELECT id, coalesce(nullif(topic, ''), concern) FROM session`,
	today.KindAppointment: `SELECT id, coalesce(nullif(topic, ''), concern) FROM session`,
	today.KindDraft:       `SELECT id, coalesce(nullif(topic, ''), concern) FROM session`,
	today.KindMeeting:     `SELECT id, (SELECT name FROM team WHERE id = meeting.parent) FROM meeting`,
	today.KindForm:        `SELECT id, name FROM project`,
	today.KindRetention:   `SELECT id, name FROM project`,
	today.KindReferral:    `SELECT id, (SELECT name FROM partner WHERE id = coalesce(referral."to", referral."from")) FROM referral`,
	today.KindConsent:     `SELECT id, (SELECT name FROM partner WHERE id = consent.recipient) FROM consent`,
	today.KindAgreement:   `SELECT id, coalesce(nullif(goal ->> '$.de', ''), (SELECT value FROM json_each(goal) WHERE value <> '' LIMIT 1)) FROM agreement`,
	today.KindMeasure:     `SELECT id, "text" FROM measure`,
	today.KindCommitment:  `SELECT id, "text" FROM commitment`,
}

// LineWords are what the records of lines of the day say, by Place.Record: the text of a measure or commitment, her goal
// in German or else in her words, the topic or concern of a session, the partner of a referral or consent, the team of a
// meeting, the project of a form or retention. Records that say nothing are not in it.
func (o *Office) LineWords(ctx context.Context, lines []today.Line) (map[app.ID]string, error) {
	records := map[string][]string{} // hex ids by query
	for _, l := range lines {
		if query, raw := lineQueries[l.Kind], mustBytes(l.Place.Record); query != "" && raw != nil {
			records[query] = append(records[query], hex.EncodeToString(raw))
		}
	}
	out := map[app.ID]string{}
	err := o.read(ctx, func(q querier) error {
		for query, ids := range records {
			if err := readWords(ctx, q, query, ids, out); err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

func readWords(ctx context.Context, q querier, query string, ids []string, into map[app.ID]string) error {
	list, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	_, err = queryAll(ctx, q, func(r *sql.Rows) (none struct{}, err error) {
		var id []byte
		var words sql.NullString
		if err := r.Scan(&id, &words); err != nil {
			return none, err
		}
		if words.String != "" {
			into[mustID(id)] = words.String
		}
		return none, nil
	}, query+" WHERE gone IS NULL AND id IN ("+hexList+")", string(list))
	return err
}

// hexList are the ids of a JSON list of hex texts.
const hexList = "SELECT unhex(value) FROM json_each(?)"

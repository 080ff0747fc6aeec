package archive

import (
	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// TeamFigures are those of a team's newest meeting that was held, team.MeetingFigures: the working time of each woman
// and the minutes used in all, by those who were there, and what became of the commitments that came up. Without such a
// meeting the counts are 0 and all else is nil. The minutes are nil where the meeting has none, nobody was there or the
// rounds do not fit into it; the rates have four places and are nil without a commitment.
type TeamFigures struct {
	ID           app.ID   `json:"id"`
	Meeting      *app.ID  `json:"meeting"`
	Share        *int     `json:"shareMinutes"`
	Used         *int     `json:"usedMinutes"`
	Due          int      `json:"due"`
	Kept         int      `json:"kept"`
	Partly       int      `json:"partly"`
	NotKept      int      `json:"notKept"`
	Moved        int      `json:"moved,omitempty"`
	KeptRate     *float64 `json:"keptRate"`
	KeptRateHalf *float64 `json:"keptRateHalf"`
}

// teamsFigures leaves out teams in the bin.
func teamsFigures(teams []team.Team) map[app.ID]TeamFigures {
	out := map[app.ID]TeamFigures{}
	for _, t := range teams {
		if t.BinnedOn == "" {
			out[t.ID] = teamFigures(t)
		}
	}
	return out
}

func teamFigures(t team.Team) TeamFigures {
	m, ok := t.Newest()
	if !ok {
		return TeamFigures{ID: t.ID}
	}
	f := t.FiguresOf(m)
	out := TeamFigures{
		ID: t.ID, Meeting: &f.Meeting, Due: f.Due, Kept: f.Kept, Partly: f.Partly, NotKept: f.NotKept, Moved: f.Moved,
		KeptRate: rounded(f.KeptRate()), KeptRateHalf: rounded(f.KeptRateHalf()),
	}
	if p := f.Plan; p.Women > 0 && p.Used <= p.Minutes {
		out.Share, out.Used = &p.Work, &p.Used
	}
	return out
}

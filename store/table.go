package store

import (
	"reflect"
	"slices"
	"strings"
	"unicode"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
	"wurzelwerk/app/team"
)

// table is one synced table: how its rows and the records of one Go type are each other's picture. Tables and columns
// are numbered for ever, because change logs and sync files name them by number: both lists only ever grow at their
// ends.
type table struct {
	no      int
	name    string
	kind    app.Kind // of the records, or of what the rows are a part of
	columns []column // column i bears the number firstColumn+i
	key     []string // the columns that tell a row among its parent's rows, where the record has no id of its own
	id      []int    // field index of the record's ID; nil for a record without one
	lists   []list
	record  reflect.Type
}

// column is one column and the field of the record that it holds.
type column struct {
	name  string
	json  string // the archive's name
	index []int
	write encoder
	read  decoder
}

// list is a field of the record whose entries are rows of another table.
type list struct {
	index []int
	rows  *table
}

// Numbers of the columns that every table has; 0 stands for the row as it was inserted.
const (
	colRow      = 0
	colParent   = 1
	colPosition = 2
	colGone     = 3
	firstColumn = 10
)

// share is a founder's or a team's dossier that one office shares with another.
type share struct {
	ID      app.ID   `json:"id"`
	From    app.ID   `json:"from"`    // office
	To      app.ID   `json:"to"`      // office
	Partner app.ID   `json:"partner"` // by which the consents of From name To
	Classes []string `json:"classes"` // none: all that the consents name
	EndedOn app.Date `json:"endedOn"`
}

// conflict is a value that lost.
type conflict struct {
	ID      app.ID           `json:"id"`
	Table   int              `json:"table"`
	Row     app.ID           `json:"row"`
	Column  int              `json:"column"`
	Value   plain            `json:"value"`
	Settled exchange.Settled `json:"settled"`
}

// businessLink says that a founder runs a business.
type businessLink struct {
	Business app.ID `json:"business"`
}

// The tables, in the order of their numbers.
var (
	officeTable        = newTable[app.Office](1, "office", app.KindOffice, "name organisation street postalCode city phone email consultant")
	projectTable       = newTable[app.Project](2, "project", app.KindProject, "name module fieldOfAction fundingRound from to regulation keepUntil")
	partnerTable       = newTable[app.Partner](3, "partner", app.KindPartner, "name module role services contact address phones emails note")
	founderTable       = newTable[app.Founder](4, "founder", app.KindFounder, "givenNames patronymic familyNames nameOnDocument nameInOriginalScript callName pronunciation sortName salutation informal address phones emails contactNote born birthPlace gender citizenships inGermanySince selfEmploymentPermitted residenceTitle residenceUntil phase handoutLanguage languages interpreter goal consultant archivedOn binnedOn restriction")
	businessTable      = newTable[app.Business](5, "business", app.KindBusiness, "name trade legalForm foundedOn registeredOn craftClass chamber address website premises note")
	linkTable          = newTable[businessLink](6, "founder_business", app.KindBusiness, "business").keyed("business")
	participationTable = newTable[indicator.Participation](7, "participation", app.KindParticipation, "project countedAs entry exit followUp").keyed("project")
	readingTable       = newTable[profile.Reading](8, "reading", app.KindReading, "phase date rater levels evidence note binnedOn")
	answerTable        = newTable[profile.Answer](9, "answer", app.KindAnswer, "question value declined on by source note").keyed("question")
	swotTable          = newTable[swot.Worksheet](10, "swot", app.KindSWOT, "date version predecessor status language business businessField horizon present question binnedOn").with("Factors", factorTable).with("Matrix", scoreTable)
	factorTable        = newTable[swot.Factor](11, "swot_factor", app.KindFactor, "quadrant text translations evidence evidenceKind importance likelihood perspective origin")
	scoreTable         = newTable[swot.Score](12, "swot_score", app.KindSWOT, "a b score").keyed("a", "b")
	measureTable       = newTable[coaching.Measure](13, "measure", app.KindMeasure, "text from responsible supporter due costCents firstStep status droppedBecause effect doneOn binnedOn")
	potentialTable     = newTable[potential.Analysis](14, "potential", app.KindPotential, "date business vat fixedCosts privateNeeds otherIncome loanRepaymentCents imputedWageCents sellableHours liquidity options note portfolio scenarios years growth binnedOn").with("Statements", ratingTable).with("Fields", fieldTable).with("Expansions", expansionTable).with("Shifts", shiftTable)
	ratingTable        = newTable[potential.Rating](15, "potential_rating", app.KindPotential, "statement relevance state takenOver").keyed("statement")
	fieldTable         = newTable[potential.Field](16, "potential_field", app.KindField, "name quantity priceCents variableCostCents minutesPerUnit growthPercent strongestCompetitorCents strongestCompetitor")
	expansionTable     = newTable[potential.Expansion](17, "potential_expansion", app.KindExpansion, "name quantity priceCents variableCostCents minutesPerUnit extraFixedCostCents investmentCents")
	shiftTable         = newTable[potential.Shift](18, "potential_shift", app.KindShift, "name changes")
	sessionTable       = newTable[coaching.Session](19, "session", app.KindSession, "date start end breakMinutes prepMinutes travelMinutes kind place language interpreter interpreterMinutes present consultant topic concern course analysis recommendation agreements papers nextDate addenda confidentialNote status signedOn closedOn business project followUpMinutes tasks nextStart reportable reportableBecause binnedOn")
	consentTable       = newTable[app.Consent](20, "consent", app.KindConsent, "purpose recipient dataClasses textVersion language givenOn signed until withdrawnOn")
	referralTable      = newTable[app.Referral](21, "referral", app.KindReferral, "date to reason text urgency dataClasses consent status sentOn acceptedOn declinedOn declinedBecause doneOn result accompanied from wish withdrawnOn")
	teamTable          = newTable[team.Team](22, "team", app.KindTeam, "name cadenceDays members guests rules place childcare goal weekday start minutes guestMembers goals history rulesAgreedOn startedOn endedOn binnedOn").with("Meetings", meetingTable)
	meetingTable       = newTable[team.Meeting](23, "meeting", app.KindMeeting, "number date start minutes place childcare roles attendance results buddies next note state invitedOn sequence cancelledBecause lateMinutes reasons dropped clock").with("Turns", turnTable)
	turnTable          = newTable[team.Turn](24, "turn", app.KindMeeting, "founder news wish obstacle ideas offers").keyed("founder").with("Commitments", commitmentTable)
	commitmentTable    = newTable[team.Commitment](25, "commitment", app.KindCommitment, "text due firstStep evidence carriedFrom change measure")
	agreementTable     = newTable[coaching.Agreement](26, "agreement", app.KindAgreement, "date session startingPoint goal criterion herPart ourPart until signedOn result reached reviewedOn carriedFrom binnedOn")
	outcomeTable       = newTable[coaching.Outcome](27, "outcome", app.KindOutcome, "date project business result reasons instead sheSays agrees")
	spaceTable         = newTable[app.Space](28, "space", app.KindSpace, "title address areaM2 rentCents depositCents equipment availableFrom until rentSteps partner business offeredBy note")
	soughtTable        = newTable[app.SpaceSought](29, "space_sought", app.KindSpaceSought, "areaFromM2 areaToM2 maxRentCents from equipment district note until")
	shareTable         = newTable[share](30, "share", "", "from to partner classes endedOn")
	conflictTable      = newTable[conflict](31, "conflict", "", "table row column value settled")
)

// tables by number.
var tables = []*table{
	officeTable, projectTable, partnerTable, founderTable, businessTable, linkTable, participationTable, readingTable,
	answerTable, swotTable, factorTable, scoreTable, measureTable, potentialTable, ratingTable, fieldTable,
	expansionTable, shiftTable, sessionTable, consentTable, referralTable, teamTable, meetingTable, turnTable,
	commitmentTable, agreementTable, outcomeTable, spaceTable, soughtTable, shareTable, conflictTable,
}

// founderParts are the tables whose rows hang on a founder.
var founderParts = []*table{
	linkTable, participationTable, readingTable, answerTable, swotTable, measureTable, potentialTable, sessionTable,
	consentTable, referralTable, agreementTable, outcomeTable, soughtTable,
}

// parts are the tables whose rows hang on rows of t. A founder hangs on the one who took her over in a merge.
func (t *table) parts() []*table {
	if t == founderTable {
		return append([]*table{founderTable}, founderParts...)
	}
	out := make([]*table, len(t.lists))
	for i, l := range t.lists {
		out[i] = l.rows
	}
	return out
}

// above is the table on whose rows those of t hang; nil when they hang on none.
func (t *table) above() *table {
	for _, other := range tables {
		if slices.Contains(other.parts(), t) {
			return other
		}
	}
	return nil
}

// newTable binds a table to its record type; names are the JSON names of the fields that its columns hold.
func newTable[T any](no int, name string, kind app.Kind, names string) *table {
	t := &table{no: no, name: name, kind: kind, record: reflect.TypeFor[T]()}
	if f, ok := t.record.FieldByName("ID"); ok {
		t.id = f.Index
	}
	for _, n := range strings.Fields(names) {
		f := t.field(n)
		write, read := codec(f.Type)
		t.columns = append(t.columns, column{name: snake(n), json: n, index: f.Index, write: write, read: read})
	}
	return t
}

func (t *table) field(jsonName string) reflect.StructField {
	for i := range t.record.NumField() {
		if f := t.record.Field(i); app.JSONName(f) == jsonName {
			return f
		}
	}
	panic("table " + t.name + ": no field " + jsonName)
}

func (t *table) keyed(names ...string) *table {
	for _, n := range names {
		t.key = append(t.key, snake(n))
	}
	return t
}

// only is the table with some of its columns and without its lists, to read no more than is needed.
func (t *table) only(names string) *table {
	part := *t
	part.columns, part.lists = nil, nil
	for _, n := range strings.Fields(names) {
		part.columns = append(part.columns, t.columns[t.column(snake(n))])
	}
	return &part
}

// without is the table without one of its columns.
func (t *table) without(name string) *table {
	part := *t
	part.columns = slices.Delete(slices.Clone(t.columns), t.column(snake(name)), t.column(snake(name))+1)
	return &part
}

func (t *table) with(field string, rows *table) *table {
	f, ok := t.record.FieldByName(field)
	if !ok {
		panic("table " + t.name + ": no field " + field)
	}
	t.lists = append(t.lists, list{index: f.Index, rows: rows})
	return t
}

func (t *table) column(name string) int {
	for i, c := range t.columns {
		if c.name == name {
			return i
		}
	}
	panic("table " + t.name + ": no column " + name)
}

// columnName is the name of the column with the given number.
func (t *table) columnName(no int) string {
	switch no {
	case colParent:
		return "parent"
	case colPosition:
		return "position"
	case colGone:
		return "gone"
	default:
		return t.columns[no-firstColumn].name
	}
}

func tableByNumber(no int) *table { return tables[no-1] }

// snake turns an archive's name into a column's: "givenNames" into "given_names".
func snake(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

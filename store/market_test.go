package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
	"wurzelwerk/app/sync"
)

// A market is a set of real offices that write, share, erase, settle, send, lose, double, reorder and restore at random,
// by clocks of their own. Beside it stands what really happened: who wrote which words over which.
type market struct {
	t       testing.TB
	seed    uint64
	random  *rand.Rand
	shape   string
	stands  []*stand
	links   [][2]int
	flying  []parcel
	now     time.Time
	words   int
	knew    map[string]map[string]bool // the words that a writer's cell had held before
	owner   map[string]app.ID          // the founder whom words are about
	class   map[string]string
	known   map[string]bool           // words that somebody who saw them removed
	into    map[app.ID]app.ID         // founders who were taken over
	granted map[grant]map[string]bool // classes that a consent ever named
	erased  map[app.ID]bool
	counts  map[string]int
	acting  int // the office that does something
}

// grant is what an office may get of a founder.
type grant struct {
	founder  app.ID
	from, to int
}

// parcel is a file on its way.
type parcel struct {
	from, to int
	file     []byte
}

// stand is one office at the market.
type stand struct {
	no      int
	o       *Office
	folder  string
	config  Config
	name    string
	card    sync.Card
	seen    map[string]bool // words that ever stood here; of a restored office those of the backup
	backups []standBackup
}

type standBackup struct {
	file string
	seen map[string]bool
}

var marketStart = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

// marketClasses are the classes that are shared at the market, each with one text that is followed.
var marketClasses = []string{"contact", "measures", "swot", "profile"}

func newMarket(t testing.TB, seed uint64) *market {
	f := &market{
		t: t, seed: seed, random: rand.New(rand.NewPCG(seed, 11)), now: marketStart, knew: map[string]map[string]bool{},
		owner: map[string]app.ID{}, class: map[string]string{}, known: map[string]bool{}, into: map[app.ID]app.ID{},
		granted: map[grant]map[string]bool{}, erased: map[app.ID]bool{}, counts: map[string]int{},
	}
	count := 2 + f.random.IntN(3)
	f.shape = []string{"mesh", "star", "chain"}[f.random.IntN(3)]
	for i := range count {
		f.open(i)
		for j := range i {
			if f.shape == "mesh" || f.shape == "star" && j == 0 || f.shape == "chain" && j == i-1 {
				f.links = append(f.links, [2]int{j, i})
				f.pair(f.stands[j], f.stands[i])
			}
		}
	}
	return f
}

func (f *market) trace(format string, args ...any) {
	if os.Getenv("WURZELWERK_TRACE") != "" {
		f.t.Logf(format, args...)
	}
}

func (f *market) check(err error, what string) {
	f.t.Helper()
	if err != nil {
		f.t.Fatalf("%s: %v", what, err)
	}
}

func (f *market) open(no int) {
	skew := time.Duration(0)
	if f.random.IntN(3) == 0 {
		skew = time.Duration(f.random.IntN(20*60)-10*60) * time.Minute
	}
	config := quick
	config.Random = rand.NewChaCha8([32]byte{byte(no), byte(f.seed), byte(f.seed >> 8), byte(f.seed >> 16)})
	config.Now = func() time.Time { return f.now.Add(skew) }
	s := &stand{no: no, name: fmt.Sprint("Büro ", no), folder: f.t.TempDir(), config: config, seen: map[string]bool{}}
	o, _, err := Create(context.Background(), s.folder, app.Office{Name: s.name}, passphrase, config)
	f.check(err, "creating")
	s.o = o
	s.card, err = o.SyncCard(context.Background())
	f.check(err, "card")
	f.stands = append(f.stands, s)
	f.t.Cleanup(func() { f.check(s.o.release(), "closing") })
}

func (f *market) pair(a, b *stand) {
	for _, pair := range [][2]*stand{{a, b}, {b, a}} {
		_, err := pair[0].o.Pair(context.Background(), pair[1].card, exchange.Pairing{})
		f.check(err, "pairing")
	}
}

func (f *market) any() *stand { return f.stands[f.random.IntN(len(f.stands))] }

func (f *market) tick() { f.now = f.now.Add(time.Duration(f.random.IntN(3000)) * time.Millisecond) }

// say makes words that nobody said before, over those that stood there.
func (f *market) say(founder app.ID, class, before string) string {
	f.words++
	w := fmt.Sprint("Wort ", f.words)
	f.owner[w], f.class[w], f.knew[w] = founder, class, map[string]bool{}
	f.trace("%d: %q of %s over %q for %s", f.acting, w, class, before, founder)
	if before != "" {
		f.knew[w] = maps.Clone(f.knew[before])
		if f.knew[w] == nil {
			f.knew[w] = map[string]bool{}
		}
		f.knew[w][before] = true
	}
	return w
}

// founders of an office that stand and are no visitors.
func (f *market) founders(s *stand) []app.ID {
	rows, err := queryAll(context.Background(), s.o.reader, scanID, `SELECT id FROM founder
		WHERE gone IS NULL AND parent IS NULL AND binned_on IS NULL ORDER BY id`)
	f.check(err, "founders")
	out := make([]app.ID, len(rows))
	for i, id := range rows {
		out[i] = mustID(id)
	}
	return out
}

func (f *market) founder(s *stand) (app.ID, bool) {
	all := f.founders(s)
	if len(all) == 0 {
		return "", false
	}
	return all[f.random.IntN(len(all))], true
}

func (f *market) step() {
	f.tick()
	s := f.any()
	f.acting = s.no
	switch n := f.random.IntN(100); {
	case n < 8:
		f.newFounder(s)
	case n < 20:
		f.editContact(s)
	case n < 32:
		f.editMeasures(s)
	case n < 42:
		f.editSheet(s)
	case n < 50:
		f.answer(s)
	case n < 59:
		f.share()
	case n < 60:
		f.withdraw(s)
	case n < 61:
		f.erase(s)
	case n < 63:
		f.mergeFounders(s)
	case n < 64:
		f.emptyBin(s)
	case n < 68:
		f.settle(s)
	case n < 80:
		f.send()
	case n < 96:
		f.deliver()
	case n < 98:
		f.backup(s)
	default:
		f.restore(s)
	}
	f.look(s)
}

func (f *market) newFounder(s *stand) {
	id := s.o.NewID()
	_, err := s.o.ImportFounders(context.Background(), []app.Incoming{{Founder: app.Founder{
		ID: id, GivenNames: fmt.Sprint("Frau ", f.words), ContactNote: f.say(id, "contact", ""),
	}}})
	f.check(err, "a new founder")
}

func (f *market) editContact(s *stand) {
	id, ok := f.founder(s)
	if !ok {
		return
	}
	founder, err := s.o.Founder(context.Background(), id)
	f.check(err, "reading a founder")
	if founder.GivenNames == "" {
		return // her name did not come along
	}
	founder.ContactNote = f.say(id, "contact", founder.ContactNote)
	_, err = s.o.SaveFounder(context.Background(), founder)
	f.check(err, "saving a founder")
}

func (f *market) editMeasures(s *stand) {
	ctx := context.Background()
	id, ok := f.founder(s)
	if !ok {
		return
	}
	list, err := s.o.Measures(ctx, id)
	f.check(err, "reading measures")
	if len(list) == 0 || f.random.IntN(4) == 0 {
		_, err = s.o.SaveMeasure(ctx, id, coaching.Measure{Text: f.say(id, "measures", "")})
		f.check(err, "a new measure")
		return
	}
	m := list[f.random.IntN(len(list))]
	switch f.random.IntN(8) {
	case 0:
		f.known[m.Text], f.known[m.FirstStep] = true, true
		f.trace("%d bins %q %q", s.no, m.Text, m.FirstStep)
		f.check(s.o.BinMeasure(ctx, m.ID), "binning")
		return
	case 1, 2, 3:
		m.FirstStep = f.say(id, "measures", m.FirstStep)
	default:
		m.Text = f.say(id, "measures", m.Text)
	}
	_, err = s.o.SaveMeasure(ctx, id, m)
	f.check(err, "saving a measure")
}

func (f *market) editSheet(s *stand) {
	ctx := context.Background()
	id, ok := f.founder(s)
	if !ok {
		return
	}
	list, err := s.o.Worksheets(ctx, id)
	f.check(err, "reading worksheets")
	w := swot.Worksheet{Date: "2026-03-02"}
	if len(list) > 0 {
		w, _, err = s.o.Worksheet(ctx, list[f.random.IntN(len(list))].ID)
		f.check(err, "reading a worksheet")
	}
	n := len(w.Factors)
	switch k := f.random.IntN(6); {
	case n == 0 || k < 2:
		w.Factors = append(w.Factors, swot.Factor{Quadrant: swot.Strength, Text: f.say(id, "swot", "")})
	case k == 2:
		i := f.random.IntN(n)
		f.known[w.Factors[i].Text] = true
		f.trace("%d removes %q", s.no, w.Factors[i].Text)
		w.Factors = slices.Delete(w.Factors, i, i+1)
	case k == 3:
		f.random.Shuffle(n, func(i, j int) { w.Factors[i], w.Factors[j] = w.Factors[j], w.Factors[i] })
	default:
		i := f.random.IntN(n)
		w.Factors[i].Text = f.say(id, "swot", w.Factors[i].Text)
	}
	_, err = s.o.SaveWorksheet(ctx, id, w)
	f.check(err, "saving a worksheet")
}

func (f *market) answer(s *stand) {
	ctx := context.Background()
	id, ok := f.founder(s)
	if !ok {
		return
	}
	question := marketQuestions[f.random.IntN(len(marketQuestions))]
	list, err := s.o.Answers(ctx, id)
	f.check(err, "reading answers")
	before := ""
	for _, a := range list {
		if a.Question == question {
			before = a.Note
		}
	}
	f.check(s.o.SaveAnswers(ctx, id, []profile.Answer{{Question: question, Declined: true, Note: f.say(id, "profile", before)}}), "an answer")
}

// marketQuestions are some of the sheet that are not sensitive.
var marketQuestions = func() (out []string) {
	for _, b := range profile.Sheet().Blocks {
		if !b.Sensitive && len(b.Questions) > 0 && len(out) < 3 {
			out = append(out, b.Questions[0].Key)
		}
	}
	return out
}()

// share notes a consent and switches the share on.
func (f *market) share() {
	ctx := context.Background()
	link := f.links[f.random.IntN(len(f.links))]
	i := f.random.IntN(2)
	s, other := f.stands[link[i]], f.stands[link[1-i]]
	id, ok := f.founder(s)
	if !ok {
		return
	}
	var classes []string
	for _, class := range marketClasses {
		if f.random.IntN(3) > 0 {
			classes = append(classes, class)
		}
	}
	if len(classes) == 0 {
		classes = marketClasses
	}
	f.consent(s, other, id, classes)
	_, err := s.o.Share(ctx, id, other.card.Office, nil)
	f.check(err, "sharing")
	f.counts["shares"]++
	f.trace("%d shares %v of %s with %d", s.no, classes, id, other.no)
}

func (f *market) consent(s, to *stand, id app.ID, classes []string) {
	ctx := context.Background()
	peers, err := s.o.Peers(ctx)
	f.check(err, "peers")
	i := slices.IndexFunc(peers, func(p exchange.Peer) bool { return p.Office() == to.card.Office })
	_, err = s.o.SaveConsent(ctx, id, app.Consent{
		Purpose: app.PurposeShare, Recipient: peers[i].Partner, DataClasses: classes, GivenOn: app.DateOf(marketStart).AddDays(-2),
		Signed: app.SignedPaper, TextVersion: app.ConsentText,
	})
	f.check(err, "consent")
	for _, g := range []grant{{id, s.no, to.no}, {id, to.no, s.no}} {
		if f.granted[g] == nil {
			f.granted[g] = map[string]bool{}
		}
		for _, class := range classes {
			f.granted[g][class] = true
		}
	}
}

func (f *market) withdraw(s *stand) {
	ctx := context.Background()
	id, ok := f.founder(s)
	if !ok {
		return
	}
	list, err := s.o.Consents(ctx, id)
	f.check(err, "consents")
	for _, c := range list {
		if c.WithdrawnOn == "" {
			c.WithdrawnOn = app.DateOf(f.now)
			f.trace("%d withdraws %v of %s to %s", s.no, c.DataClasses, id, c.Recipient)
			_, err := s.o.SaveConsent(ctx, id, c)
			f.check(err, "withdrawing")
			f.counts["withdrawals"]++
			return
		}
	}
}

func (f *market) erase(s *stand) {
	id, ok := f.founder(s)
	if !ok {
		return
	}
	_, err := s.o.Erase(context.Background(), id, "")
	f.check(err, "erasing")
	f.erased[id] = true
	f.trace("%d erases %s", s.no, id)
	f.counts["erasures"]++
}

func (f *market) mergeFounders(s *stand) {
	ctx := context.Background()
	all := f.founders(s)
	if len(all) < 2 {
		return
	}
	kept, other := all[f.random.IntN(len(all))], all[f.random.IntN(len(all))]
	if kept == other {
		return
	}
	founder, err := s.o.Founder(ctx, kept)
	f.check(err, "reading a founder")
	if founder.GivenNames == "" {
		return
	}
	for w := range f.standing(s) {
		if f.woman(f.owner[w]) == f.woman(other) {
			f.known[w] = true
		}
	}
	f.check(s.o.MergeFounders(ctx, founder, other), "merging founders")
	if from, to := f.woman(other), f.woman(kept); from != to {
		f.into[from] = to
	}
	f.trace("%d merges %s into %s", s.no, other, kept)
	f.counts["merges"]++
}

// woman stands for all records that were ever made one, also where an office that went back knows nothing of it.
func (f *market) woman(id app.ID) app.ID {
	for f.into[id] != "" {
		id = f.into[id]
	}
	return id
}

func (f *market) emptyBin(s *stand) {
	n, err := s.o.EmptyBin(context.Background())
	f.trace("%d empties %d", s.no, n)
	f.check(err, "emptying the bin")
}

func (f *market) settle(s *stand) {
	ctx := context.Background()
	list, err := s.o.Conflicts(ctx)
	f.check(err, "conflicts")
	for _, c := range list {
		if !c.Open() || c.Buried {
			continue
		}
		choice := []exchange.Settled{exchange.SettledStands, exchange.SettledLost}[f.random.IntN(2)]
		f.known[c.Lost.Text] = true // she saw both
		if choice == exchange.SettledLost {
			f.known[c.Stands.Text] = true
		}
		f.check(s.o.Settle(ctx, c.ID, exchange.Choice{Settled: choice}), "settling")
		f.counts["settled"]++
		return
	}
}

func (f *market) send() {
	link := f.links[f.random.IntN(len(f.links))]
	i := f.random.IntN(2)
	f.sendTo(f.stands[link[i]], f.stands[link[1-i]])
}

// sendTo puts a file on its way, and notices what nobody agreed to.
func (f *market) sendTo(s, to *stand) {
	var b bytes.Buffer
	sending, err := s.o.Send(context.Background(), to.card.Office, &b)
	f.check(err, "sending")
	for _, d := range sending.Dossiers {
		for _, class := range d.Classes {
			if d.Kind == app.KindFounder && !f.agreed(grant{d.ID, s.no, to.no}, class) {
				f.t.Fatalf("%d sent %s of %s to %d, who may not have it", s.no, class, d.Name, to.no)
			}
		}
	}
	f.trace("%d sends %d to %d", s.no, sending.Changes, to.no)
	f.flying = append(f.flying, parcel{s.no, to.no, b.Bytes()})
}

// agreed tells whether the woman, or one whom she took over, ever agreed.
func (f *market) agreed(g grant, class string) bool {
	for other, classes := range f.granted {
		if f.woman(other.founder) == f.woman(g.founder) && other.from == g.from && other.to == g.to && classes[class] {
			return true
		}
	}
	return false
}

// deliver takes any file that is on its way: it arrives, arrives and stays on its way as well, or is lost.
func (f *market) deliver() {
	if len(f.flying) == 0 {
		return
	}
	i := f.random.IntN(len(f.flying))
	p := f.flying[i]
	n := f.random.IntN(10)
	if n != 1 {
		f.flying = slices.Delete(f.flying, i, i+1)
	}
	if n > 0 {
		f.receive(p)
	}
}

func (f *market) receive(p parcel) {
	s := f.stands[p.to]
	got, err := s.o.Receive(context.Background(), bytes.NewReader(p.file), int64(len(p.file)), exchange.Taking{})
	f.check(err, fmt.Sprintf("receiving %d from %d", p.to, p.from))
	f.trace("%d takes from %d: %d changes, %d conflicts, old %v, gap %v", p.to, p.from, got.Changes, got.Conflicts, got.Old, got.Gap)
	f.counts["conflicts"] += got.Conflicts
	f.look(s)
}

// standing are all words in an office that are followed, kept ones among them.
func (f *market) standing(s *stand) map[string]bool {
	words, err := queryAll(context.Background(), s.o.reader, func(r *sql.Rows) (w string, err error) { return w, r.Scan(&w) }, `
		SELECT contact_note FROM founder WHERE contact_note IS NOT NULL UNION ALL SELECT text FROM measure WHERE text IS NOT NULL
		UNION ALL SELECT first_step FROM measure WHERE first_step IS NOT NULL UNION ALL SELECT text FROM swot_factor WHERE text IS NOT NULL
		UNION ALL SELECT note FROM answer WHERE note IS NOT NULL UNION ALL SELECT value FROM conflict WHERE typeof(value) = 'text'`)
	f.check(err, "looking")
	out := map[string]bool{}
	for _, w := range words {
		out[w] = true
	}
	return out
}

func (f *market) look(s *stand) { maps.Copy(s.seen, f.standing(s)) }

func (f *market) backup(s *stand) {
	file := filepath.Join(f.t.TempDir(), "backup.wurzelwerk")
	f.check(s.o.Backup(context.Background(), file), "backup")
	f.look(s)
	s.backups = append(s.backups, standBackup{file, maps.Clone(s.seen)})
}

func (f *market) restore(s *stand) {
	if len(s.backups) == 0 {
		return
	}
	ctx := context.Background()
	b := s.backups[f.random.IntN(len(s.backups))]
	f.check(s.o.release(), "closing")
	_, err := Restore(ctx, s.folder, b.file, passphrase, s.config)
	f.check(err, "restoring")
	s.o, err = Open(ctx, s.folder, passphrase, s.config)
	f.check(err, "opening")
	s.seen = maps.Clone(b.seen)
	f.trace("%d goes back", s.no)
	f.counts["restores"]++
}

// settleAll lets all files flow until nothing moves any more.
func (f *market) flow() error {
	for _, p := range f.flying { // late and out of order
		f.receive(p)
	}
	f.flying = nil
	still := 0
	for range 40 {
		before := f.numbers()
		for _, link := range f.links {
			for i := range 2 {
				f.tick()
				f.sendTo(f.stands[link[i]], f.stands[link[1-i]])
				f.receive(f.flying[0])
				f.flying = nil
			}
		}
		if still++; !slices.Equal(before, f.numbers()) {
			still = 0
		}
		if still == 3 {
			return nil
		}
	}
	return errors.New("the exchange does not come to an end")
}

func (f *market) numbers() (out []int64) {
	for _, s := range f.stands {
		out = append(out, s.o.lsn)
	}
	return out
}

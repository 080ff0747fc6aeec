package team

import (
	"slices"

	"wurzelwerk/app"
)

// mostPaired is up to how many women the best groups are looked for among all; beyond it each takes the best who is
// left.
const mostPaired = 12

// ProposeBuddies says who calls whom until the next meeting: pairs of those who are there or expected, and one group of
// three when their number is odd. Those come together who called each other least recently; of equal proposals the
// first in the order of the team. Half of the time until the next meeting is the day of the call.
func (t Team) ProposeBuddies(m Meeting) []Buddies {
	women := t.Present(m)
	if len(women) == 0 {
		women = t.Coming(m)
	}
	if len(women) < 2 {
		return nil
	}
	p := pairing{women: women, recent: t.recency(m, women), best: map[uint32]choice{}}
	groups := p.groups()
	on := app.Date("")
	if next := t.dayAfter(m); next.Valid() && m.Date.Valid() && next > m.Date {
		on = m.Date.AddDays(int(next.Time().Sub(m.Date.Time()).Hours()/24) / 2)
	}
	out := make([]Buddies, len(groups))
	for i, g := range groups {
		out[i] = Buddies{On: on}.of(g)
	}
	return out
}

// recency is the number of the last meeting, counted from 1, at which each two women became buddies; 0 for never.
func (t Team) recency(m Meeting, women []app.ID) [][]int {
	out := make([][]int, len(women))
	for i := range out {
		out[i] = make([]int, len(women))
	}
	for n, past := range t.before(m) {
		for _, b := range past.Buddies {
			for _, x := range b.Women() {
				for _, y := range b.Women() {
					if i, j := slices.Index(women, x), slices.Index(women, y); i >= 0 && j >= 0 {
						out[i][j] = n + 1
					}
				}
			}
		}
	}
	return out
}

// pairing looks for the groups of the least sum of recencies.
type pairing struct {
	women  []app.ID
	recent [][]int
	best   map[uint32]choice // by the set of women who are left
}

type choice struct {
	cost    int
	partner int
}

func (p *pairing) groups() [][]app.ID {
	n := len(p.women)
	if n > mostPaired {
		return p.greedy()
	}
	all := uint32(1)<<n - 1
	if n%2 == 0 {
		return p.pairs(all)
	}
	least, three := -1, [3]int{}
	for i := range n {
		for j := i + 1; j < n; j++ {
			for k := j + 1; k < n; k++ {
				cost := p.recent[i][j] + p.recent[i][k] + p.recent[j][k] + p.cost(all&^(1<<i|1<<j|1<<k)).cost
				if least < 0 || cost < least {
					least, three = cost, [3]int{i, j, k}
				}
			}
		}
	}
	rest := all &^ (1<<three[0] | 1<<three[1] | 1<<three[2])
	return append(p.pairs(rest), []app.ID{p.women[three[0]], p.women[three[1]], p.women[three[2]]})
}

// cost is the best that can be done with an even number of women who are left.
func (p *pairing) cost(left uint32) choice {
	if left == 0 {
		return choice{}
	}
	if c, ok := p.best[left]; ok {
		return c
	}
	first := p.first(left)
	least := choice{cost: -1}
	for j := first + 1; j < len(p.women); j++ {
		if left&(1<<j) == 0 {
			continue
		}
		cost := p.recent[first][j] + p.cost(left&^(1<<first|1<<j)).cost
		if least.cost < 0 || cost < least.cost {
			least = choice{cost, j}
		}
	}
	p.best[left] = least
	return least
}

func (p *pairing) first(left uint32) int {
	i := 0
	for left&(1<<i) == 0 {
		i++
	}
	return i
}

func (p *pairing) pairs(left uint32) (out [][]app.ID) {
	for left != 0 {
		i, j := p.first(left), p.cost(left).partner
		out = append(out, []app.ID{p.women[i], p.women[j]})
		left &^= 1<<i | 1<<j
	}
	return out
}

func (p *pairing) greedy() (out [][]app.ID) {
	left := make([]int, len(p.women))
	for i := range left {
		left[i] = i
	}
	for len(left) > 1 {
		i, partner := left[0], 1
		for k := 2; k < len(left); k++ {
			if p.recent[i][left[k]] < p.recent[i][left[partner]] {
				partner = k
			}
		}
		out = append(out, []app.ID{p.women[i], p.women[left[partner]]})
		left = slices.Delete(left, partner, partner+1)[1:]
	}
	if len(left) == 1 {
		out[len(out)-1] = append(out[len(out)-1], p.women[left[0]])
	}
	return out
}

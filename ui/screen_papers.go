package ui

import (
	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/founders"
	"wurzelwerk/ui/papers"
	"wurzelwerk/ui/referrals"
	"wurzelwerk/ui/widgets"
)

// tabPapers is the key of the tab of the papers; those of the pages in it that other rooms bring.
const (
	tabPapers     = "papers"
	pageReferrals = "referrals"
	pageSharing   = "sharing"
)

func (f *foundersScreen) newPapersRoom() *papers.Room {
	w := f.w
	letters := referrals.New(referrals.Parts{
		Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, Preview: w.preview,
		NewConsent: func(founder, recipient app.ID, classes []string) {
			f.newConsent(founder, recipient, classes, pageReferrals)
		},
		Changed: func(app.ID) { f.Changed() },
	})
	shared := w.newSharing(func(app.ID) { f.Changed() })
	return papers.New(papers.Parts{
		Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, Preview: w.preview, SaveFile: w.SaveFile, ChooseFolder: w.ChooseFolder, ShowFile: w.config.ShowFile,
		Print: map[string]func(founder app.ID){
			papers.PrintProfile:   func(founder app.ID) { f.printProfile(founder, pageReadings) },
			papers.PrintWay:       func(founder app.ID) { f.printProfile(founder, pageWay) },
			papers.PrintSheet:     func(founder app.ID) { f.printProfile(founder, pageSheet) },
			papers.PrintSWOT:      func(founder app.ID) { f.Open(founder, tabSWOT); f.Print() },
			papers.PrintPotential: func(founder app.ID) { f.Open(founder, tabPotential); f.Print() },
		},
		PrintHours: func(founder app.ID, month app.Month) {
			if tab := f.openCoaching(founder, pageHours); tab != nil {
				tab.hours.PrintMonth(month)
			}
		},
		Sections: func(founder app.ID) []papers.Section {
			f.letters[founder] = letters.Page(founder)
			return []papers.Section{
				{Key: pageReferrals, Title: translations.T("papers.page.referrals"), Page: f.letters[founder]},
				{Key: pageSharing, Title: translations.T("papers.page.sharing"), Page: shared.Page(founder)},
			}
		},
		Changed: func(app.ID) { f.Changed() },
		Erased:  f.forget,
	})
}

// forget shows and keeps nothing more of a founder who is gone for good.
func (f *foundersScreen) forget(founder app.ID) {
	f.Forget(founder)
	delete(f.profiles, founder)
	delete(f.sheets, founder)
	delete(f.analyses, founder)
	delete(f.coaching, founder)
	delete(f.papers, founder)
	delete(f.letters, founder)
}

func (f *foundersScreen) printProfile(founder app.ID, page string) {
	f.Open(founder, founders.TabProfile)
	if tab := f.profiles[founder]; tab != nil && f.Tab() == founders.TabProfile {
		tab.bar.OpenKey(page)
		tab.Print()
	}
}

// openPapers brings a page of a founder's papers to the front; nil where she cannot be shown.
func (f *foundersScreen) openPapers(founder app.ID, page string) *papers.Page {
	f.Open(founder, tabPapers)
	tab := f.papers[founder]
	if tab == nil || f.Founder() != founder || f.Tab() != tabPapers {
		return nil
	}
	tab.OpenPage(page)
	return tab
}

// openReferral shows a referral of a founder.
func (f *foundersScreen) openReferral(founder, referral app.ID) {
	if f.openPapers(founder, pageReferrals) != nil {
		f.letters[founder].Open(referral)
	}
}

// refer begins a referral of a founder to who offers premises.
func (f *foundersScreen) refer(founder app.ID, offer app.Space) {
	if f.openPapers(founder, pageReferrals) != nil {
		f.letters[founder].Refer(offer)
	}
}

// newConsent asks for a consent to share data of the classes with a partner, and offers the way back to a page.
func (f *foundersScreen) newConsent(founder, recipient app.ID, classes []string, back string) {
	label := translations.T("consents.back")
	if back == pageSharing {
		label = translations.T("sharing.consent.back")
	}
	if page := f.openPapers(founder, papers.PageConsents); page != nil {
		page.NewConsent(recipient, classes, widgets.Action{Label: label, Run: func() { f.openPapers(founder, back) }})
	}
}

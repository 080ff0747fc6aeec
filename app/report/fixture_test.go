package report

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/swot"
)

// created is the stamp of every document of the tests.
var created = time.Date(2025, 3, 24, 14, 30, 0, 0, time.FixedZone("", 3600))

// nordstadt is the sample case: one founder with an agreed worksheet and five measures.
func nordstadt(t testing.TB, lang string) SWOTInput {
	t.Helper()
	raw, err := os.ReadFile("testdata/nordstadt.json")
	if err != nil {
		t.Fatal(err)
	}
	var in struct {
		Office    app.Office         `json:"office"`
		Founder   app.Founder        `json:"founder"`
		Business  app.Business       `json:"business"`
		Worksheet swot.Worksheet     `json:"worksheet"`
		Measures  []coaching.Measure `json:"measures"`
	}
	if err := json.Unmarshal(raw, &in); err != nil {
		t.Fatal(err)
	}
	return SWOTInput{
		Office: in.Office, Founder: in.Founder, Business: in.Business, Worksheet: in.Worksheet,
		Measures: in.Measures, Lang: lang, Created: created,
	}
}

// rasha is a worksheet written in Arabic.
func rasha(t testing.TB) SWOTInput {
	t.Helper()
	in := nordstadt(t, "ar")
	in.Founder = app.Founder{ID: "f-rasha", GivenNames: "رشا", FamilyNames: "الخطيب"}
	in.Business = app.Business{ID: "b", Name: "حلويات رشا", Trade: "مخبز ومطبخ شرقي"}
	in.Worksheet.Language = "ar"
	in.Worksheet.Question = "كيف أصل إلى 3.200 € في الشهر مع متجر «Ștefania»؟"
	texts := []string{
		"خبرة مهنية لمدة 14 سنة في الطبخ، منها 6 سنوات في حلب", "تتحدث العربية والألمانية (B2) والتركية",
		"شبكة علاقات واسعة في الحي", "معرفة غير كاملة بالحسابات", "شهادة المؤسِّسة غير معترف بها بعد", "لا يوجد رأس مال كافٍ",
		"تزايد الطلب على الحلويات في الأعراس", "قرض صغير حتى 15.000 €", "التعاون مع مقهى في Münsterstraße",
		"عروض رخيصة، الأسعار ≤ 8 €", "ارتفاع تكاليف الطاقة والإيجار 8 %", "قد تستغرق الإجراءات أكثر من 6 أشهر",
	}
	for i := range in.Worksheet.Factors {
		in.Worksheet.Factors[i].Text = texts[i]
		in.Worksheet.Factors[i].Evidence = ""
	}
	for i, text := range []string{"تقديم طلب الاعتراف لدى الغرفة", "حضور دورة حساب التكاليف (4 أمسيات)", "زيارة البنك", "كتابة قائمة الأسعار", "التحدث مع المالك"} {
		in.Measures[i].Text, in.Measures[i].FirstStep = text, ""
	}
	return in
}

func mustSWOT(t testing.TB, in SWOTInput) *Document {
	t.Helper()
	d, err := SWOT(in)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func mustPDF(t testing.TB, d *Document) []byte {
	t.Helper()
	data, err := d.PDF()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

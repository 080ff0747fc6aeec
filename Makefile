# Wurzelwerk. On a fresh Debian machine with Go and a C compiler, "make run" and "make test" are all it takes.

SHELL       := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS   += --no-print-directory

# One set of build flags everywhere: another one builds half of Fyne again.
TAGS            := migrated_fynedo,no_animations
export GOFLAGS  := -buildvcs=false -tags=$(TAGS)
export CGO_ENABLED := 1

# What Debian has to install: to build, to show the window, to test.
BUILD_PACKAGES := pkg-config libgl1-mesa-dev xorg-dev libxkbcommon-dev libwayland-dev
RUN_PACKAGES   := libgl1-mesa-dri
TEST_PACKAGES  := xvfb openbox xdotool xclip imagemagick tesseract-ocr tesseract-ocr-deu poppler-utils qpdf
SOAK_PACKAGES  := rclone syncthing apache2-bin

# The sample office, made once. Its passphrase is no secret: the README names it.
SAMPLE     := out/sample
PASSPHRASE := Linde Kupfer Morgen Wolke
LANGUAGES  := de en bg ro tr ar
DOCUMENTS  := swot profile sheet way potential record hours agreement referral consent dossier
PAPERS     := minutes slip

FUZZTIME := 10s

.PHONY: help run build tour test check check-form check-vet check-staticcheck check-complexity check-modules \
	check-house check-vulnerabilities race bench bench-window fuzz soak shots clean need-build need-run need-test need-soak need-go

help:
	@echo 'make run           build the program and open its window on the sample office'
	@echo 'make test          run every test, also with a real window on a screen of its own'
	@echo 'make check         form, vet, staticcheck, complexity, rules of the house, known vulnerabilities'
	@echo 'make tour          write documents of the sample office into out/'
	@echo 'make shots         pictures of every screen, light and dark, into shots/'
	@echo 'make bench         all benchmarks; make bench-window: the window against an empty one'
	@echo 'make fuzz          every fuzz test for $(FUZZTIME); make soak: the long tests; make race: the race detector'
	@echo 'make clean         remove what was built'

run: build need-run
	@if [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		echo 'There is no display here, so no window can open. Documents of the sample office are made instead.'; \
		$(MAKE) tour; \
	else \
		$(MAKE) $(SAMPLE)/office.wurzelwerk; \
		WURZELWERK_PASSPHRASE='$(PASSPHRASE)' ./wurzelwerk --office $(SAMPLE); \
	fi

build: need-build
	@go build -o wurzelwerk .

# The office is kept as it is once it was made: what was tried out in the window stays.
$(SAMPLE)/office.wurzelwerk: | build
	@WURZELWERK_PASSPHRASE='$(PASSPHRASE)' ./wurzelwerk demo --office $(SAMPLE)

tour: export WURZELWERK_PASSPHRASE := $(PASSPHRASE)
tour: build $(SAMPLE)/office.wurzelwerk
	@for lang in $(LANGUAGES); do for kind in $(DOCUMENTS); do \
		./wurzelwerk pdf $$kind Desislava --lang $$lang --office $(SAMPLE) -o out/$$kind-$$lang.pdf; \
	done; ./wurzelwerk pdf sheet --blank --lang $$lang --office $(SAMPLE) -o out/sheet-blank-$$lang.pdf; \
	for kind in $(PAPERS); do \
		./wurzelwerk pdf $$kind Nordlichter --lang $$lang --office $(SAMPLE) -o out/$$kind-$$lang.pdf; \
	done; done
	@./wurzelwerk pdf slip Nordlichter --office $(SAMPLE) -o out/slips.pdf
	@for ending in vcf csv xlsx; do ./wurzelwerk export out/founders.$$ending --office $(SAMPLE); done
	@./wurzelwerk report indicators --from 2025-01-01 --to 2026-12-31 --office $(SAMPLE) -o out/indicators.pdf
	@./wurzelwerk figures --json --office $(SAMPLE) > out/figures.json
	@echo 'Written:'; ls out/*.pdf out/figures.json out/founders.*

# The tests with a real window come last and alone, so that nothing takes their processor.
test: need-build need-run need-test
	@mkdir -p out; export WURZELWERK_E2E=1; [ ! -t 1 ] || loud=yes; \
	{ rc=0; \
	go test -json -vet=off $$(go list ./... | grep -vx "$$(go list -m)") || rc=1; \
	go test -json -vet=off -timeout 20m . || rc=1; \
	exit $$rc; } | tee out/test.json | awk -v loud="$${loud:-}" -f .ci/summary.awk

check: check-form check-vet check-staticcheck check-complexity check-modules check-house check-vulnerabilities

check-form:
	@unformed=$$(go tool gofumpt -l $$(git ls-files '*.go')); \
	if [ -n "$$unformed" ]; then echo "Not in gofumpt's form:"; echo "$$unformed"; exit 1; fi

check-vet: need-build
	@go vet ./...

check-staticcheck: need-build
	@go tool staticcheck ./...

check-complexity:
	@go tool gocyclo -over 15 $$(git ls-files '*.go')

check-modules:
	@go mod verify > /dev/null
	@go mod tidy -diff

# The rules of the house, lengths, licences, and whether every text stands in every language.
check-house: need-build
	@go test -vet=off -run 'House|Rule|Licence|Version' . ./translations/ > out/house.log 2>&1 || { cat out/house.log; exit 1; }

# Leaves with 3 when something was found; with anything else when the list of vulnerabilities cannot be read.
check-vulnerabilities: need-build
	@rc=0; report=$$(go tool govulncheck ./... 2>&1) || rc=$$?; \
	if [ $$rc = 3 ]; then echo "$$report"; exit 1; fi; \
	if [ $$rc != 0 ]; then echo 'The list of known vulnerabilities cannot be read from here; this check was left out.'; fi

# The packages without Fyne, whose build with the race detector would take very long.
race:
	go test -race -vet=off ./app/... ./store/... ./translations/...

bench: need-build
	go test -run '^$$' -bench . -benchmem -vet=off $$(go list ./... | grep -vx "$$(go list -m)")

bench-window: need-build need-run need-test
	WURZELWERK_E2E=1 go test -run '^$$' -bench Window -benchtime 3x -vet=off .

fuzz: need-build
	@grep -roE '^func Fuzz\w+' --include='*_test.go' app store translations ui | while IFS=: read -r file name; do \
		echo "$$(dirname $$file) $${name#func }"; \
		go test -vet=off -run '^$$' -fuzz "^$${name#func }$$" -fuzztime $(FUZZTIME) "./$$(dirname $$file)"; \
	done

soak: need-build need-soak
	WURZELWERK_SOAK=1 go test -count=1 -vet=off -timeout 3h ./app/... ./store/...

shots: need-build need-test
	@rm -rf shots; mkdir -p shots
	@SHOTS=$(CURDIR)/shots go test -count=1 -vet=off ./ui/... > out/shots.log 2>&1 || { cat out/shots.log; exit 1; }
	@montage 'shots/*.png[480x270]' -tile 6x -geometry 480x270+8+8 -background '#5B6873' -depth 8 out/sheet.png
	@mv out/sheet.png shots/sheet.png
	@echo "shots/sheet.png shows $$(ls shots/*.png | grep -vc sheet.png) pictures"

clean:
	rm -rf wurzelwerk out shots

need-go:
	@command -v go > /dev/null || { echo 'Go is missing: version 1.26 or newer, from go.dev or Debian (golang-go).'; exit 1; }
	@mkdir -p out

need-build: need-go
	@.ci/need $(BUILD_PACKAGES)

need-run:
	@.ci/need $(RUN_PACKAGES)

need-test:
	@.ci/need $(TEST_PACKAGES)

need-soak:
	@.ci/need $(SOAK_PACKAGES)

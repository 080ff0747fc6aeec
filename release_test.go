package main

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// required lists the modules of go.mod as "path version".
func required(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	return found(regexp.MustCompile(`(?m)^\t([^\s/]+\.[^\s/]+/\S+) (v\S+)`), string(text))
}

// found joins the two groups of every match.
func found(pattern *regexp.Regexp, text string) []string {
	names := map[string]bool{}
	for _, match := range pattern.FindAllStringSubmatch(text, -1) {
		names[match[1]+" "+match[2]] = true
	}
	return slices.Sorted(maps.Keys(names))
}

func TestTheListOfLicencesNamesEveryModule(t *testing.T) {
	text, err := os.ReadFile("docs/third-party.md")
	if err != nil {
		t.Fatal(err)
	}
	modules := required(t)
	if len(modules) < 20 {
		t.Fatalf("go.mod requires only %d modules", len(modules))
	}
	listed := found(regexp.MustCompile(`(?m)^\| (\S+) \| (v[0-9]\S+) \| [^|]*\S[^|]* \| [^|]*\S[^|]* \|$`), string(text))
	for _, module := range modules {
		if !slices.Contains(listed, module) {
			t.Errorf("docs/third-party.md lacks %s, or its licence or use", module)
		}
	}
	for _, module := range listed {
		if !slices.Contains(modules, module) {
			t.Errorf("docs/third-party.md lists %s, which go.mod does not require", module)
		}
	}
}

func TestFontsStandWithTheirLicences(t *testing.T) {
	for _, name := range []string{"LICENSE", "assets/fonts/NotoSans-copyright.txt", "assets/fonts/DejaVu-copyright.txt"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Error(err)
		} else if len(text) < 1000 {
			t.Errorf("%s holds only %d bytes", name, len(text))
		}
	}
}

func TestOneVersionStandsEverywhere(t *testing.T) {
	for name, want := range map[string]string{
		"FyneApp.toml": `Version = "` + version + `"`, "CHANGELOG.md": "\n## " + version + " ",
	} {
		if text, err := os.ReadFile(name); err != nil || !strings.Contains(string(text), want) {
			t.Errorf("%s does not name version %s: %v", name, version, err)
		}
	}
}

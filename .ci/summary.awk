# Reads what "go test -json" says; prints the failed tests with their reason and, last, how many passed and failed.
# Subtests count with the test they belong to. With loud set it names each package that has passed.

function field(name,    start, rest) {
	start = index($0, "\"" name "\":\"")
	if (!start) return ""
	rest = substr($0, start + length(name) + 4)
	if (name == "Output") return substr(rest, 1, length(rest) - 2)
	return substr(rest, 1, index(rest, "\"") - 1)
}

function plain(text) {
	gsub(/\\\\/, "\001", text)
	gsub(/\\u003c/, "<", text); gsub(/\\u003e/, ">", text); gsub(/\\u0026/, "\\&", text)
	gsub(/\\t/, "\t", text); gsub(/\\"/, "\"", text); gsub(/\\n/, "\n", text)
	gsub(/\001/, "\\", text)
	return text
}

# At most 80 lines of what a test said: its first ones, where the reason mostly stands.
function tell(key,    lines, n, i) {
	n = split(said[key], lines, "\n")
	for (i = 1; i < n && i <= 80; i++) print lines[i]
	if (n > 81) print "    ... and " n - 81 " lines more, in out/test.json"
}

!/^\{/ { print; next }

{
	action = field("Action"); test = field("Test"); package = field("Package")
	if (package == "") package = field("ImportPath")
	key = package SUBSEP test
}

action == "output" || action == "build-output" {
	text = plain(field("Output"))
	if (text !~ /^=== / && text !~ /^ok  / && text !~ /\[no test files\]/) said[key] = said[key] text
}

action == "build-fail" { tell(key) }

test != "" && action == "fail" {
	print "FAIL " package
	tell(key)
	broken[package] = 1
}

test != "" && test !~ /\// {
	if (action == "pass") passed++
	if (action == "fail") failed++
	if (action == "skip") skipped++
}

test == "" && action == "fail" {
	if (!broken[package]) {
		failed++
		print "FAIL " package
		tell(key)
	}
}

test == "" && action == "pass" && loud { print "ok   " package }

END {
	printf "%d passed, %d failed", passed, failed
	if (skipped) printf ", %d skipped", skipped
	print ""
	if (failed || !passed) exit 1
}

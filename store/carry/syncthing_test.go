//go:build unix

package carry

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// syncthing is one instance with a home and a copy of the folder of its own.
type syncthing struct {
	home, folder, id string
	port             int
}

func newSyncthing(t *testing.T) syncthing {
	t.Helper()
	s := syncthing{home: t.TempDir(), folder: t.TempDir(), port: freePort(t)}
	if out, err := exec.Command("syncthing", "generate", "--home="+s.home, "--no-default-folder").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	id, err := exec.Command("syncthing", "--home="+s.home, "--device-id").Output()
	if err != nil {
		t.Fatal(err)
	}
	s.id = strings.TrimSpace(string(id))
	if err := os.Mkdir(filepath.Join(s.folder, ".stfolder"), 0o755); err != nil {
		t.Fatal(err)
	}
	return s
}

// syncthingConfig speaks with one other instance on this computer, and with nobody else.
const syncthingConfig = `<configuration version="36">
<folder id="austausch" path="%[1]s" type="sendreceive" rescanIntervalS="10" fsWatcherEnabled="true" fsWatcherDelayS="1">
<filesystemType>basic</filesystemType><device id="%[2]s"></device><device id="%[4]s"></device></folder>
<device id="%[2]s" name="own"><address>tcp://127.0.0.1:%[3]d</address></device>
<device id="%[4]s" name="other"><address>tcp://127.0.0.1:%[5]d</address></device>
<gui enabled="false"></gui>
<options><listenAddress>tcp://127.0.0.1:%[3]d</listenAddress><globalAnnounceEnabled>false</globalAnnounceEnabled>
<localAnnounceEnabled>false</localAnnounceEnabled><relaysEnabled>false</relaysEnabled><natEnabled>false</natEnabled>
<startBrowser>false</startBrowser><urAccepted>-1</urAccepted><autoUpgradeIntervalH>0</autoUpgradeIntervalH>
<crashReportingEnabled>false</crashReportingEnabled><reconnectionIntervalS>2</reconnectionIntervalS>
<stunServer></stunServer><announceLANAddresses>false</announceLANAddresses></options>
</configuration>
`

func (s syncthing) start(t *testing.T, other syncthing) *program {
	t.Helper()
	config := fmt.Sprintf(syncthingConfig, s.folder, s.id, s.port, other.id, other.port)
	if err := os.WriteFile(filepath.Join(s.home, "config.xml"), []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	return start(t, "syncthing", "serve", "--home="+s.home, "--no-browser", "--no-upgrade", "--no-restart")
}

// TestSyncthingOfDebian carries a folder between two offices, each with an instance of its own.
func TestSyncthingOfDebian(t *testing.T) {
	needs(t, "syncthing", "syncthing")
	one, two := newSyncthing(t), newSyncthing(t)
	one.start(t, two)
	second := two.start(t, one)
	a, b := newBureau(t, "Anker", time.Now, folder{one.folder}), newBureau(t, "Birke", time.Now, folder{two.folder})
	a.place.Interval, b.place.Interval = 5*time.Second, 5*time.Second
	meet(t, a, b)
	carryWithABreak(t, a, b, second)
}

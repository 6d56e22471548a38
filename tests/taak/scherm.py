"""A screen of its own (Xvfb) with the program on it: keys in, pictures out.

Invariants: keys are the only way in; the home folder is fresh and everything the program writes stays under it; what
is started here is ended here.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.taak.omslag import PLEK


@dataclass(frozen=True)
class Beeld:
    """What the user's screen is like: its size in pixels, and light or dark."""

    breed: int = 1366
    hoog: int = 768
    donker: bool = False

    @property
    def scherm(self) -> tuple[str, ...]:
        """As Xvfb wants to be told."""
        return ("-screen", "0", f"{self.breed}x{self.hoog}x24")


BEELDEN = {
    "licht": Beeld(),
    "donker": Beeld(donker=True),
    "smal": Beeld(breed=1280, hoog=640),
    "smal_donker": Beeld(breed=1280, hoog=640, donker=True),
}
_rust = threading.Event()


def even(seconden: float = 0.02) -> None:
    """Between two looks."""
    _rust.wait(seconden)


class NietGelukt(Exception):
    """The task cannot go on: what was waited for did not come."""


class Scherm:
    """Xvfb on a free display, a fresh home, and at most one running program."""

    def __init__(self, beeld: Beeld = BEELDEN["licht"]) -> None:
        self.beeld = beeld
        self.thuis = Path(tempfile.mkdtemp(prefix="meldcode-taak-"))
        self.meldingen = self.thuis / "meldingen.txt"
        self._stekker = self.thuis / "stekker"
        self._programma: subprocess.Popen[bytes] | None = None
        lees, schrijf = os.pipe()
        self._xvfb = subprocess.Popen(
            ["Xvfb", "-displayfd", str(schrijf), "-nolisten", "tcp", *beeld.scherm],
            pass_fds=(schrijf,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(schrijf)
        with os.fdopen(lees) as pijp:
            nummer = pijp.readline().strip()
        if not nummer:
            raise NietGelukt("Xvfb begint niet.")
        self.omgeving = self._omgeving(nummer)

    def _omgeving(self, nummer: str) -> dict[str, str]:
        schoon = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "XDG_", "WAYLAND"))}
        mappen = {
            "XDG_DATA_HOME": ".local/share",
            "XDG_CONFIG_HOME": ".config",
            "XDG_CACHE_HOME": ".cache",
            "XDG_STATE_HOME": ".local/state",
            "XDG_RUNTIME_DIR": "run",
            "TMPDIR": "tmp",
        }
        for plek in mappen.values():
            (self.thuis / plek).mkdir(parents=True, exist_ok=True)
        (self.thuis / "run").chmod(0o700)
        if self.beeld.donker:
            instellingen = self.thuis / ".config" / "Meldcode" / "instellingen.json"
            instellingen.parent.mkdir()
            instellingen.write_text(json.dumps({"thema": "donker"}), encoding="utf-8")
        return {
            **schoon,
            **{naam: str(self.thuis / plek) for naam, plek in mappen.items()},
            "HOME": str(self.thuis),
            "DISPLAY": f":{nummer}",
            "QT_QPA_PLATFORM": "xcb",
            PLEK: str(self._stekker),
        }

    def start(self, *argumenten: str) -> None:
        """Start the program, with what a user would type behind its name."""
        self._stekker.unlink(missing_ok=True)
        with self.meldingen.open("ab") as uit:
            self._programma = subprocess.Popen(
                [sys.executable, "-m", "tests.taak.omslag", *argumenten],
                env=self.omgeving,
                stdout=uit,
                stderr=uit,
            )

    def wacht_tot_gestopt(self) -> int:
        """The exit code once the program ended by itself."""
        assert self._programma is not None
        return self._programma.wait(timeout=30)

    @property
    def loopt(self) -> bool:
        """Whether the program runs."""
        return self._programma is not None and self._programma.poll() is None

    def vraag(self) -> dict[str, Any]:
        """What the program tells about itself now."""
        eind = time.monotonic() + 60
        while time.monotonic() < eind:
            try:
                with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as lijn:
                    lijn.settimeout(20)
                    lijn.connect(str(self._stekker))
                    lijn.sendall(b"?")
                    delen = b"".join(iter(lambda: lijn.recv(65536), b""))
                return dict(json.loads(delen))
            except (FileNotFoundError, ConnectionRefusedError, TimeoutError) as fout:
                if not self.loopt:
                    raise NietGelukt("Het programma is gestopt.") from fout
                even()
        raise NietGelukt("Het programma antwoordt niet.")

    def xdotool(self, *woorden: str) -> None:
        """Keys, nothing else."""
        subprocess.run(["xdotool", *woorden], env=self.omgeving, check=True, timeout=60)

    def geef_focus(self, venster: int) -> None:
        """What a window manager does for a window that just opened; there is none here."""
        self.xdotool("windowfocus", "--sync", str(venster))

    def foto(self, bestand: Path) -> None:
        """A picture of the whole screen, once two in a row are the same."""
        vorige = b""
        for _ in range(40):
            beeld = subprocess.run(
                ["import", "-silent", "-window", "root", "png:-"],
                env=self.omgeving,
                check=True,
                capture_output=True,
                timeout=30,
            ).stdout
            if beeld == vorige:
                break
            vorige = beeld
        bestand.write_bytes(vorige)

    def ruim_op(self) -> None:
        """End what was started here, and take the home folder away."""
        for proces in (self._programma, self._xvfb):
            if proces is not None and proces.poll() is None:
                proces.terminate()
                proces.wait(timeout=20)
        shutil.rmtree(self.thuis, ignore_errors=True)

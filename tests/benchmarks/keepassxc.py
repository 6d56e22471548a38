"""KeePassXC beside us: unlocking 10,000 entries and the memory that takes. Uses Debian's package only.

`python -m tests.benchmarks.keepassxc` prints it; without the package (apt install keepassxc) or Xvfb it says so.
Its own window is watched from outside: unlocked is when the title shows the database instead of the lock.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from xml.sax.saxutils import escape

from tests.benchmarks.uitslag import Uitslag, druk_af, p95

AANTAL = 10_000
ZIN = "vier blauwe fietsen"
KEREN = 5


def ontbreekt() -> str:
    """What is not there; empty when it can be measured."""
    weg = [naam for naam in ("keepassxc", "keepassxc-cli", "Xvfb", "xwininfo") if shutil.which(naam) is None]
    return f"niet gemeten: {', '.join(weg)} ontbreekt (Debian: keepassxc, xvfb, x11-utils)" if weg else ""


def _xml(plek: Path) -> Path:
    regels = [
        f"<Entry><String><Key>Title</Key><Value>{escape(f'Kind {n}')}</Value></String>"
        f"<String><Key>Notes</Key><Value>{escape('Vanochtend zonder jas. ' * 12)}</Value></String></Entry>"
        for n in range(AANTAL)
    ]
    uit = plek / "groot.xml"
    uit.write_text(
        "<?xml version='1.0' encoding='UTF-8'?><KeePassFile><Meta/><Root><Group><Name>Casussen</Name>"
        f"{''.join(regels)}</Group></Root></KeePassFile>"
    )
    return uit


def maak(plek: Path) -> Path:
    """A database with so many entries."""
    database = plek / "groot.kdbx"
    opdracht = ["keepassxc-cli", "import", "--set-password", str(_xml(plek)), str(database)]
    if subprocess.run(
        opdracht, input=f"{ZIN}\n{ZIN}\n", text=True, capture_output=True, check=False
    ).returncode:
        opdracht = ["keepassxc-cli", "import", "-p", str(_xml(plek)), str(database)]
        subprocess.run(opdracht, input=f"{ZIN}\n{ZIN}\n", text=True, capture_output=True, check=True)
    return database


def _titels(scherm: str) -> str:
    return subprocess.run(
        ["xwininfo", "-root", "-tree"],
        env={**os.environ, "DISPLAY": scherm},
        capture_output=True,
        text=True,
        check=False,
    ).stdout


def _wacht_op_titel(scherm: str, wil: str, seconden: float = 30) -> float:
    begin = time.monotonic()
    while time.monotonic() - begin < seconden:
        if wil in _titels(scherm):
            return time.monotonic() - begin
    msg = f"KeePassXC never showed {wil!r}"
    raise TimeoutError(msg)


def een_start(scherm: str, database: Path, thuis: Path) -> tuple[float, float]:
    """Seconds until the database is open, from the start of the program with the passphrase on its input; MB then."""
    omgeving = {**os.environ, "DISPLAY": scherm, "HOME": str(thuis), "QT_QPA_PLATFORM": "xcb"}
    begin = time.monotonic()
    proces = subprocess.Popen(
        ["keepassxc", "--pw-stdin", str(database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=omgeving,
        text=True,
    )
    try:
        assert proces.stdin is not None
        proces.stdin.write(ZIN + "\n")
        proces.stdin.flush()
        _wacht_op_titel(scherm, "groot.kdbx - KeePassXC")
        duur = time.monotonic() - begin
        regels = Path(f"/proc/{proces.pid}/status").read_text().splitlines()
        return duur, int(next(r for r in regels if r.startswith("VmRSS")).split()[1]) / 1e3
    finally:
        proces.terminate()
        proces.wait(timeout=30)


def meet() -> list[Uitslag]:
    """Start with unlocking, and memory; both without a limit of ours."""
    if reden := ontbreekt():
        return [Uitslag("KeePassXC: start, ontgrendelen, geheugen", None, None, erbij=reden)]
    with tempfile.TemporaryDirectory() as map_:
        plek = Path(map_)
        database = maak(plek)
        lees, schrijf = os.pipe()
        # Xvfb chooses a free display and says which once it is there.
        scherm = subprocess.Popen(
            ["Xvfb", "-displayfd", str(schrijf), "-screen", "0", "1366x768x24"],
            pass_fds=(schrijf,),
            stderr=subprocess.DEVNULL,
        )
        os.close(schrijf)
        try:
            with os.fdopen(lees) as pijp:
                nummer = pijp.readline().strip()
            metingen = [een_start(f":{nummer}", database, plek) for _ in range(KEREN)]
        except (TimeoutError, OSError, StopIteration) as fout:
            return [Uitslag("KeePassXC", None, None, erbij=f"niet gemeten: {fout}")]
        finally:
            scherm.terminate()
            scherm.wait()
    duren, megabytes = zip(*metingen, strict=True)
    erbij = f"KeePassXC, {AANTAL:,} regels, p95 van {KEREN}"
    return [
        Uitslag("  naast: start tot open, sleutel inbegrepen", p95(duren) * 1e3, None, erbij=erbij),
        Uitslag("  naast: geheugen open", max(megabytes), None, "MB", erbij=erbij),
    ]


if __name__ == "__main__":
    print(druk_af(meet()))

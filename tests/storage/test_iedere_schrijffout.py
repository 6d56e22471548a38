"""A write that fails, at every write of a whole session: an own error, nothing acknowledged lost, all goes on.

`strace` makes the system itself refuse the n-th write, sync, rename or removal of a real process, once for each n; no
part of the program knows. Three forms: it fails once and the user tries again; it fails from then on; the power goes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.storage.gemengd_opdrachten import Plek, sessies
from tests.storage.gemengd_proces import GRENS, VERSPIL
from tests.storage.gemengd_werk import nakijken

FOUT = {"pwrite64": "ENOSPC", "write": "ENOSPC", "mkdir": "ENOSPC", "rename": "EACCES"}
"""What the system says per kind of call; EIO where nothing else is said."""
NAMEN = {"rename": "?rename,?renameat,?renameat2", "unlink": "?unlink,?unlinkat", "mkdir": "?mkdir,?mkdirat"}
"""What a kind of call is called by the processors there are."""
STRACE = ("strace", "-f", "-qq")
SNEL = "--seccomp-bpf"
"""Leaves calls alone that are not asked for; strace 6.1 then loses the signals it should give."""


def _kan_verstoren() -> str:
    """Why it cannot be done here; empty when it can."""
    if sys.platform != "linux":
        return "strace is a Linux program"
    if shutil.which("strace") is None:
        return "strace is not installed (Debian: apt install strace)"
    opdracht = [
        *STRACE,
        "-o",
        "/dev/null",
        "-e",
        "trace=write",
        "-e",
        "inject=write:error=EIO:when=9",
        "true",
    ]
    proef = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    return "" if proef.returncode == 0 else f"strace may not trace here: {proef.stderr.strip()}"


WAAROM_NIET = _kan_verstoren()
pytestmark = [pytest.mark.linux, pytest.mark.skipif(bool(WAAROM_NIET), reason=WAAROM_NIET)]


def _met(soort: str, hoe: str) -> list[str]:
    wat = {
        "eens": f"error={FOUT.get(soort, 'EIO')}:when={GRENS}",
        "blijft": f"error={FOUT.get(soort, 'EIO')}:when={GRENS}+",
        "stroom weg": f"signal=KILL:when={GRENS}",
    }[hoe]
    aanroep = NAMEN.get(soort, soort)
    verstoring = ("-e", f"trace={aanroep}", "-e", f"inject={aanroep}:{wat}")
    return [*STRACE, *([] if hoe == "stroom weg" else [SNEL]), "-o", "/dev/null", *verstoring]


def _aantal(tmp_path: Path) -> Counter[str]:
    """How many calls of each kind an undisturbed session makes."""
    spoor = tmp_path / "spoor"
    waar = ",".join(NAMEN.get(soort, soort) for soort in VERSPIL)
    with sessies(*STRACE, SNEL, "-o", str(spoor), "-e", f"trace={waar}") as proces:
        pid = proces.begin(Plek.in_(tmp_path))
        verslag, code = proces.tot_het_eind()
    assert code == 0
    assert verslag.fouten == []
    nakijken(*vars(Plek.in_(tmp_path)).values(), verslag)
    regels = (regel.split(maxsplit=1) for regel in spoor.read_text().splitlines())
    eigen = [wat.split("(")[0] for van, wat in regels if van == str(pid) and "(" in wat]
    return Counter(next(soort for soort in VERSPIL if aanroep.startswith(soort)) for aanroep in eigen)


def _langs(tmp_path: Path, soort: str, hoe: str, hoeveelste: range) -> Counter[str]:
    """Disturb a session at each of these calls; gives the own errors and ends that were seen."""
    gezien: Counter[str] = Counter()
    onder = tmp_path / soort / hoe
    with sessies(*_met(soort, hoe)) as proces:
        for nummer in hoeveelste:
            plek = Plek.in_(onder / str(nummer))
            plek.map.parent.mkdir(parents=True)
            proces.begin(plek, soort=soort, hoeveelste=nummer)
            verslag, code = proces.tot_het_eind()
            assert code in {"eens": {0}, "blijft": {0, 7}, "stroom weg": {-9}}[hoe], (
                soort,
                nummer,
                verslag,
            )
            try:
                nakijken(plek.map, plek.reserve, verslag)
            except BaseException as fout:
                fout.add_note(f"{hoe}: {soort} {nummer}, {verslag.fouten}, {verslag.onderweg}")
                raise
            gezien.update(verslag.fouten or (["gestopt"] if code == -9 else ["ging door"]))
            shutil.rmtree(plek.map.parent)
    return gezien


@pytest.mark.parametrize("hoe", ["eens", "blijft", "stroom weg"])
def test_a_write_that_fails_here_and_there_in_a_session(tmp_path, hoe):
    gezien = _langs(tmp_path, "pwrite64", hoe, range(9, 400, 97))
    assert set(gezien) == ({"gestopt"} if hoe == "stroom weg" else {"SchijfVol"})


def test_the_syncs_of_an_act_fail_one_by_one_and_trying_again_never_records_it_twice(tmp_path):
    """The last of them fails when nothing can undo the act any more: then it stands, and is not refused either."""
    gezien = _langs(tmp_path, "fsync", "eens", range(31, 37))
    assert set(gezien) == {"SchijfStoring", "ging door"}


@pytest.mark.lang
@pytest.mark.zwaar
@pytest.mark.parametrize("hoe", ["eens", "blijft", "stroom weg"])
def test_every_write_of_a_session_fails(tmp_path, hoe):
    (tmp_path / "telling").mkdir()
    aantallen = _aantal(tmp_path / "telling")
    assert max(aantallen.values()) < GRENS
    alles: Counter[str] = Counter()
    for soort, aantal in aantallen.items():
        alles += _langs(tmp_path, soort, hoe, range(1, aantal + 1))
    telling = ", ".join(f"{aantal} {soort}" for soort, aantal in aantallen.items())
    print(
        f"{hoe}: each of {aantallen.total()} calls disturbed once ({telling}); nothing acknowledged lost; {dict(alles)}"
    )
    assert alles

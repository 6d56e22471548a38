"""Two commands of pytest: `--norm-matrix` prints norm -> rule -> test, `--norm-mutatie` takes each rule away in turn.

Mutation: for every event or record and a code that a machine can give there (found by walking), and for every rule
about the moment of recording, that one reason is left out; at least one test marked with its norm must then fail. First
all those tests must pass as they are, so a test that fails for another reason proves nothing. Exit status 1 when a
pair survives. `--norm-codes GEEN_OTS,ANDERE_GI` takes only these codes (the short form for CI).
"""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from _pytest.terminal import TerminalReporter

Paar = tuple[str, str]


def pytest_addoption(parser: pytest.Parser) -> None:
    groep = parser.getgroup("normen", "norm to evidence")
    groep.addoption("--norm-matrix", action="store_true", help="print norm, rule and test; run nothing")
    groep.addoption(
        "--norm-mutatie", action="store_true", help="take each reason away: a marked test must fail"
    )
    groep.addoption("--norm-codes", default="", metavar="CODES", help="with --norm-mutatie: only these codes")


def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Takes the place of the ordinary run when one of the two is asked."""
    if session.config.getoption("norm_matrix"):
        _druk_matrix(session)
        return True
    if session.config.getoption("norm_mutatie"):
        session.testsfailed = _muteer(session)
        return True
    return None


def normen_van(item: pytest.Item) -> set[str]:
    """The norms a test is marked with."""
    return {str(marker.args[0]) for marker in item.iter_markers("norm")}


def paren() -> dict[Paar, str]:
    """Every (event, code) a machine can give, and ("", code) for the rules outside a machine; with the norm."""
    from tests.reden_scan import regels
    from tests.workflows.configuraties import een_voor_een
    from tests.workflows.wandeling import Wandelaar, klasse_van, machines, registraties, standen

    gevonden: dict[Paar, str] = {}
    for klasse in machines():
        wandelaar = Wandelaar(klasse)
        gezien = set()
        for configuratie in {wandelaar.begin, *een_voor_een(klasse)}:
            for event in {*klasse.overgangen(), *registraties(klasse)}:
                soort = klasse_van(wandelaar, configuratie, event)
                if soort in gezien:
                    continue
                gezien.add(soort)
                for stand in standen(wandelaar, configuratie, event):
                    machine = wandelaar.zet(configuratie, stand)
                    vraag = machine.redenen if event in klasse.overgangen() else machine.redenen_registratie
                    gevonden |= {(event, reden.code): reden.norm for reden in vraag(event)}
    in_machines = {code for _, code in gevonden}
    gevonden |= {("", regel.code): regel.norm for regel in regels() if regel.code not in in_machines}
    return dict(sorted(gevonden.items()))


@contextlib.contextmanager
def zonder(event: str, code: str) -> Iterator[None]:
    """Everything as it is, but this code is never given at this event (at none, when the event is empty)."""
    from workflows import vastlegging
    from workflows.basis import Werkstroom

    def weg(van: str, reden: Any) -> bool:
        return reden.code == code and event in {"", van}

    vastleggen = vastlegging.redenen_vastleggen

    def gefilterd(vraag: Callable[..., Any]) -> Callable[..., Any]:
        return lambda self, van: tuple(reden for reden in vraag(self, van) if not weg(van, reden))

    def vastleggen_zonder(*args: Any, **kwargs: Any) -> Any:
        return tuple(reden for reden in vastleggen(*args, **kwargs) if not weg("", reden))

    namen = [(m, n) for m in list(sys.modules.values()) for n, w in list(vars(m).items()) if w is vastleggen]
    with pytest.MonkeyPatch.context() as monkeypatch:
        for klasse in _alle_klassen(Werkstroom):
            for naam in ("eigen_redenen", "redenen", "redenen_registratie"):
                if naam in vars(klasse):
                    monkeypatch.setattr(klasse, naam, gefilterd(vars(klasse)[naam]))
        for module, naam in namen:
            monkeypatch.setattr(module, naam, vastleggen_zonder)
        yield


def _alle_klassen(klasse: type[Any]) -> list[type[Any]]:
    """A class and all that descend from it: one that asks more of its own is filtered there too."""
    return [klasse, *(onder for direct in klasse.__subclasses__() for onder in _alle_klassen(direct))]


def _terminal(session: pytest.Session) -> TerminalReporter:
    terminal = session.config.pluginmanager.get_plugin("terminalreporter")
    assert isinstance(terminal, TerminalReporter)
    return terminal


def _druk_matrix(session: pytest.Session) -> None:
    from workflows.normen import NORMEN

    terminal = _terminal(session)
    per_paar = paren()
    for norm in NORMEN.values():
        nagezien = "" if norm.geverifieerd else " (nog te verifiëren)"
        tests = [item.nodeid for item in session.items if norm.id in normen_van(item)]
        terminal.write_line(f"{norm.id} [{len(tests)} tests]: {norm.titel}{nagezien}; {norm.bron}")
        for (event, code), van in per_paar.items():
            if van == norm.id:
                terminal.write_line(f"    {code} bij {event or 'vastleggen'}")
        for naam in tests:
            terminal.write_line(f"        {naam}")


def _faalt(items: list[pytest.Item]) -> str:
    """The first test that does not pass, or nothing; fixtures of a module are shared while it runs."""
    try:
        for item, volgende in zip(items, [*items[1:], None], strict=True):
            if any(verslag.failed for verslag in runtestprotocol(item, log=False, nextitem=volgende)):
                return item.nodeid
        return ""
    finally:
        if items:
            items[0].session._setupstate.teardown_exact(None)


def _muteer(session: pytest.Session) -> int:
    """Number of survivors; 1 when the tests do not even pass as they are."""
    terminal = _terminal(session)
    begin = time.perf_counter()
    alleen = {code for code in session.config.getoption("norm_codes").split(",") if code}
    gekozen = {paar: norm for paar, norm in paren().items() if not alleen or paar[1] in alleen}
    if alleen - {code for _, code in gekozen}:
        terminal.write_line(f"norm-mutatie: onbekende code {sorted(alleen - {code for _, code in gekozen})}")
        return 1
    normen = set(gekozen.values())
    gemerkt = [item for item in session.items if normen_van(item) & normen]
    kapot = _faalt(gemerkt)
    if kapot:
        terminal.write_line(f"norm-mutatie: zonder mutatie faalt al {kapot}; eerst dat")
        return 1
    overlevers = []
    for (event, code), norm in gekozen.items():
        items = [item for item in gemerkt if norm in normen_van(item)]
        items.sort(key=lambda item: (code not in item.nodeid, bool(event) and event not in item.nodeid))
        with zonder(event, code):
            if not _faalt(items):
                overlevers.append(f"{code} bij {event or 'vastleggen'} (norm {norm}, {len(items)} tests)")
    for overlever in overlevers:
        terminal.write_line(f"OVERLEEFT: {overlever}")
    seconden = time.perf_counter() - begin
    terminal.write_line(
        f"norm-mutatie: {len(gekozen)} regels weggenomen, {len(gemerkt)} gemerkte tests, "
        f"{len(overlevers)} overlevers, {seconden:.1f} s"
    )
    return len(overlevers)

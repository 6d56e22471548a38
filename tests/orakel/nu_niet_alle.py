"""All pairs of a state and an event that does not fit it, of every machine, with the reason why it cannot be.

`pytest tests/orakel/test_nu_niet.py -s` prints them. A pair without an argument here fails.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tests.orakel import (
    nu_niet,
    nu_niet_adviesvraag,
    nu_niet_afwegingskader,
    nu_niet_meldcode,
    nu_niet_melding,
)


class Paar(NamedTuple):
    """In this state this event does not fit; `eerst` says what comes first."""

    machine: str
    staat: str
    event: str
    eerst: str


WAAROM: dict[str, str] = {
    # already so
    "is_al_open": "what is open cannot be opened",
    "is_al_begonnen": "what has begun cannot begin",
    "is_al_afgerond": "what was done cannot be done or left out",
    "is_al_overgeslagen": "what was left out cannot be left out",
    "geen_spoed": "where no emergency runs there is none to lift",
    # nothing there
    "vaststellen": "no settled letter exists that could be sent",
    "nog_niets_vastgesteld": "no settled letter exists that could be revised",
    "nog_geen_vervolg": "no decision stands of which a result could be evaluated: not taken, or being taken anew",
    "nog_geen_advies": "no advice exists that could be weighed",
    "vraag_1": "the question does not exist without a yes to question 1",
    "vraag_2": "the question does not exist before question 2 is answered",
    "vraag_3": "the question does not exist without a yes to question 3",
    "vraag_4": "no help runs of which a result could be asked",
    # already left the house
    "herzien": "a settled letter stands byte for byte; its parts move in a new version",
    "nieuw_verzoek": "the request was answered; what is told further answers another",
    "al_verstrekt": "what was sent cannot be withdrawn",
    "al_gebeld": "a question that was put cannot be put or prepared",
    "al_gemeld": "what was reported cannot be reported, changed or taken back",
    # closed, dropped, gone
    "kader_heropenen": "the file says there is no ground: a letter on that ground does not exist",
    "heropenen": "a closed request does not move",
    "meldcode_heropenen": "a closed doorloop does not move",
    "adviesvraag_heropenen": "a closed question for advice does not move",
    "melding_heropenen": "a dropped draft does not move",
    "overgedragen": "who handed over has no doorloop any more",
}
"""Per `eerst` the argument that its pairs are logically impossible; the files named above argue at more length."""


def _paren() -> Iterator[Paar]:
    for machine, tabel in (
        ("informatieverzoek", nu_niet.NU_NIET),
        ("meldcode", nu_niet_meldcode.NU_NIET),
        ("afwegingskader", nu_niet_afwegingskader.NU_NIET),
        ("adviesvraag", nu_niet_adviesvraag.NU_NIET),
        ("melding", nu_niet_melding.NU_NIET),
    ):
        for staat, per_event in tabel.items():
            yield from (Paar(machine, staat, event, eerst) for event, eerst in per_event.items())
    for machine, delen, tabel in (
        ("informatieverzoek", nu_niet.PARTS, nu_niet.DEEL_NU_NIET),
        ("meldcode", nu_niet_meldcode.STEPS, nu_niet_meldcode.STAP_NU_NIET),
        ("melding", [f"melding_{deel}" for deel in nu_niet_melding.PARTS], nu_niet_melding.DEEL_NU_NIET),
    ):
        for deel in delen:
            for staat, per_wat in tabel.items():
                for wat, eerst in per_wat.items():
                    yield Paar(machine, f"{deel}_{staat}", f"{deel}_{wat}", eerst)
    for staat, per_event in nu_niet_meldcode.SPOED_NU_NIET.items():
        yield from (Paar("meldcode", staat, event, eerst) for event, eerst in per_event.items())


PAREN: tuple[Paar, ...] = tuple(_paren())


def verwacht(machine: str, configuratie: frozenset[str]) -> dict[str, str]:
    """Per event that does not fit this configuration, what comes first: the course speaks before a part."""
    per_staat = {naam: per for naam, per in _koersen(machine).items() if naam in configuratie}
    ((staat, gevonden),) = per_staat.items()
    if machine == "meldcode" and staat == "overgedragen":
        return dict(gevonden)
    deel = {p.event: p.eerst for p in PAREN if p.machine == machine and p.staat in configuratie - {staat}}
    if machine == "meldcode" and staat == "afgesloten":
        deel = {event: eerst for event, eerst in deel.items() if event == "spoed_opheffen"}
    if machine == "informatieverzoek" and staat not in {"in_behandeling", "teruggelegd", "geen_grondslag"}:
        deel = {}
    return {**deel, **gevonden}


def _koersen(machine: str) -> dict[str, dict[str, str]]:
    return {
        "informatieverzoek": nu_niet.NU_NIET,
        "meldcode": nu_niet_meldcode.NU_NIET,
        "afwegingskader": nu_niet_afwegingskader.NU_NIET,
        "adviesvraag": nu_niet_adviesvraag.NU_NIET,
        "melding": nu_niet_melding.NU_NIET,
    }[machine]

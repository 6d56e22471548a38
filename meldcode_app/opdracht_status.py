"""`meldcode status`: what is in a vault, how far everything is, what is possible next and what stands in the way.

Invariant: it records nothing; every answer is the one a button would give today.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from meldcode_app.domain.beoordeling import events
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.oordeel import Beoordeling
from meldcode_app.domain.taken import taken
from meldcode_app.reden_als_gegevens import reden_als_gegevens
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from meldcode_app.wachtzin import lees_wachtzin
from workflows.adviesvraag import AdviesvraagWerkstroom
from workflows.afwegingskader import AfwegingWerkstroom
from workflows.basis import Reden, Werkstroom
from workflows.meldcode import STAPPEN, MeldcodeWerkstroom
from workflows.melding import MeldingWerkstroom


@dataclass(frozen=True)
class _Stuk:
    """One thing that runs in a casus: its name, where it stands, and per event what that would ask."""

    soort: str
    naam: str
    staat: str
    gegevens: dict[str, object]
    oordelen: dict[str, Beoordeling]

    @property
    def kan(self) -> list[str]:
        """The events that ask nothing."""
        return [event for event, oordeel in self.oordelen.items() if oordeel.kan]

    @property
    def in_de_weg(self) -> dict[str, tuple[Reden, ...]]:
        """The others, with what stands in the way."""
        return {event: o.open_redenen for event, o in self.oordelen.items() if not o.kan}


def status(keuze: argparse.Namespace) -> int:
    """Print every casus: states, what is possible next, what stands in the way, what is still to be done."""
    with Kluis.open(keuze.kluis, lees_wachtzin(keuze)) as kluis:
        dossier = Dossier(kluis, lambda: datetime.now().astimezone())
        casussen = [dossier.casus(str(rij["casus"])) for rij in dossier.casussen()]
        if keuze.json:
            stand = {"casussen": [_als_gegevens(dossier, casus) for casus in casussen]}
            print(json.dumps(stand, ensure_ascii=False, indent=2))
        else:
            for casus in casussen:
                _druk_af(dossier, casus)
    return 0


SOORTEN = {
    "verzoeken": ("verzoek", "verzoeken"),
    "meldcodes": ("meldcode", "meldcodes"),
    "adviesvragen": ("vraag om advies", "vragen om advies"),
    "meldingen": ("melding", "meldingen"),
}
"""Per kind of thing that runs, its word for one and for more."""


def _druk_af(dossier: Dossier, casus: Casus) -> None:
    stukken = list(_stukken(dossier, casus))
    tellingen = []
    for soort, (een, meer) in SOORTEN.items():
        aantal = sum(stuk.soort == soort for stuk in stukken)
        if aantal or soort == "verzoeken":
            tellingen.append(f"{aantal} {een if aantal == 1 else meer}")
    print(f"{casus.kenmerk}: {', '.join(tellingen)}")
    for stuk in stukken:
        print(f"  {stuk.naam}: {stuk.staat}; kan nu: {', '.join(stuk.kan)}")
        for event, redenen in stuk.in_de_weg.items():
            print(f"    {event}: {', '.join(_kort(reden) for reden in redenen)}")
    for soort in dict.fromkeys(taak.soort for taak in taken(casus)):
        print(f"  nog te doen: {soort}")


def _kort(reden: Reden) -> str:
    return reden.code + (f" ({reden.betreft})" if reden.betreft else "")


def _als_gegevens(dossier: Dossier, casus: Casus) -> dict[str, object]:
    per_soort: dict[str, list[dict[str, object]]] = {soort: [] for soort in SOORTEN}
    for stuk in _stukken(dossier, casus):
        in_de_weg = {
            event: [reden_als_gegevens(reden, casus) for reden in redenen]
            for event, redenen in stuk.in_de_weg.items()
        }
        per_soort[stuk.soort].append({**stuk.gegevens, "kan_nu": stuk.kan, "in_de_weg": in_de_weg})
    te_doen = [
        {"soort": taak.soort, "bij": taak.doel, "voor": taak.voor.isoformat() if taak.voor else ""}
        for taak in taken(casus)
    ]
    return {"id": casus.id, "kenmerk": casus.kenmerk, **per_soort, "nog_te_doen": te_doen}


def _stukken(dossier: Dossier, casus: Casus) -> Iterator[_Stuk]:
    for verzoek in casus.verzoeken.values():
        yield _Stuk(
            "verzoeken",
            verzoek.verzoeker.organisatie or verzoek.id,
            verzoek.verloop,
            {
                "id": verzoek.id,
                "verzoeker": verzoek.verzoeker.organisatie,
                "verloop": verzoek.verloop,
                "configuratie": list(verzoek.configuratie),
            },
            {event: dossier.weeg_event(casus.id, verzoek.id, event) for event in events()},
        )
    yield from _meldcodes(dossier, casus)


def _meldcodes(dossier: Dossier, casus: Casus) -> Iterator[_Stuk]:
    """Every meldcode, followed by its questions for advice and its meldingen."""

    def weeg(id_: str, *machines: type[Werkstroom]) -> dict[str, Beoordeling]:
        namen = sorted(event for machine in machines for event in machine.overgangen())
        return {event: dossier.weeg_in_meldcode(casus.id, id_, event) for event in namen}

    gebruiker = dossier.inrichting().gebruiker
    for d in casus.doorlopen.values():
        # Who keeps the vault need not be a colleague of the casus to be called by name.
        eigen = gebruiker is not None and gebruiker.id == d.professional
        van = f"meldcode van {gebruiker.naam if eigen and gebruiker else casus.noem(d.professional)}"
        stappen = {stap: d.stap(stap) for stap in STAPPEN}
        verder = [f"{stap} {staat}" for stap, staat in stappen.items()]
        verder += ["spoed"] if d.spoed_loopt else []
        verder += [f"uitkomst {d.afweging.uitkomst}"] if d.afweging.uitkomst else []
        yield _Stuk(
            "meldcodes",
            van,
            f"{d.besluit_staat} ({', '.join(verder)})",
            {
                "id": d.id,
                "professional": d.professional,
                "besluit": d.besluit_staat,
                "stappen": stappen,
                "spoed": d.spoed_loopt,
                "uitkomst": d.afweging.uitkomst,
            },
            weeg(d.id, MeldcodeWerkstroom, AfwegingWerkstroom),
        )
        for advies in (a for a in casus.adviesvragen.values() if a.doorloop == d.id):
            gegevens: dict[str, object] = {"id": advies.id, "meldcode": d.id, "staat": advies.staat}
            naam = f"vraag om advies aan Veilig Thuis, {van}"
            yield _Stuk("adviesvragen", naam, advies.staat, gegevens, weeg(advies.id, AdviesvraagWerkstroom))
        for melding in (m for m in casus.meldingen.values() if m.doorloop == d.id):
            gegevens = {"id": melding.id, "meldcode": d.id, "verloop": melding.verloop}
            naam = f"melding aan Veilig Thuis, {van}"
            yield _Stuk("meldingen", naam, melding.verloop, gegevens, weeg(melding.id, MeldingWerkstroom))

"""A practice vault: the case of Gerrit, played up to where there is something to do, with dates around today.

Invariants: everything in it happened before today and was recorded before now; nobody's age differs from that in
the file; what is played is what the file expects, else the vault is not given out.
"""

from __future__ import annotations

import dataclasses
import secrets
from datetime import date, timedelta
from pathlib import Path

from msgspec.structs import replace

from meldcode_app import resource_files
from meldcode_app.domain import scenario
from meldcode_app.domain.scenario import Geheel, LeesDeel, Scenario, ScenarioFout, Stap
from meldcode_app.domain.verschuiven import verschoven, weken_tussen
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Klok
from meldcode_app.services.spelen import Speelklok, Spel
from meldcode_app.storage.kluis import Kluis, Kosten

MAP = "oefencasussen"
"""Where the practice cases lie; one that goes on in more files has a folder of its own name there."""
GERRIT = f"{MAP}/gerrit.toml"
OEFENKOSTEN = Kosten(geheugen_kib=1_024, rondes=1, banen=1)
"""The vault holds invented people under a random phrase that nobody knows: no costly derivation is needed."""


def oefenkluis(plek: Path, klok: Klok) -> Kluis:
    """An open vault in a new folder in `plek`, filled with Gerrit; whoever asked for it closes it.

    Raises KluisFout where the folder cannot be written.
    """
    kluis, _ = Kluis.maak(
        plek / "Oefenen.kluis", secrets.token_hex(32), kosten=OEFENKOSTEN, reserve_map=plek / "reserve"
    )
    try:
        vul(kluis, resource_files.lees_tekst(GERRIT), klok().date())
    except BaseException:
        kluis.sluit()
        raise
    return kluis


def deel_van_oefencasus(naam: str) -> str:
    """The text of a file in which a practice case goes on. Raises OSError or ValueError when it is not there."""
    return resource_files.lees_tekst(f"{MAP}/{naam}")


def vul(kluis: Kluis, tekst: str, vandaag: date, lees_deel: LeesDeel = deel_van_oefencasus) -> None:
    """Play a scenario up to its `tot_hier_oefenen`, which comes to lie in the week before `vandaag`."""
    verhaal, stappen = tot_hier(scenario.samengevoegd(tekst, lees_deel), vandaag)
    speelklok = Speelklok()
    for gespeeld in Spel(verhaal, stappen, Dossier(kluis, speelklok, oefening=True), speelklok).speel():
        if gespeeld.afwijkingen:
            plek = stappen[gespeeld.nummer - 1].plek
            raise ScenarioFout(plek, gespeeld.afwijkingen[0], nummer=gespeeld.nummer)


def tot_hier(geheel: Geheel, vandaag: date) -> tuple[Scenario, tuple[Stap, ...]]:
    """The scenario moved to before `vandaag`, with its acts up to and including the marked one."""
    _, stappen = scenario.ontleed(geheel)
    aantal = next((i for i, stap in enumerate(stappen, 1) if stap.tot_hier_oefenen), len(stappen))
    om = stappen[aantal - 1].handeling.gebeurd_op.laatste_dag
    weken = weken_tussen(om, vandaag - timedelta(days=1))
    verhaal, stappen = scenario.ontleed(dataclasses.replace(geheel, ruw=verschoven(geheel.ruw, weken, om)))
    if str(verhaal.casus.geopend_op.year) not in verhaal.casus.kenmerk:
        verhaal = replace(verhaal, casus=replace(verhaal.casus, kenmerk=""))
    return verhaal, stappen[:aantal]

"""After the program ended: whether the vault, opened from outside, holds what was done at the keyboard.

Every check is a sentence; the ones that do not hold come back.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from meldcode_app.documents.lezen import bevat, tekst_van_pdf
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from tests.lekken import resten
from tests.taak import verhaal as v

GEHEIM = (
    v.MOEDER,
    v.VADER,
    v.GEBRUIKER,
    v.JEUGDBESCHERMER,
    v.DIRECTEUR,
    v.GI,
    v.CITAAT_2,
    v.WEGGELATEN_2,
    v.WACHTZIN,
)
"""Whoever and whatever was typed; looked for in every file of the home and temp folder of this user."""


def nakijken(thuis: Path) -> tuple[list[str], list[str]]:
    """What holds and what does not."""
    uitslag: dict[str, bool] = {}
    kluismap = next((thuis / ".local" / "share").rglob("*.kluis"))
    opgeslagen = next(thuis.glob("*.pdf"))
    brief = opgeslagen.read_bytes()
    overal = resten(GEHEIM, thuis, behalve=(opgeslagen,))
    uitslag["buiten de opgeslagen brief staat nergens een naam of een zin uit de casus"] = not overal
    with Kluis.open(kluismap, v.WACHTZIN) as kluis:
        dossier = Dossier(kluis, lambda: datetime.now().astimezone())
        (rij,) = dossier.casussen()
        casus = dossier.casus(str(rij["casus"]))
        (verzoek,) = casus.verzoeken.values()
        wie = {p.naam: p.id for p in casus.personen.values()}
        uitslag |= _verloop(verzoek)
        uitslag |= _mensen(verzoek, wie)
        uitslag |= _brief(verzoek, brief)
        uitslag["er is geen concept blijven staan"] = not kluis.concepten()
        bewaard = kluis.document(verzoek.verstrekkingen[-1].document)
        uitslag["de bewaarde PDF is byte voor byte het opgeslagen bestand"] = bewaard == brief
    uitslag |= _opdrachten(kluismap)
    return [z for z, goed in uitslag.items() if goed], [z for z, goed in uitslag.items() if not goed]


def _verloop(verzoek: Informatieverzoek) -> dict[str, bool]:
    besluiten = [verzoek.beoordelingen[vraag.id] for vraag in verzoek.vragen]
    return {
        "het verzoek is afgesloten": verzoek.verloop == "afgesloten",
        "de vrager is nagegaan": verzoek.verificatie is not None
        and verzoek.verificatie.methode == "hoofdnummer",
        "de grond is 7.3.11 lid 4": verzoek.kader is not None and verzoek.kader.kader == "jeugdwet_7_3_11_4",
        "er zijn drie vragen": len(verzoek.vragen) == v.VRAGEN,
        "besluiten: verstrekken, deels, niet": [b.besluit for b in besluiten]
        == ["verstrekken", "deels", "niet"],
        "wat bij deels wegbleef staat in de kluis": besluiten[1].weggelaten == v.WEGGELATEN_2,
        "feit, uitspraak met bron en duiding staan apart": (
            besluiten[1].feiten,
            [(u.tekst, u.bron) for u in besluiten[1].uitspraken],
            besluiten[1].duiding,
        )
        == (v.FEIT_2, [(v.CITAAT_2, v.BRON_2)], v.DUIDING_2),
    }


def _mensen(verzoek: Informatieverzoek, wie: dict[str, str]) -> dict[str, bool]:
    verteld = {k.persoon: k for k in verzoek.kennisgevingen}
    moeder, vader, kind = (verteld.get(wie[naam]) for naam in (v.MOEDER, v.VADER, v.KIND))
    redenen = [m for m in verzoek.motiveringen if wie[v.VADER] in m.betreft and m.grond == "U7"]
    gezegd = verzoek.zienswijzen.get(wie[v.MOEDER])
    return {
        "moeder is vooraf geïnformeerd, met hoe en reactie": moeder is not None
        and (moeder.wanneer, moeder.wijze, moeder.reactie) == ("vooraf", v.MOEDER_HOE, v.MOEDER_REACTIE),
        "vader is niet geïnformeerd": vader is not None and vader.wanneer == "niet",
        "bij vader staan reden, feiten en een poging": bool(redenen)
        and redenen[0].tekst == v.VADER_FEITEN
        and [p.wijze for p in redenen[0].pogingen] == [v.POGING],
        "het kind is vooraf geïnformeerd": kind is not None and kind.wanneer == "vooraf",
        "de zienswijze van moeder staat er letterlijk": gezegd is not None and gezegd.tekst == v.ZIENSWIJZE,
        "beide ouders kregen een afschrift": {wie[v.MOEDER], wie[v.VADER]} <= set(verzoek.afschrift_aan),
    }


def _brief(verzoek: Informatieverzoek, brief: bytes) -> dict[str, bool]:
    controlegetal = hashlib.sha256(brief).hexdigest()
    tekst = tekst_van_pdf(brief)
    besloten = verzoek.versies[-1].besloten_door
    return {
        "het controlegetal van de verstrekking is dat van het bestand": verzoek.verstrekkingen[-1].document
        == controlegetal,
        "het is de vastgestelde versie": verzoek.versies[-1].document == controlegetal,
        "de directeur besliste": besloten is not None and besloten.naam == v.DIRECTEUR,
        "de brief bevat de feiten en de zienswijze": bevat(tekst, v.FEIT_1) and bevat(tekst, v.ZIENSWIJZE),
        "wat wegbleef staat niet in de brief": not bevat(tekst, v.WEGGELATEN_2)
        and not bevat(tekst, v.NODIG_3),
    }


def _opdrachten(kluismap: Path) -> dict[str, bool]:
    stand = json.loads(opdracht("status", kluismap, "--json").stdout or "{}")
    verlopen = [verzoek["verloop"] for casus in stand.get("casussen", []) for verzoek in casus["verzoeken"]]
    return {
        "`meldcode status --json` noemt één afgesloten verzoek": verlopen == ["afgesloten"],
        "`meldcode controleer` vindt alles in orde": opdracht("controleer", kluismap).returncode == 0,
    }


def opdracht(naam: str, kluismap: Path, *opties: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the command line on this vault."""
    return subprocess.run(
        [sys.executable, "-m", "meldcode_app", naam, str(kluismap), *opties],
        env={**os.environ, "MELDCODE_WACHTZIN": v.WACHTZIN},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

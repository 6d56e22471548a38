"""After the five tasks: whether the vault, opened from outside, holds what was done at the keyboard, and no other
file does; and whether the sheet that left holds nobody's name.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from meldcode_app.documents.lezen import tekst_van_pdf
from meldcode_app.domain.adviesvraag import Adviesvraag
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.meldcode import Doorloop, Gesprek
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from tests.lekken import resten
from tests.taak import verhaal as huis
from tests.taak import verhaal_meldcode as v
from tests.taak.nakijken import opdracht

GEHEIM = (
    *v.GEPLANT,
    v.DIRECTEUR,
    v.NOTITIE,
    v.FEIT,
    v.CITAAT,
    v.VERMOEDEN,
    v.ADVIES,
    v.AFWEGING,
    v.GEEN_MELDING,
    v.SPOED,
    huis.WACHTZIN,
)
"""Whoever and whatever was typed; looked for in every file of the home and temp folder of this user."""
GEWOON = frozenset({"Post"})
"""Names that are a common word too: in a file of somebody else they mean nothing."""
STAPPEN = ("stap1", "stap2", "stap3", "stap4")


def nakijken(thuis: Path) -> tuple[list[str], list[str]]:
    """What holds and what does not."""
    uitslag: dict[str, bool] = {}
    kluismap = next((thuis / ".local" / "share").rglob("*.kluis"))
    opgeslagen = next(thuis.glob("*.pdf"))
    blad = opgeslagen.read_bytes()
    overal = resten([geheim for geheim in GEHEIM if geheim not in GEWOON], thuis, behalve=(opgeslagen,))
    uitslag["nergens op de schijf staat een naam of een zin uit de casus"] = not overal
    uitslag |= _blad(tekst_van_pdf(blad))
    with Kluis.open(kluismap, huis.WACHTZIN) as kluis:
        dossier = Dossier(kluis, lambda: datetime.now().astimezone())
        (rij,) = dossier.casussen()
        casus = dossier.casus(str(rij["casus"]))
        (doorloop,) = casus.doorlopen.values()
        (vraag,) = casus.adviesvragen.values()
        soorten = [g.soort for g in dossier.tijdlijn(casus.id)]
        uitslag["de notitie heeft een plek en er staat er geen meer open"] = not dossier.notities()
        uitslag["wat in de notitie stond, staat letterlijk in de casus"] = _notitie(doorloop, soorten)
        uitslag |= _signaal(doorloop)
        uitslag |= _gesprekken(casus, doorloop)
        uitslag |= _advies(vraag)
        uitslag["het bewaarde blad is byte voor byte het opgeslagen bestand"] = (
            kluis.document(vraag.bladen[-1].document) == blad
        )
        uitslag |= _besluit(doorloop)
        uitslag |= _spoed(casus, doorloop, dossier)
        uitslag["er is geen concept blijven staan"] = not kluis.concepten()
    uitslag["`meldcode controleer` vindt alles in orde"] = opdracht("controleer", kluismap).returncode == 0
    return [z for z, goed in uitslag.items() if goed], [z for z, goed in uitslag.items() if not goed]


def _blad(tekst: str) -> dict[str, bool]:
    return {
        "het blad heet anoniem": "Anoniem" in tekst,
        "op het blad staat geen geplante naam, straat of nummer": not [n for n in v.GEPLANT if n in tekst],
        "op het blad staan rollen": "de vader" in tekst and "de moeder" in tekst,
    }


def _notitie(doorloop: Doorloop, soorten: list[str]) -> bool:
    als_signaal = any(v.NOTITIE in s.inhoud.feiten for s in doorloop.signalen.values())
    return als_signaal or "aantekenen" in soorten


def _signaal(doorloop: Doorloop) -> dict[str, bool]:
    inhoud = next((s.inhoud for s in doorloop.signalen.values() if s.inhoud.feiten == v.FEIT), None)
    return {
        "feit, uitspraak met bron en vermoeden staan apart": inhoud is not None
        and [(u.tekst, u.bron) for u in inhoud.uitspraken] == [(v.CITAAT, v.BRON)]
        and inhoud.vermoeden == v.VERMOEDEN,
        "'vorige week' is een periode van zeven dagen": inhoud is not None
        and inhoud.gebeurd_op.soort == "periode"
        and (inhoud.gebeurd_op.laatste_dag - inhoud.gebeurd_op.van).days == 6,
    }


def _gesprekken(casus: Casus, doorloop: Doorloop) -> dict[str, bool]:
    wie = {p.naam: p.id for p in casus.personen.values()}

    def met(naam: str) -> Gesprek | None:
        alle = doorloop.gesprekken_met(wie[naam])
        return alle[-1] if len(alle) == 1 else None

    moeder, vader, kind = met(v.MOEDER), met(v.VADER), met(v.KIND)
    inhoud = moeder.inhoud if moeder else None
    return {
        "met moeder is gesproken, met reactie": inhoud is not None
        and (inhoud.gedeeld, inhoud.reactie) == (v.MOEDER_FEIT, v.MOEDER_REACTIE),
        "met vader niet: niet te bereiken, met feiten en een poging": vader is not None
        and (vader.gehouden, vader.grond, vader.toelichting, vader.pogingen)
        == (False, "U7", v.VADER_FEITEN, 1),
        "met het kind is gesproken": kind is not None and kind.gehouden,
        "stap 1 tot en met 4 zijn begonnen, en geen is overgeslagen": {
            doorloop.stap(stap) for stap in STAPPEN
        }
        <= {"bezig", "afgerond"},
    }


def _advies(vraag: Adviesvraag) -> dict[str, bool]:
    advies, weging = vraag.advies, vraag.weging
    return {
        "er is één blad, en het was anoniem": [blad.anoniem for blad in vraag.bladen] == [True],
        "regio, naam, nummer en advies staan er": advies is not None
        and (advies.regio, advies.medewerker, advies.nummer, advies.advies)
        == (v.REGIO, v.MEDEWERKER, v.ADVIESNUMMER, v.ADVIES),
        "de eigen afweging staat apart van het advies": weging is not None
        and (weging.volgt, weging.eigen_afweging) == ("ja", v.AFWEGING),
        "de adviesvraag is gewogen": vraag.staat == "eigen_besluit",
    }


def _besluit(doorloop: Doorloop) -> dict[str, bool]:
    besluit, antwoorden = doorloop.besluit, [doorloop.afweging.antwoord(n) for n in range(1, 5)]
    wie = besluit.besloten_door if besluit else None
    return {
        "de vier vragen zijn ja, nee, ja, ja": [a.antwoord if a else "" for a in antwoorden]
        == ["ja", "nee", "ja", "ja"],
        "elk antwoord heeft zijn onderbouwing": [a.onderbouwing if a else "" for a in antwoorden]
        == list(v.REDEN.values()),
        "besloten is: niet melden, wel hulp": besluit is not None
        and (besluit.melden, besluit.hulp) == ("nee", "ja"),
        "de directeur besliste": wie is not None and (wie.naam, wie.functie) == (v.DIRECTEUR, huis.BESLISSER),
        "er is van niets afgeweken": not {m.code for m in doorloop.motiveringen}
        & {"WIJKT_AF_VAN_KADER", "WIJKT_AF_VAN_ADVIES"},
    }


def _spoed(casus: Casus, doorloop: Doorloop, dossier: Dossier) -> dict[str, bool]:
    gemeld = [m.gedaan for m in casus.meldingen.values() if m.gedaan is not None]
    taken = {str(rij["soort"]) for rij in dossier.werklijst()}
    return {
        "de spoed loopt, met wie het kind haalt": doorloop.spoed_loopt
        and doorloop.spoed is not None
        and doorloop.spoed.inhoud.wie_haalt_op == v.HAALT_OP,
        "er is één keer met spoed gemeld": [g.spoed for g in gemeld] == [True],
        "wat na de spoed openbleef staat op de Werklijst": {"spoed_besluit", "melding_alsnog_informeren"}
        <= taken,
    }

"""Registers the page of a meldcode at each station, filled with an invented walk in a real, cheap vault."""

from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path

from PySide6.QtWidgets import QWidget

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.weergave import InhoudInvoer, PogingInvoer, UitspraakInvoer
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.voorlopig import eigen_of_volgende
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.sleutels import Kosten
from meldcode_app.views.meldcode import MeldcodeView
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests.bouwers_veilig_thuis import spoed_melden
from tests.prentenboek import registreer
from tests.views.prenten_huis import maak_schil

NU = datetime(2026, 11, 23, 9, 41, tzinfo=UTC)
GOEDKOOP = Kosten(geheugen_kib=128, rondes=1, banen=1)

SIGNALEN: tuple[AlleHandelingen, ...] = (
    bm.signaal(
        "s1",
        dag=date(2026, 11, 2),
        gezien_door="Juf Sanne",
        soort_bron="kind_zei",
        feiten="Gerrit kromp ineen toen een stoel omviel.",
        uitspraken=(
            Uitspraak(tekst="Papa gooide de stoel en toen schreeuwde mama.", bron="Gerrit, in de klas"),
        ),
        vermoeden="Ik vermoed dat er thuis geweld is.",
        onthulling=True,
    ),
    bm.signaal(
        "s2",
        dag=date(2026, 11, 9),
        namens="dennis",
        gezien_door="Dennis de Wit",
        feiten="Gerrit had voor de derde keer geen brood mee. Hij at van een ander.",
    ),
)
OVERLEG: tuple[AlleHandelingen, ...] = (
    bm.afronden("stap1", dag=date(2026, 11, 9)),
    bm.consult(
        dag=date(2026, 11, 10),
        met="A. Bakker",
        functie="orthopedagoog",
        advies="Vraag Veilig Thuis om advies en praat daarna met beide ouders.",
        vervolg="Ik bel Veilig Thuis en plan de gesprekken.",
    ),
    bm.afronden("stap2", dag=date(2026, 11, 10)),
)


@lru_cache(maxsize=1)
def _map() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="prenten")


@lru_cache(maxsize=1)
def dossier() -> Dossier:
    """One vault for all these pictures."""
    plek = Path(_map().name)
    kluis, _ = Kluis.maak(plek / "meldcode.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=plek)
    gemaakt = Dossier(kluis, lambda: NU)
    gemaakt.doe(KLUIS, b.inrichten())
    return gemaakt


@lru_cache
def _casus(naam: str) -> str:
    acts = {
        "leeg": (),
        "signalen": SIGNALEN,
        "overleg": (*SIGNALEN, *OVERLEG, *bm.ADVIES_OP_WEG["advies_bekend"]),
        "wegen": (
            *SIGNALEN,
            *OVERLEG,
            bm.gesprek("moeder", motiveringen=(b.gezien("ONTHULLING_EERST_ADVIES"),)),
            *_WEGEN,
        ),
        "vervolg": (
            *bm.DOORLOPEN["vervolg"],
            bm.afspraak(voor=date(2026, 11, 20)),
            bm.standpunt(namens="dennis"),
        ),
        "beslissen": (
            *bm.NAAR_MELDEN,
            *bm.ADVIES_OP_WEG["advies_bekend"],
            bm.standpunt(),
            bm.hulp_afspreken(),
        ),
        "spoed": (*SIGNALEN, *bm.DOORLOPEN["spoed"]),
        "gemeld": (
            *SIGNALEN,
            *bm.DOORLOPEN["spoed"],
            spoed_melden(motiveringen=(b.motiveer("SPOED_ONVOLLEDIG"),)),
        ),
        "collega": (bm.signaal(door="dennis"),),
    }[naam]
    begin = bm.beginnen(door="dennis", professional="dennis") if naam == "collega" else bm.beginnen()
    return bm.MeldcodeSituatie(daarna=acts, begin=begin).in_kluis(dossier().kluis)


_WEGEN: tuple[AlleHandelingen, ...] = (
    bm.weging(),
    bm.antwoord(1, onderbouwing="Uitspraak van Gerrit op 2 november, en driemaal geen brood."),
    bm.antwoord(2, "nee", onderbouwing="Geen direct gevaar. Moeder en Gerrit zijn bij oma."),
    bm.antwoord(3, onderbouwing="De gezinscoach komt elke week.", wie_helpt="gezinscoach"),
)


def _pagina(naam: str, stap: str) -> tuple[MeldcodePresenter, MeldcodeView]:
    presenter = MeldcodePresenter(dossier(), _casus(naam), "d", stap)
    for code in (*presenter._klad.velden, *presenter._klad.motiveringen):
        presenter.gooi_concept_weg(code)
    presenter.kies_station(presenter.staat().station)
    view = MeldcodeView(presenter)
    presenter.setParent(view)
    return presenter, view


def _schil(view: MeldcodeView) -> QWidget:
    return maak_schil(view, "casussen")


def signalen() -> QWidget:
    return _schil(_pagina("signalen", "signalen")[1])


def signaal() -> QWidget:
    p, view = _pagina("signalen", "signalen")
    p.druk("signaal")
    p.typ("wanneer", "2 nov")
    p.klaar("wanneer", "2 nov")
    p.typ("soort_bron", "kind_zei")
    uitspraak = UitspraakInvoer(tekst="Ik wil niet naar huis.")
    p.typ_inhoud(InhoudInvoer(feiten="Gerrit bleef na schooltijd in de gang staan.", uitspraken=(uitspraak,)))
    return _schil(view)


def nog_niet_begonnen() -> QWidget:
    """The form a first signal is typed in: nothing was begun yet."""
    casus = dossier().casus(b.Situatie(daarna=()).in_kluis(dossier().kluis))
    presenter = MeldcodePresenter(dossier(), casus.id, eigen_of_volgende(casus, dossier().inrichting()))
    presenter.druk("signaal")
    view = MeldcodeView(presenter)
    presenter.setParent(view)
    return _schil(view)


def overleg() -> QWidget:
    return _schil(_pagina("overleg", "overleg")[1])


def gesprek() -> QWidget:
    p, view = _pagina("overleg", "gesprek")
    p.typ("gehouden", "ja")
    for veld, tekst in {
        "wanneer": "20-11",
        "aanwezig": "Moeder, Dennis, M. Jansen",
        "reactie": "Herkent de zorgen. Wil hulp, maar is bang voor vader.",
        "afspraken": "Wij bellen vader samen op dinsdag 1 december, 16.00 uur.",
    }.items():
        p.typ(veld, tekst)
        p.klaar(veld, tekst)
    p.typ_inhoud(
        InhoudInvoer(
            feiten="Moeder kwam alleen. Wij lieten zien wat wij zagen op 2 en 9 november.",
            uitspraken=(
                UitspraakInvoer(tekst="Gerrit slaapt slecht sinds zijn vader weer thuis is.", bron="Moeder"),
            ),
            duiding="Ik vermoed dat er thuis veel spanning is.",
        )
    )
    return _schil(view)


def niet_gehouden() -> QWidget:
    p, view = _pagina("wegen", "gesprek")
    p.kies_persoon("vader")
    p.typ("gehouden", "nee")
    p.typ("grond", "U7")
    p.typ_pogingen(
        (
            PogingInvoer(dag="ma 16 nov 2026", wijze="telefoon", uitkomst="Geen gehoor, voicemail"),
            PogingInvoer(dag="do 19 nov 2026", wijze="e-mail", uitkomst="Geen antwoord"),
        )
    )
    return _schil(view)


def wegen() -> QWidget:
    p, view = _pagina("wegen", "wegen")
    p.antwoord(4, "nee")
    p.onderbouwing(4, "Moeder wil hulp. Vader weigert.")
    return _schil(view)


def beslissen() -> QWidget:
    p, view = _pagina("beslissen", "beslissen")
    p.besluit("melden", "nee")
    p.besluit_typ(
        "melden", "De gezinsvoogd weet het en is er morgen bij. Wij wegen opnieuw op maandag 7 december."
    )
    p.besluit("hulp", "ja")
    return _schil(view)


def vervolg() -> QWidget:
    return _schil(_pagina("vervolg", "vervolg")[1])


def spoed() -> QWidget:
    return _schil(_pagina("spoed", "signalen")[1])


def spoed_gemeld() -> QWidget:
    return _schil(_pagina("gemeld", "vervolg")[1])


def spoed_vastleggen() -> QWidget:
    p, view = _pagina("leeg", "")
    p.spoed()
    return _schil(view)


def collega() -> QWidget:
    return _schil(_pagina("collega", "")[1])


registreer("03_meldcode_signalen", signalen)
registreer("03_meldcode_signaal", signaal)
registreer("03_meldcode_nog_niet_begonnen", nog_niet_begonnen)
registreer("03_meldcode_overleg", overleg)
registreer("03a_meldcode_gesprek", gesprek)
registreer("03b_meldcode_niet_gehouden", niet_gehouden)
registreer("04_meldcode_wegen", wegen)
registreer("04_meldcode_beslissen", beslissen)
registreer("04a_meldcode_vervolg", vervolg)
registreer("04b_meldcode_spoed", spoed)
registreer("04b_meldcode_spoed_gemeld", spoed_gemeld)
registreer("04c_meldcode_spoed_vastleggen", spoed_vastleggen)
registreer("04d_meldcode_collega", collega)

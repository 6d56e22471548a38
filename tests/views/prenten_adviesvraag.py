"""Registers the page of a question for advice: being written, with words open, all judged, and after the call."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from PySide6.QtWidgets import QWidget

from meldcode_app.domain.handelingen import adviesvraag as h
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.adviesvraag import AdviesvraagPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.views.adviesvraag import AdviesvraagView
from tests.bouwers_meldcode import MeldcodeSituatie, signaal
from tests.bouwers_veilig_thuis import (
    advies_beginnen,
    advies_ontvangen,
    advies_wegen,
    anonimiseren,
    blad_invullen,
)
from tests.prentenboek import registreer
from tests.views.prenten_casus import ingericht
from tests.views.prenten_huis import maak_schil

NU = datetime(2026, 11, 23, 9, 41, tzinfo=UTC)
TEKST = h.Adviestekst(
    vragen=("Is het veilig dat Gerrit dit weekend naar huis gaat?", "Moeten wij eerst vader spreken?"),
    signalen=("s1",),
    eigen_tekst="Op 2 november zei Gerrit tegen Dennis iets over kickboksclub Titan. "
    "Oma uit de Lindelaan haalt hem op.",
    veiligheid_nu="weet_niet",
    gedaan="Met moeder gesproken.",
    overweging="Eerst praten met beide ouders, dan wegen.",
)
SIGNAAL = signaal(
    feiten="Gerrit had een blauwe plek op zijn arm.",
    uitspraken=(Uitspraak(tekst="Papa gooide de stoel.", bron="Gerrit"),),
    gebeurd_op=op(date(2026, 11, 20)),
)


@lru_cache(maxsize=5)
def _gevuld(hoe: str) -> tuple[Dossier, str]:
    daarna: dict[str, tuple[Any, ...]] = {
        "open": (SIGNAAL, advies_beginnen(), blad_invullen(tekst=TEKST)),
        "beoordeeld": (SIGNAAL, advies_beginnen(), blad_invullen(tekst=TEKST)),
        "leeg": (advies_beginnen(),),
        "afgedrukt": (
            SIGNAAL,
            advies_beginnen(),
            blad_invullen(tekst=h.Adviestekst(vragen=("wat raadt u ons aan?",), veiligheid_nu="nee")),
            anonimiseren(),
            advies_ontvangen(advies="Praat eerst met beide ouders."),
        ),
        "gebeld": (
            SIGNAAL,
            advies_beginnen(),
            blad_invullen(tekst=TEKST),
            advies_ontvangen(advies="Praat eerst met beide ouders. Meld als vader hulp weigert."),
            advies_wegen(volgt="ja", eigen_afweging="Wij zien zelf ook dat vader nog niet is gehoord."),
        ),
    }
    dossier = ingericht(f"advies_{hoe}", NU)
    return dossier, MeldcodeSituatie(daarna=daarna[hoe]).in_kluis(dossier.kluis)


def _presenter(hoe: str) -> AdviesvraagPresenter:
    return AdviesvraagPresenter(*_gevuld(hoe), "a1")


def _pagina(presenter: AdviesvraagPresenter) -> QWidget:
    view = AdviesvraagView(presenter)
    presenter.setParent(view)
    return maak_schil(view, "casussen")


def _open() -> QWidget:
    presenter = _presenter("open")
    presenter.laten("Blauwe")
    return _pagina(presenter)


def _beoordeeld() -> QWidget:
    presenter = _presenter("beoordeeld")
    while open_ := presenter.staat().lek.open_:
        presenter.laten(open_[0].woord)
    return _pagina(presenter)


def _kan_niet() -> QWidget:
    presenter = _presenter("open")
    presenter.druk("afdrukken")
    return _pagina(presenter)


def _bellen() -> QWidget:
    presenter = _presenter("beoordeeld")
    presenter.druk("gebeld")
    return _pagina(presenter)


registreer("06_adviesvraag", _open)
registreer("06_adviesvraag_leeg", lambda: _pagina(_presenter("leeg")))
registreer("06_adviesvraag_beoordeeld", _beoordeeld)
registreer("06_adviesvraag_kan_niet", _kan_niet)
registreer("06_adviesvraag_bellen", _bellen)
registreer("06_adviesvraag_gebeld", lambda: _pagina(_presenter("gebeld")))
registreer("06_adviesvraag_afgedrukt", lambda: _pagina(_presenter("afgedrukt")))

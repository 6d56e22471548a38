"""Registers the search page: nothing typed, hits, nothing found, within one casus, and the entry a hit leads to."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.zoeken import HIER, ZoekenPresenter
from meldcode_app.views.casus import CasusView
from meldcode_app.views.pagina import Page
from meldcode_app.views.schil import Shell
from meldcode_app.views.zoeken import ZoekenView
from tests.prentenboek import registreer
from tests.views.prenten_casus import gevuld
from tests.views.prenten_huis import maak_schil


def _zoek(tekst: str, *, in_casus: bool = False, hier: bool = False) -> Shell:
    dossier, casus_id = gevuld()
    achter = Page("bladzijde")
    achter.set_head("Casussen")
    schil = maak_schil(achter, "casussen")
    presenter = ZoekenPresenter(dossier)
    view = ZoekenView(presenter)
    presenter.setParent(view)
    presenter.begin(tekst, casus_id if in_casus else "")
    if hier:
        presenter.kies_waar(HIER)
    schil.open_search(view, typend=False)
    return schil


def begin() -> QWidget:
    """Ctrl+K, nothing typed yet."""
    return _zoek("")


def gevonden() -> QWidget:
    """Several words; the last one is not finished."""
    return _zoek("moeder gesp")


def in_casus() -> QWidget:
    """From a casus: only there."""
    return _zoek("moeder", in_casus=True, hier=True)


def niets() -> QWidget:
    """Nothing found."""
    return _zoek("olifant")


def aangekomen() -> QWidget:
    """The casus at the entry of a hit."""
    dossier, casus_id = gevuld()
    seq = next(g.seq for g in dossier.tijdlijn(casus_id) if g.soort == "signaal_vastleggen")
    presenter = CasusPresenter(dossier, casus_id, seq)
    view = CasusView(presenter)
    presenter.setParent(view)
    return maak_schil(view.page, "casussen")


for _naam, _fabriek in {
    "13_zoeken": gevonden,
    "13a_zoeken_begin": begin,
    "13b_zoeken_in_casus": in_casus,
    "13c_zoeken_niets": niets,
    "13d_zoeken_aangekomen": aangekomen,
}.items():
    registreer(_naam, _fabriek)

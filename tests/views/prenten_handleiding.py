"""Registers the manual: the page with all topics, the sources, an empty search, and the panel of F1."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meldcode_app.presenters.handleiding import HandleidingPresenter
from meldcode_app.views.eerste_start import FirstRunView
from meldcode_app.views.handleiding import HandleidingView
from tests.prentenboek import registreer
from tests.views.prenten_huis import maak_schil


def _pagina(code: str, vraag: str = "") -> QWidget:
    presenter = HandleidingPresenter(code)
    if vraag:
        presenter.zoek(vraag)
    view = HandleidingView(presenter)
    presenter.setParent(view)
    return maak_schil(view, "handleiding")


def handleiding() -> QWidget:
    """A topic with a table."""
    return _pagina("nodig")


def bronnen() -> QWidget:
    """The longest topic, with every norm."""
    return _pagina("bronnen")


def niets_gevonden() -> QWidget:
    """A search without result."""
    return _pagina("aan-de-slag", "xyzzy")


def paneel() -> QWidget:
    """What F1 shows over a page."""
    schil = maak_schil(HandleidingView(HandleidingPresenter("werklijst")), "handleiding")
    schil.naslag.open_topic("gesprek")
    return schil


def paneel_vooraf() -> QWidget:
    """F1 before a vault is open."""
    pagina = FirstRunView(al_een_kluis=False)
    pagina._uitleg()
    return pagina


registreer("12_handleiding", handleiding)
registreer("12b_handleiding_bronnen", bronnen)
registreer("12c_handleiding_niets", niets_gevonden)
registreer("12d_handleiding_f1", paneel)
registreer("12e_handleiding_f1_vooraf", paneel_vooraf)

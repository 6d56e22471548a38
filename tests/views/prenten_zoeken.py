"""Registers the search page with and without hits, the entry a hit leads to, and mending an entry."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.zoeken import HIER, ZoekenPresenter
from meldcode_app.views.casus import CasusView
from meldcode_app.views.onderdelen.knoppen import Link
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


def _verbeterd() -> tuple[CasusPresenter, str]:
    dossier, casus_id = gevuld()
    presenter = CasusPresenter(dossier, casus_id)
    signaal = next(g for g in dossier.gelezen(casus_id) if g.soort == "signaal_vastleggen")
    if not any(g.soort == "verbeteren" for g in dossier.tijdlijn(casus_id)):
        presenter.bewerk("verbeter", str(signaal.seq))
        presenter.typ("feiten", "Gerrit kwam huilend binnen en wilde zijn jas niet uittrekken.")
        presenter.vastleggen()
    return CasusPresenter(dossier, casus_id, signaal.seq), str(signaal.seq)


def _casus(presenter: CasusPresenter) -> tuple[Shell, CasusView]:
    view = CasusView(presenter)
    presenter.setParent(view)
    return maak_schil(view.page, "casussen"), view


def verbeteren() -> QWidget:
    """The form of a signal, filled with what was recorded."""
    presenter, seq = _verbeterd()
    presenter.bewerk("verbeter", seq)
    return _casus(presenter)[0]


def eerdere_versie() -> QWidget:
    """The mended entry in the timeline, with the older text unfolded."""
    presenter, seq = _verbeterd()
    schil, view = _casus(presenter)
    view.findChild(Link, f"eerder_{seq}").click()
    return schil


for _naam, _fabriek in {
    "13_zoeken": gevonden,
    "13a_zoeken_begin": begin,
    "13b_zoeken_in_casus": in_casus,
    "13c_zoeken_niets": niets,
    "13d_zoeken_aangekomen": aangekomen,
    "14_verbeteren": verbeteren,
    "14a_eerdere_versie": eerdere_versie,
}.items():
    registreer(_naam, _fabriek)

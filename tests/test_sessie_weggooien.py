"""Throwing a draft away on any page can be undone: a line above the page brings the text back to its place."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.views.concepten import DraftLines
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.schil import Shell
from tests.huis import Huis

TEKST = "Blauwe plek, gezien bij gym"


def _lijn(huis: Huis) -> DraftLines:
    return next(iter(huis.toont(Shell).findChildren(DraftLines)))


def _gezegd(huis: Huis) -> str:
    lijn = _lijn(huis)
    return " ".join(label.text() for label in lijn.findChildren(QLabel)) if not lijn.isHidden() else ""


def _druk_ongedaan(huis: Huis) -> None:
    huis.ruim_weg()
    next(k for k in _lijn(huis).findChildren(Button) if k.text() == "Ongedaan maken").click()


def _typend(huis: Huis) -> FormulierPresenter:
    presenter = huis.sessie.typend
    assert isinstance(presenter, FormulierPresenter)
    return presenter


def _typ(huis: Huis, waar: str) -> FormulierPresenter:
    """A casus, and a form with text on the page of it, of its meldcode, or on the list of casussen."""
    sessie = huis.begin_werk()
    casus = huis.maak_casus()
    if waar == "casussen":
        sessie.toon_casussen()
        _typend(huis).druk("casus")  # type: ignore[attr-defined]
        _typend(huis).typ("naam", TEKST)
    elif waar == "casus":
        sessie.open_casus(casus)
        _typend(huis).bewerk("eigen")  # type: ignore[attr-defined]
        _typend(huis).typ("naam", TEKST)
    else:
        _typend(huis).druk("signaal")  # type: ignore[attr-defined]
        _typend(huis).typ("feiten", TEKST)
    return _typend(huis)


def _in_kluis(huis: Huis) -> str:
    kluis = huis.sessie.kluis
    return " ".join((kluis.concept(sleutel) or b"").decode() for sleutel in kluis.concepten())


@pytest.mark.parametrize("waar", ["casussen", "casus", "meldcode"])
def test_a_form_that_was_thrown_away_comes_back_with_its_text(huis: Huis, waar: str) -> None:
    _typ(huis, waar).druk("weggooien")  # type: ignore[attr-defined]
    assert TEKST not in _in_kluis(huis)
    assert "Weggegooid" in _gezegd(huis)
    plek = huis.sessie.plek.code
    _druk_ongedaan(huis)
    assert "Weggegooid" not in _gezegd(huis)
    assert TEKST in _in_kluis(huis)
    assert huis.sessie.plek.code == plek
    assert _typend(huis).heeft_concept


def test_a_quick_note_too(huis: Huis) -> None:
    sessie = huis.begin_werk()
    sessie._notitie.open()
    sessie._notitie.typ("tekst", TEKST)
    sessie._notitie.druk("weggooien")
    assert _in_kluis(huis) == ""
    _druk_ongedaan(huis)
    velden = sessie._notitie.staat()
    assert velden is not None
    assert TEKST in [veld.waarde for veld in velden.velden]


def test_the_line_goes_with_the_next_act_and_an_empty_form_gives_none(huis: Huis) -> None:
    presenter = _typ(huis, "casus")
    presenter.druk("weggooien")  # type: ignore[attr-defined]
    huis.maak_casus("Noor Verzonnen")
    assert "Weggegooid" not in _gezegd(huis)
    huis.sessie.toon_casussen()
    _typend(huis).druk("casus")  # type: ignore[attr-defined]
    _typend(huis).druk("weggooien")  # type: ignore[attr-defined]
    assert "Weggegooid" not in _gezegd(huis)


def test_what_goes_on_elsewhere_was_not_thrown_away(huis: Huis) -> None:
    huis.begin_werk()
    casus = huis.maak_casus()
    huis.sessie.toon_casussen()
    lijst = _typend(huis)
    lijst.druk("verzoek")  # type: ignore[attr-defined]
    lijst.typ("casus", casus)
    lijst.vastleggen()
    assert "Weggegooid" not in _gezegd(huis)


def test_what_was_typed_since_in_that_form_changes_places_and_can_come_back_too(huis: Huis) -> None:
    presenter = _typ(huis, "casus")
    presenter.druk("weggooien")  # type: ignore[attr-defined]
    _typend(huis).bewerk("eigen")  # type: ignore[attr-defined]
    _typend(huis).typ("naam", "Iets anders")
    _druk_ongedaan(huis)
    assert TEKST in _in_kluis(huis)
    assert "Iets anders" not in _in_kluis(huis)
    assert "Weggegooid" in _gezegd(huis)
    _druk_ongedaan(huis)
    assert "Iets anders" in _in_kluis(huis)


def test_the_line_calls_the_keeper_of_the_vault_by_name(huis: Huis) -> None:
    pagina = _typ(huis, "meldcode")
    pagina.vastleggen()
    pagina.druk("signaal")  # type: ignore[attr-defined]
    pagina.typ("feiten", TEKST)
    pagina.druk("weggooien")  # type: ignore[attr-defined]
    gebruiker = huis.sessie.dossier.inrichting().gebruiker
    assert gebruiker is not None
    assert f"meldcode van {gebruiker.naam}" in _gezegd(huis)

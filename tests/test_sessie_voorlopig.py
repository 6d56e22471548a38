"""What begins with its first act, in the window: a click that is gone away from leaves nothing, and text comes back."""

from __future__ import annotations

from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen import meldcode as m
from meldcode_app.domain.handelingen.notitie import NotitieMaken
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.adviesvraag import AdviesvraagPresenter
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.melding import MeldingPresenter
from meldcode_app.sessie import Sessie
from meldcode_app.views.concepten import DraftLines
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.schil import Shell
from tests import bouwers as b
from tests.huis import Huis
from tests.views.venster import zelf_actief

TEKST = "Blauwe plek, gezien bij gym"
P = TypeVar("P")


def _op(huis: Huis, soort: type[P]) -> P:
    presenter = huis.sessie.typend
    assert isinstance(presenter, soort)
    return presenter


def _soorten(huis: Huis, casus: str) -> list[str]:
    return [g.soort for g in huis.sessie.dossier.tijdlijn(casus) if g.soort != "casus_openen"]


def _signaal(huis: Huis) -> str:
    """A new casus, and the form of a signal in which something is typed."""
    huis.begin_werk()
    casus = huis.maak_casus()
    _op(huis, CasusPresenter).druk("signaal")
    _op(huis, MeldcodePresenter).typ("feiten", TEKST)
    return casus


def _gezegd(van: QWidget) -> str:
    return " ".join(label.text() for label in van.findChildren(QLabel) if label.isVisibleTo(van))


def _lijn(huis: Huis) -> DraftLines:
    return next(iter(huis.toont(Shell).findChildren(DraftLines)))


def _druk_lijn(huis: Huis, tekst: str) -> None:
    huis.ruim_weg()
    next(k for k in _lijn(huis).findChildren(Button) if k.text() == tekst).click()


def _crash(huis: Huis) -> None:
    """Another program on what is in the vault: the one before kept nothing on leaving and told nobody."""
    oud = huis.sessie
    for presenter in (*oud.typende(), oud._werklijst, oud._casussen):
        presenter.bewaar_nu()  # as the clock does a second after the last key
        presenter._gestopt = True  # type: ignore[union-attr]  killed: from here it writes nothing
    huis.programma.sessie = Sessie(oud.kluis, oud.dossier.klok, huis.venster)
    huis.sessie.toon()


def _waar_signaal_staat(huis: Huis) -> None:
    presenter = _op(huis, MeldcodePresenter)
    presenter.ga_verder()
    formulier = presenter.staat().formulier
    assert formulier is not None
    assert (formulier.opschrift, formulier.inhoud is not None and formulier.inhoud.feiten) == (
        "signaal",
        TEKST,
    )


@pytest.mark.parametrize("klik", ["signaal", "spoed", "notitie"])
def test_a_click_that_is_gone_away_from_leaves_nothing_in_the_journal(huis: Huis, klik: str) -> None:
    sessie = huis.begin_werk()
    casus = huis.maak_casus()
    notitie = NotitieMaken(
        gebeurd_op=op(huis.sessie.dossier.vandaag()), notitie="n1", tekst=TEKST, door=_wie(sessie)
    )
    assert sessie.dossier.doe(KLUIS, notitie).aanvaard
    voor = sessie.dossier.stand()
    if klik == "signaal":
        _op(huis, CasusPresenter).druk("signaal")
    elif klik == "spoed":
        huis.toont(Shell).spoed_vastleggen.emit()
    else:
        sessie.meldcode.plaats_als_signaal("n1", casus)
    staat = _op(huis, MeldcodePresenter).staat()
    assert staat.sub.endswith("Nog niet begonnen: dat gebeurt met het eerste wat u vastlegt.")
    assert staat.formulier is not None, "the form stands ready"
    sessie.open_casus(casus)
    sessie.toon_werklijst()
    assert sessie.dossier.stand() == voor
    assert sessie.dossier.casus(casus).doorlopen == {}
    met_tekst = [s for s in sessie.kluis.concepten() if s.startswith("meldcode:")]
    assert len(met_tekst) == (klik == "notitie"), "only what was typed, or brought along, is a draft"


def _wie(sessie: Sessie) -> str:
    gebruiker = sessie.dossier.inrichting().gebruiker
    assert gebruiker is not None
    return gebruiker.id


def test_the_first_signal_begins_the_walk_and_the_page_goes_on_in_it(huis: Huis) -> None:
    casus = _signaal(huis)
    plek = huis.sessie.plek
    presenter = _op(huis, MeldcodePresenter)
    presenter.druk("consult")
    presenter.typ("advies", "Praat met moeder.")
    presenter.druk("signaal")
    presenter.vastleggen()
    assert _soorten(huis, casus) == ["doorloop_beginnen", "signaal_vastleggen"]
    assert presenter.staat().sub.endswith("Loopt, begonnen 23 nov.")
    assert presenter._klad.formulieren("consult") == ("consult",), "the other form keeps its text"
    assert (huis.sessie.plek, list(huis.sessie.dossier.casus(casus).doorlopen)) == (plek, [plek.doel])
    presenter.druk("consult")
    presenter.vastleggen()
    assert _soorten(huis, casus) == ["doorloop_beginnen", "signaal_vastleggen", "consult_vastleggen"]


def test_by_keyboard_from_the_casus_to_the_first_signal(huis: Huis) -> None:
    huis.begin_werk()
    casus = huis.maak_casus()
    zelf_actief(huis.qtbot, huis.venster)
    knop = huis.venster.findChild(Button, "kop_signaal")
    assert knop is not None
    knop.setFocus()
    huis.qtbot.keyClick(knop, Qt.Key.Key_Space)
    for _ in range(40):
        hier = QApplication.focusWidget()
        assert hier is not None
        if hier.objectName() == "formulier_signaal_feiten":
            break
        huis.qtbot.keyClick(hier, Qt.Key.Key_Tab)
    huis.qtbot.keyClicks(hier, TEKST)
    assert _soorten(huis, casus) == []
    huis.qtbot.keyClick(hier, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _soorten(huis, casus) == ["doorloop_beginnen", "signaal_vastleggen"]


def test_an_emergency_is_declared_and_begun_with_one_press(huis: Huis) -> None:
    huis.begin_werk()
    casus = huis.maak_casus()
    huis.sessie.meldcode.spoed()
    presenter = _op(huis, MeldcodePresenter)
    presenter.typ("reden", "Vader staat bij de school.")
    presenter.vastleggen()
    assert _soorten(huis, casus) == ["doorloop_beginnen", "spoed_verklaren"]
    assert presenter.staat().spoed is not None


@pytest.mark.parametrize("hoe", ["op slot", "storing"])
def test_the_text_comes_back_at_its_form_and_still_nothing_began(huis: Huis, hoe: str) -> None:
    casus = _signaal(huis)
    if hoe == "op slot":
        huis.vergrendel()
        huis.open()
        huis.toont(Shell)
        assert huis.sessie.plek.code == "meldcode", "back where one was"
    else:
        _crash(huis)
        assert "een meldcode die nog niet is begonnen, Gerrit" in _gezegd(_lijn(huis))
        _druk_lijn(huis, "Verdergaan")
    _waar_signaal_staat(huis)
    assert _soorten(huis, casus) == []
    _op(huis, MeldcodePresenter).vastleggen()
    assert _soorten(huis, casus) == ["doorloop_beginnen", "signaal_vastleggen"]


def test_begun_in_another_way_meanwhile_the_text_stands_in_that_very_meldcode(huis: Huis) -> None:
    casus = _signaal(huis)
    huis.sessie.open_casus(casus)
    presenter = _op(huis, CasusPresenter)
    presenter.druk("doorloop")
    presenter.vastleggen()
    _waar_signaal_staat(huis)
    _op(huis, MeldcodePresenter).vastleggen()
    assert _soorten(huis, casus) == ["doorloop_beginnen", "signaal_vastleggen"]


def test_the_casus_tells_of_the_text_and_leads_to_it_or_throws_it_away(huis: Huis) -> None:
    casus = _signaal(huis)
    huis.sessie.open_casus(casus)
    concept = _op(huis, CasusPresenter).staat().concept
    assert concept is not None
    assert concept.zin == "Er staat nog een concept van een meldcode die nog niet is begonnen."
    _op(huis, CasusPresenter).ga_verder()
    _waar_signaal_staat(huis)
    huis.sessie.open_casus(casus)
    _op(huis, CasusPresenter).gooi_begonnen_weg()
    assert _op(huis, CasusPresenter).staat().concept is None
    assert huis.sessie.kluis.concepten() == ()
    _druk_lijn(huis, "Ongedaan maken")
    _waar_signaal_staat(huis)
    assert _soorten(huis, casus) == []


@pytest.mark.parametrize(
    ("knop", "soort", "veld", "wat"),
    [
        ("advies_vragen", AdviesvraagPresenter, "eigen_tekst", "adviesvraag"),
        ("melding_voorbereiden", MeldingPresenter, "feiten", "melding"),
    ],
)
def test_the_casus_tells_of_a_call_or_melding_typed_in_a_meldcode_that_is_not_begun(
    huis: Huis, knop: str, soort: type[Any], veld: str, wat: str
) -> None:
    huis.begin_werk()
    casus = huis.maak_casus()
    huis.sessie.open_casus(casus)
    _op(huis, CasusPresenter).druk("signaal")
    _op(huis, MeldcodePresenter).druk(knop)
    _op(huis, soort).typ(veld, TEKST)
    daar = huis.sessie.plek
    huis.sessie.open_casus(casus)
    concept = _op(huis, CasusPresenter).staat().concept
    assert concept is not None
    assert concept.zin == f"Er staat nog een concept van een nieuwe {wat}."
    _op(huis, CasusPresenter).ga_verder()
    assert huis.sessie.plek == daar
    assert TEKST in str(_op(huis, soort)._klad.velden)
    huis.sessie.open_casus(casus)
    _op(huis, CasusPresenter).gooi_begonnen_weg()
    assert _op(huis, CasusPresenter).staat().concept is None
    assert _soorten(huis, casus) == []


def test_an_own_meldcode_reopened_meanwhile_takes_the_text_in_and_no_second_one_begins(huis: Huis) -> None:
    sessie = huis.begin_werk()
    casus = huis.maak_casus()
    vast: dict[str, Any] = {"gebeurd_op": op(sessie.dossier.vandaag()), "door": _wie(sessie)}
    redenen = (b.motiveer("AFSLUITEN_BIJ_VERMOEDEN"), b.motiveer("OPEN_ZAKEN"))
    sluiten = m.MeldcodeAfsluiten(**vast, doorloop="oud", reden="vermoeden_weerlegd", motiveringen=redenen)
    for handeling in (m.DoorloopBeginnen(**vast, doorloop="oud"), sluiten):
        assert sessie.dossier.doe(casus, handeling).aanvaard
    sessie.open_casus(casus)
    _op(huis, CasusPresenter).druk("signaal")
    tweede = sessie.plek
    _op(huis, MeldcodePresenter).typ("feiten", TEKST)
    sessie.toon_werklijst()
    assert sessie.dossier.doe(casus, m.MeldcodeHeropenen(**vast, doorloop="oud")).aanvaard
    sessie.meldcode.open(tweede)
    assert sessie.plek.doel == "oud"
    _waar_signaal_staat(huis)
    _op(huis, MeldcodePresenter).vastleggen()
    assert list(sessie.dossier.casus(casus).doorlopen) == ["oud"]
    assert sessie.kluis.concepten() == ()


def test_preparing_a_melding_or_a_call_leaves_nothing_either_and_its_text_is_told(huis: Huis) -> None:
    casus = _signaal(huis)
    _op(huis, MeldcodePresenter).vastleggen()
    begonnen, walk = _soorten(huis, casus), huis.sessie.plek
    for knop, soort, veld in (
        ("advies_vragen", AdviesvraagPresenter, "eigen_tekst"),
        ("melding_voorbereiden", MeldingPresenter, "feiten"),
    ):
        _op(huis, MeldcodePresenter).druk(knop)
        assert _soorten(huis, casus) == begonnen
        _op(huis, soort).typ(veld, TEKST)
        eerste = huis.sessie.plek
        huis.sessie.meldcode.open(walk)
        concept = _op(huis, MeldcodePresenter).staat().concept
        assert concept is not None
        wat = "adviesvraag" if soort is AdviesvraagPresenter else "melding"
        assert concept.zin == f"Er staat nog een concept van een nieuwe {wat}."
        _op(huis, MeldcodePresenter).ga_verder()
        assert huis.sessie.plek == eerste
        assert TEKST in str(_op(huis, soort)._klad.velden)
        huis.sessie.meldcode.open(walk)
        _op(huis, MeldcodePresenter).gooi_begonnen_weg()
        assert _op(huis, MeldcodePresenter).staat().concept is None
    assert _soorten(huis, casus) == begonnen


def test_a_call_recorded_from_a_meldcode_that_was_not_begun_begins_both(huis: Huis) -> None:
    huis.begin_werk()
    casus = huis.maak_casus()
    _op(huis, CasusPresenter).druk("signaal")
    _op(huis, MeldcodePresenter).druk("advies_vragen")
    _crash(huis)
    huis.sessie.open_casus(casus)
    _op(huis, CasusPresenter).druk("signaal")
    _op(huis, MeldcodePresenter).druk("advies_vragen")
    presenter = _op(huis, AdviesvraagPresenter)
    presenter.druk("gebeld")
    presenter.typ("advies", "Praat eerst met moeder.")
    presenter.vastleggen()
    assert _soorten(huis, casus)[:2] == ["doorloop_beginnen", "adviesvraag_beginnen"]
    presenter.druk("meldcode")
    assert list(huis.sessie.dossier.casus(casus).doorlopen) == [huis.sessie.plek.doel]


@pytest.mark.parametrize("het_laatst", ["in het gesprek", "in de meldcode"])
def test_where_a_melding_was_asked_for_last_is_where_the_file_says_it_was_decided(
    huis: Huis, het_laatst: str
) -> None:
    casus = _signaal(huis)
    _op(huis, MeldcodePresenter).vastleggen()
    walk = huis.sessie.plek
    _op(huis, MeldcodePresenter).druk("advies_vragen")
    for veld, code in (("advies", "gebeld"), ("eigen_afweging", "wegen")):
        _op(huis, AdviesvraagPresenter).druk(code)
        _op(huis, AdviesvraagPresenter).typ(veld, "Meld het.")
        _op(huis, AdviesvraagPresenter).vastleggen()
    gesprek = huis.sessie.plek

    def vraag(waar: str) -> MeldingPresenter:
        if waar == "in het gesprek":
            huis.sessie.meldcode.open(gesprek)
            _op(huis, AdviesvraagPresenter).druk("melden")
        else:
            huis.sessie.meldcode.open(walk)
            _op(huis, MeldcodePresenter).druk("melding_voorbereiden")
        return _op(huis, MeldingPresenter)

    eerst = {"in het gesprek": "in de meldcode", "in de meldcode": "in het gesprek"}[het_laatst]
    vraag(eerst).typ("gevolgen_gewogen", TEKST)
    presenter = vraag(het_laatst)
    assert presenter._klad.van("feiten")["gevolgen_gewogen"] == TEKST
    assert huis.sessie.kluis.concepten() == (f"melding:{casus}:{presenter.melding_id}",), "it went along"
    presenter.vastleggen()
    (melding,) = huis.sessie.dossier.casus(casus).meldingen.values()
    assert melding.adviesvraag == (gesprek.doel if het_laatst == "in het gesprek" else "")
    assert melding.feiten is not None
    assert melding.feiten.gevolgen_gewogen == TEKST
    assert huis.sessie.kluis.concepten() == ()

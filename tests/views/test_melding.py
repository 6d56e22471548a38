"""The page of a melding in a window: by keyboard from facts to reported, focus, and nothing cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.melding import Melding
from meldcode_app.presenters.melding import MeldingPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.melding import MeldingView
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as bv
from tests.conftest import StaandeKlok
from tests.views.prenten_huis import maak_schil
from tests.views.test_informatieverzoek_toetsen import Toetsenbord
from tests.views.venster import zelf_actief

BEGONNEN = (*bm.MELDING_KLAAR[:-3], bv.melding_voorbereiden())


class Hand(Toetsenbord):
    """The keyboard, with the page and the melding in the vault."""

    view: MeldingView
    dossier: Dossier

    @property
    def melding(self) -> Melding:
        return self.dossier.casus(self.view._presenter.casus_id).meldingen["m1"]


@pytest.fixture
def opent(gedeelde_kluis: Kluis, klok: StaandeKlok, qtbot: QtBot) -> Iterator[object]:
    presenters: list[MeldingPresenter] = []

    def open_(*daarna: AlleHandelingen, deel: str = "", breed: int = 1366, hoog: int = 768) -> Hand:
        casus_id = bm.MeldcodeSituatie(daarna=daarna).in_kluis(gedeelde_kluis)
        dossier = Dossier(gedeelde_kluis, klok)
        presenter = MeldingPresenter(dossier, casus_id, "m1", deel)
        presenters.append(presenter)
        view = MeldingView(presenter)
        schil = maak_schil(view, "casussen")
        zelf_actief(qtbot, schil, breed, hoog)
        view.focus_start()
        hand = Hand(presenter, schil)  # type: ignore[arg-type]
        hand.view, hand.dossier = view, dossier
        return hand

    yield open_
    for presenter in presenters:
        presenter.stop()


def test_from_facts_to_reported_by_keyboard_with_one_ground_for_both_parents(opent: object) -> None:
    hand: Hand = opent(*BEGONNEN)  # type: ignore[operator]
    assert hand.focus() == "melding_boven_aanleiding"
    hand.typ("melding_onder_gevolgen_gewogen", "Gewogen: veiligheid gaat voor.")
    hand.primair()
    assert hand.melding.deel("feiten") == "gereed"

    assert hand.focus() == "melding_wie_moeder_wanneer"
    hand.druk(Qt.Key.Key_Down, keer=4)
    hand.naar("melding_wie_vader_wanneer")
    hand.druk(Qt.Key.Key_Down, keer=4)
    hand.primair()
    code = "behoefte_NIET_VOORAF_OVER_MELDING_moeder"
    assert hand.focus() == f"{code}_grond"
    hand.druk(Qt.Key.Key_Down)
    hand.typ(f"{code}_tekst", "Vader dreigt moeder en Gerrit.")
    hand.naar(f"{code}_ook_vader")
    hand.druk(Qt.Key.Key_Space)
    hand.naar(f"{code}_motiveer")
    hand.druk(Qt.Key.Key_Space)
    while hand.focus().endswith("_gezien"):
        hand.druk(Qt.Key.Key_Space)
    hand.primair()
    assert {(k.persoon, k.grond) for k in hand.melding.kennisgevingen} == {("moeder", "U1"), ("vader", "U1")}

    assert hand.focus() == "melding_boven_wanneer"
    hand.typ("melding_boven_wanneer", "vandaag 9.30")
    hand.typ("melding_boven_nummer", "M-9")
    hand.primair()
    while hand.focus().endswith("_gezien"):
        hand.druk(Qt.Key.Key_Space)
        hand.primair()
    assert hand.melding.gedaan is None
    assert hand.view.bericht.isVisible()
    hand.primair()
    gedaan = hand.melding.gedaan
    assert gedaan is not None
    assert (gedaan.nummer, str(gedaan.op.tijd)) == ("M-9", "09:30:00")
    assert hand.focus() == "voet_bericht"
    assert hand.aanslagen < 90


def test_an_empty_press_at_informing_says_so_and_what_is_typed_stays_with_its_form(opent: object) -> None:
    hand: Hand = opent(*BEGONNEN, bv.melding_feiten(), deel="informeren")  # type: ignore[operator]
    p = hand.view._presenter
    hand.typ("melding_wie_moeder_wijze", "telefoon")
    hand.primair()
    assert hand.view.werk._rijfout.isVisible()
    assert p.staat().informeren_fout == "U schreef iets bij Moeder. Kies daar ook wanneer."
    assert hand.focus() == "melding_wie_moeder_wanneer"
    hand.naar("melding_wie_moeder_reactie")
    p.kies_station("melden")
    assert "moeder.reactie" not in p._klad.van("melden")
    assert p._klad.van("informeren")["moeder.wijze"] == "telefoon"


def test_a_norm_opens_in_the_panel_and_is_closed_again(opent: object) -> None:
    hand: Hand = opent(*bm.MELDING_OP_WEG["gedaan"])  # type: ignore[operator]
    hand.view.rechts.norm_gevraagd.emit("ubwmo-4.1.7")
    assert hand.view.rechts.norm.isVisible()
    hand.view.rechts.norm_gevraagd.emit("")
    assert not hand.view.rechts.norm.isVisible()


def test_on_a_narrow_page_a_refusal_opens_the_drawer(opent: object) -> None:
    hand: Hand = opent(bv.melding_voorbereiden(), deel="melden", breed=1280, hoog=640)  # type: ignore[operator]
    assert hand.view.panel() is None
    hand.primair()
    assert hand.view.panel() is not None
    assert hand.focus().startswith("behoefte_")
    QApplication.processEvents()


@pytest.mark.parametrize("staat", list(bm.MELDING_OP_WEG))
def test_every_state_opens_with_the_focus_on_something_and_names_for_all(opent: object, staat: str) -> None:
    hand: Hand = opent(*bm.MELDING_OP_WEG[staat])  # type: ignore[operator]
    assert hand.focus()
    naamloos = [
        w.metaObject().className()
        for w in hand.view.findChildren(object)  # type: ignore[call-overload]
        if getattr(w, "isVisible", lambda: False)()
        and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (w.objectName() and (w.accessibleName() or getattr(w, "text", lambda: "")()))
    ]
    assert naamloos == []


def test_in_the_meldcode_of_a_colleague_nothing_is_shown(
    gedeelde_kluis: Kluis, klok: StaandeKlok, qtbot: QtBot
) -> None:
    van_dennis = bm.beginnen(professional="dennis", door="dennis")
    daarna = (bm.signaal(door="dennis"), bv.melding_voorbereiden(door="dennis"))
    casus_id = bm.MeldcodeSituatie(begin=van_dennis, daarna=daarna).in_kluis(gedeelde_kluis)
    presenter = MeldingPresenter(Dossier(gedeelde_kluis, klok), casus_id, "m1")
    view = MeldingView(presenter)
    zelf_actief(qtbot, maak_schil(view, "casussen"))
    staat = presenter.staat()
    assert (staat.zichtbaar, staat.formulier, staat.blokken, staat.voet) == (False, None, (), ())
    assert view.bericht.isVisible()
    assert not view.voortgang.isVisible()

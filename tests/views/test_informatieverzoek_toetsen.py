"""The whole job by keyboard in a real window: a request comes in, is answered, sent and closed. No mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.informatieverzoek import InformatieverzoekView
from tests import bouwers as b
from tests.conftest import StaandeKlok
from tests.views.prenten_huis import maak_schil
from tests.views.venster import zelf_actief


class Toetsenbord:
    """A user without a mouse: every step is a key on the window, counted."""

    def __init__(self, presenter: InformatieverzoekPresenter, venster: QWidget) -> None:
        self.presenter = presenter
        self.venster = venster
        self.aanslagen = 0

    def druk(
        self, toets: Qt.Key, met: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, keer: int = 1
    ) -> None:
        for _ in range(keer):
            QTest.keyClick(QApplication.focusWidget() or self.venster, toets, met)
            self.aanslagen += 1
        QApplication.processEvents()

    def naar(self, naam: str) -> None:
        """Tab until the focus is there."""
        for _ in range(80):
            if self.focus() == naam:
                return
            self.druk(Qt.Key.Key_Tab)
        raise AssertionError(f"{naam} is met Tab niet te bereiken; de focus is op {self.focus()}")

    def focus(self) -> str:
        widget = QApplication.focusWidget()
        return widget.objectName() if widget else ""

    def typ(self, naam: str, tekst: str) -> None:
        self.naar(naam)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(QApplication.focusWidget(), tekst)

    def primair(self) -> None:
        """Ctrl+Enter."""
        self.druk(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    @property
    def verzoek(self) -> Informatieverzoek:
        p = self.presenter
        return p.dossier.casus(p.casus_id).verzoeken[p.verzoek_id]


@pytest.fixture
def bord(gedeelde_kluis: Kluis, klok: StaandeKlok, qtbot: QtBot, tmp_path: Path) -> Iterator[Toetsenbord]:
    """A new request in a casus with mother alone, so that the ordinary road asks nothing extra."""
    casus_id = b.Situatie(
        kind=b.kind(13), personen=(b.moeder(),), begin=b.ontvangen(verzoek="eerder")
    ).in_kluis(gedeelde_kluis)
    presenter = InformatieverzoekPresenter(Dossier(gedeelde_kluis, klok), casus_id, None)
    view = InformatieverzoekView(presenter, lambda ouder: str(tmp_path))
    schil = maak_schil(view.page, "verzoeken")
    schil.show_page(view.page, "verzoeken")
    zelf_actief(qtbot, schil)
    view.page.focus_start()
    yield Toetsenbord(presenter, schil)
    presenter.stop()


def test_from_receiving_to_closing_by_keyboard_alone(bord: Toetsenbord, tmp_path: Path) -> None:
    _ontvang(bord)
    _wie_en_kader(bord)
    _vragen(bord)
    _noodzaak(bord)
    _informeren(bord)
    _zienswijze(bord)
    _vaststellen_en_sturen(bord)
    assert len(list(tmp_path.glob("*.pdf"))) == 1
    _sluiten(bord)
    print(f"\naanslagen buiten de tekst: {bord.aanslagen}")
    assert bord.aanslagen < 400


def _ontvang(bord: Toetsenbord) -> None:
    assert bord.focus() == "veld_soort"
    bord.typ("veld_organisatie", b.GI)
    bord.typ("veld_naam", "S. Vermeer")
    bord.typ("veld_vraag", "Hoe gaat het op school? Is er verzuim?")
    bord.typ("veld_gewenst_op", "30-11")
    bord.primair()
    assert bord.verzoek.letterlijke_vraag == "Hoe gaat het op school? Is er verzuim?"
    bord.primair()
    assert bord.presenter.staat().station == "identiteit"


def _wie_en_kader(bord: Toetsenbord) -> None:
    assert bord.focus() == "veld_methode"
    bord.druk(Qt.Key.Key_Down)
    bord.primair()
    assert bord.verzoek.verificatie is not None
    assert bord.verzoek.verificatie.methode == "hoofdnummer"
    bord.primair()
    bord.primair()
    assert bord.verzoek.label_7_3_11
    bord.primair()


def _vragen(bord: Toetsenbord) -> None:
    assert bord.presenter.staat().station == "vraag"
    bord.naar("kaart_vragen_splitsen")
    bord.druk(Qt.Key.Key_Space)
    bord.primair()
    assert [v.tekst for v in bord.verzoek.vragen] == ["Hoe gaat het op school?", "Is er verzuim?"]
    bord.primair()


def _noodzaak(bord: Toetsenbord) -> None:
    for nummer, (toets, tekst) in enumerate(((0, "Hij rekent goed."), (1, "Twee dagen ziek.")), start=1):
        assert bord.focus().startswith("besluit_")
        bord.druk(Qt.Key.Key_Space)
        bord.druk(Qt.Key.Key_Right, keer=toets)
        bord.typ("antwoord_feiten", tekst)
        bord.typ("noodzaak_reden", "Ontwikkeling")
        bord.primair()
        assert len(bord.verzoek.beoordelingen) == nummer
    assert {v.besluit for v in bord.verzoek.beoordelingen.values()} == {"verstrekken", "deels"}
    bord.primair()


def _informeren(bord: Toetsenbord) -> None:
    for persoon in ("gerrit", "moeder"):
        bord.naar(f"ouders_{persoon}_wanneer")
        bord.druk(Qt.Key.Key_Down)
        bord.typ(f"ouders_{persoon}_datum", "gisteren")
        bord.typ(f"ouders_{persoon}_wijze", "telefonisch")
    bord.primair()
    assert bord.verzoek.deel("informeren") == "gereed"
    assert {k.wanneer for k in bord.verzoek.kennisgevingen} == {"vooraf"}
    bord.primair()


def _zienswijze(bord: Toetsenbord) -> None:
    bord.primair()
    assert set(bord.verzoek.zienswijzen) == {"gerrit", "moeder"}
    for _ in range(2):
        bord.naar("veld_uitkomst_zienswijze")
        bord.druk(Qt.Key.Key_Right)
        bord.primair()
    assert bord.verzoek.deel("zienswijze") == "gereed"
    bord.primair()


def _vaststellen_en_sturen(bord: Toetsenbord) -> None:
    bord.typ("veld_gaat_goed", "Hij voetbalt elke pauze mee.")
    bord.primair()
    bord.primair()
    bord.typ("veld_naam", "P. Verhoeven")
    bord.primair()
    assert bord.verzoek.verloop == "in_behandeling"
    bord.primair()
    assert bord.verzoek.verloop == "vastgesteld"
    bord.primair()
    bord.primair()
    bord.primair()
    assert bord.verzoek.verloop == "verstrekt"
    bord.naar("kaart_map:brief")
    bord.druk(Qt.Key.Key_Space)


def _sluiten(bord: Toetsenbord) -> None:
    for persoon in ("gerrit", "moeder"):
        bord.naar(f"veld_afschrift_{persoon}")
        bord.druk(Qt.Key.Key_Space)
    bord.primair()
    assert bord.verzoek.verloop == "afgesloten"

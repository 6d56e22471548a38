"""Unlock, locked and blocked, by keyboard; and the pages of a first run."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.domain.fouten import KluisInGebruik, MeldcodeFout, WachtzinKloptNiet
from meldcode_app.presenters.ontgrendelen import OntgrendelPoorten, OntgrendelPresenter
from meldcode_app.views.eerste_start import FirstRunView
from meldcode_app.views.ontgrendelen import UnlockView
from meldcode_app.views.vergrendeld import LockedView
from tests.views.venster import zelf_actief

KLUIS = Path("kluizen/De Wijde Blik.kluis")
GOED = "vier blauwe fietsen"


def _poorten(fout: MeldcodeFout | None = None) -> OntgrendelPoorten:
    def leid_af(kluismap: Path, geheim: str) -> str:
        if geheim != GOED:
            raise WachtzinKloptNiet
        return geheim

    def open_met(kluismap: Path, sleutel: str) -> str:
        if fout is not None:
            raise fout
        return f"{kluismap.stem} is open"

    return OntgrendelPoorten(
        leid_sleutel_af=leid_af, leid_af_met_herstelsleutel=leid_af, open_met_sleutel=open_met
    )


def _pagina(qtbot: QtBot, fout: MeldcodeFout | None = None) -> UnlockView:
    pagina = UnlockView(
        OntgrendelPresenter(_poorten(fout), KLUIS, wacht_ms=1), kies_map=lambda ouder: "elders/B.kluis"
    )
    zelf_actief(qtbot, pagina)
    return pagina


def test_typing_and_enter_opens(qtbot: QtBot) -> None:
    pagina = _pagina(qtbot)
    veld = pagina.focusWidget()
    assert isinstance(veld, QLineEdit)
    qtbot.keyClicks(veld, GOED)
    with qtbot.waitSignal(pagina.presenter.geopend) as geopend:
        qtbot.keyClick(veld, Qt.Key.Key_Return)
    assert geopend.args == ["De Wijde Blik is open", "wachtzin"]
    assert pagina.veld.value() == ""


def test_tab_order_is_reading_order(qtbot: QtBot) -> None:
    pagina = _pagina(qtbot)
    namen = []
    for _ in range(5):
        namen.append(pagina.focusWidget().objectName())
        qtbot.keyClick(pagina.focusWidget(), Qt.Key.Key_Tab)
    assert namen == ["wachtzin", "wachtzin_oog", "andere_kluis", "openen", "wijze"]


def test_a_wrong_passphrase_is_told_beside_the_field_and_wiped(qtbot: QtBot) -> None:
    pagina = _pagina(qtbot)
    qtbot.keyClicks(pagina.veld.line, "fout")
    with qtbot.waitSignal(
        pagina.presenter.changed, check_params_cb=lambda: bool(pagina.presenter.staat.fout)
    ):
        pagina.open_knop.click()
    assert pagina.veld.field.error.isVisible()
    assert pagina.veld.line.property("stand") == "fout"
    assert "Fout: " in pagina.veld.line.accessibleDescription()
    assert pagina.veld.value() == ""
    assert pagina.focusWidget() is pagina.veld.line


def test_a_vault_in_use_is_told_on_the_page_with_a_way_out(qtbot: QtBot) -> None:
    pagina = _pagina(qtbot, KluisInGebruik())
    qtbot.keyClicks(pagina.veld.line, GOED)
    with qtbot.waitSignal(
        pagina.presenter.changed, check_params_cb=lambda: bool(pagina.presenter.staat.blokkade)
    ):
        pagina.open_knop.click()
    assert not pagina.veld.isVisible()
    zinnen = pagina.blokkade.accessibleName()
    assert KluisInGebruik.wat in zinnen
    assert KluisInGebruik.doe in zinnen
    qtbot.mouseClick(pagina.opnieuw, Qt.MouseButton.LeftButton)
    assert pagina.veld.isVisible()
    assert pagina.focusWidget() is pagina.veld.line


def test_the_recovery_key_is_another_way_in(qtbot: QtBot) -> None:
    pagina = _pagina(qtbot)
    qtbot.mouseClick(pagina.wijze_knop, Qt.MouseButton.LeftButton)
    assert pagina.veld.line.accessibleName() == "Herstelsleutel van het blad"
    qtbot.keyClicks(pagina.veld.line, GOED)
    with qtbot.waitSignal(pagina.presenter.geopend) as geopend:
        qtbot.keyClick(pagina.veld.line, Qt.Key.Key_Return)
    assert geopend.args[1] == "herstelsleutel"


def test_another_vault_can_be_chosen(qtbot: QtBot) -> None:
    pagina = _pagina(qtbot)
    qtbot.keyClicks(pagina.veld.line, "half")
    qtbot.mouseClick(pagina.links, Qt.MouseButton.LeftButton)
    assert pagina.presenter.staat.kluis == "B"
    assert pagina.veld.value() == ""


def test_the_eye_shows_and_hides_and_tells_so(qtbot: QtBot) -> None:
    pagina = _pagina(qtbot)
    lijn = pagina.veld.line
    qtbot.mouseClick(lijn.oog, Qt.MouseButton.LeftButton)
    assert lijn.echoMode() is QLineEdit.EchoMode.Normal
    assert lijn.oog.accessibleName() == "Verberg wat u typt"
    lijn.wipe()
    assert lijn.echoMode() is QLineEdit.EchoMode.Password


def test_caps_lock_is_told_from_what_a_letter_gives(qtbot: QtBot) -> None:
    pagina = _pagina(qtbot)
    caps = next(w for w in pagina.findChildren(QLabel) if w.text().startswith("Hoofdletters"))
    qtbot.keyClick(pagina.veld.line, "A")
    assert caps.isVisible()
    qtbot.keyClick(pagina.veld.line, "a")
    assert not caps.isVisible()
    qtbot.keyClick(pagina.veld.line, "B", Qt.KeyboardModifier.ShiftModifier)
    assert not caps.isVisible()


def test_the_numbers_for_direct_danger_stand_there_at_once(qtbot: QtBot) -> None:
    pagina = _pagina(qtbot)
    assert "112" in pagina.gevaar_knop.text()
    assert "0800-2000" in pagina.gevaar_knop.text()
    pagina.gevaar_knop.click()
    assert pagina.gevaar.isVisible()
    qtbot.keyClick(pagina.focusWidget(), Qt.Key.Key_Escape)
    assert not pagina.gevaar.isVisible()


def test_no_vault_chosen_asks_to_choose_one(qtbot: QtBot) -> None:
    pagina = UnlockView(OntgrendelPresenter(_poorten()), kies_map=lambda ouder: "")
    zelf_actief(qtbot, pagina)
    assert not pagina.open_knop.isEnabled()
    assert pagina.focusWidget() is pagina.links


def test_a_locked_page_shows_no_names_and_says_the_draft_is_kept(qtbot: QtBot) -> None:
    pagina = LockedView(OntgrendelPresenter(_poorten(), KLUIS))
    pagina.set_draft("09.41")
    zelf_actief(qtbot, pagina)
    woorden = " ".join(label.text() for label in pagina.findChildren(QLabel))
    assert "09.41" in woorden
    assert "Wijde Blik" not in woorden
    with qtbot.waitSignal(pagina.afsluiten):
        qtbot.mouseClick(pagina.links, Qt.MouseButton.LeftButton)


def test_the_first_run_has_one_primary_button_and_three_ways(qtbot: QtBot) -> None:
    pagina = FirstRunView()
    zelf_actief(qtbot, pagina)
    knoppen = [w for w in pagina.findChildren(QWidget) if w.property("soort") == "primair"]
    assert [k.objectName() for k in knoppen] == ["nieuwe_kluis"]
    with qtbot.waitSignal(pagina.nieuw):
        qtbot.keyClick(pagina.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignals([pagina.openen, pagina.oefenen]):
        pagina.bestaande.knop.click()
        pagina.oefenkaart.knop.click()

"""The meter itself: each kind of defect it claims to see, it sees."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.weergave import Cel, Rij
from meldcode_app.views.onderdelen.tabel import Kolom, Table
from tests.views.meetlat import bleke_teksten, gebreken, toon


def _venster(qtbot: QtBot, *inhoud: QWidget) -> QWidget:
    venster = QWidget()
    venster.setMinimumSize(1, 1)  # else the offscreen platform warns about size hints
    kolom = QVBoxLayout(venster)
    for stuk in inhoud:
        kolom.addWidget(stuk)
    qtbot.addWidget(venster)
    toon(venster, 400, 300)
    return venster


def test_a_label_cut_in_width_is_found(qtbot: QtBot) -> None:
    label = QLabel("Een lange zin die nooit in veertig pixels past")
    label.setFixedWidth(40)
    assert any("te smal" in zin for zin in gebreken(_venster(qtbot, label)))


def test_a_wrapped_label_cut_in_height_is_found(qtbot: QtBot) -> None:
    label = QLabel("Een zin die over drie regels loopt als het vak maar smal genoeg is")
    label.setWordWrap(True)
    label.setFixedSize(120, 16)
    assert any("te laag" in zin for zin in gebreken(_venster(qtbot, label)))


def test_a_child_that_is_too_wide_for_its_scroll_area_is_found(qtbot: QtBot) -> None:
    rol, vak = QScrollArea(), QWidget()
    rij = QHBoxLayout(vak)
    breed = QWidget()
    breed.setMinimumWidth(900)
    rij.addWidget(breed)
    rol.setWidget(vak)
    rol.setWidgetResizable(True)
    assert any("schuift opzij" in zin for zin in gebreken(_venster(qtbot, rol)))


def test_a_field_without_any_name_is_found(qtbot: QtBot) -> None:
    zinnen = gebreken(_venster(qtbot, QLineEdit()))
    assert any("objectnaam" in zin for zin in zinnen)
    assert any("schermlezer" in zin for zin in zinnen)


def test_two_widgets_with_one_object_name_are_found(qtbot: QtBot) -> None:
    een, ander = QPushButton("Een knop"), QPushButton("Ander")
    een.setObjectName("knop")
    ander.setObjectName("knop")
    assert any("2 keer" in zin for zin in gebreken(_venster(qtbot, een, ander)))


def test_pale_text_is_found_and_dark_text_is_not(qtbot: QtBot) -> None:
    bleek, donker = QLabel("Bleke tekst"), QLabel("Donkere tekst")
    bleek.setStyleSheet("color: #b8c0c6;")
    donker.setStyleSheet("color: #17232d;")
    gevonden = bleke_teksten(_venster(qtbot, bleek, donker))
    assert len(gevonden) == 1
    assert "Bleke" in gevonden[0]


def test_a_table_with_a_word_that_does_not_fit_its_column_is_found(qtbot: QtBot) -> None:
    tabel = Table((Kolom("Vraag", 30), Kolom("Besluit", 1)), "vragen", "Vragen")
    venster = _venster(qtbot, tabel)
    tabel.set_rijen((Rij(id="1", cellen=(Cel(tekst="Hoe gaat het?"), Cel(tekst="Verstrekken"))),))
    toon(venster, 300, 300)
    assert any("'vragen' is" in zin or "vragen is" in zin for zin in gebreken(venster))

"""Tokens, scale and icons: readable pairs, all sizes scale, every icon name exists."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import lucide
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meldcode_app.presenters.weergave import Icoon
from meldcode_app.views import iconen, theme
from meldcode_app.views.onderdelen.knoppen import Button
from tests.views.meetlat import contrast

TEKST = ("text", "muted", "accent", "ok", "warn", "bad", "why")
ACHTER = ("surface", "alt", "win")


@pytest.mark.parametrize("tokens", [theme.LICHT, theme.DONKER], ids=["licht", "donker"])
def test_every_text_colour_is_readable_on_every_surface_it_stands_on(tokens: theme.Tokens) -> None:
    paren = [(voor, achter) for voor in TEKST for achter in ACHTER]
    paren += [(voor, f"{voor}_soft") for voor in ("ok", "warn", "bad", "why")]
    paren += [
        (voor, f"{zacht}_soft")
        for voor in ("text", "muted", "accent")
        for zacht in ("ok", "warn", "bad", "why")
    ]
    paren += [("accent", "soft"), ("text", "soft"), ("muted", "soft"), ("muted", "off"), ("text", "off")]
    paren += [("on_accent", "accent"), ("side_text", "side"), ("side_text", "side_sel"), ("ink", "paper")]
    paren += [("warn", "soft"), ("ok", "soft"), ("why", "soft"), ("bad", "soft")]
    te_bleek = [
        (voor, achter, round(contrast(tokens.kleur(voor), tokens.kleur(achter)), 2))
        for voor, achter in paren
        if contrast(tokens.kleur(voor), tokens.kleur(achter)) < 4.5
    ]
    assert te_bleek == []
    assert contrast(tokens.kleur("field"), tokens.kleur("surface")) >= 3.0


@pytest.mark.parametrize("tokens", [theme.LICHT, theme.DONKER], ids=["licht", "donker"])
def test_every_token_is_a_colour(tokens: theme.Tokens) -> None:
    assert all(QColor(getattr(tokens, veld.name)).isValid() for veld in fields(tokens))


def test_the_interface_font_has_its_bold_weight(qapp: QApplication) -> None:
    assert QFontInfo(theme.lettertype(13, vet=True)).family() == "Inter"
    assert QFontInfo(theme.lettertype(13, vet=True)).weight() == 600


def test_the_scale_multiplies_sizes_and_reaches_living_widgets(qtbot: QtBot, qapp: QApplication) -> None:
    knop = Button("Vastleggen", "vastleggen")
    qtbot.addWidget(knop)
    klein = knop.sizeHint().height()
    theme.pas_toe(qapp, donker=False, schaal=130)
    assert theme.px(100) == 130
    assert knop.sizeHint().height() > klein


def test_an_unknown_scale_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="125"):
        theme.pas_toe(qapp, donker=False, schaal=125)


def test_another_theme_reaches_the_icons_of_living_buttons(qtbot: QtBot, qapp: QApplication) -> None:
    knop = Button("Vastleggen", "vastleggen", icoon="check")
    qtbot.addWidget(knop)
    licht = knop.icon().pixmap(22, 16).toImage()
    theme.pas_toe(qapp, donker=True)
    assert knop.icon().pixmap(22, 16).toImage() != licht


def test_every_icon_name_exists_and_is_no_alias() -> None:
    namen = {naam for naam in get_args(Icoon) if naam}
    assert namen - set(lucide.get_icon_list()) == set()
    for naam in namen:
        assert f"lucide-{naam}" in lucide.lucide_icon(naam)


def test_an_icon_is_painted_in_the_colour_asked_for(qapp: QApplication) -> None:
    beeld = QImage(32, 32, QImage.Format.Format_RGB32)
    beeld.fill(QColor("#ffffff"))
    painter = QPainter(beeld)
    iconen.teken(painter, QRectF(0, 0, 32, 32), "octagon-x", QColor("#a1222b"))
    painter.end()
    kleuren = {beeld.pixelColor(x, y).name() for x in range(32) for y in range(32)}
    assert "#a1222b" in kleuren

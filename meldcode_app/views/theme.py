"""Design tokens, light and dark, and how they reach Qt: one palette, one style sheet, one font (ui.md 4).

Invariants: the tokens stand here and nowhere else; the scheme is injected, never read from Qt behind a view's
back (`setColorScheme` does nothing offscreen); every size in pixels goes through `px`, so the text scale
multiplies all of them; `pas_toe` may be called again at any time and every piece follows.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Protocol, runtime_checkable

import fontpkg_inter
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from meldcode_app.presenters.weergave import Klasse, Kleur, SoortBericht
from meldcode_app.views.stijlblad import stijlblad


@dataclass(frozen=True)
class Tokens:
    """Colours as #rrggbb; the meaning of each stands in ui.md section 4."""

    win: str
    surface: str
    alt: str
    side: str
    side_sel: str
    side_text: str
    text: str
    muted: str
    border: str
    field: str
    accent: str
    on_accent: str
    soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    why: str
    why_soft: str
    off: str
    paper: str = "#ffffff"
    ink: str = "#17232d"

    def kleur(self, naam: str) -> QColor:
        """A token by its name; an unknown name is a programming error and raises AttributeError."""
        return QColor(getattr(self, naam))


LICHT = Tokens(
    win="#f3f6f8", surface="#ffffff", alt="#f8fafb", side="#16384a", side_sel="#24546c", side_text="#d9e6ed",
    text="#17232d", muted="#50606d", border="#d3dce2", field="#7f8d99", accent="#17607f", on_accent="#ffffff",
    soft="#e5f1f6", ok="#1b6b43", ok_soft="#e2f3ea", warn="#7d5200", warn_soft="#fcf1d8", bad="#a1222b",
    bad_soft="#fbe8e9", why="#69398c", why_soft="#f3ebf9", off="#eef2f4",
)  # fmt: skip
DONKER = Tokens(
    win="#11181d", surface="#1a232a", alt="#1e2830", side="#0c1216", side_sel="#1f3d4c", side_text="#c9d7df",
    text="#e5edf2", muted="#a3b3be", border="#33414b", field="#72828e", accent="#78c4e0", on_accent="#08222e",
    soft="#1c3643", ok="#7fd3a6", ok_soft="#17352a", warn="#f0c674", warn_soft="#3a2f16", bad="#f49aa1",
    bad_soft="#42222a", why="#d2b3ef", why_soft="#33264a", off="#232e36",
)  # fmt: skip

SCHALEN = (90, 100, 115, 130)
"""Text scale of the user, in per cent."""

KLASSE_KLEUR: dict[Klasse, Kleur] = {
    "kan_niet": "bad",
    "motiveer": "why",
    "let_op": "warn",
    "toelichting": "accent",
}
BERICHT_KLEUR: dict[SoortBericht, Kleur] = {
    "goed": "ok",
    "let_op": "warn",
    "fout": "bad",
    "reden": "why",
    "uitleg": "accent",
}


@dataclass(frozen=True)
class Thema:
    """The scheme in force and the text scale in per cent."""

    tokens: Tokens = LICHT
    donker: bool = False
    schaal: int = 100

    def zacht(self, kleur: Kleur) -> QColor:
        """The soft background that belongs to a text colour."""
        zacht = {"accent": "soft", "text": "off", "muted": "off"}.get(kleur, f"{kleur}_soft")
        return self.tokens.kleur(zacht)


@runtime_checkable
class Herkleurbaar(Protocol):
    """A piece that keeps colours or icons of its own and takes them anew when the theme or icons change."""

    def herkleur(self) -> None: ...


_stand: list[Thema] = [Thema()]


def nu() -> Thema:
    """The theme in force."""
    return _stand[0]


def px(maat: int) -> int:
    """A size of the design in pixels, times the text scale."""
    return round(maat * nu().schaal / 100)


def doel() -> int:
    """The least size of what is pressed: 24 pixels, also where the text is smaller (ui.md 4)."""
    return max(24, px(24))


def kleur(naam: str) -> QColor:
    """A colour token of the theme in force."""
    return nu().tokens.kleur(naam)


def lettertype(maat: int = 13, *, vet: bool = False) -> QFont:
    """Inter at a size of the design; weight 600 or 400."""
    font = QFont("Inter")
    font.setPixelSize(px(maat))
    font.setWeight(QFont.Weight.DemiBold if vet else QFont.Weight.Normal)
    return font


def systeem_is_donker(app: QApplication) -> bool:
    """What the desktop asks for; offscreen this is always light."""
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def is_donker(app: QApplication, thema: str) -> bool:
    """What the setting `thema` means on this computer."""
    return thema == "donker" or (thema == "systeem" and systeem_is_donker(app))


def volg(thema: str, schaal: int) -> bool:
    """Bring a changed setting to the screen; True when the scale changed, so pages must be made anew."""
    app = QApplication.instance()
    vorige = nu()
    if not isinstance(app, QApplication):
        return False
    donker = is_donker(app, thema)
    if (donker, schaal) != (vorige.donker, vorige.schaal):
        pas_toe(app, donker=donker, schaal=schaal)
    return schaal != vorige.schaal


def pas_toe(app: QApplication, *, donker: bool, schaal: int = 100) -> None:
    """Bring tokens, font and style to every widget, now and later ones.

    Raises ValueError for a scale that is not one of `SCHALEN`.
    """
    if schaal not in SCHALEN:
        raise ValueError(schaal)
    thema = Thema(DONKER if donker else LICHT, donker, schaal)
    _stand[0] = thema
    if "Inter" not in QFontDatabase.families():
        # From a path Qt finds only the regular weight of this variable font; from its bytes it finds all nine.
        bestand = fontpkg_inter.ROOT / "files" / "Inter[opsz,wght].ttf"
        QFontDatabase.addApplicationFontFromData(bestand.read_bytes())
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(lettertype())
    app.setPalette(_palet(thema.tokens))
    kleuren = {veld.name: getattr(thema.tokens, veld.name) for veld in fields(thema.tokens)}
    app.setStyleSheet(stijlblad(kleuren, px))
    herkleur_alles(app)


def herkleur_alles(app: QApplication) -> None:
    """Let every living piece take its colours and icons anew."""
    for widget in app.allWidgets():
        if isinstance(widget, Herkleurbaar):
            widget.herkleur()


def zet_eigenschap(widget: QWidget, naam: str, waarde: object) -> None:
    """Set a property the style sheet looks at, and let the style look again."""
    if widget.property(naam) != waarde:
        widget.setProperty(naam, waarde)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def _palet(t: Tokens) -> QPalette:
    rol = QPalette.ColorRole
    palet = QPalette()
    for naam, token in (
        (rol.Window, t.win), (rol.WindowText, t.text), (rol.Base, t.surface), (rol.AlternateBase, t.alt),
        (rol.Text, t.text), (rol.Button, t.surface), (rol.ButtonText, t.text), (rol.PlaceholderText, t.muted),
        (rol.Highlight, t.accent), (rol.HighlightedText, t.on_accent), (rol.Link, t.accent), (rol.Accent, t.accent),
        (rol.ToolTipBase, t.text), (rol.ToolTipText, t.surface), (rol.Mid, t.field), (rol.BrightText, t.bad),
    ):  # fmt: skip
        palet.setColor(naam, QColor(token))
    for naam in (rol.WindowText, rol.Text, rol.ButtonText):
        palet.setColor(QPalette.ColorGroup.Disabled, naam, QColor(t.muted))
    return palet

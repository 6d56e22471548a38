"""The one style sheet: shapes and text kinds, from tokens and a scale.

Invariants: colours come only from the tokens handed in, sizes only through `px`. Focus is always a 2 px ring
that takes its width from the padding, so nothing moves. A thick left bar has left radii 0 (else it paints bent).
Placeholder colour is set apart: QSS `color` would make it half transparent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

_TEKST = {"h0": (26, 600), "h1": (22, 600), "h2": (15, 600), "body": (13, 400), "strong": (13, 600),
          "small": (12, 400), "kop": (12, 600), "brand": (18, 600)}  # fmt: skip
"""Kinds of text: size in px of the design, and weight."""


def stijlblad(t: Mapping[str, str], px: Callable[[int], int]) -> str:
    """The style sheet for one scheme and scale."""
    doel = max(24, px(24))
    soorten = "\n".join(
        f'QLabel[soort="{soort}"] {{ font-size: {px(maat)}px; font-weight: {gewicht}; }}'
        for soort, (maat, gewicht) in _TEKST.items()
    )
    kleuren = "\n".join(
        f'QLabel[kleur="{naam}"] {{ color: {t[naam]}; }}'
        for naam in ("text", "muted", "accent", "ok", "warn", "bad", "why", "side_text", "on_accent", "ink")
    )
    return f"""
QLabel {{ background: transparent; }}
{soorten}
{kleuren}
QWidget[vlak="win"] {{ background: {t["win"]}; }}
QWidget[vlak="surface"] {{ background: {t["surface"]}; }}
QWidget[vlak="side"] {{ background: {t["side"]}; }}
QFrame[vlak="kaart"] {{ background: {t["surface"]}; border: 1px solid {t["border"]}; border-radius: {px(8)}px; }}
QFrame[vlak="paneel"] {{ background: {t["surface"]}; border: 2px solid {t["accent"]}; border-radius: {px(8)}px; }}
QFrame[vlak="paneel"] QFrame[vlak="kaart"] {{ border: none; }}
QFrame[vlak="inzet"] {{ background: {t["alt"]}; border: 1px solid {t["border"]}; border-radius: {px(6)}px; }}
QFrame[vlak="rechts"] {{ background: {t["surface"]}; border: none; border-left: 1px solid {t["border"]}; }}
QFrame[vlak="voet"] {{ background: {t["surface"]}; border: none; border-top: 1px solid {t["border"]}; }}
QFrame[vlak="lijn"] {{ background: {t["border"]}; border: none; max-height: 1px; min-height: 1px; }}
QPushButton {{ background: {t["surface"]}; color: {t["text"]}; border: 1px solid {t["field"]};
  border-radius: {px(6)}px; padding: 0 {px(13)}px; min-height: {px(30)}px; }}
QPushButton:hover, QPushButton:pressed {{ background: {t["soft"]}; }}
QPushButton:focus {{ border: 2px solid {t["accent"]}; padding: 0 {px(13) - 1}px; min-height: {px(30) - 2}px; }}
QPushButton:disabled {{ background: {t["off"]}; color: {t["muted"]}; border: 1px solid {t["border"]}; }}
QPushButton[soort="primair"] {{ background: {t["accent"]}; color: {t["on_accent"]};
  border: 1px solid {t["accent"]}; font-weight: 600; }}
QPushButton[soort="primair"]:focus {{ border: 2px solid {t["text"]}; }}
QPushButton[soort="primair"]:disabled {{ background: {t["off"]}; color: {t["muted"]}; border: 1px solid {t["field"]}; }}
QPushButton[soort="rustig"] {{ min-height: {doel}px; padding: 0 {px(10)}px; font-size: {px(12)}px; }}
QPushButton[soort="rustig"]:focus {{ min-height: {doel - 2}px; padding: 0 {px(10) - 1}px; }}
QPushButton[soort="zij"] {{ background: transparent; color: #ffffff; border: 1px solid {t["side_text"]};
  text-align: left; padding: 0 {px(8)}px; }}
QPushButton[soort="zij"]:hover {{ background: {t["side_sel"]}; }}
QPushButton[soort="zij"]:focus {{ border: 2px solid #ffffff; padding: 0 {px(8) - 1}px; }}
QPushButton[soort="kaal"], QPushButton[soort="kaal"]:hover {{ background: transparent; border: none; padding: 0;
  min-width: {doel}px; min-height: {doel}px; }}
QPushButton[soort="kaal"]:focus {{ border: 2px solid {t["accent"]}; min-width: {doel - 4}px;
  min-height: {doel - 4}px; }}
QLineEdit, QPlainTextEdit, QComboBox {{ background: {t["surface"]}; color: {t["text"]};
  placeholder-text-color: {t["muted"]}; border: 1px solid {t["field"]}; border-radius: {px(6)}px;
  padding: 1px {px(9)}px; selection-background-color: {t["accent"]}; selection-color: {t["on_accent"]}; }}
QLineEdit {{ lineedit-password-character: 8226; }}
QPlainTextEdit {{ padding: {px(4)}px {px(5)}px; }}
#status_actie, #status_afbreken {{ min-height: {px(22)}px; }}
QLineEdit, QComboBox {{ min-height: {px(30) - 4}px; }}
QLineEdit:focus, QComboBox:focus, QComboBox:on {{ border: 2px solid {t["accent"]}; padding: 0 {px(9) - 1}px; }}
QPlainTextEdit:focus {{ border: 2px solid {t["accent"]}; padding: {px(4) - 1}px {px(5) - 1}px; }}
QLineEdit[stand="reden"], QPlainTextEdit[stand="reden"], QComboBox[stand="reden"] {{
  border: 2px solid {t["why"]}; }}
QLineEdit[stand="fout"], QPlainTextEdit[stand="fout"], QComboBox[stand="fout"] {{
  border: 2px solid {t["bad"]}; }}
QLineEdit[stand="fout"], QComboBox[stand="fout"], QLineEdit[stand="reden"], QComboBox[stand="reden"] {{
  padding: 0 {px(9) - 1}px; }}
QPlainTextEdit[stand="fout"], QPlainTextEdit[stand="reden"] {{ padding: {px(4) - 1}px {px(5) - 1}px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QLineEdit:read-only, QPlainTextEdit:read-only {{
  background: {t["off"]}; color: {t["muted"]}; border-color: {t["border"]}; }}
QComboBox::drop-down {{ border: none; width: {px(24)}px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {t["surface"]}; color: {t["text"]}; border: 1px solid {t["field"]};
  selection-background-color: {t["soft"]}; selection-color: {t["text"]}; outline: 0; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget[vlak="win"] {{ background: {t["win"]}; }}
QTableView {{ background: {t["surface"]}; color: {t["text"]}; border: 2px solid {t["surface"]}; outline: 0;
  selection-background-color: {t["soft"]}; selection-color: {t["text"]}; gridline-color: {t["border"]}; }}
QListView#treffers {{ background: {t["surface"]}; border: 2px solid {t["surface"]}; outline: 0; }}
QTableView:focus, QListView#treffers:focus {{ border: 2px solid {t["accent"]}; border-radius: 4px; }}
QHeaderView {{ background: {t["surface"]}; border: none; }}
QHeaderView::section {{ background: {t["surface"]}; color: {t["muted"]}; border: none;
  border-bottom: 1px solid {t["border"]}; padding: 0 {px(6)}px; font-size: {px(12)}px; font-weight: 600; }}
QListWidget#handleiding_lijst {{ background: {t["surface"]}; color: {t["text"]}; border: none; outline: 0; }}
QListWidget#handleiding_lijst::item {{ padding: 0 {px(8)}px; border-radius: {px(6)}px; border: 2px solid transparent; }}
QListWidget#handleiding_lijst::item:disabled {{ color: {t["muted"]}; }}
QListWidget#handleiding_lijst::item:selected {{ background: {t["soft"]}; color: {t["text"]}; }}
QListWidget#handleiding_lijst::item:selected:focus {{ border: 2px solid {t["accent"]}; }}
QListWidget#zijbalk_paginas {{ background: transparent; border: none; color: {t["side_text"]}; outline: 0; }}
QListWidget#zijbalk_paginas::item {{ height: {px(34)}px; padding-left: {px(9)}px; border-radius: {px(6)}px;
  border: 1px solid transparent; margin-bottom: {px(5)}px; color: {t["side_text"]}; }}
QListWidget#zijbalk_paginas::item:hover {{ border-color: {t["side_sel"]}; }}
QListWidget#zijbalk_paginas::item:selected {{ background: {t["side_sel"]}; color: #ffffff; }}
QListWidget#zijbalk_paginas::item:selected:focus {{ border: 2px solid #ffffff; padding-left: {px(9) - 1}px; }}
QPushButton#status_reservekopie {{ min-height: {doel}px; max-height: {doel}px; border: none; padding: 0; }}
QProgressBar {{ background: {t["off"]}; border: none; border-radius: {px(4)}px; }}
QProgressBar::chunk {{ background: {t["accent"]}; border-radius: {px(4)}px; }}
QToolTip {{ background: {t["text"]}; color: {t["surface"]}; border: none; padding: {px(4)}px; }}
QScrollBar:vertical {{ background: transparent; width: {px(9)}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {t["field"]}; border-radius: {px(4)}px; min-height: {px(30)}px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: transparent; height: 0; }}
"""

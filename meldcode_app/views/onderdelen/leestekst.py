"""Running text to read: headings, lists, tables and links between topics, from Markdown, in the colours of the theme.

Invariants: nothing is ever loaded from outside, a link only emits; HTML in the source prints as typed; Tab walks the
links, says each, and then leaves.
"""

from __future__ import annotations

from functools import lru_cache

from markdown_it import MarkdownIt
from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPalette
from PySide6.QtWidgets import QFrame, QTextBrowser

from meldcode_app.views.theme import kleur, nu, px


@lru_cache(maxsize=1)
def _lezer() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


class ReadingText(QTextBrowser):
    """`link` carries the address of a pressed link."""

    link = Signal(str)

    def __init__(self, naam: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self._markdown = ""
        self.anchorClicked.connect(self._volg)
        self.herkleur()

    def set_markdown(self, titel: str, tekst: str) -> None:
        """Show a text from its beginning; `titel` is what a screen reader calls it."""
        if tekst == self._markdown:
            return
        self._markdown = tekst
        self.setAccessibleName(titel)
        self.herkleur()

    def herkleur(self) -> None:
        """Lay the text out again in the theme in force."""
        for rol, naam in (
            (QPalette.ColorRole.Base, "surface"),
            (QPalette.ColorRole.Text, "text"),
            (QPalette.ColorRole.Link, "accent"),
        ):
            palet = self.palette()
            palet.setColor(rol, kleur(naam))
            self.setPalette(palet)
        self.document().setDefaultStyleSheet(_opmaak())
        if not self._markdown:
            return  # the reader of Markdown is not loaded for a panel that nobody opened yet
        html = _lezer().render(self._markdown)
        # Qt gives a heading of its own a size that no style sheet changes.
        self.setHtml(html.replace("<h2>", '<p class="kop">').replace("</h2>", "</p>"))

    def loadResource(self, soort: int, naam: QUrl | str, /) -> object:
        """No picture, no style sheet, no page: nothing but the text that was handed in."""
        return None

    def focusNextPrevChild(self, volgende: bool, /) -> bool:
        gebleven = super().focusNextPrevChild(volgende)
        if gebleven and self.hasFocus() and self.textCursor().hasSelection():
            # To a screen reader a link inside a text is no piece that gets the focus: without this Tab is silent.
            zin = f"Link: {self.textCursor().selectedText()}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, zin))
        return gebleven

    def _volg(self, adres: QUrl) -> None:
        self.link.emit(adres.toString())


def _opmaak() -> str:
    t = nu().tokens
    return f"""
body, p, li, td, th {{ color: {t.text}; font-size: {px(13)}px; line-height: 140%; }}
p {{ margin-top: {px(6)}px; margin-bottom: {px(6)}px; }}
li {{ margin-bottom: {px(4)}px; }}
p.kop {{ font-size: {px(15)}px; font-weight: 600; margin-top: {px(16)}px; margin-bottom: {px(6)}px; }}
a {{ color: {t.accent}; text-decoration: underline; }}
code {{ color: {t.text}; background-color: {t.off}; }}
th {{ font-weight: 600; text-align: left; }}
td, th {{ padding: {px(5)}px; vertical-align: top; border-bottom: 1px solid {t.border}; }}
table {{ border-collapse: collapse; margin-top: {px(6)}px; }}
"""

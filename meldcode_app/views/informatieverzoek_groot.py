"""The letter large, in a window of its own over the page; Esc closes it and the focus goes back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from meldcode_app.views.onderdelen.blad import Photo
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.theme import px


class LargeLetter(QDialog):
    """Freed when it closes."""

    def __init__(self, ouder: QWidget, titel: str, paginas: Sequence[bytes]) -> None:
        super().__init__(ouder)
        self.setObjectName("brief_groot")
        self.setWindowTitle(titel)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(px(320), px(240))
        self.resize(px(780), min(px(900), ouder.window().height()))
        kolom = QVBoxLayout(self)
        self.photo = Photo("groot", titel)
        self.photo.set_pages(paginas)
        self.photo.groot_knop.hide()
        rol = QScrollArea()
        rol.setWidgetResizable(True)
        rol.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rol.setWidget(self.photo)
        kolom.addWidget(rol, 1)
        rij = QHBoxLayout()
        rij.addStretch(1)
        dicht = Button("Sluiten", "groot_sluiten", icoon="x")
        dicht.clicked.connect(self.close)
        rij.addWidget(dicht)
        kolom.addLayout(rij)
        self.photo.paper.setFocus()

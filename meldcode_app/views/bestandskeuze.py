"""Asking for a folder, for a file to save, or for files to add, in Dutch and starting among the documents of the user.

Invariant: the dialog of the system where there is one; where Qt paints its own, the words Qt does not have in Dutch
are given here; when the vault locks meanwhile, nothing was chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import shiboken6
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

_WOORDEN = {
    QFileDialog.DialogLabel.LookIn: "Kijk in:",
    QFileDialog.DialogLabel.FileType: "Soort:",
    QFileDialog.DialogLabel.Reject: "Annuleren",
}


def documenten() -> str:
    """The folder where this user keeps documents; the home folder where there is no such folder."""
    plek = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return plek if Path(plek).is_dir() else str(Path.home())


def plek_van_kluizen() -> str:
    """The folder where new vaults are made unless the user chose another."""
    algemeen = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    plek = Path(algemeen) / "Meldcode"
    return str(plek) if plek.is_dir() else documenten()


def vraag_map(ouder: QWidget, titel: str, begin: str = "") -> str:
    """A folder that exists; empty when the user thinks better of it."""
    venster = QFileDialog(ouder, titel, begin or documenten())
    venster.setFileMode(QFileDialog.FileMode.Directory)
    venster.setOption(QFileDialog.Option.ShowDirsOnly)
    return _antwoord(venster, "Map:", "Kiezen")


def vraag_bestand(ouder: QWidget, titel: str, naam: str) -> str:
    """Where a PDF with this name goes; empty when the user thinks better of it."""
    venster = QFileDialog(ouder, titel, documenten(), "PDF (*.pdf)")
    venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    venster.setDefaultSuffix("pdf")
    venster.selectFile(naam)
    return _antwoord(venster, "Bestandsnaam:", "Bewaren")


def _antwoord(venster: QFileDialog, wat: str, ja: str) -> str:
    return next(iter(_antwoorden(venster, wat, ja)), "")


def _antwoorden(venster: QFileDialog, wat: str, ja: str) -> list[str]:
    for label, woord in _WOORDEN.items():
        venster.setLabelText(label, woord)
    venster.setLabelText(QFileDialog.DialogLabel.FileName, wat)
    venster.setLabelText(QFileDialog.DialogLabel.Accept, ja)
    ja_gezegd = venster.exec() == QDialog.DialogCode.Accepted
    if not shiboken6.isValid(venster):
        return []
    gekozen = venster.selectedFiles() if ja_gezegd else []
    venster.deleteLater()
    return gekozen


VraagMap = Callable[[QWidget], str]
"""Asks for a folder; tests and pictures give their own."""


def kies_map(ouder: QWidget) -> str:
    """The folder a sheet goes to; empty when the user thinks better of it."""
    return vraag_map(ouder, "In welke map slaat u het blad op?")


def kies_bestanden(ouder: QWidget) -> Sequence[str]:
    """Files to add, any kind; empty when the user thinks better of it."""
    venster = QFileDialog(ouder, "Welke bestanden wilt u toevoegen?", documenten())
    venster.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _antwoorden(venster, "Bestandsnaam:", "Toevoegen")

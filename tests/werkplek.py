"""A vault with one of everything to type in, and a session on it that can crash, lock and begin anew."""

from __future__ import annotations

import itertools
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.services.registreren import registreer
from meldcode_app.sessie import Plek, Sessie
from meldcode_app.storage.kluis import Kluis
from meldcode_app.views.hoofdvenster import Hoofdvenster
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as bv
from tests.bouwers_notitie import NOTITIES
from tests.conftest import GOEDKOOP, StaandeKlok

NIET_GETELD = frozenset({"zoek", "zoek_alles", "zoekveld", "lek_door"})
"""What is typed here is asked or applied at once and is no text of a file: a search word, one replacing word."""


class Huisraad:
    """A vault with one of everything to type in, and the ids to get there."""

    def __init__(self, plek: Path) -> None:
        self.kluis, _ = Kluis.maak(plek / "Typ.kluis", "fietsen", kosten=GOEDKOOP, reserve_map=plek)
        registreer(self.kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
        registreer(self.kluis, KLUIS, NOTITIES[0], b.op_dag(b.DAG))
        self.verzoek = b.Situatie(daarna=(b.vragen(),)).in_kluis(self.kluis)
        self.meldcode = bm.MeldcodeSituatie(daarna=(bm.signaal(), bv.advies_beginnen())).in_kluis(self.kluis)
        concept = (*bm.MELDING_KLAAR[:-3], bv.melding_voorbereiden())
        self.melding = bm.MeldcodeSituatie(daarna=concept).in_kluis(self.kluis)
        self.gemeld = bm.MeldcodeSituatie(daarna=bm.MELDING_OP_WEG["gedaan"]).in_kluis(self.kluis)


class Werkplek:
    """A session on that vault, begun anew as often as a test wants."""

    def __init__(self, raad: Huisraad, klok: StaandeKlok, venster: Hoofdvenster) -> None:
        self.raad, self.klok, self.venster = raad, klok, venster
        self.sessie = self._nieuw(None)

    def _nieuw(self, plek: Plek | None) -> Sessie:
        sessie = Sessie(self.raad.kluis, self.klok, self.venster)
        sessie.toon(plek)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return sessie

    def na_een_crash(self) -> None:
        """Another program on what is in the vault: the one before kept nothing on leaving and told nobody."""
        for presenter in (*self.sessie.typende(), self.sessie._werklijst, self.sessie._casussen):
            presenter._gestopt = True  # type: ignore[union-attr]  killed: from here it writes nothing
        self.sessie = self._nieuw(None)

    def na_vergrendelen(self) -> Plek:
        """The same place in a new session, as after unlocking; what of it was remembered meanwhile."""
        plek = self.sessie.bewaring.plek()
        for presenter in (*self.sessie.typende(), self.sessie._werklijst, self.sessie._casussen):
            presenter.stop()
        self.sessie = self._nieuw(plek)
        return plek

    def ga_staan(self, namen: list[str]) -> str:
        """Put the cursor before the text of the last of these fields that is on the screen; its name."""
        velden = [v for v in self._velden() if v.objectName() in namen]
        if not velden:
            return ""
        velden[-1].setFocus()
        if isinstance(velden[-1], QLineEdit):
            velden[-1].home(False)
        return velden[-1].objectName()

    def staat_in(self) -> str:
        """The name of the field with the focus; empty when it is no field."""
        stuk = self.page().focusWidget()
        return stuk.objectName() if isinstance(stuk, (QLineEdit, QPlainTextEdit, QComboBox)) else ""

    def cursor_staat_achteraan(self) -> bool:
        """Whether who types goes on after what stands there."""
        stuk = self.page().focusWidget()
        if isinstance(stuk, QLineEdit):
            return stuk.cursorPosition() == len(stuk.text()) and not stuk.hasSelectedText()
        return not isinstance(stuk, QPlainTextEdit) or stuk.textCursor().atEnd()

    def page(self) -> QWidget:
        schil = self.sessie._schil
        assert schil is not None
        return schil

    def tik(self) -> None:
        """The autosave timer of whatever was typed in goes off."""
        for presenter in self.sessie.typende():
            klok = (
                presenter._concept_klok
                if isinstance(presenter, InformatieverzoekPresenter)
                else presenter._klok
            )
            if klok.isActive():
                klok.timeout.emit()

    def ga_verder(self) -> None:
        """ "Verdergaan" on the page, where a form that was begun is told in a line."""
        knop = self.verdergaan()
        if knop is not None:
            knop.click()

    def verdergaan(self) -> QAbstractButton | None:
        """The button that leads on to text that waits, on the page or above it."""
        alle = (k for k in self.page().findChildren(QAbstractButton) if k.isVisibleTo(self.page()))
        return next((k for k in alle if k.text() == "Verdergaan"), None)

    def in_kluis(self) -> str:
        kluis = self.raad.kluis
        return b"".join(kluis.concept(s) or b"" for s in kluis.concepten()).decode()

    def op_scherm(self) -> str:
        delen = self.page().findChildren(QWidget)
        return " ".join(
            str(d.property(n) or "")
            for d in delen
            for n in ("text", "plainText")
            if d.isVisibleTo(self.page())
        )

    def typ_overal(self) -> dict[str, str]:
        """A word in each field that can be typed in; per word the field."""
        gedaan: dict[str, str] = {}
        gezien: set[QWidget] = set()
        for nummer in itertools.count(1):
            veld = next((v for v in self._velden() if v not in gezien), None)
            if veld is None:
                return gedaan
            gezien.add(veld)
            naam, woord = veld.objectName(), f"merk{nummer:02d}x"
            QTest.keyClicks(veld, woord)
            if shiboken6.isValid(veld):
                gedaan[woord] = naam
        return gedaan

    def _velden(self) -> list[QWidget]:
        alle = [
            w for soort in (QLineEdit, QPlainTextEdit, QTextEdit) for w in self.page().findChildren(soort)
        ]
        return [
            w
            for w in alle
            if w.isVisibleTo(self.page())
            and w.isEnabled()
            and not w.isReadOnly()
            and w.objectName() not in NIET_GETELD
        ]

    def ruim_op(self) -> None:
        for presenter in (*self.sessie.typende(), self.sessie._werklijst, self.sessie._casussen):
            presenter.stop()
        for sleutel in self.raad.kluis.concepten():
            self.raad.kluis.wis_concept(sleutel)

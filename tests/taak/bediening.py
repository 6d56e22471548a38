"""A pair of hands: keys with a count, looking where the focus is, waiting for what should come, a picture per step.

Invariants: no mouse; a field is reached as a user reaches it, with Tab; every wait is for something that can be seen,
never for a time. A focus that is nowhere, or on a piece that is not on the screen, is noted as a wrong turn.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.taak.scherm import NietGelukt, Scherm, even

GEDULD = 30.0
"""Seconds before a wait is given up."""
MEESTE_TABS = 60
KIJK_NOG_EENS = 15
"""Looks before a focus that is not to be seen counts: a page that changes is laid out a moment later."""


@dataclass
class Stap:
    """One step of the task: keys to get somewhere or choose, and letters of text."""

    naam: str
    toetsen: int = 0
    letters: int = 0
    tabs: int = 0
    pad: list[str] = field(default_factory=list)


class Bediening:
    """The keyboard and the eyes of one user."""

    def __init__(self, scherm: Scherm, uit: Path) -> None:
        self.scherm = scherm
        self.uit = uit
        self.stappen: list[Stap] = []
        self.omwegen: list[str] = []
        self._gestuurd = 0
        self._begin = time.monotonic()

    @property
    def seconden(self) -> float:
        """How long it took until now."""
        return time.monotonic() - self._begin

    @contextmanager
    def stap(self, naam: str) -> Iterator[Stap]:
        """A step; its picture is taken when it is done, or right before the program ends."""
        self.stappen.append(Stap(naam))
        yield self.stappen[-1]
        if self.scherm.loopt:
            self.foto()

    def foto(self, bij: str = "") -> None:
        """A picture of this moment, under the number and name of the step."""
        naam = self.stappen[-1].naam.replace(" ", "_")
        achter = f"_{bij}" if bij else ""
        self.scherm.foto(self.uit / f"{len(self.stappen):02d}_{naam}{achter}.png")

    def start(self, *argumenten: str) -> None:
        """Start the program and wait for its first page."""
        self._gestuurd = 0
        self.scherm.start(*argumenten)
        self.wacht(lambda s: bool(s["pagina"] and s["focus"]), "de eerste pagina")

    def toets(self, *toetsen: str) -> dict[str, Any]:
        """Press keys ("Tab", "ctrl+Return"), and look once they were dealt with."""
        self.stappen[-1].toetsen += len(toetsen)
        self._gestuurd += len(toetsen)
        self.scherm.xdotool("key", "--delay", "2", *toetsen)
        staat = self._verwerkt()
        self._let_op(staat)
        return staat

    def toets_en_weg(self, toets: str) -> None:
        """Press a key after which the program ends."""
        self.foto()
        self.stappen[-1].toetsen += 1
        self.scherm.xdotool("key", toets)
        if code := self.scherm.wacht_tot_gestopt():
            raise NietGelukt(f"Het programma eindigde met {code}.")

    def typ(self, tekst: str) -> dict[str, Any]:
        """Type in the field that has the focus; what stands there afterwards must hold the text."""
        self.stappen[-1].letters += len(tekst)
        self._gestuurd += len(tekst)
        self.scherm.xdotool("type", "--delay", "1", tekst)
        self._verwerkt()
        return self.wacht(lambda s: _staat_er(s, tekst), f"'{tekst}' in het veld")

    def vervang(self, tekst: str) -> dict[str, Any]:
        """Type over what stands in the field."""
        self.toets("ctrl+a")
        return self.typ(tekst)

    def naar(self, doel: str, *, terug: bool = False) -> dict[str, Any]:
        """Tab (or Shift+Tab) to the piece with this object name or accessible name."""
        staat = self.kijk()
        langs: list[str] = []
        while not _is(staat, doel):
            if len(langs) == MEESTE_TABS:
                raise NietGelukt(f"Met Tab is '{doel}' niet te vinden; langs {', '.join(langs)}")
            staat = self.toets("shift+Tab" if terug else "Tab")
            self.stappen[-1].tabs += 1
            langs.append(_noem(staat))
        self.stappen[-1].pad.append(" > ".join(langs) if langs else f"(stond al op {doel})")
        return staat

    def druk(self, doel: str, *, terug: bool = False, toets: str = "space") -> dict[str, Any]:
        """Tab to a button and press it."""
        self.naar(doel, terug=terug)
        return self.toets(toets)

    def vul(self, doel: str, tekst: str) -> dict[str, Any]:
        """Tab to a field and type."""
        self.naar(doel)
        return self.typ(tekst)

    def kies(self, doel: str, keuze: str) -> dict[str, Any]:
        """Tab to a list and go to an option with arrows."""
        staat = self.naar(doel)
        keuzes = staat["focus"]["keuzes"]
        waar = next((n for n, k in enumerate(keuzes) if k.startswith(keuze)), -1)
        if waar < 0:
            raise NietGelukt(f"'{keuze}' staat niet in de lijst: {keuzes}")
        stap = waar - keuzes.index(staat["focus"]["waarde"])
        if stap:
            staat = self.toets(*["Down" if stap > 0 else "Up"] * abs(stap))
        if not staat["focus"]["waarde"].startswith(keuze):
            raise NietGelukt(f"De lijst staat op '{staat['focus']['waarde']}' en niet op '{keuze}'.")
        return staat

    def antwoord(self, doel: str) -> dict[str, Any]:
        """Tab to a row of answers and choose one with arrows; `doel` is the object name of the answer."""
        vraag = doel.rsplit("_", 1)[0]
        staat = self.kijk()
        while str(staat["focus"].get("naam", "")).rsplit("_", 1)[0] != vraag:
            staat = self.toets("Tab")
            self.stappen[-1].tabs += 1
        if staat["focus"]["naam"] == doel and staat["focus"]["waarde"] != "aan":
            staat = self.toets("space")
        for _ in range(8):
            if staat["focus"]["naam"] == doel:
                return staat
            staat = self.toets("Right")
        raise NietGelukt(f"{doel} is met pijltjes niet te kiezen.")

    def verwacht(self, waar: Callable[[dict[str, Any]], bool], anders: str) -> bool:
        """What a newcomer expects to see now. When it is not so, that is a wrong turn: `anders` says which."""
        if goed := waar(self.kijk()):
            return goed
        self._omweg(anders)
        return False

    def bevestig(self) -> dict[str, Any]:
        """Ctrl+Enter: the primary button of the page."""
        return self.toets("ctrl+Return")

    def kijk(self) -> dict[str, Any]:
        """What is on the screen now."""
        staat = self.scherm.vraag()
        while staat["wil_focus"]:
            self.scherm.geef_focus(staat["wil_focus"])
            staat = self.scherm.vraag()
        return staat

    def wacht(self, waar: Callable[[dict[str, Any]], bool], op: str) -> dict[str, Any]:
        """Look until it is so."""
        eind = time.monotonic() + GEDULD
        while not waar(staat := self.kijk()):
            if time.monotonic() > eind:
                self.scherm.foto(self.uit / "vastgelopen.png")
                raise NietGelukt(f"Gewacht op {op}. {_zie(staat)}")
            even()
        return staat

    def wacht_op_pagina(self, pagina: str) -> dict[str, Any]:
        """Look until this page is on the screen and something has the focus."""
        return self.wacht(lambda s: s["pagina"] == pagina and bool(s["focus"]), f"pagina {pagina}")

    @property
    def smal(self) -> bool:
        """Whether the right panel is a drawer on this screen."""
        return self.scherm.beeld.breed < 1340

    def wacht_op_focus(self, doel: str) -> dict[str, Any]:
        """Look until this piece has the focus."""
        return self.wacht(lambda s: _is(s, doel), f"focus op {doel}")

    def wacht_op_tekst(self, tekst: str) -> dict[str, Any]:
        """Look until a text on the screen holds this."""
        return self.wacht(lambda s: any(tekst in t for t in s["teksten"]), f"de tekst '{tekst}'")

    def _verwerkt(self) -> dict[str, Any]:
        return self.wacht(lambda s: s["toetsen"] >= self._gestuurd, f"{self._gestuurd} toetsen")

    def _let_op(self, staat: dict[str, Any]) -> None:
        for _ in range(KIJK_NOG_EENS):
            if staat["focus"] and staat["focus"]["zichtbaar"] >= 0.5:
                return
            even()
            staat = self.kijk()
        if not staat["focus"]:
            self._omweg("de focus is nergens")
        else:
            self._omweg(f"de focus staat op {_noem(staat)}, maar dat is niet (heel) te zien")
        self.foto("niet_te_zien")

    def _omweg(self, zin: str) -> None:
        self.omwegen.append(f"{self.stappen[-1].naam}: {zin}")


def _staat_er(staat: dict[str, Any], tekst: str) -> bool:
    waarde = str(staat["focus"].get("waarde", ""))
    return tekst in waarde or waarde.startswith("*")


def _is(staat: dict[str, Any], doel: str) -> bool:
    focus = staat["focus"]
    return bool(focus) and doel in {focus["naam"], focus["toegankelijk"]}


def _noem(staat: dict[str, Any]) -> str:
    focus = staat["focus"]
    return str(focus["toegankelijk"] or focus["naam"] or focus["klasse"]) if focus else "(geen)"


def _zie(staat: dict[str, Any]) -> str:
    teksten = " | ".join(staat["teksten"])
    return f"Op het scherm: {staat['pagina']} ({staat['venster']}), focus op {_noem(staat)}. {teksten}"

"""The manual on the screen: the list of topics, the one that is open, and what a search leaves.

Invariants: a link leads to a topic or nowhere, never out of the program; the list of norms is made from the rules
themselves, so it cannot differ from what the program asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from meldcode_app import handleiding
from meldcode_app.presenters.behoeften import norm_tekst
from meldcode_app.presenters.nederlands import aantal
from meldcode_app.presenters.weergave import Bericht
from workflows.normen import NORMEN

NORMENLIJST = "bronnen"
"""The topic under which every norm is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnderwerpRij:
    """One topic in the list."""

    code: str
    titel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OnderwerpGroep:
    """Topics that belong together, under a heading."""

    naam: str
    rijen: tuple[OnderwerpRij, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandleidingStaat:
    """The page. `tekst` is Markdown; `leeg` says that a search found nothing."""

    groepen: tuple[OnderwerpGroep, ...]
    gekozen: str
    titel: str
    tekst: str
    vraag: str = ""
    leeg: Bericht | None = None


class HandleidingPresenter(QObject):
    """Begins at `code`, else at the first topic."""

    changed = Signal()

    def __init__(self, code: str = handleiding.BEGIN) -> None:
        super().__init__()
        # Nothing is read for a panel that nobody opened yet.
        self._code = code if code == handleiding.BEGIN else handleiding.onderwerp(code).code
        self._vraag = ""

    def staat(self) -> HandleidingStaat:
        """Everything the page shows."""
        raak = handleiding.zoek(self._vraag)
        groepen = dict.fromkeys(o.groep for o in handleiding.onderwerpen())
        gekozen = handleiding.onderwerp(self._code)
        leeg = Bericht(
            titel=f"Geen onderwerp met '{self._vraag.strip()}'.", doe="Zoek op één woord.", soort="uitleg"
        )
        return HandleidingStaat(
            groepen=tuple(
                OnderwerpGroep(naam=groep, rijen=rijen)
                for groep in groepen
                if (
                    rijen := tuple(OnderwerpRij(code=o.code, titel=o.titel) for o in raak if o.groep == groep)
                )
            ),
            gekozen=gekozen.code,
            titel=gekozen.titel,
            tekst=_tekst(gekozen),
            vraag=self._vraag,
            leeg=None if raak else leeg,
        )

    def kies(self, code: str) -> None:
        """Open a topic."""
        if handleiding.onderwerp(code).code == code and code != self._code:
            self._code = code
            self.changed.emit()

    def volg(self, adres: str) -> None:
        """A link in the text: `gesprek.md` is a topic; every other address stays where it is."""
        if adres.endswith(".md"):
            self.kies(adres.removesuffix(".md"))

    def zoek(self, vraag: str) -> None:
        """Keep the topics that hold these words; the one that is open stays when it does, else the first opens."""
        self._vraag = vraag
        raak = handleiding.zoek(vraag)
        if raak and self._code not in {o.code for o in raak}:
            self._code = raak[0].code
        self.changed.emit()


def _tekst(onderwerp: handleiding.Onderwerp) -> str:
    if onderwerp.code != NORMENLIJST:
        return onderwerp.tekst
    geteld = aantal(len(NORMEN), "regel", "regels")
    return "\n".join((onderwerp.tekst, "", f"Dit zijn er {geteld}.", "", *_normen()))


def _normen() -> Iterator[str]:
    for norm in NORMEN.values():
        yield f"- **{_veilig(norm.titel)}.** {_veilig(norm_tekst(norm))}"


def _veilig(tekst: str) -> str:
    """Text as it stands, whatever Markdown would make of it."""
    return "".join(f"\\{teken}" if teken in "\\`*_{}[]<>#|!" else teken for teken in tekst)

"""Putting a backup back, step by step: checked first, then what would be lost, one question, then made ready.

Invariants: nothing is said about a backup that did not pass its check; the question names the act and the backup; up
to the answer nothing was changed, and after it the vault still stands there until `klaargezet`, when whoever listens
closes it and changes places. The same steps from an open vault and from the page that could not open it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.fouten_reservekopie import ReservekopieAfgebroken, TerugzettenKanNiet
from meldcode_app.presenters.nederlands import hoofdletter
from meldcode_app.presenters.reservekopie_verlies import VerliesDeel
from meldcode_app.presenters.reservekopie_voortgang import BezigStaat, voortgang
from meldcode_app.presenters.reservekopie_woorden import documenten, moment, moment_vol, regels, ten_minste
from meldcode_app.presenters.stappenloper import Stappenloper
from meldcode_app.presenters.weergave import Bericht, Knop, van_fout
from meldcode_app.services import terugzetten
from meldcode_app.services.reservekopie import Bewijs, Verlies, Voortgang

KLAAR = Bericht(
    titel="De reservekopie staat klaar",
    tekst="De kluis wordt nu gesloten en op haar plaats komt de reservekopie.",
    soort="uitleg",
)
OPNIEUW = Bericht(
    titel="Er is intussen iets vastgelegd",
    tekst="Er is nog niets teruggezet. Hieronder staat wat er nu verloren zou gaan.",
    doe="Lees het na en kies opnieuw.",
    soort="let_op",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TerugzetStaat:
    """`kop` is filled once a backup was checked: what it is, what would be lost, and the question."""

    bezig: BezigStaat | None = None
    bericht: Bericht | None = None
    kop: str = ""
    inhoud: str = ""
    verlies: Bericht | None = None
    delen: tuple[VerliesDeel, ...] = ()
    vooraf: str = ""
    knoppen: tuple[Knop, ...] = ()


class TerugzetPresenter(QObject):
    """`klaargezet` once everything but the change of places is done."""

    changed = Signal()
    klaargezet = Signal()

    def __init__(self, kluismap: Path, nu: Callable[[], datetime]) -> None:
        super().__init__()
        self.kluismap = kluismap
        self.staat = TerugzetStaat()
        self._nu = nu
        self._kopie: Path | None = None
        self._sleutel: Any = None
        self._neem_mee: Callable[[Any], None] | None = None
        self._bewijs: Bewijs | None = None
        self._verlies = Verlies()
        self._wat_verlies: Callable[[Bewijs], Verlies] = lambda _bewijs: Verlies()
        self._vertel: Callable[[Verlies], tuple[VerliesDeel, ...]] = lambda _verlies: ()
        self._loper = Stappenloper(self)
        self._loper.stap.connect(self._stap)
        self._loper.klaar.connect(self._klaar)
        self._loper.mislukt.connect(self._mislukt)
        self._loper.gestrand.connect(self._gestrand)
        self._klaarzetten = False

    @property
    def bezig(self) -> bool:
        """Whether a backup is being checked or made ready."""
        return self._loper.bezig

    def bekijk(
        self,
        kopie: Path,
        sleutel: Any,  # noqa: ANN401 - opaque here
        verlies: Callable[[Bewijs], Verlies],
        vertel: Callable[[Verlies], tuple[VerliesDeel, ...]],
        neem_mee: Callable[[Any], None] | None = None,
    ) -> None:
        """Check a backup under this key, and then ask. Does nothing while something is going on.

        `neem_mee` puts what was typed in what will take the place; None when the vault did not open.
        """
        if self._loper.bezig:
            return
        self._kopie, self._sleutel, self._wat_verlies, self._vertel = kopie, sleutel, verlies, vertel
        self._neem_mee = neem_mee
        self._klaarzetten = False
        self._zet(TerugzetStaat(bezig=BezigStaat(tekst="Bezig met nakijken van de reservekopie ...")))
        self._loper.begin(terugzetten.bekijk(kopie, self.kluismap, sleutel))

    def druk(self, code: str) -> None:
        """A button of the question."""
        match code:
            case "bevestig":
                self.bevestig()
            case "annuleer":
                self.annuleer()
            case "afbreken":
                self._loper.breek_af(ReservekopieAfgebroken())

    def bevestig(self) -> None:
        """Yes: make it ready."""
        if (
            self._kopie is None
            or self._bewijs is None
            or self._loper.bezig
            or self._vraagt_weer(self._bewijs)
        ):
            return
        self._klaarzetten = True
        self._zet(replace(self.staat, bezig=BezigStaat(tekst="Bezig met terugzetten ..."), knoppen=()))
        self._loper.begin(
            terugzetten.zet_klaar(
                self._kopie, self.kluismap, self._sleutel, self._verlies, self._nu, self._neem_mee
            )
        )

    def annuleer(self) -> None:
        """No: as if nothing was asked."""
        if not self._loper.bezig:
            self._vergeet()
            self._zet(TerugzetStaat())

    def meld(self, fout: MeldcodeFout) -> None:
        """What went wrong, in place of the question."""
        self._vergeet()
        self._zet(TerugzetStaat(bericht=van_fout(fout)))

    def stop(self) -> None:
        """The page goes: let go of everything."""
        self._loper.stop()
        self._vergeet()
        self.staat = TerugzetStaat()

    @property
    def sleutel(self) -> Any:  # noqa: ANN401
        """The key the backup was checked with."""
        return self._sleutel

    def _stap(self, stap: Voortgang) -> None:
        wat = "Reservekopie terugzetten" if self._klaarzetten else "Reservekopie"
        self._zet(replace(self.staat, bezig=voortgang(wat, stap, self.staat.bezig)))

    def _klaar(self, bewijs: Bewijs) -> None:
        if not self._klaarzetten:
            self._vraag(bewijs)
        elif not self._vraagt_weer(bewijs):
            self._zet(TerugzetStaat(bericht=KLAAR))
            self.klaargezet.emit()

    def _vraagt_weer(self, bewijs: Bewijs) -> bool:
        """Whether something was recorded since the question, which said nothing of it: then it is asked again."""
        try:
            gelijk = self._wat_verlies(bewijs).tot == self._verlies.tot
        except MeldcodeFout as fout:
            self.meld(fout)
            return True
        if not gelijk:
            self._klaarzetten = False
            self._vraag(bewijs, OPNIEUW)
        return not gelijk

    def _vraag(self, bewijs: Bewijs, bericht: Bericht | None = None) -> None:
        try:
            self._verlies = self._wat_verlies(bewijs)
            delen = self._vertel(self._verlies)
        except MeldcodeFout as fout:
            self.meld(fout)
            return
        self._bewijs = bewijs
        toen = moment(bewijs.gemaakt_op, self._nu())
        omvang = bewijs.omvang
        self._zet(
            TerugzetStaat(
                bericht=bericht,
                kop=f"Reservekopie van {moment_vol(bewijs.gemaakt_op, self._nu())}",
                inhoud=(
                    f"Zij is nagekeken en goed. Zij bevat {regels(omvang.seq)} van de tijdlijn en "
                    f"{documenten(omvang.documenten)}, van de kluis '{self.kluismap.stem}'."
                ),
                verlies=verlieszin(self._verlies),
                delen=delen,
                vooraf=(
                    "De kluis zoals zij nu is, wordt niet weggegooid: die map blijft ernaast staan met "
                    "'vóór terugzetten' in de naam. De kluis legt vast dat deze reservekopie is teruggezet."
                ),
                knoppen=(
                    Knop(code="annuleer", tekst="Niet terugzetten"),
                    Knop(
                        code="bevestig",
                        tekst=f"Kopie van {toen} terugzetten",
                        soort="primair",
                        icoon="rotate-ccw",
                    ),
                ),
            )
        )

    def _mislukt(self, fout: MeldcodeFout) -> None:
        self.meld(fout)

    def _gestrand(self) -> None:
        self.meld(TerugzettenKanNiet())

    def _vergeet(self) -> None:
        self._kopie = self._sleutel = self._bewijs = self._neem_mee = None
        self._verlies = Verlies()

    def _zet(self, staat: TerugzetStaat) -> None:
        self.staat = staat
        self.changed.emit()


def verlieszin(verlies: Verlies) -> Bericht:
    """What would be lost, plainly, above the names of the casussen."""
    n = verlies.aantal
    if n is None:
        return Bericht(
            titel="Wat er na deze reservekopie is vastgelegd, gaat verloren",
            tekst="Hoeveel dat is, weet het programma niet: de kluis zelf is niet te lezen.",
            soort="let_op",
        )
    if n == 0:
        tekst = "Na deze reservekopie is niets meer vastgelegd."
        return Bericht(titel="Er gaat niets verloren", tekst=tekst, soort="goed")
    tekst = "Wat hieronder staat, is vastgelegd na deze reservekopie en staat er niet in."
    if not verlies.gebeurtenissen:
        tekst = (
            "Zo ver was de kluis toen zij op deze computer het laatst open was. Waar het over gaat, en of er daarna "
            "nog iets is vastgelegd, is niet meer te lezen."
        )
    hoeveel = hoofdletter(ten_minste(n, minstens=verlies.minstens))
    titel = f"{hoeveel} van de tijdlijn {'gaat' if n == 1 else 'gaan'} verloren"
    return Bericht(titel=titel, tekst=tekst, soort="let_op")

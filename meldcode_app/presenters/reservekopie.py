"""The page about backups: where they go, which there are, make one, test one, and put one back.

Invariants: one long piece of work at a time, and the rest of the program goes on meanwhile; what went wrong is told
on the page and in the status line, never in a dialog; on a practice vault there is none of this.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.fouten_reservekopie import (
    ReservekopieAfgebroken,
    ReservekopieGeenPlek,
    ReservekopieStoring,
)
from meldcode_app.presenters.bijlage_woorden import grootte
from meldcode_app.presenters.nederlands import dag_jaar, met_punt
from meldcode_app.presenters.reservekopie_status import ReserveStatus, status
from meldcode_app.presenters.reservekopie_verlies import verliesdelen
from meldcode_app.presenters.reservekopie_voortgang import BezigStaat, voortgang
from meldcode_app.presenters.reservekopie_weergave import ReservekopieStaat
from meldcode_app.presenters.reservekopie_woorden import (
    LEEG,
    NOG_NIET_TE_ZIEN,
    ZELFDE_SCHIJF,
    documenten,
    gelukt,
    moment,
    regels,
    teruggezet,
)
from meldcode_app.presenters.stappenloper import Stappenloper
from meldcode_app.presenters.terugzetten import TerugzetPresenter
from meldcode_app.presenters.voorkeuren import Voorkeuren
from meldcode_app.presenters.weergave import Bericht, Cel, Knop, Rij, SoortBericht, van_fout
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.reservekopie import Gemaakt, Kopie, Reservekopieen, Voortgang


class ReservekopiePresenter(QObject):
    """`changed` for the page, `status` when the status line has another text, `voltooid(gelukt)` after making one.

    `plek_waarschuwing` says why a folder is a bad place (a sync folder, a network drive); empty when it is fine.
    `neem_mee` puts what was typed in a vault that is put back.
    """

    changed = Signal()
    status_gewijzigd = Signal()
    voltooid = Signal(bool)

    def __init__(
        self,
        dossier: Dossier,
        dienst: Reservekopieen,
        voorkeuren: Voorkeuren,
        plek_waarschuwing: Callable[[Path], str],
        neem_mee: Callable[[Any], None],
    ) -> None:
        super().__init__()
        self._dossier = dossier
        self._dienst = dienst
        self._voorkeuren = voorkeuren
        self._plek_waarschuwing, self._neem_mee = plek_waarschuwing, neem_mee
        self._loper = Stappenloper(self)
        self._loper.stap.connect(self._stap)
        self._loper.klaar.connect(self._klaar)
        self._loper.mislukt.connect(self._mislukt)
        self._loper.gestrand.connect(self._gestrand)
        self._bezig: BezigStaat | None = None
        self._wat = ""
        self._bericht: Bericht | None = None
        self._daarna = False
        self._staat: ReservekopieStaat | None = None
        self.terugzetten = TerugzetPresenter(dienst.kluis.map, dienst.nu)
        self.terugzetten.setParent(self)
        self.terugzetten.changed.connect(self._toon_terugzetten)
        voorkeuren.gewijzigd.connect(self._toon)

    def gebruik(self, voorkeuren: Voorkeuren) -> None:
        """Other settings than those it began with."""
        self._voorkeuren.gewijzigd.disconnect(self._toon)
        self._voorkeuren = voorkeuren
        voorkeuren.gewijzigd.connect(self._toon)

    @property
    def plek(self) -> Path | None:
        """The folder for backups, when one was chosen."""
        gekozen = self._voorkeuren.nu.reservekopie_map
        return Path(gekozen) if gekozen else None

    @property
    def bezig(self) -> bool:
        """Whether a backup is being made, tested or put back."""
        return self._loper.bezig or self.terugzetten.bezig

    def status(self) -> ReserveStatus:
        """What the status line shows."""
        bezig = f"Bezig met een reservekopie {self._wat} ..." if self._bezig and self._wat else ""
        dagen = self._voorkeuren.nu.reservekopie_dagen
        try:
            nieuws = not bezig and self._dienst.iets_nieuws()
        except MeldcodeFout:
            nieuws = True
        return status(self._dienst.stand(), self._dienst.nu(), dagen, nieuws=nieuws, bezig=bezig)

    def staat(self) -> ReservekopieStaat:
        """What the page shows. While something goes on only how far it is: a step must not read the stick again."""
        if self.bezig and self._staat is not None:
            return replace(self._staat, bezig=self._bezig, terugzetten=self.terugzetten.staat)
        staat = self._lees_staat()
        self._staat = staat if self.bezig else None
        return staat

    def _lees_staat(self) -> ReservekopieStaat:
        kopieen = self._dienst.lijst(self.plek) if self.plek else ()
        fout = self._dienst.past(self.plek)
        return ReservekopieStaat(
            sub=met_punt(self.status().tekst),
            knoppen=self._knoppen(fout, kopieen),
            plek=str(self.plek or ""),
            waarschuwingen=self._waarschuwingen(fout),
            rijen=tuple(self._rij(kopie) for kopie in kopieen),
            leeg=None if kopieen else NOG_NIET_TE_ZIEN if fout else LEEG,
            bezig=self._bezig,
            bericht=self._bericht,
            dagen=str(self._voorkeuren.nu.reservekopie_dagen),
            aantal=str(self._voorkeuren.nu.reservekopie_aantal),
            terugzetten=self.terugzetten.staat,
            eerder=tuple(
                f"{dag_jaar(h.gebeurd_op.laatste_dag)}: {teruggezet(h)}"
                for h in reversed(self._dienst.terugzettingen())
            ),
        )

    def _knoppen(self, fout: MeldcodeFout | None, kopieen: Sequence[Kopie]) -> tuple[Knop, ...]:
        vrij = not self.bezig
        return (
            Knop(
                code="test",
                tekst="Test nu",
                icoon="shield-check",
                aan=vrij and bool(kopieen),
                uitleg="" if kopieen else "Er is nog geen reservekopie om te testen.",
            ),
            Knop(
                code="maak",
                tekst="Nu een reservekopie maken",
                # While a question stands on the page, the primary button is its answer; without a folder, choosing one.
                soort="gewoon" if self.terugzetten.staat.knoppen or fout else "primair",
                icoon="save",
                aan=vrij and fout is None,
                uitleg=fout.wat if fout else "",
            ),
        )

    def _waarschuwingen(self, fout: MeldcodeFout | None) -> tuple[Bericht, ...]:
        plek = self.plek
        if plek is None or fout is not None:
            soort: SoortBericht = "let_op" if isinstance(fout, ReservekopieGeenPlek) else "fout"
            return (Bericht(titel=fout.wat, tekst=fout.betekent, doe=fout.doe, soort=soort),) if fout else ()
        gevonden = []
        if self._dienst.zelfde_schijf(plek):
            gevonden.append(ZELFDE_SCHIJF)
        if zin := self._plek_waarschuwing(plek):
            titel, _, rest = zin.partition(". ")
            gevonden.append(Bericht(titel=titel, tekst=rest, soort="let_op"))
        return tuple(gevonden)

    def _rij(self, kopie: Kopie) -> Rij:
        stand, nu = self._dienst.stand(), self._dienst.nu()
        bewijs = kopie.bewijs
        laatste = stand is not None and stand.gemaakt_op == bewijs.gemaakt_op
        if laatste and stand is not None and stand.goed:
            test = Cel(tekst=f"goed, {moment(stand.getest_op, nu)}", icoon="shield-check", kleur="ok")
        elif laatste:
            test = Cel(tekst="beschadigd", icoon="octagon-x", kleur="bad")
        else:
            test = Cel(tekst="goed bij het maken", icoon="circle-check", kleur="muted")
        return Rij(
            id=str(kopie.map),
            cellen=(
                Cel(tekst=moment(bewijs.gemaakt_op, nu), sterk=True),
                Cel(tekst=regels(bewijs.omvang.seq)),
                Cel(tekst=documenten(bewijs.omvang.documenten)),
                Cel(tekst=grootte(bewijs.bytes)),
                test,
            ),
        )

    def kies_plek(self, plek: Path) -> None:
        """Another folder; one in which backups cannot stand is told and not kept."""
        fout = self._dienst.past(plek)
        self._bericht = van_fout(fout) if fout else None
        if fout is None:
            self._voorkeuren.zet(reservekopie_map=str(plek))
        self._toon()

    def kies_dagen(self, code: str) -> None:
        """After how many days without a test the line turns amber."""
        self._voorkeuren.zet(reservekopie_dagen=int(code))

    def kies_aantal(self, code: str) -> None:
        """How many backups are kept."""
        self._voorkeuren.zet(reservekopie_aantal=int(code))

    def druk(self, code: str, gekozen: str = "") -> None:
        """A button; `gekozen` is the id of the chosen row, empty for the newest."""
        match code:
            case "maak":
                self.maak()
            case "test":
                self.test(gekozen)
            case "afbreken":
                self.breek_af()
            case "terugzetten" if gekozen:
                self.bekijk(Path(gekozen))

    def maak(self) -> None:
        """Make a backup now, when nothing else is going on and the folder will do."""
        if self.bezig:
            return
        plek = self.plek
        fout = self._dienst.past(plek)
        if fout is not None or plek is None:
            self._mislukt(fout or ReservekopieGeenPlek())
        else:
            self._begin("maken")
            self._loper.begin(self._dienst.maak(plek, self._voorkeuren.nu.reservekopie_aantal))

    def test(self, gekozen: str = "") -> None:
        """Check the chosen backup anew, or the newest."""
        kopieen = self._dienst.lijst(self.plek) if self.plek else ()
        doel = Path(gekozen) if gekozen else kopieen[0].map if kopieen else None
        if doel is not None and not self.bezig:
            self._begin("testen")
            self._loper.begin(self._dienst.test(doel))

    def bekijk(self, kopie: Path) -> None:
        """Check a backup to put it back, and tell what would be lost."""
        if self.bezig:
            return
        self._bericht = None
        dossier = self._dossier
        self.terugzetten.bekijk(
            kopie,
            self._dienst.sleutel,
            partial(self._dienst.verlies, kopie),
            lambda verlies: verliesdelen(dossier, verlies),
            self._neem_mee,
        )

    def breek_af(self) -> None:
        """Stop what is going on; nothing is left behind."""
        self._daarna = False
        self._loper.breek_af(ReservekopieAfgebroken())

    def nodig(self) -> bool:
        """Whether closing asks for a backup: something is new and the folder is there, or one is being made already.

        Raises nothing.
        """
        if self._loper.bezig and self._wat == "maken":
            return True
        if self.terugzetten.bezig or self._dienst.past(self.plek) is not None:
            return False
        return self._iets_nieuws()

    def iets_zonder_kopie(self) -> bool:
        """Whether a folder was chosen, and the vault holds what no good backup does. Never asks the folder: a stick may
        hang."""
        return self.plek is not None and self._iets_nieuws()

    def _iets_nieuws(self) -> bool:
        try:
            return self._dienst.iets_nieuws()
        except MeldcodeFout:
            return False

    def maak_bij_sluiten(self) -> None:
        """Make one before the program closes; what is being tested is finished first."""
        self._daarna = self._loper.bezig
        self.maak()

    def sluit_toch_niet(self) -> None:
        """The user works on: what is being tested is finished, and no backup is made after it."""
        self._daarna = False

    def stop(self) -> None:
        """The vault closes: let go of what is going on."""
        self._loper.stop()
        self.terugzetten.stop()
        self._bezig, self._wat, self._daarna = None, "", False

    def ververs(self) -> None:
        """Something was recorded: the status may have changed."""
        self.status_gewijzigd.emit()

    def _begin(self, wat: str) -> None:
        self._wat, self._bericht = wat, None
        self._bezig = BezigStaat(tekst=f"Bezig met een reservekopie {wat} ...")
        self._toon()

    def _stap(self, stap: Voortgang) -> None:
        self._bezig = voortgang(f"Reservekopie {self._wat}", stap, self._bezig)
        self.changed.emit()

    def _klaar(self, uitkomst: object) -> None:
        gemaakt = isinstance(uitkomst, Gemaakt)
        self._bericht = gelukt(uitkomst)
        self._einde()
        if gemaakt:
            self.voltooid.emit(True)

    def _mislukt(self, fout: MeldcodeFout) -> None:
        maken = self._wat != "testen"
        self._bericht = van_fout(fout)
        self._einde()
        if maken:
            self.voltooid.emit(False)

    def _gestrand(self) -> None:
        self._mislukt(ReservekopieStoring())

    def _einde(self) -> None:
        test, self._bezig, self._wat = self._wat == "testen", None, ""
        daarna, self._daarna = self._daarna and test, False
        if daarna:
            self.maak()
        self._toon()

    def _toon_terugzetten(self) -> None:
        toon = self.changed.emit if self.terugzetten.bezig else self._toon
        toon()

    def _toon(self) -> None:
        self._staat = None
        self.changed.emit()
        self.status_gewijzigd.emit()

    @property
    def bericht(self) -> Bericht | None:
        """What came of the last piece of work."""
        return self._bericht

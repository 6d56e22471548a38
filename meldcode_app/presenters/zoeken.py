"""Search in all text: what was typed, what was found, and where a hit leads.

Invariants: what is typed here is kept nowhere, not even as a draft; a pause of NA_TOETS_MS after the last key starts
the search, so typing is never held up; only what the user may look into is found; hits are newest first as recorded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.zoekwoorden import Stuk, Zoekopdracht, markeer, ontleed_vraag
from meldcode_app.presenters import zoeken_notitie
from meldcode_app.presenters.nederlands import aantal, dag, dag_jaar
from meldcode_app.presenters.tijdlijn import wanneer_groot
from meldcode_app.presenters.tijdlijn_zinnen import vertel
from meldcode_app.presenters.weergave import Bericht, Keuze, Knop, Kruimel, van_fout
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.zoeken import HOOGSTENS, PER_KEER, Gevonden, Treffer

NA_TOETS_MS = 200
CASUSSEN = 5
"""So many casussen by name stand above the entries; the list of casussen has them all."""
LENGTE = 240
VOORAF = 60
OVERAL, HIER = "overal", "casus"
UITLEG = (
    "Typ een of meer woorden. Alle woorden moeten voorkomen; hoofdletters en accenten maken niet uit. "
    'Zet woorden tussen "aanhalingstekens" als ze naast elkaar moeten staan.'
)


@dataclass(frozen=True, kw_only=True)
class TrefferRegel:
    """One hit: `stukken` is a part of its text with what was found marked; `id` comes back when it is opened."""

    id: str
    wanneer: str
    casus: str
    soort: str
    stukken: tuple[Stuk, ...]
    vastgelegd: str = ""
    eerder: str = ""

    @property
    def tekst(self) -> str:
        """All of it in words, for who listens."""
        delen = (f"{self.casus}, {self.soort}", self.eerder, self.wanneer, self.fragment, self.vastgelegd)
        return ". ".join(deel for deel in delen if deel)

    @property
    def fragment(self) -> str:
        """The part of the text, without marks."""
        return "".join(stuk.tekst for stuk in self.stukken)


@dataclass(frozen=True, kw_only=True)
class ZoekStaat:
    """What the page shows. `leeg` says why there is nothing; `wis` offers to begin anew."""

    kruimels: tuple[Kruimel, ...]
    tekst: str
    sub: str
    waar: str
    waarkeuzes: tuple[Keuze, ...]
    treffers: tuple[TrefferRegel, ...]
    knoppen: tuple[Knop, ...] = ()
    leeg: str = ""
    wis: Knop | None = None
    bericht: Bericht | None = None


class ZoekenPresenter(QObject):
    """`open_regel(casus, seq)` and `open_casus(casus)` ask for a page; `open_werklijst` for where notes stand."""

    changed = Signal()
    open_regel = Signal(str, int)
    open_casus = Signal(str)
    open_werklijst = Signal()
    gesloten = Signal()

    def __init__(self, dossier: Dossier) -> None:
        super().__init__()
        self._dossier = dossier
        self._tekst = ""
        self._casus = ""
        self._waar = OVERAL
        self._aantal = PER_KEER
        self._gezocht: Zoekopdracht = Zoekopdracht()
        self._gevonden: Gevonden | None = None
        self._namen: tuple[TrefferRegel, ...] = ()
        self._bericht: Bericht | None = None
        self._voortgang = -1.0
        self._index: Iterator[float] | None = None
        self._klok = QTimer(self)
        self._klok.setSingleShot(True)
        self._klok.setInterval(NA_TOETS_MS)
        self._klok.timeout.connect(self.nu)
        self._stap = QTimer(self)
        self._stap.setInterval(0)
        self._stap.timeout.connect(self._werk_bij)

    def begin(self, tekst: str, casus: str = "") -> None:
        """The page opens: with what was typed on the page it came from, and the casus of that page when it has one."""
        if casus != self._casus:
            self._casus, self._waar = casus, OVERAL
        if tekst:
            self._tekst = tekst
        self.nu()

    def typ(self, tekst: str) -> None:
        """What stands in the field now."""
        self._tekst = tekst
        self._klok.start()

    def nu(self) -> None:
        """Search at once."""
        self._klok.stop()
        self._aantal = PER_KEER
        self._zoek()

    def kies_waar(self, code: str) -> None:
        """Everywhere, or in the casus the user came from."""
        self._waar = code
        self.nu()

    def druk(self, code: str) -> None:
        """A button of the page."""
        match code:
            case "meer":
                self._aantal += PER_KEER
                self._zoek()
            case "wis":
                self._tekst = ""
                self.nu()
            case "terug":
                self.gesloten.emit()
            case _:
                raise ValueError(code)

    def open(self, id_: str) -> None:
        """Go to a hit."""
        soort, _, waarde = id_.partition(":")
        if soort == "casus":
            self.open_casus.emit(waarde)
            return
        treffers = self._gevonden.treffers if self._gevonden else ()
        treffer = next(t for t in treffers if str(t.seq) == id_)
        if treffer.gebeurtenis.casus == KLUIS:
            self._open_notitie(treffer)
        else:
            self.open_regel.emit(treffer.gebeurtenis.casus, treffer.regel)

    def _open_notitie(self, treffer: Treffer) -> None:
        """Where a quick note is now; one that has no page any more is read here, in full."""
        casus = zoeken_notitie.casus_van(treffer)
        if casus:
            self.open_regel.emit(casus, zoeken_notitie.regel_van(treffer, self._dossier.tijdlijn(casus)))
        elif treffer.afloop is None:
            self.open_werklijst.emit()
        else:
            self._bericht = zoeken_notitie.voluit(treffer)
            self.changed.emit()

    def werk_index_bij(self) -> None:
        """Bring the index of an older vault up to date, in steps between what the user does."""
        self._index = self._dossier.werk_index_bij()
        self._stap.start()

    def stop(self) -> None:
        """Before the vault closes: let go of what was typed and found."""
        self._klok.stop()
        self._stap.stop()
        self._index = None
        self._tekst, self._casus, self._gevonden, self._namen = "", "", None, ()
        self._gezocht, self._bericht = Zoekopdracht(), None

    def staat(self) -> ZoekStaat:
        """What the page shows."""
        gevonden = self._gevonden
        regels = tuple(self._regel(t) for t in gevonden.treffers) if gevonden else ()
        treffers = (*self._namen, *regels)
        meer = Knop(code="meer", tekst="Meer tonen", icoon="chevron-down")
        wis = Knop(code="wis", tekst="Filter wissen", icoon="x")
        return ZoekStaat(
            kruimels=(Kruimel(code="terug", tekst="Terug (Esc)"), Kruimel(code="zoeken", tekst="Zoeken")),
            tekst=self._tekst,
            sub=_aantal(gevonden) if gevonden else "",
            waar=self._waar,
            waarkeuzes=self._waarkeuzes(),
            treffers=treffers,
            knoppen=(meer,) if gevonden and gevonden.nog_meer else (),
            leeg="" if treffers else self._leeg(),
            wis=wis if self._tekst.strip() and not treffers else None,
            bericht=self._bericht or self._nog_niet_alles(),
        )

    def _zoek(self) -> None:
        self._bericht = None
        self._gezocht = ontleed_vraag(self._tekst)
        casus = self._casus if self._waar == HIER else ""
        try:
            self._gevonden = self._dossier.zoek(self._gezocht, casus=casus, aantal=self._aantal)
            self._namen = () if casus else self._op_naam()
        except MeldcodeFout as fout:
            self._gevonden, self._namen, self._bericht = None, (), van_fout(fout)
        self.changed.emit()

    def _op_naam(self) -> tuple[TrefferRegel, ...]:
        woorden = " ".join(" ".join(term.woorden) for term in self._gezocht.termen)
        if len(woorden) < 2:
            return ()
        rijen = self._dossier.casussen(woorden)[:CASUSSEN]
        return tuple(
            TrefferRegel(
                id=f"casus:{rij['casus']}",
                wanneer=str(rij["kenmerk"]),
                casus=str(rij["naam"]),
                soort="Casus",
                stukken=(Stuk("De hele casus openen."),),
            )
            for rij in rijen
        )

    def _regel(self, treffer: Treffer) -> TrefferRegel:
        g, vandaag = treffer.gebeurtenis, self._dossier.vandaag()
        vast = g.geregistreerd_op.astimezone().date()
        bij_kluis = g.casus == KLUIS
        return TrefferRegel(
            id=str(treffer.seq),
            wanneer=wanneer_groot(g.handeling.gebeurd_op, vandaag),
            casus=zoeken_notitie.plaats(treffer) if bij_kluis else treffer.casus.kind.naam,
            soort="Snelle notitie" if bij_kluis else vertel(g, treffer.voor, treffer.na).soort,
            stukken=fragment(treffer.teksten, self._gezocht),
            eerder="eerdere versie" if treffer.eerder else "",
            vastgelegd=f"Vastgelegd {dag(vast) if vast.year == vandaag.year else dag_jaar(vast)}",
        )

    def _waarkeuzes(self) -> tuple[Keuze, ...]:
        if not self._casus:
            return ()
        naam = self._dossier.casus(self._casus).kind.roepnaam
        return (
            Keuze(code=OVERAL, tekst="In alle casussen"),
            Keuze(code=HIER, tekst=f"Alleen bij {naam}"),
        )

    def _leeg(self) -> str:
        if not self._tekst.strip():
            return UITLEG
        if not self._gezocht.termen:
            return "Zoeken gaat op letters en cijfers. Die staan er nog niet."
        return f"Geen resultaat voor '{_kort(self._tekst)}'."

    def _nog_niet_alles(self) -> Bericht | None:
        if self._gevonden is None or self._gevonden.compleet:
            return None
        klaar = f" {self._voortgang:.0%} is klaar." if self._voortgang >= 0 else ""
        return Bericht(
            titel="Nog niet alles is te vinden.",
            tekst=f"Deze kluis komt uit een eerdere versie; oudere tekst wordt nu doorzoekbaar gemaakt.{klaar}",
            doe="U kunt gewoon verder werken.",
            soort="uitleg",
        )

    def _werk_bij(self) -> None:
        if self._index is None:
            self._stap.stop()
            return
        try:
            self._voortgang = next(self._index)
        except StopIteration:
            self._stap.stop()
            if self._voortgang >= 0:
                self._zoek()
            self._voortgang = -1.0
        except MeldcodeFout:
            # A full disk is told by whatever the user does next; the index goes on at the next opening.
            self._stap.stop()


def fragment(teksten: Sequence[str], opdracht: Zoekopdracht) -> tuple[Stuk, ...]:
    """The text in which most was found, cut around the first place; then the other texts, as far as there is room."""
    gemerkt = [markeer(" ".join(tekst.split()), opdracht) for tekst in teksten]
    raak = [len({stuk.tekst.casefold() for stuk in stukken if stuk.raak}) for stukken in gemerkt]
    beste = raak.index(max(raak)) if raak else 0
    op_volgorde = [*gemerkt[beste : beste + 1], *gemerkt[:beste], *gemerkt[beste + 1 :]]
    geheel: list[Stuk] = []
    for plek, stukken in enumerate(op_volgorde):
        geheel += (Stuk(" · "), *stukken) if plek else _met_aanloop(stukken)
    return _ingekort(tuple(geheel))


def _met_aanloop(stukken: tuple[Stuk, ...]) -> tuple[Stuk, ...]:
    """What was found must be seen: a long way up to it is cut."""
    if not stukken or stukken[0].raak or len(stukken) == 1 or len(stukken[0].tekst) <= VOORAF:
        return stukken
    vooraf = stukken[0].tekst
    begin = vooraf.find(" ", len(vooraf) - VOORAF) + 1 or len(vooraf) - VOORAF
    return (Stuk(f"… {vooraf[begin:]}"), *stukken[1:])


def _ingekort(stukken: tuple[Stuk, ...]) -> tuple[Stuk, ...]:
    gekort: list[Stuk] = []
    over = LENGTE
    for stuk in stukken:
        if len(stuk.tekst) > over:
            knip = stuk.tekst.rfind(" ", 0, over + 1)
            gekort.append(replace(stuk, tekst=f"{stuk.tekst[: knip if knip > 0 else over]} …"))
            break
        gekort.append(stuk)
        over -= len(stuk.tekst)
    return tuple(stuk for stuk in gekort if stuk.tekst)


def _aantal(gevonden: Gevonden) -> str:
    if gevonden.meer_dan:
        return f"Meer dan {HOOGSTENS} regels gevonden, de nieuwste bovenaan."
    if not gevonden.aantal:
        return ""
    return f"{aantal(gevonden.aantal, 'regel', 'regels')} gevonden, de nieuwste bovenaan."


def _kort(tekst: str) -> str:
    een_regel = " ".join(tekst.split())
    return een_regel if len(een_regel) <= 80 else f"{een_regel[:80]}…"

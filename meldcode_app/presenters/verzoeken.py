"""The list of all requests, open ones first, and where a new one starts.

Invariants: a row comes from the projection, no casus is folded for it; the wished day is somebody's wish, so a day
that has passed is amber with "wens was", never red.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from meldcode_app.domain.taken_verzoek import AFGELOPEN
from meldcode_app.presenters.nederlands import hoofdletter, weekdag_kort
from meldcode_app.presenters.weergave import Bericht, Cel, Keuze, Knop, Rij
from meldcode_app.presenters.woorden import VERLOOP, VERLOOP_BEELD
from meldcode_app.services.dossier import Dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class VerzoekenStaat:
    """The page. `leeg` is what stands there while there are no requests; `casussen` the choice for a new one."""

    rijen: tuple[Rij, ...]
    aantal_open: int
    sub: str
    knoppen: tuple[Knop, ...]
    leeg: Bericht | None = None
    casussen: tuple[Keuze, ...] = ()
    kies_casus: bool = False


class VerzoekenPresenter(QObject):
    """`open_verzoek(casus, verzoek)`; `nieuw_verzoek(casus)` once the casus is known."""

    changed = Signal()
    open_verzoek = Signal(str, str)
    nieuw_verzoek = Signal(str)
    naar_casussen = Signal()
    status = Signal(str)

    def __init__(self, dossier: Dossier) -> None:
        super().__init__()
        self._dossier = dossier
        self._kies = False

    def staat(self) -> VerzoekenStaat:
        """Everything the page shows."""
        vandaag = self._dossier.vandaag()
        namen = {str(r["casus"]): str(r["naam"]) for r in self._dossier.casussen()}
        alle = self._dossier.verzoeken()
        open_ = [r for r in alle if r["verloop"] not in AFGELOPEN]
        klaar = [r for r in alle if r["verloop"] in AFGELOPEN]
        casussen = tuple(Keuze(code=id_, tekst=naam) for id_, naam in namen.items())
        return VerzoekenStaat(
            rijen=tuple(_rij(r, namen, vandaag) for r in (*open_, *klaar)),
            aantal_open=len(open_),
            sub=f"{len(open_)} open. Bovenaan staat wat het eerst een antwoord wenst." if alle else "",
            knoppen=_knoppen(bool(casussen), self._kies),
            leeg=None if alle else _leeg(bool(casussen)),
            casussen=casussen,
            kies_casus=self._kies and len(casussen) > 1,
        )

    def aantal_open(self) -> int:
        """How many requests are not done, without wording the whole page."""
        return self._dossier.tel_verzoeken()

    def ververs(self) -> None:
        """Something was recorded."""
        self._kies = False
        self.changed.emit()

    def open(self, rij: str) -> None:
        """A row was opened."""
        casus, _, verzoek = rij.partition("/")
        self.open_verzoek.emit(casus, verzoek)

    def druk(self, code: str, casus: str = "") -> None:
        """A button; `casus` is what is chosen in the list of casussen."""
        casussen = self.staat().casussen
        if code == "casussen":
            self.naar_casussen.emit()
        elif code == "toch_niet":
            self.ververs()
        elif len(casussen) == 1:
            self.nieuw_verzoek.emit(casussen[0].code)
        elif code == "verder" and casus:
            self._kies = False
            self.nieuw_verzoek.emit(casus)
        else:
            self._kies = True
            self.changed.emit()


def _knoppen(met_casus: bool, kies: bool) -> tuple[Knop, ...]:
    if not met_casus:
        return (Knop(code="casussen", tekst="Naar Casussen", soort="primair", icoon="folder-open"),)
    if kies:
        return (
            Knop(code="toch_niet", tekst="Toch niet"),
            Knop(code="verder", tekst="Verder: verzoek vastleggen", soort="primair", icoon="arrow-right"),
        )
    return (Knop(code="nieuw", tekst="Nieuw verzoek", soort="primair", icoon="plus"),)


def _leeg(met_casus: bool) -> Bericht:
    titel = "Er zijn nog geen verzoeken."
    if met_casus:
        tekst = "Een verzoek begint als een gezinsvoogd of een ander om informatie vraagt."
        doe = "Kies 'Nieuw verzoek' zodra er een vraag binnenkomt, ook als die nog niet op papier staat."
    else:
        tekst = "Een verzoek hoort bij een casus, en er is nog geen casus."
        doe = "Maak eerst een casus: een voornaam is genoeg."
    return Bericht(titel=titel, tekst=tekst, doe=doe, soort="uitleg")


def _rij(rij: dict[str, object], namen: dict[str, str], vandaag: date) -> Rij:
    verloop = str(rij["verloop"])
    icoon, kleur = VERLOOP_BEELD[verloop]
    klaar = verloop in AFGELOPEN
    return Rij(
        id=f"{rij['casus']}/{rij['verzoek']}",
        cellen=(
            Cel(tekst=str(rij["verzoeker"]) or "Nog onbekend", sterk=not klaar),
            Cel(tekst=namen.get(str(rij["casus"]), "")),
            Cel(tekst=_dag(rij["ontvangen_op"], vandaag), kleur="muted"),
            _wens(rij["gewenst_op"], vandaag, klaar),
            Cel(tekst=hoofdletter(VERLOOP[verloop]), icoon=icoon, kleur=kleur, sterk=True),
        ),
    )


def _dag(waarde: object, vandaag: date) -> str:
    return weekdag_kort(date.fromisoformat(str(waarde)), vandaag) if waarde else "-"


def _wens(waarde: object, vandaag: date, klaar: bool) -> Cel:
    voorbij = bool(waarde) and date.fromisoformat(str(waarde)) < vandaag and not klaar
    if voorbij:
        return Cel(tekst=f"wens was {_dag(waarde, vandaag)}", icoon="hourglass", kleur="warn")
    return Cel(tekst=_dag(waarde, vandaag), kleur="muted")

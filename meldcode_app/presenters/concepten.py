"""What was typed before and is not recorded yet, told once after opening: each draft a line that leads to its place.

Invariants: only drafts that stood in the vault at opening; a draft goes by going on with it or by throwing it away,
never by itself; what is thrown away, here or on any page, can be taken back until the next act; a draft whose place is
gone is not lost: its text can become a quick note.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.presenters.concepten_zonder_plek import WEG, is_beeld, leg_apart, wis_losse_beelden
from meldcode_app.presenters.formulier_klad import Klad, uit_bytes
from meldcode_app.presenters.nederlands import dag, hoofdletter, tijd
from meldcode_app.presenters.tijdlijn_verteld import vrager
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import Knop, MotiveringInvoer
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.voorlopig import nog_te_beginnen, vindplaats

TEGELIJK = 3
_VAST = {
    "notitie": ("een snelle notitie", "werklijst"),
    "werklijst": ("bij een notitie", "werklijst"),
    "casussen": ("een nieuwe casus of een nieuw verzoek", "casussen"),
    "instellingen": ("bij de instellingen", "instellingen"),
}
_NIEUW = {
    "meldcode": "een meldcode die nog niet is begonnen",
    "adviesvraag": "een nieuwe adviesvraag aan Veilig Thuis",
    "melding": "een nieuwe melding aan Veilig Thuis",
}
"""What begins with the first act that is recorded on its page."""
_WEG = Knop(code="weg", tekst="Weggooien", soort="rustig", icoon="x")
_VERDER = Knop(code="verder", tekst="Verdergaan", soort="rustig", icoon="pencil")
_NOTITIE = Knop(code="notitie", tekst="Als notitie bewaren", soort="rustig", icoon="pencil-line")
_TERUG = Knop(code="ongedaan", tekst="Ongedaan maken", soort="rustig", icoon="undo-2")
_WEGGEGOOID = "weggegooid"
"""Stands for the key of the line about what was thrown away: no draft has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptRegel:
    """One draft. `pagina`, `casus` and `doel` lead to it; an empty `pagina`: its place is gone."""

    sleutel: str
    zin: str
    pagina: str = ""
    casus: str = ""
    doel: str = ""
    knoppen: tuple[Knop, ...] = (_WEG, _VERDER)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptenStaat:
    """The lines to show, how many there are besides, and whether any can wait."""

    regels: tuple[ConceptRegel, ...] = ()
    meer: str = ""
    later: bool = False


class ConceptenPresenter(QObject):
    """`verder(pagina, casus, doel)` to go on; `als_notitie(tekst)`: the text of a draft whose place is gone.

    `ongedaan`: what was thrown away is wanted back; whoever hears it keeps what is typed now and calls `zet_terug`.
    """

    changed = Signal()
    verder = Signal(str, str, str)
    ongedaan = Signal()
    als_notitie = Signal(str)

    def __init__(self, dossier: Dossier) -> None:
        super().__init__()
        self._dossier = dossier
        self._sleutels: tuple[str, ...] = ()
        self._alles = False
        self._weg: tuple[str, Klad] | None = None

    def bij_openen(self) -> None:
        """The vault opens and no page stands yet: what no page can open gets a line of its own, beside all others."""
        with suppress(MeldcodeFout):  # the disk refuses: then they wait where they are for the next opening
            leg_apart(self._dossier)
            wis_losse_beelden(self._dossier)
        self.laad()

    def laad(self, alleen: str = "") -> None:
        """Look once what stands there, or only for this draft. A vault that cannot be read says so elsewhere."""
        try:
            momenten = self._dossier.kluis.momenten_van_concepten()
        except MeldcodeFout:
            momenten = {}
        gevraagd = [sleutel for sleutel in momenten if alleen in {"", sleutel}]
        eigen = (sleutel for sleutel in gevraagd if not is_beeld(self._dossier, sleutel))
        self._sleutels = tuple(sorted(eigen, key=momenten.__getitem__, reverse=True))
        self.changed.emit()

    @property
    def sleutels(self) -> tuple[str, ...]:
        """The drafts that are told, the newest first."""
        return self._sleutels

    def naam(self, sleutel: str) -> str:
        """What a draft is about."""
        return self._plek(sleutel)[0]

    def staat(self) -> ConceptenStaat:
        """What is shown now: drafts that are still there, newest first."""
        try:
            momenten = self._dossier.kluis.momenten_van_concepten() if self._sleutels else {}
        except MeldcodeFout:
            momenten = {}
        over = [s for s in self._sleutels if s in momenten]
        toon = over if self._alles else over[:TEGELIJK]
        rest = len(over) - len(toon)
        meer = "" if not rest else "Nog 1 concept tonen" if rest == 1 else f"Nog {rest} concepten tonen"
        weg = (self._weg_regel(self._weg[0]),) if self._weg else ()
        return ConceptenStaat(
            regels=(*weg, *(self._regel(s, momenten[s]) for s in toon)), meer=meer, later=bool(toon)
        )

    def toon_alles(self) -> None:
        """Every line."""
        self._alles = True
        self.changed.emit()

    def later(self) -> None:
        """Not now: the drafts stay, the lines go until the next opening."""
        self._sleutels = ()
        self.changed.emit()

    def gooide_weg(self, sleutel: str, klad: Klad) -> None:
        """The user threw this away, here or on its page: it can come back until the next act."""
        self._weg = (sleutel, klad)
        self.changed.emit()

    def vergeet(self, _wijziging: object = None) -> None:
        """Something was recorded, or the vault closes: what was thrown away is gone."""
        weg, self._weg = self._weg, None
        if weg is not None:
            self.changed.emit()

    def zet_terug(self) -> None:
        """Put back what was thrown away, and lead to it. What was typed since in the same form takes its place."""
        if self._weg is None:
            return
        sleutel, weg = self._weg
        klad = uit_bytes(self._dossier.kluis.concept(sleutel), self._dossier.vandaag())
        stond_er = klad.ruil(weg)
        self._dossier.kluis.bewaar_concept(sleutel, klad.naar_bytes())
        self._weg = None if stond_er.leeg else (sleutel, stond_er)
        _, pagina, casus, doel = self._plek(sleutel)
        if not pagina:
            self._sleutels = (sleutel, *self._sleutels)
        self.changed.emit()
        if pagina:
            self.verder.emit(pagina, casus, doel)

    def druk(self, sleutel: str, code: str) -> None:
        """A button of a line."""
        regel = next((r for r in self.staat().regels if r.sleutel == sleutel), None)
        if regel is None:
            return
        if code == "ongedaan":
            self.ongedaan.emit()
            return
        if code == "weg":
            self._weg = (
                sleutel,
                uit_bytes(self._dossier.kluis.concept(sleutel), self._dossier.vandaag()),
            )
        if code == "notitie":
            self.als_notitie.emit(self._tekst(sleutel) or regel.zin)
        if code in {"weg", "notitie"}:
            self._dossier.kluis.wis_concept(sleutel)
        self._sleutels = tuple(s for s in self._sleutels if s != sleutel)
        self.changed.emit()
        if code == "verder":
            self.verder.emit(regel.pagina, regel.casus, regel.doel)

    def _regel(self, sleutel: str, moment: str) -> ConceptRegel:
        wat, pagina, casus, doel = self._plek(sleutel)
        begin = f"Er staat nog een concept van {self._om(moment)}: {wat}."
        if pagina:
            return ConceptRegel(sleutel=sleutel, zin=begin, pagina=pagina, casus=casus, doel=doel)
        return ConceptRegel(sleutel=sleutel, zin=begin, knoppen=(_WEG, _NOTITIE))

    def _weg_regel(self, sleutel: str) -> ConceptRegel:
        return ConceptRegel(
            sleutel=_WEGGEGOOID, zin=f"Weggegooid: {self._plek(sleutel)[0]}.", knoppen=(_TERUG,)
        )

    def _om(self, moment: str) -> str:
        toen = datetime.fromisoformat(moment).astimezone(self._dossier.klok().tzinfo)
        uur = tijd(toen.time())
        return uur if toen.date() == self._dossier.vandaag() else f"{dag(toen.date())}, {uur}"

    def _plek(self, sleutel: str) -> tuple[str, str, str, str]:
        """What it is about, and page, casus and item; no page when the place is gone."""
        if sleutel in _VAST:
            wat, pagina = _VAST[sleutel]
            return wat, "notitie" if sleutel == "notitie" else pagina, "", ""
        pagina, casus_id, doel = (*sleutel.replace("/", ":").split(":"), "", "")[:3]
        if pagina == WEG:
            casus = self._dossier.casus(doel)
            van_wie = f", {casus.kind.roepnaam}" if casus.bestaat else ""
            return f"de plek waar het bij hoorde is er niet meer{van_wie}", "", "", ""
        pagina = "bijlage_nieuw" if (pagina, doel) == ("bijlage", "") else pagina
        casus, inrichting = self._dossier.casus(casus_id), self._dossier.inrichting()
        doel = vindplaats(casus, inrichting, doel) if pagina == "meldcode" else doel
        wat = _waarover(casus, pagina, doel, self._noem) if casus.bestaat else ""
        if not wat and nog_te_beginnen(casus, inrichting, doel, self._dossier.vandaag()):
            wat = _NIEUW.get(pagina, "")
        if not wat:
            return "de plek waar het bij hoorde is er niet meer", "", "", ""
        return f"{wat}, {casus.kind.roepnaam}", pagina, casus_id, doel

    def _noem(self, casus: Casus, professional: str) -> str:
        # Who keeps the vault need not be a colleague of the casus to be called by name.
        gebruiker = self._dossier.inrichting().gebruiker
        return gebruiker.naam if gebruiker and gebruiker.id == professional else casus.noem(professional)

    def _tekst(self, sleutel: str) -> str:
        klad = uit_bytes(self._dossier.kluis.concept(sleutel), self._dossier.vandaag())
        getypt = [regel for formulier in klad.velden for regel in klad.in_woorden(formulier)]
        getypt += [_in_woorden(m) for gegeven in klad.motiveringen.values() for m in gegeven]
        getypt += [_in_woorden(m) for begonnen in klad.getypt.values() for m in begonnen]
        return "\n".join(tekst for tekst in getypt if tekst.strip())


def _in_woorden(m: Motivering | MotiveringInvoer) -> str:
    """A motivation as far as it was given: its text, and the attempts to reach somebody."""
    pogingen = (
        ", ".join(
            deel for deel in (toon(p.dag) if isinstance(p.dag, date) else p.dag, p.wijze, p.uitkomst) if deel
        )
        for p in m.pogingen
    )
    return "\n".join(deel for deel in (m.tekst, *(f"Poging: {p}" for p in pogingen if p)) if deel.strip())


def namen_van_concepten(dossier: Dossier) -> tuple[str, ...]:
    """Every draft in the vault in words, the newest first. Raises KluisFout."""
    presenter = ConceptenPresenter(dossier)
    presenter.laad()
    return tuple(f"{hoofdletter(presenter.naam(sleutel))}." for sleutel in presenter.sleutels)


def _waarover(casus: Casus, pagina: str, doel: str, noem: Callable[[Casus, str], str]) -> str:
    """In words; empty when it is not there (any more)."""
    match pagina:
        case "casus":
            return "gegevens van de casus"
        case "bijlage_nieuw":
            return "bijlagen om toe te voegen"
        case "bijlage" if doel in casus.bijlagen:
            return "bij een bijlage"
        case "verzoek" if doel == "nieuw":
            return "een nieuw verzoek"
        case "verzoek" if doel in casus.verzoeken:
            return f"verzoek van {vrager(casus.verzoeken[doel])}"
        case "meldcode" if doel in casus.doorlopen:
            return f"meldcode van {noem(casus, casus.doorlopen[doel].professional)}"
        case "adviesvraag" if doel in casus.adviesvragen:
            return "adviesvraag aan Veilig Thuis"
        case "melding" if doel in casus.meldingen:
            return "melding aan Veilig Thuis"
        case _:
            return ""

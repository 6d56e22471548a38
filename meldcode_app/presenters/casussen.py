"""The list of casussen: find one, begin one, or receive a request for a child that has one or not.

Invariants: rows come from the projection, no casus is folded for the list; a first name is enough to begin; in
the practice vault the form says so before a casus is made.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Any

import msgspec
from PySide6.QtCore import Signal

from meldcode_app.presenters.casus_weergave import CasussenStaat, Concept, Hulp, begonnen_formulier
from meldcode_app.presenters.casussen_formulier import NIEUW_KIND, formulier
from meldcode_app.presenters.formulier import Formulier
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.presenters.nederlands import aantal, dag_kort, opsomming
from meldcode_app.presenters.weergave import Cel, Icoon, Keuze, Kleur, Knop, Kruimel, Rij
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import Uitkomst, nieuw_id
from workflows.leeftijden import leeftijd_op

KOPPEN = (
    ("Naam", 4),
    ("Leeftijd", 2),
    ("Kenmerk", 2),
    ("Stand", 2),
    ("Verzoeken", 3),
    ("Gewijzigd", 2),
)
STANDEN: dict[str, tuple[str, Icoon, Kleur]] = {
    "spoed": ("Spoed", "siren", "warn"),
    "loopt": ("Lopend", "circle-dot", "accent"),
    "rust": ("In rust", "circle", "muted"),
}
ALLE = "alle"
_ZEVEN = (
    Keuze(code=ALLE, tekst="Alle casussen"),
    Keuze(code="loopt", tekst="Lopend"),
    Keuze(code="spoed", tekst="Spoed"),
    Keuze(code="rust", tekst="In rust"),
)
_NIEUW = Knop(code="casus", tekst="Nieuwe casus", soort="primair", icoon="folder-plus")
_VERZOEK = Knop(code="verzoek", tekst="Verzoek van gezinsvoogd ontvangen", icoon="inbox")


class CasussenPresenter(FormulierPresenter):
    """Asks for other pages by signal: `open_casus(casus)`, `nieuw_verzoek(casus)` for a request just come in."""

    open_casus = Signal(str)
    nieuw_verzoek = Signal(str)

    def __init__(self, dossier: Dossier) -> None:
        super().__init__(dossier, "casussen")
        self._zoek = ""
        self._status = ALLE
        self._gemaakt: tuple[tuple[int, date, str, str], tuple[Rij, ...]] | None = None

    def staat(self) -> CasussenStaat:
        """What the page shows today."""
        vandaag = self._dossier.vandaag()
        alle = sum(self._dossier.tel_casussen().values())
        gevonden = self._rijen(vandaag)
        invulling = self._invulling.staat() if self._invulling else None
        kruimels = [Kruimel(code="casussen", tekst="Casussen")]
        if invulling:
            kruimels.append(Kruimel(code="formulier", tekst=invulling.titel))
        leeg = not alle
        return CasussenStaat(
            kruimels=tuple(kruimels),
            titel="Casussen",
            sub="Alle casussen in deze kluis." if leeg else f"{aantal(alle, 'casus', 'casussen')}, op naam.",
            knoppen=() if invulling else (_NIEUW, _VERZOEK) if leeg else (_VERZOEK, _NIEUW),
            leeg=leeg,
            hulp=_hulp(oefening=self._dossier.oefening),
            koppen=KOPPEN,
            rijen=gevonden,
            zoek=self._zoek,
            status=self._status,
            statussen=_ZEVEN,
            geen_treffer=self._geen_treffer() if alle and not gevonden else "",
            formulier=invulling,
            melding=self._melding,
            concept=None if invulling else self._concept(),
        )

    def zoek(self, tekst: str) -> None:
        """Show only casussen whose name or reference has all these words; "8 jaar" or "8" is an age."""
        self._zoek = tekst
        self.changed.emit()

    def kies_status(self, status: str) -> None:
        """Show only casussen that stand so."""
        self._status = status
        self.changed.emit()

    def _geen_treffer(self) -> str:
        stand = next(k.tekst for k in _ZEVEN if k.code == self._status)
        delen = [f"'{self._zoek.strip()}'"] if self._zoek.strip() else []
        delen += [f"'{stand}'"] if self._status != ALLE else []
        return f"Geen resultaat voor {opsomming(delen)}."

    def druk(self, code: str) -> None:
        """A button of the page or of its form, or a crumb."""
        match code:
            case "casus" | "verzoek":
                self._begin(code)
            case "casussen" | "later":
                self.later()
            case "vastleggen":
                self.vastleggen()
            case "weggooien":
                self.weggooien()
            case "wis_zoek":
                self._status = ALLE
                self.zoek("")
            case "concept_verder":
                self._begin(self._klad_codes()[0])
            case "concept_weg":
                self.gooi_concept_weg(self._klad_codes()[0])
            case _:
                raise ValueError(code)

    def kies(self, casus_id: str) -> None:
        """Open a casus."""
        self.bewaar_nu()
        self.open_casus.emit(casus_id)

    def vastleggen(self) -> None:
        """Make the casus, or go on with the one that was chosen."""
        bestaand = self._invulling.waarden.get("casus", NIEUW_KIND) if self._invulling else NIEUW_KIND
        if self._invulling is None or bestaand == NIEUW_KIND:
            super().vastleggen()
            return
        self._laat_los(self._invulling.formulier.code)
        self.nieuw_verzoek.emit(bestaand)

    def _ga_naar_formulier(self, code: str) -> None:
        self._begin(code)

    def _begin(self, code: str) -> None:
        self._casus_id = nieuw_id()
        gebruiker = self._dossier.inrichting().gebruiker
        alle = self._dossier.casussen()
        bestaand = tuple(
            Keuze(code=str(rij["casus"]), tekst=f"{rij['naam']} ({rij['kenmerk']})") for rij in alle
        )
        self._open(
            formulier(
                code,
                kenmerk=self._dossier.volgend_kenmerk(),
                door=gebruiker.id if gebruiker else "",
                vandaag=self._dossier.vandaag(),
                oefening=self._dossier.oefening,
                bestaand=bestaand,
                namen={str(rij["naam"]): str(rij["kenmerk"]) for rij in alle},
            )
        )

    def _daarna(self, formulier: Formulier, uitkomst: Uitkomst) -> None:
        signaal = self.nieuw_verzoek if formulier.code == "verzoek" else self.open_casus
        signaal.emit(uitkomst.casus.id)

    def _klad_codes(self) -> tuple[str, ...]:
        return (*self._klad.formulieren("casus"), *self._klad.formulieren("verzoek"))

    def _concept(self) -> Concept | None:
        codes = self._klad_codes()
        if not codes:
            return None
        wat = "een verzoek voor een nieuwe casus" if codes[0] == "verzoek" else "een nieuwe casus"
        return begonnen_formulier(codes[0], f"Er staat nog een concept: {wat}.")

    def _rijen(self, vandaag: date) -> tuple[Rij, ...]:
        """Made once per entry, day and question: of ten thousand casussen that is felt."""
        sleutel = (self._dossier.stand(), vandaag, self._zoek, self._status)
        if self._gemaakt is None or self._gemaakt[0] != sleutel:
            gevonden = self._dossier.casussen(self._zoek, "" if self._status == ALLE else self._status)
            self._gemaakt = (sleutel, tuple(_rij(rij, vandaag) for rij in gevonden))
        return self._gemaakt[1]

    def stop(self) -> None:
        """Before the vault closes: also let go of the rows."""
        super().stop()
        self._gemaakt = None


def _rij(rij: dict[str, object], vandaag: date) -> Rij:
    geboren = rij["geboortedatum"]
    gewijzigd = datetime.fromisoformat(str(rij["gewijzigd_op"])).astimezone().date()
    return Rij(
        id=str(rij["casus"]),
        cellen=(
            Cel(tekst=str(rij["naam"]), sterk=True),
            _leeftijd(leeftijd_op(date.fromisoformat(str(geboren)), vandaag) if geboren else None),
            Cel(tekst=str(rij["kenmerk"]), kleur="muted"),
            _stand(str(rij["status"])),
            _verzoeken(str(rij["samenvatting"])),
            _gewijzigd(gewijzigd, vandaag),
        ),
    )


@lru_cache(maxsize=200)
def _leeftijd(jaren: int | None) -> Cel:
    return Cel(tekst="onbekend", kleur="muted") if jaren is None else Cel(tekst=f"{jaren} jaar")


@lru_cache(maxsize=10)
def _stand(status: str) -> Cel:
    stand, icoon, kleur = STANDEN[status]
    return Cel(tekst=stand, icoon=icoon, kleur=kleur, sterk=status != "rust")


@lru_cache(maxsize=200)
def _verzoeken(als_json: str) -> Cel:
    samenvatting: dict[str, Any] = msgspec.json.decode(als_json)
    open_, alle = int(samenvatting["open_verzoeken"]), int(samenvatting["verzoeken"])
    if open_:
        return Cel(tekst=f"{open_} open", icoon="inbox", kleur="why", sterk=True)
    if alle:
        return Cel(tekst=f"geen open, {alle} afgehandeld", kleur="muted")
    return Cel(tekst="geen", kleur="muted")


@lru_cache(maxsize=4_000)
def _gewijzigd(dag: date, vandaag: date) -> Cel:
    return Cel(tekst=dag_kort(dag, vandaag))


def _hulp(*, oefening: bool) -> tuple[Hulp, ...]:
    oefenen = Hulp(
        icoon="graduation-cap",
        titel="U oefent nu" if oefening else "Eerst oefenen?",
        tekst="U kunt niets fout doen. Wat u hier maakt, is weg zodra u stopt."
        if oefening
        else "Vergrendel, kies 'Oefenen of een nieuwe kluis' en dan 'Oefenen'. U kunt niets fout doen.",
    )
    return (
        oefenen,
        Hulp(
            icoon="archive",
            titel="Al een papieren dossier?",
            tekst="Voer alleen in wat u nodig hebt, met de datum van toen.",
        ),
        Hulp(
            icoon="users",
            titel="Wie ziet dit?",
            tekst="Wie de wachtzin van deze kluis heeft. Verder niemand.",
        ),
    )

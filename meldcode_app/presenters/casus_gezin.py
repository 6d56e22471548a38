"""Child and family of a casus: the table, and the form to add or mend somebody (domain 7.0 Persoon, 4.3).

Invariant: only the name is required; custody is asked of a parent or guardian, with its source and day,
and what is known of it is never dropped by mending something else.
"""

from __future__ import annotations

from datetime import date
from typing import cast

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen.casus import PersoonVastleggen
from meldcode_app.domain.personen import Gezag, GezagBron, GezagWaarde, Persoon, Rol
from meldcode_app.presenters import woorden
from meldcode_app.presenters.casus_kop import GECONTROLEERD
from meldcode_app.presenters.casus_weergave import Deel
from meldcode_app.presenters.formulier import Formulier, geweest, toon_dag
from meldcode_app.presenters.formulier_invoer import Invoer, veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.nederlands import dag_jaar, hoofdletter
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import Cel, Keuze, Knop, Rij
from meldcode_app.services.registreren import nieuw_id

MET_GEZAG = frozenset({"ouder", "voogd"})
ROLLEN = {code: woord for code, woord in woorden.ROL.items() if code != "kind"}
AAN = "ja"


def deel(casus: Casus, vandaag: date) -> Deel:
    """The card Gezin: the child first."""
    anderen = [p for p in casus.personen.values() if p.id != casus.kind_id]
    return Deel(
        code="gezin",
        titel="Gezin",
        koppen=(("Naam", 3), ("Wie", 2), ("Geboren", 2), ("Gezag", 3)),
        rijen=tuple(_rij(casus, p, vandaag) for p in (casus.kind, *anderen)),
        leeg="",
        knoppen=(
            Knop(code="wijzig", tekst="Wijzigen", soort="rustig", icoon="pencil"),
            Knop(code="nieuw", tekst="Persoon toevoegen", soort="rustig", icoon="plus"),
        ),
    )


def _rij(casus: Casus, p: Persoon, vandaag: date) -> Rij:
    rol = "kind" if p.id == casus.kind_id else woorden.ROL[p.rol]
    wie = rol
    if p.roepnaam in rol.split():
        wie = p.roepnaam
    elif p.roepnaam.casefold() not in {*p.naam.casefold().split(), p.naam.casefold()}:
        wie = f"{p.roepnaam} ({rol})"
    geboren = Cel(tekst="onbekend", kleur="muted")
    if p.geboortedatum:
        geboren = Cel(tekst=f"{dag_jaar(p.geboortedatum)} ({p.leeftijd(vandaag)} jaar)")
    return Rij(
        id=p.id,
        cellen=(Cel(tekst=p.naam, sterk=True), Cel(tekst=wie), geboren, _gezagcel(casus, p)),
    )


def _gezagcel(casus: Casus, p: Persoon) -> Cel:
    if p.id == casus.kind_id or (p.rol not in MET_GEZAG and p.gezag.waarde == "onbekend"):
        return Cel(tekst="niet van toepassing", kleur="muted")
    bron = f", {woorden.GEZAG_BRON[p.gezag.bron]}" if p.gezag.bron else ""
    if p.gezag.waarde == "onbekend":
        return Cel(tekst="nog navragen", icoon="triangle-alert", kleur="warn")
    if p.gezag.bron not in GECONTROLEERD:
        return Cel(tekst=f"{p.gezag.waarde}{bron}", icoon="triangle-alert", kleur="warn")
    if p.gezag.waarde == "ja":
        return Cel(tekst=f"ja{bron}", icoon="circle-check", kleur="ok")
    return Cel(tekst=f"nee{bron}", icoon="circle-minus", kleur="muted")


def wanneer_veld(i: Invoer, label: str = "Sinds wanneer weet u dit?") -> VeldStaat:
    """The day of the act; today unless said otherwise."""
    return veld(i, "wanneer", "datum", label, voorbeeld="leeg is vandaag", breedte="derde")


def formulier(casus: Casus, persoon_id: str, door: str, vandaag: date) -> Formulier:
    """Add somebody (empty id) or mend a person; the earlier version stays in the timeline."""
    oud = casus.personen.get(persoon_id)
    is_kind = persoon_id == casus.kind_id

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        rol = () if is_kind else (_rolveld(i),)
        noemen = veld(
            i,
            "noemen",
            "regel",
            "Hoe noemt u deze persoon?",
            voorbeeld="bv. Gerrit; leeg is de naam" if is_kind else "bv. moeder; leeg is de naam",
            breedte="derde",
        )
        return (
            veld(i, "naam", "regel", "Naam", breedte="derde"),
            *rol,
            noemen,
            *(_gezagvelden(i) if not is_kind and _vraagt_gezag(i) else ()),
            veld(i, "geboortedatum", "datum", "Geboortedatum", voorbeeld="bv. 14-5-2018", breedte="derde"),
            *_bereikvelden(i),
            wanneer_veld(i),
            veld(i, "toelichting", "tekst", "Toelichting", breedte="heel"),
        )

    def handeling(i: Invoer) -> PersoonVastleggen:
        rol = cast("Rol", "kind" if is_kind else i.tekst("rol"))
        persoon = Persoon(
            id=oud.id if oud else nieuw_id(),
            naam=i.tekst("naam").strip(),
            rol=rol,
            noemen=i.tekst("noemen").strip(),
            geboortedatum=geweest(i, "geboortedatum"),
            gezag=_gezag(i),
            deelgezag_265e=i.tekst("deelgezag") == AAN,
            adres_geheim=i.tekst("geheim") == AAN,
            adres=i.tekst("adres").strip(),
            plaats=i.tekst("plaats").strip(),
            telefoon=i.tekst("telefoon").strip(),
            email=i.tekst("email").strip(),
            toelichting=i.tekst("toelichting").strip(),
        )
        return PersoonVastleggen(gebeurd_op=i.wanneer(), door=door, persoon=persoon)

    return Formulier(
        code=f"gezin:{persoon_id or 'nieuw'}",
        titel=f"{hoofdletter(oud.roepnaam)} wijzigen" if oud else "Persoon toevoegen",
        velden=velden,
        handeling=handeling,
        begin={"wanneer": toon(vandaag, kort=True), **(_begin(oud) if oud else {"rol": "ouder"})},
        hervormt=frozenset({"rol"}),
    )


def _vraagt_gezag(i: Invoer) -> bool:
    return i.tekst("rol") in MET_GEZAG or i.tekst("gezag") in {"ja", "nee"}


def _rolveld(i: Invoer) -> VeldStaat:
    return veld(i, "rol", "keuze", "Wie is dit?", keuzes=woorden.keuzes(ROLLEN), breedte="derde")


def _bereikvelden(i: Invoer) -> tuple[VeldStaat, ...]:
    """Where somebody lives and can be reached; also what the anonymous sheet looks for."""
    geheim = Keuze(code=AAN, tekst="Het adres is geheim")
    return (
        veld(i, "adres", "regel", "Adres", voorbeeld="bv. Lindelaan 12", breedte="derde"),
        veld(i, "plaats", "regel", "Postcode en plaats", breedte="derde"),
        veld(i, "geheim", "vinkjes", "Geheim adres", keuzes=(geheim,), breedte="derde"),
        veld(i, "telefoon", "regel", "Telefoon", breedte="derde"),
        veld(i, "email", "regel", "E-mailadres", breedte="derde"),
    )


def _gezagvelden(i: Invoer) -> tuple[VeldStaat, ...]:
    deelgezag = Keuze(code=AAN, tekst="De rechter gaf een deel aan de instelling (artikel 1:265e BW)")
    return (
        veld(
            i,
            "gezag",
            "antwoord",
            "Heeft deze persoon gezag?",
            keuzes=woorden.keuzes(_GEZAG_ANTWOORD),
            breedte="derde",
        ),
        veld(
            i,
            "bron",
            "keuze",
            "Hoe weet u dat?",
            keuzes=woorden.keuzes(woorden.GEZAG_BRON),
            breedte="derde",
        ),
        veld(i, "peildatum", "datum", "Gezien of gehoord op", voorbeeld="bv. 3 september", breedte="derde"),
        veld(i, "deelgezag", "vinkjes", "Deel van het gezag", keuzes=(deelgezag,), breedte="heel"),
    )


_GEZAG_ANTWOORD = {"ja": "Ja", "nee": "Nee", "onbekend": "Onbekend"}


def _gezag(i: Invoer) -> Gezag:
    return Gezag(
        waarde=cast("GezagWaarde", i.tekst("gezag") or "onbekend"),
        bron=cast("GezagBron", i.tekst("bron")),
        peildatum=geweest(i, "peildatum"),
    )


def _begin(p: Persoon) -> dict[str, str]:
    return {
        "naam": p.naam,
        "rol": p.rol,
        "noemen": p.noemen,
        "geboortedatum": toon_dag(p.geboortedatum),
        "gezag": p.gezag.waarde,
        "bron": p.gezag.bron,
        "peildatum": toon_dag(p.gezag.peildatum),
        "deelgezag": AAN if p.deelgezag_265e else "",
        "geheim": AAN if p.adres_geheim else "",
        "adres": p.adres,
        "plaats": p.plaats,
        "telefoon": p.telefoon,
        "email": p.email,
        "toelichting": p.toelichting,
    }

"""The two small forms of the Werklijst: give a note its place, or let it go.

Invariants: no casus is chosen beforehand, so no note ends with the wrong child by a habit of the hand; the text of
the note is shown and never changed.
"""

from __future__ import annotations

from typing import cast

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.casus import CasusOpenen
from meldcode_app.domain.handelingen.notitie import NotitieAfhandelen, NotitiePlaatsen, PlaatsAls
from meldcode_app.domain.personen import Persoon
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.casussen_formulier import NIEUW_KIND, OEFENEN
from meldcode_app.presenters.formulier import Formulier, geweest
from meldcode_app.presenters.formulier_invoer import Invoer, veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.weergave import Keuze
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.notities import plaatsing
from meldcode_app.services.registreren import Uitkomst, nieuw_id

PLAATSEN = "plaatsen"
AFHANDELEN = "afhandelen"
_ALS = (
    Keuze(code="aanvulling", tekst="Aantekening"),
    Keuze(code="signaal", tekst="Signaal voor de meldcode"),
)


def plaatsen(dossier: Dossier, notitie: str, tekst: str, *, met_signaal: bool) -> Formulier:
    """Choose the casus of a note, or make one; `met_signaal` asks too whether it is a signal."""
    gebruiker = dossier.inrichting().gebruiker
    door, nieuwe_casus, nieuw_kind = gebruiker.id if gebruiker else "", nieuw_id(), nieuw_id()
    kenmerk = dossier.volgend_kenmerk()
    bestaand = tuple(
        Keuze(code=str(rij["casus"]), tekst=f"{rij['naam']} ({rij['kenmerk']})") for rij in dossier.casussen()
    )
    keuzes = (
        Keuze(code="", tekst="Kies een casus"),
        *bestaand,
        Keuze(code=NIEUW_KIND, tekst="Een kind zonder casus"),
    )

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        als = (veld(i, "als", "antwoord", "Als wat?", keuzes=_ALS, breedte="heel"),)
        nieuw = (
            veld(
                i, "naam", "regel", "Naam van het kind", voorbeeld="een voornaam is genoeg", breedte="derde"
            ),
            veld(i, "geboortedatum", "datum", "Geboortedatum", voorbeeld="bv. 14-5-2018", breedte="derde"),
        )
        return (
            veld(i, "tekst", "lezen", "De notitie", breedte="heel", rijen=2),
            veld(i, "casus", "keuze", "Bij welk kind hoort dit?", keuzes=keuzes, breedte="derde"),
            *(nieuw if i.tekst("casus") == NIEUW_KIND else ()),
            *(als if met_signaal else ()),
        )

    def handeling(i: Invoer) -> NotitiePlaatsen:
        nieuw = i.tekst("casus") == NIEUW_KIND
        opening(i)  # a day of birth that cannot be read is told beside its field
        return NotitiePlaatsen(
            gebeurd_op=op(i.vandaag),
            door=door,
            notitie=notitie,
            casus=nieuwe_casus if nieuw else i.tekst("casus"),
            als=cast("PlaatsAls", i.tekst("als")),
        )

    def opening(i: Invoer) -> CasusOpenen | None:
        if i.tekst("casus") != NIEUW_KIND:
            return None
        kind = Persoon(
            id=nieuw_kind,
            naam=i.tekst("naam").strip(),
            rol="kind",
            geboortedatum=geweest(i, "geboortedatum"),
        )
        return CasusOpenen(gebeurd_op=op(i.vandaag), door=door, kenmerk=kenmerk, kind=kind)

    def doe(i: Invoer, gekozen: AlleHandelingen) -> Uitkomst:
        eerst, plaatsen = opening(i), cast("NotitiePlaatsen", gekozen)
        if plaatsen.als == "signaal" and eerst is not None:
            # The page of the meldcode records the signal and places the note; here only its casus is made.
            return dossier.doe(plaatsen.casus, eerst)
        return dossier.doe_verspreid(plaatsing(dossier.kluis, plaatsen, eerst))

    return Formulier(
        code=f"{PLAATSEN}:{notitie}",
        titel="Notitie een plek geven",
        velden=velden,
        handeling=handeling,
        begin={"tekst": tekst, "casus": "", "als": "aanvulling"},
        hervormt=frozenset({"casus"}),
        sub="De tekst komt ongewijzigd in de tijdlijn van de casus, op de dag waarover zij gaat.",
        uitleg=OEFENEN if dossier.oefening else None,
        knop="Plaatsen",
        doe=doe,
    )


def afhandelen(dossier: Dossier, notitie: str, tekst: str) -> Formulier:
    """Let a note go; why may be told."""
    gebruiker = dossier.inrichting().gebruiker
    door = gebruiker.id if gebruiker else ""

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(i, "tekst", "lezen", "De notitie", breedte="heel", rijen=2),
            veld(
                i,
                "reden",
                "regel",
                "Waarom is zij niet meer nodig?",
                hint="Mag leeg blijven.",
                breedte="heel",
            ),
        )

    def handeling(i: Invoer) -> NotitieAfhandelen:
        return NotitieAfhandelen(
            gebeurd_op=op(i.vandaag), door=door, notitie=notitie, reden=i.tekst("reden").strip()
        )

    return Formulier(
        code=f"{AFHANDELEN}:{notitie}",
        titel="Notitie niet meer nodig",
        velden=velden,
        handeling=handeling,
        begin={"tekst": tekst},
        sub="De notitie gaat van uw Werklijst. In de kluis blijft zij bewaard.",
        knop="Niet meer nodig",
    )

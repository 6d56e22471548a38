"""Above the page of a question for advice: where it is, how far it is, and what can be done.

Invariants: one primary button; own weighing that is still missing is said in words, for advice never replaces it; who
may not look in sees only that a colleague is involved.
"""

from __future__ import annotations

from datetime import date

from meldcode_app.domain.adviesvraag import Adviesvraag
from meldcode_app.domain.casus import Casus
from meldcode_app.presenters.adviesvraag_weergave import AdviesvraagStaat
from meldcode_app.presenters.casus_kop import titel
from meldcode_app.presenters.meldcode_opbouw import NIET_INZIEN
from meldcode_app.presenters.meldcode_weergave import LekStaat
from meldcode_app.presenters.weergave import Bericht, Knop, Kruimel

TITEL = "Adviesvraag aan Veilig Thuis"


def kruimels(casus: Casus, vandaag: date) -> tuple[Kruimel, ...]:
    """The breadcrumb."""
    return (
        Kruimel(code="casussen", tekst="Casussen"),
        Kruimel(code="casus", tekst=titel(casus, vandaag)),
        Kruimel(code="meldcode", tekst="Meldcode"),
        Kruimel(code="adviesvraag", tekst="Adviesvraag"),
    )


def niet_inzien(casus: Casus, vandaag: date) -> AdviesvraagStaat:
    """The page for a colleague who may not look in (domain 2.2)."""
    return AdviesvraagStaat(
        kruimels=kruimels(casus, vandaag),
        titel=TITEL,
        sub=f"{titel(casus, vandaag)}.",
        knoppen=(),
        stand=NIET_INZIEN,
        lek=LekStaat(slot=Bericht(titel="Er is geen blad te zien.", soort="uitleg")),
    )


def stand(a: Adviesvraag, vandaag: date) -> Bericht:
    """How far this question for advice is, and what is still missing."""
    match a.staat:
        case "geanonimiseerd":
            return Bericht(titel="Het blad is gemaakt.", tekst="Bel wanneer u wilt: 0800-2000.", soort="goed")
        case "gesteld":
            return Bericht(titel="De vraag is gesteld. Het advies moet nog komen.", soort="let_op")
        case "advies_bekend":
            return Bericht(
                titel="Uw eigen afweging ontbreekt nog.",
                tekst="Een advies van Veilig Thuis vervangt uw eigen afweging niet.",
                doe="Kies 'Eigen afweging invoeren'.",
                soort="reden",
            )
        case "eigen_besluit":
            return Bericht(titel="Advies en eigen afweging staan vast.", soort="goed")
        case "advies_afgesloten":
            return Bericht(titel="Deze adviesvraag is afgesloten.", soort="uitleg")
        case _:
            return Bericht(
                titel="Bereid het gesprek voor, of bel meteen.",
                tekst="Een blad maken hoeft niet: u mag altijd bellen.",
                soort="uitleg",
            )


def knoppen(a: Adviesvraag, *, op_blad: bool, in_formulier: bool) -> tuple[Knop, ...]:
    """The buttons of the page; a form that is open brings its own."""
    if in_formulier and not op_blad:
        return ()
    if op_blad:
        return (
            Knop(code="opslaan", tekst="Bewaren", icoon="save"),
            Knop(code="afdrukken", tekst="Blad als PDF", icoon="printer"),
            Knop(code="gebeld", tekst="Ik heb gebeld", soort="primair", icoon="phone"),
        )
    melden = Knop(code="melden", tekst="Melding voorbereiden", icoon="send")
    if a.staat == "advies_bekend":
        wegen = Knop(code="wegen", tekst="Eigen afweging invoeren", soort="primair", icoon="scale")
        return (melden, wegen)
    if a.staat == "eigen_besluit":
        terug = Knop(code="meldcode", tekst="Verder met de meldcode", soort="primair", icoon="arrow-right")
        return (melden, terug)
    tekst = "Nog een keer gebeld" if a.advies else "Advies invoeren"
    return (melden, Knop(code="gebeld", tekst=tekst, soort="primair", icoon="phone"))

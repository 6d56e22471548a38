"""The two forms of Instellingen, both one act: who keeps the vault and who decides, and the user's own name.

Invariant: what a form does not ask stays as it is.
"""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from meldcode_app.domain.casus import Inrichting
from meldcode_app.domain.handelingen.casus import InrichtingWijzigen
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.presenters.formulier import Formulier
from meldcode_app.presenters.formulier_invoer import Invoer, veld, wanneer_veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.wanneer import toon

SUB = "Wat eerder gold, blijft staan. Een besluit van toen wordt bekeken met wat toen gold."


def formulier(code: str, nu: Inrichting, vandaag: date) -> Formulier:
    """`organisatie` or `zelf`, filled in with what holds now. The vault has been set up, so there is a user."""
    gebruiker = nu.gebruiker or EigenDeelnemer(id="", naam="", functie="")
    wanneer = {"wanneer": toon(vandaag, kort=True)}

    def handeling(i: Invoer) -> InrichtingWijzigen:
        basis = InrichtingWijzigen(
            gebeurd_op=i.wanneer(),
            door=gebruiker.id,
            organisatie=nu.organisatie,
            beslissende_functie=nu.beslissende_functie,
            plaats=nu.plaats,
            gebruiker=gebruiker,
        )
        if code == "zelf":
            return replace(basis, gebruiker=_zelf(i, gebruiker))
        return replace(
            basis,
            organisatie=i.tekst("organisatie").strip(),
            plaats=i.tekst("plaats").strip(),
            beslissende_functie=i.tekst("beslissende_functie").strip(),
        )

    if code == "zelf":
        return Formulier(
            code=code,
            titel="Uw eigen naam of functie",
            velden=_velden_zelf,
            handeling=handeling,
            begin={"naam": gebruiker.naam, "functie": gebruiker.functie, **wanneer},
            sub="Voor een nieuwe naam of functie van uzelf. Een collega maakt een eigen kluis: anders lijkt wat u "
            "eerder vastlegde van die collega.",
        )
    return Formulier(
        code=code,
        titel="Organisatie en wie beslist",
        velden=_velden_organisatie,
        handeling=handeling,
        begin={
            "organisatie": nu.organisatie,
            "plaats": nu.plaats,
            "beslissende_functie": nu.beslissende_functie,
            **wanneer,
        },
        sub=SUB,
    )


def _zelf(i: Invoer, gebruiker: EigenDeelnemer) -> EigenDeelnemer:
    naam = i.tekst("naam").strip()
    if not naam:
        i.fouten["naam"] = "Vul uw naam in: ze staat bij wat u vastlegt."
    return replace(gebruiker, naam=naam, functie=i.tekst("functie").strip())


def _velden_zelf(i: Invoer) -> tuple[VeldStaat, ...]:
    return (
        veld(i, "naam", "regel", "Uw naam"),
        veld(i, "functie", "regel", "Uw functie", hint="Zoals die in uw brieven staat."),
        wanneer_veld(i, "Vanaf wanneer?", breedte="half"),
    )


def _velden_organisatie(i: Invoer) -> tuple[VeldStaat, ...]:
    return (
        veld(i, "organisatie", "regel", "Organisatie"),
        veld(i, "plaats", "regel", "Plaats"),
        veld(
            i,
            "beslissende_functie",
            "regel",
            "Wie beslist volgens uw eigen meldcode?",
            hint="De functie, bijvoorbeeld directeur.",
        ),
        wanneer_veld(i, "Vanaf wanneer geldt dit?", breedte="half"),
    )

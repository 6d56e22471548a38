"""The form for a new casus, also when it begins with a request: which child, and a first name is enough.

Invariant: a child whose name is already in the list is pointed out, never merged.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from meldcode_app.domain.handelingen.casus import CasusOpenen
from meldcode_app.domain.personen import Persoon
from meldcode_app.presenters.casus_gezin import wanneer_veld
from meldcode_app.presenters.formulier import Formulier, geweest
from meldcode_app.presenters.formulier_invoer import Invoer, veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import Bericht, Keuze
from meldcode_app.services.registreren import nieuw_id

NIEUW_KIND = "nieuw"
OEFENEN = Bericht(
    titel="Dit is de oefenkluis",
    tekst="Wat u hier maakt, is weg zodra u stopt met oefenen. Gebruik geen namen van echte kinderen.",
    soort="let_op",
)


def formulier(
    code: str,
    *,
    kenmerk: str,
    door: str,
    vandaag: date,
    oefening: bool,
    bestaand: tuple[Keuze, ...],
    namen: Mapping[str, str],
) -> Formulier:
    """`code` "casus", or "verzoek" where a casus may be chosen too. `namen`: names in the list with their kenmerk."""
    voor_verzoek = code == "verzoek"

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        kiezen = (Keuze(code=NIEUW_KIND, tekst="Een kind zonder casus"), *bestaand)
        keuze = (veld(i, "casus", "keuze", "Kind", keuzes=kiezen, breedte="heel"),)
        kies = keuze if voor_verzoek and bestaand else ()
        if i.tekst("casus") != NIEUW_KIND:
            return kies
        al = namen.get(i.tekst("naam").strip())
        hint = f"Er is al een casus met deze naam: {al}." if al else ""
        return (
            *kies,
            veld(i, "naam", "regel", "Naam van het kind", hint=hint, breedte="derde"),
            veld(i, "geboortedatum", "datum", "Geboortedatum", voorbeeld="bv. 14-5-2018", breedte="derde"),
            wanneer_veld(i, "Wanneer begint deze casus?"),
        )

    def handeling(i: Invoer) -> CasusOpenen:
        kind = Persoon(
            id=nieuw_id(), naam=i.tekst("naam").strip(), rol="kind", geboortedatum=geweest(i, "geboortedatum")
        )
        return CasusOpenen(gebeurd_op=i.wanneer(), door=door, kenmerk=kenmerk, kind=kind)

    knop = "Verder naar het verzoek" if voor_verzoek else "Casus maken"
    return Formulier(
        code=code,
        titel="Voor welk kind is het verzoek?" if voor_verzoek else "Nieuwe casus",
        velden=velden,
        handeling=handeling,
        begin={"casus": NIEUW_KIND, "wanneer": toon(vandaag, kort=True)},
        hervormt=frozenset({"casus"}),
        sub="Een voornaam is genoeg. De rest mag later.",
        uitleg=OEFENEN if oefening else None,
        knop="Toch maken in de oefenkluis" if oefening and not voor_verzoek else knop,
    )

"""Step 2: consulting a colleague or an expert; Veilig Thuis has a page of its own.

Invariant: advice of a colleague and what one does with it stand apart.
"""

from __future__ import annotations

from typing import Literal, cast

from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.presenters.formulier_invoer import Invoer, keuzes_uit, veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.meldcode_formulier import MeldcodeFormulier, Omgeving, begin, slot
from meldcode_app.presenters.weergave import Keuze
from meldcode_app.services.registreren import nieuw_id

SOORT_CONSULT = {
    "collega": "Een collega",
    "aandachtsfunctionaris": "De aandachtsfunctionaris",
    "letselduiding": "Een deskundige op letsel",
    "anders": "Iemand anders",
}
JA_NEE = (Keuze(code="ja", tekst="Ja"), Keuze(code="nee", tekst="Nee"))
SoortConsult = Literal["collega", "aandachtsfunctionaris", "letselduiding", "anders"]


def formulier_consult(o: Omgeving) -> MeldcodeFormulier:
    """Record one consultation."""
    id_ = nieuw_id()

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        buiten = i.tekst("eigen") == "nee"
        return (
            veld(
                i,
                "soort_consult",
                "keuze",
                "Met wie overlegde u?",
                keuzes=keuzes_uit(SOORT_CONSULT),
                breedte="derde",
            ),
            veld(i, "met", "regel", "Naam", breedte="derde"),
            veld(i, "functie", "regel", "Functie", breedte="derde"),
            veld(i, "eigen", "antwoord", "Werkt deze persoon bij uw school?", keuzes=JA_NEE),
            *(
                (
                    veld(
                        i,
                        "anoniem",
                        "antwoord",
                        "Bleef het gezin onbekend?",
                        keuzes=JA_NEE,
                        hint="Met wie niet bij uw school werkt, overlegt u zonder namen.",
                    ),
                )
                if buiten
                else ()
            ),
            veld(i, "advies", "tekst", "Wat was het advies?", rijen=3),
            veld(i, "vervolg", "tekst", "Wat doet u ermee?", rijen=3),
            *slot(o, i),
        )

    def handeling(i: Invoer) -> h.ConsultVastleggen:
        eigen = i.tekst("eigen") != "nee"
        return h.ConsultVastleggen(
            **o.vast(i),
            consult=id_,
            met=i.tekst("met").strip(),
            functie=i.tekst("functie").strip(),
            soort_consult=cast("SoortConsult", i.tekst("soort_consult") or "collega"),
            eigen_organisatie=eigen,
            anoniem=not eigen and i.tekst("anoniem") == "ja",
            advies=i.tekst("advies").strip(),
            vervolg=i.tekst("vervolg").strip(),
        )

    return MeldcodeFormulier(
        code="consult",
        titel="Overleg vastleggen",
        velden=velden,
        handeling=handeling,
        begin=begin(o, {"soort_consult": "collega", "eigen": "ja", "anoniem": "ja"}),
        hervormt=frozenset({"eigen", "namens"}),
        knop="Overleg vastleggen",
    )

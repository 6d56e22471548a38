"""Step 1: what was seen and heard, each thing apart; and the other road when a colleague is suspected.

Invariants: fact, somebody's words and suspicion never share a field; when it was seen is as exact as known (G-8).
"""

from __future__ import annotations

from typing import cast

from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.presenters.formulier_invoer import Invoer, keuzes_uit, veld, wanneer_veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.meldcode_formulier import (
    MeldcodeFormulier,
    Omgeving,
    begin,
    slot,
    uitspraken,
    van_wie_veld,
)
from meldcode_app.presenters.weergave import Bericht, Keuze
from meldcode_app.services.registreren import nieuw_id

SOORT_BRON = {
    "eigen_waarneming": "Zelf gezien of gehoord",
    "kind_zei": "Het kind zei het",
    "ouder_zei": "Een ouder zei het",
    "derde_zei": "Iemand anders zei het",
    "document": "Het staat in een brief of verslag",
}
NOTITIE = "notitie"
"""The id of the quick note this signal is made of; not shown, it goes along with the draft."""
BIJZONDER = {
    "onthulling": "Kind of ander slachtoffer vertelde dit uit zichzelf",
    "bijzondere_vorm": "Eer, dwang, achterlating of besnijdenis speelt mee",
}
GESLOTEN = (
    Keuze(code="aanvullen", tekst="Alleen toevoegen"),
    Keuze(code="heropenen", tekst="Meldcode heropenen"),
)
ANDERE_ROUTE = Bericht(
    titel="Dan geldt een andere weg, naast de meldcode.",
    tekst="Gaat het om een zedenmisdrijf, dan moet een personeelslid dit meteen aan het schoolbestuur melden. "
    "Het bestuur overlegt meteen met de vertrouwensinspecteur. Bij een redelijk vermoeden volgt aangifte.",
    doe="Zijn er ook zorgen over thuis, ga dan ook hier verder.",
    soort="uitleg",
)


def formulier_signaal(o: Omgeving) -> MeldcodeFormulier:
    """Record one signal."""
    gesloten = o.doorloop.besluit_staat == "afgesloten"
    id_ = nieuw_id()

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            wanneer_veld(i, "Wanneer was dit?"),
            veld(i, "gezien_door", "regel", "Wie zag of hoorde het?", breedte="derde"),
            veld(i, "soort_bron", "keuze", "Hoe weet u dit?", keuzes=keuzes_uit(SOORT_BRON), breedte="derde"),
            veld(
                i, "bijzonder", "vinkjes", "Bijzonder hieraan", keuzes=keuzes_uit(BIJZONDER), breedte="heel"
            ),
            *(
                (
                    veld(
                        i,
                        "gesloten",
                        "antwoord",
                        "Deze meldcode is afgesloten. Wat wilt u?",
                        keuzes=GESLOTEN,
                        breedte="heel",
                    ),
                )
                if gesloten
                else ()
            ),
            *van_wie_veld(o, i),
        )

    def handeling(i: Invoer) -> h.SignaalVastleggen:
        return h.SignaalVastleggen(
            **o.vast(i),
            signaal=id_,
            feiten=i.tekst("feiten").strip(),
            uitspraken=uitspraken(i),
            vermoeden=i.tekst("duiding").strip(),
            soort_bron=cast("h.SoortBron", i.tekst("soort_bron") or "eigen_waarneming"),
            gezien_door=i.tekst("gezien_door").strip(),
            onthulling="onthulling" in i.lijst("bijzonder"),
            bijzondere_vorm="bijzondere_vorm" in i.lijst("bijzonder"),
            heropenen=i.tekst("gesloten") == "heropenen",
            uit_notitie=i.tekst(NOTITIE),
        )

    wie = o.naam(o.doorloop.professional)
    return MeldcodeFormulier(
        code="signaal",
        titel="Signaal vastleggen",
        velden=velden,
        handeling=handeling,
        begin=begin(o, {"gezien_door": wie, "soort_bron": "eigen_waarneming", "gesloten": "aanvullen"}),
        met_inhoud=lambda _: True,
        onder=frozenset({"bijzonder", "gesloten", "namens"}),
        hervormt=frozenset({"namens"}),
        knop="Signaal vastleggen",
        sub="Ook wat tegen uw zorg pleit, is een signaal.",
    )


def formulier_medewerker(o: Omgeving) -> MeldcodeFormulier:
    """The suspected person works at the school."""

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(i, "bestuur", "datum", "Schoolbestuur geïnformeerd op", breedte="derde"),
            *slot(o, i),
            veld(i, "toelichting", "tekst", "Toelichting", breedte="heel"),
        )

    def handeling(i: Invoer) -> h.MedewerkerAlsPleger:
        return h.MedewerkerAlsPleger(
            **o.vast(i),
            bevoegd_gezag_op=i.dag("bestuur"),
            toelichting=i.tekst("toelichting").strip(),
        )

    return MeldcodeFormulier(
        code="medewerker",
        titel="De vermoedelijke pleger werkt op school",
        velden=velden,
        handeling=handeling,
        begin=begin(o),
        hervormt=frozenset({"namens"}),
        uitleg=ANDERE_ROUTE,
    )

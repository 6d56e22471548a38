"""Direct danger: declaring it, reporting at once, lifting it, and what must still be done afterwards.

Invariants: declaring asks nothing and is hindered by nothing (MC10); one motivation for everything that is still
open; what was left undone stays listed until it is done.
"""

from __future__ import annotations

from typing import Literal, cast

from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.domain.handelingen.melding import SpoedMelden
from meldcode_app.domain.meldcode_feiten import zonder_gesprek
from meldcode_app.domain.taken import taken
from meldcode_app.presenters.formulier_invoer import Invoer, veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.meldcode_formulier import MeldcodeFormulier, Omgeving, begin, slot
from meldcode_app.presenters.meldcode_overleg import JA_NEE
from meldcode_app.presenters.meldcode_staat import Nog, SpoedBalk
from meldcode_app.presenters.meldcode_stappen import STAP_VAN, STATIONS
from meldcode_app.presenters.nederlands import hoofdletter, opsomming
from meldcode_app.presenters.tijdlijn import wanneer_groot
from meldcode_app.presenters.weergave import Keuze, Knop
from meldcode_app.services.voorlopig import volgende_melding

NU_VEILIG = (*JA_NEE, Keuze(code="onbekend", tekst="Weet ik niet"))
VIA = (
    Keuze(code="telefoon", tekst="Telefoon"),
    Keuze(code="portaal", tekst="Portaal"),
    Keuze(code="anders", tekst="Anders"),
)

NU_GEMELD = Knop(code="spoedmelden", tekst="Nu gemeld bij Veilig Thuis", icoon="phone")


def formulier_spoed(o: Omgeving) -> MeldcodeFormulier:
    """Declare an emergency, or fill in more of its checklist."""
    loopt = o.doorloop.spoed if o.doorloop.spoed_loopt else None

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(
                i,
                "reden",
                "tekst",
                "Wat is er aan de hand?",
                breedte="heel",
                hint="Kort mag. Later aanvullen kan.",
            ),
            veld(i, "alarmnummer", "antwoord", "112 gebeld?", keuzes=JA_NEE, breedte="derde"),
            veld(i, "veilig_thuis", "antwoord", "Veilig Thuis gebeld?", keuzes=JA_NEE, breedte="derde"),
            veld(i, "veilig", "antwoord", "Is het kind nu veilig?", keuzes=NU_VEILIG, breedte="half"),
            veld(
                i,
                "ophalen",
                "regel",
                "Wie haalt het kind op?",
                hint="Weet u het niet zeker, vraag Veilig Thuis of het kind naar huis kan.",
                breedte="half",
            ),
            *slot(o, i),
        )

    def handeling(i: Invoer) -> h.SpoedVerklaren:
        return h.SpoedVerklaren(
            **o.vast(i),
            reden=i.tekst("reden").strip(),
            alarmnummer_gebeld=cast("h.JaNee", i.tekst("alarmnummer")),
            veilig_thuis_gebeld=cast("h.JaNee", i.tekst("veilig_thuis")),
            kind_nu_veilig=cast("h.JaNeeOnbekend", i.tekst("veilig")),
            wie_haalt_op=i.tekst("ophalen").strip(),
        )

    bekend = (
        {
            "reden": loopt.inhoud.reden,
            "alarmnummer": loopt.inhoud.alarmnummer_gebeld,
            "veilig_thuis": loopt.inhoud.veilig_thuis_gebeld,
            "veilig": loopt.inhoud.kind_nu_veilig,
            "ophalen": loopt.inhoud.wie_haalt_op,
        }
        if loopt
        else {}
    )
    return MeldcodeFormulier(
        code="spoed",
        titel="Spoed",
        velden=velden,
        handeling=handeling,
        begin={**begin(o, bekend), "namens": ""},
        hervormt=frozenset({"namens"}),
        knop="Spoed vastleggen",
        sub="Eerst bellen en het kind. Vastleggen kan straks; niets is verplicht.",
    )


def formulier_melden(o: Omgeving) -> MeldcodeFormulier:
    """Veilig Thuis was told at once, with whatever is there."""
    nieuw = volgende_melding(o.casus, o.doorloop.id)
    id_ = next((m.id for m in o.meldingen if m.verloop == "melding_concept"), nieuw)

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(i, "via", "antwoord", "Hoe meldde u?", keuzes=VIA),
            veld(i, "regio", "regel", "Welke Veilig Thuis-regio?"),
            veld(i, "medewerker", "regel", "Met wie sprak u?"),
            veld(i, "nummer", "regel", "Nummer van de melding"),
            veld(i, "inhoud", "tekst", "Wat hebt u gezegd?", rijen=3),
            veld(i, "afspraken", "tekst", "Wat spraken u en Veilig Thuis af?", rijen=3),
            *slot(o, i),
        )

    def handeling(i: Invoer) -> SpoedMelden:
        return SpoedMelden(
            **o.vast(i),
            melding=id_,
            via=cast('Literal["telefoon", "portaal", "anders"]', i.tekst("via") or "telefoon"),
            regio=i.tekst("regio").strip(),
            medewerker=i.tekst("medewerker").strip(),
            nummer=i.tekst("nummer").strip(),
            inhoud=i.tekst("inhoud").strip(),
            afspraken=i.tekst("afspraken").strip(),
        )

    return MeldcodeFormulier(
        code="spoedmelden",
        titel="Nu gemeld bij Veilig Thuis",
        velden=velden,
        handeling=handeling,
        begin={**begin(o, {"via": "telefoon"}), "namens": ""},
        hervormt=frozenset({"namens"}),
        knop="Melding vastleggen",
        sub="Wat nog open staat, mag later. Daarvoor schrijft u één keer op waarom.",
    )


def formulier_opheffen(o: Omgeving) -> MeldcodeFormulier:
    """The direct danger is over."""

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(i, "reden", "tekst", "Waarom is het nu veilig?", breedte="heel", reden=True),
            *slot(o, i),
        )

    def handeling(i: Invoer) -> h.SpoedOpheffen:
        return h.SpoedOpheffen(**o.vast(i), reden=i.tekst("reden").strip())

    return MeldcodeFormulier(
        code="opheffen",
        titel="Spoed opheffen",
        velden=velden,
        handeling=handeling,
        begin={**begin(o), "namens": ""},
        hervormt=frozenset({"namens"}),
        knop="Spoed opheffen",
        sub="Alles wat is vastgelegd, blijft. U gaat verder waar u was.",
    )


def balk(o: Omgeving) -> SpoedBalk | None:
    """The bar over the page while an emergency runs."""
    spoed = o.doorloop.spoed
    if spoed is None or not o.doorloop.spoed_loopt:
        return None
    i = spoed.inhoud
    punten = (
        _punt("112 gebeld", i.alarmnummer_gebeld),
        _punt("Veilig Thuis gebeld", i.veilig_thuis_gebeld),
        _punt("Kind nu veilig", i.kind_nu_veilig),
        f"Haalt op: {i.wie_haalt_op or 'nog niet bekend'}",
    )
    gemeld = gemeld_sinds_spoed(o)
    return SpoedBalk(
        titel=f"Spoed sinds {wanneer_groot(spoed.sinds, o.vandaag)}. {i.reden}".strip(),
        punten=punten,
        knoppen=(
            *(() if gemeld else (NU_GEMELD,)),
            Knop(code="spoed", tekst="Lijst bijwerken", icoon="list-checks"),
            Knop(code="opheffen", tekst="Spoed opheffen", icoon="check"),
        ),
    )


def gemeld_sinds_spoed(o: Omgeving) -> bool:
    """Whether Veilig Thuis was told since this emergency began."""
    spoed = o.doorloop.spoed
    return spoed is not None and any(
        m.gedaan and m.gedaan.op.laatste_dag >= spoed.sinds.van for m in o.meldingen
    )


def _punt(wat: str, antwoord: str) -> str:
    woord = {"": "nog niet ingevuld", "onbekend": "weet ik niet"}.get(antwoord, antwoord)
    return f"{wat}: {woord}"


def nog_te_doen(o: Omgeving) -> tuple[Nog, ...]:
    """What is left of a report that was made in an emergency; nothing while there was none, or once it is all done."""
    melding = next((m for m in reversed(o.meldingen) if m.gedaan and m.gedaan.spoed), None)
    if melding is None or not o.doorloop.open_:
        return ()
    open_ = [taak for taak in taken(o.casus) if taak.doel in {o.doorloop.id, melding.id}]
    soorten = {taak.soort for taak in open_}
    stappen = [
        Nog(
            code=f"ga:{station}",
            tekst=f"Stap {stap[-1]}, {STATIONS[station].lower()}, is nog niet af",
        )
        for station, stap in STAP_VAN.items()
        if f"spoed_{stap}" in soorten
    ]
    gesprekken = [
        Nog(code=f"persoon:{p.id}", tekst=f"Met {p.roepnaam} is nog niet gesproken")
        for p in zonder_gesprek(o.casus, o.doorloop, o.vandaag)
    ]
    besluit = Nog(code="ga:beslissen", tekst="Beide besluiten van stap 5")
    wie = [o.naam(p) for taak in open_ if taak.soort == "melding_alsnog_informeren" for p in taak.betreft]
    weten = "weet" if len(wie) == 1 else "weten"
    informeren = Nog(
        code=f"melding:{melding.id}", tekst=f"{hoofdletter(opsomming(wie))} {weten} nog niet van de melding"
    )
    return (
        *stappen,
        *gesprekken,
        *((besluit,) if "spoed_besluit" in soorten else ()),
        *((informeren,) if wie else ()),
    )

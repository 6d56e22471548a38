"""The forms of a melding besides facts and informing: reporting, what came back, a note, a part left out, dropping it.

Invariants: reporting is a right and needs no consent; what cannot be undone is asked twice; a form stays data.
"""

from __future__ import annotations

from typing import Literal, cast

from meldcode_app.domain.handelingen import melding as h
from meldcode_app.presenters import melding_informeren
from meldcode_app.presenters.formulier_invoer import Invoer, keuzes_uit, veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.meldcode_formulier import NAMENS, begin, slot
from meldcode_app.presenters.melding_feiten import formulier_feiten
from meldcode_app.presenters.melding_omgeving import BijMelding, MeldingFormulier
from meldcode_app.presenters.weergave import Bericht

VIA = {"telefoon": "Telefoon", "portaal": "Portaal", "anders": "Anders"}
SOORT_BERICHT = {
    "veiligheidsbeoordeling": "De veiligheid is beoordeeld",
    "onderzoek": "Er komt onderzoek",
    "overdracht": "Een ander neemt het over",
    "geen_terugkoppeling": "Ik kreeg geen bericht",
    "anders": "Iets anders",
}
DEEL = {"feiten": "Feiten", "informeren": "Informeren"}
BELLEN = Bericht(
    titel="Bel Veilig Thuis: 0800-2000. Dag en nacht.",
    tekst="Is er direct gevaar, bel dan 112. Melden mag ook als nog niet alles hierboven af is.",
    soort="uitleg",
)
_VAST = frozenset({NAMENS})


def formulier(b: BijMelding, code: str) -> MeldingFormulier | None:
    """The form of this code; None when it does not fit now."""
    wat, _, item = code.partition(":")
    match wat:
        case "feiten" if b.concept:
            return formulier_feiten(b)
        case "informeren":
            return melding_informeren.formulier_informeren(b)
        case "verbeter":
            return melding_informeren.formulier_verbeter(b, item)
        case "melden" if b.concept:
            return _melden(b)
        case "overslaan" if item in DEEL and b.m.deel(item) != "overgeslagen":
            return _overslaan(b, item)
        case "bericht" if b.m.gedaan:
            return _bericht(b)
        case "aanvullen":
            return _aanvullen(b)
        case "intrekken" if b.concept:
            return _intrekken(b)
        case _:
            return None


def _melden(b: BijMelding) -> MeldingFormulier:
    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            *slot(b.o, i, "Wanneer meldde u?"),
            veld(i, "via", "antwoord", "Hoe meldde u?", keuzes=keuzes_uit(VIA), breedte="heel"),
            veld(i, "regio", "regel", "Welke Veilig Thuis-regio?", breedte="derde"),
            veld(i, "medewerker", "regel", "Met wie sprak u?", breedte="derde"),
            veld(i, "nummer", "regel", "Nummer van de melding", breedte="derde"),
            veld(
                i,
                "afspraken",
                "tekst",
                "Wat spraken u en Veilig Thuis af?",
                hint="Wie doet wat, wanneer hoort u iets, en wat mag het gezin weten.",
                breedte="heel",
                rijen=3,
            ),
        )

    def handeling(i: Invoer) -> h.MeldingDoen:
        return h.MeldingDoen(
            **b.vast(i),
            via=cast('Literal["telefoon", "portaal", "anders"]', i.tekst("via") or "telefoon"),
            regio=i.tekst("regio").strip(),
            medewerker=i.tekst("medewerker").strip(),
            nummer=i.tekst("nummer").strip(),
            afspraken=i.tekst("afspraken").strip(),
        )

    adviezen = [a for a in b.o.adviesvragen if a.gesteld_regio]
    return MeldingFormulier(
        code="melden",
        titel="U hebt gemeld",
        velden=velden,
        handeling=handeling,
        begin=begin(b.o, {"via": "telefoon", "regio": adviezen[-1].gesteld_regio if adviezen else ""}),
        hervormt=_VAST,
        knop="Melding vastleggen",
        sub="Meld eerst, leg daarna hier vast wanneer en met wie. Schrijf erbij hoe laat: 'vandaag 14.10'.",
        zeker="U legt vast dat u hebt gemeld. Dat is niet terug te draaien, en wat u meldde blijft zoals het nu staat.",
    )


def _bericht(b: BijMelding) -> MeldingFormulier:
    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(i, "bericht", "keuze", "Wat liet Veilig Thuis weten?", keuzes=keuzes_uit(SOORT_BERICHT)),
            *slot(b.o, i, "Wanneer?"),
            veld(
                i,
                "tekst",
                "tekst",
                "Wat zei Veilig Thuis?",
                hint="Wie gaat verder, en of u een rol hebt.",
                breedte="heel",
                rijen=3,
            ),
        )

    def handeling(i: Invoer) -> h.BerichtVeiligThuis:
        return h.BerichtVeiligThuis(
            **b.vast(i),
            bericht=cast(
                'Literal["veiligheidsbeoordeling", "onderzoek", "overdracht", "geen_terugkoppeling", "anders"]',
                i.tekst("bericht") or "anders",
            ),
            tekst=i.tekst("tekst").strip(),
        )

    soorten = {bericht.bericht for bericht in b.m.berichten}
    eerste = "anders" if "veiligheidsbeoordeling" in soorten else "veiligheidsbeoordeling"
    return MeldingFormulier(
        code="bericht",
        titel="Bericht van Veilig Thuis",
        velden=velden,
        handeling=handeling,
        begin=begin(b.o, {"bericht": eerste}),
        hervormt=_VAST,
        knop="Bericht vastleggen",
        sub="Hoorde u niets? Kies 'Ik kreeg geen bericht'. Dan komt nabellen op de werklijst.",
    )


def _aanvullen(b: BijMelding) -> MeldingFormulier:
    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        tekst = veld(i, "tekst", "tekst", "Wat wilt u toevoegen?", breedte="heel", rijen=4)
        return (tekst, *slot(b.o, i))

    def handeling(i: Invoer) -> h.MeldingAanvullen:
        tekst = i.tekst("tekst").strip()
        if not tekst:
            i.fouten["tekst"] = "Schrijf op wat u wilt toevoegen."
        return h.MeldingAanvullen(**b.vast(i), tekst=tekst)

    return MeldingFormulier(
        code="aanvullen",
        titel="Aanvulling bij deze melding",
        velden=velden,
        handeling=handeling,
        begin=begin(b.o),
        hervormt=_VAST,
        eist=frozenset({"tekst"}),
        knop="Aanvulling vastleggen",
    )


def _overslaan(b: BijMelding, deel: str) -> MeldingFormulier:
    def handeling(i: Invoer) -> h.MeldingDeelOverslaan:
        return h.MeldingDeelOverslaan(**b.vast(i), deel=cast("h.MeldingDeel", deel))

    return MeldingFormulier(
        code=f"overslaan:{deel}",
        titel=f"{DEEL[deel]} overslaan",
        velden=lambda i: slot(b.o, i),
        handeling=handeling,
        begin=begin(b.o),
        hervormt=_VAST,
        knop="Overslaan vastleggen",
        sub="Dat mag. Schrijf rechts op waarom. U kunt dit deel altijd weer openen.",
    )


def _intrekken(b: BijMelding) -> MeldingFormulier:
    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        reden = veld(i, "reden", "tekst", "Waarom meldt u niet?", breedte="heel", rijen=3)
        return (reden, *slot(b.o, i))

    def handeling(i: Invoer) -> h.MeldingIntrekken:
        return h.MeldingIntrekken(**b.vast(i), reden=i.tekst("reden").strip())

    return MeldingFormulier(
        code="intrekken",
        titel="Concept intrekken",
        velden=velden,
        handeling=handeling,
        begin=begin(b.o),
        hervormt=_VAST,
        knop="Concept intrekken",
        sub="Er is dan niets gemeld. Alles blijft te lezen, en u kunt het weer oppakken.",
    )

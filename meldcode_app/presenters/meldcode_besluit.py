"""Step 5: both decisions side by side, who took them, and who thinks otherwise.

Invariants: the advice of Veilig Thuis stands beside the own weighing, never in its field; neither answer is red; who
decides is apart from who types (G-4); a dissenting view is kept in the words of whoever holds it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.domain.handelingen.basis import Beslisser
from meldcode_app.domain.meldcode_contact import nieuwste_advies, zonder_weging
from meldcode_app.presenters.formulier import geweest
from meldcode_app.presenters.formulier_invoer import Invoer, veld, wanneer_veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.meldcode_formulier import (
    MeldcodeFormulier,
    Omgeving,
    begin,
    van_wie_veld,
)
from meldcode_app.presenters.meldcode_overleg import JA_NEE
from meldcode_app.presenters.meldcode_weergave import BesluitVak
from meldcode_app.presenters.nederlands import dag, dag_vol
from meldcode_app.presenters.weergave import Bericht, Keuze
from workflows.basis import Reden

VERVANGT_NIET = "Het advies vervangt uw eigen afweging niet."
WIJKT_AF_KADER = Bericht(
    titel="U wijkt af van de uitkomst van uw antwoorden.",
    tekst="Dat mag. Leg uit waarom, bij 'Wat dit nodig heeft'.",
    soort="reden",
)
WIJKT_AF_ADVIES = Bericht(
    titel="U wijkt af van het advies van Veilig Thuis.",
    tekst="Dat mag. Leg uit waarom, bij 'Wat dit nodig heeft'.",
    soort="reden",
)
BEIDE_AF = Bericht(
    titel="U wijkt af van uw antwoorden en van het advies van Veilig Thuis.",
    tekst="Dat mag. Leg van elk uit waarom, bij 'Wat dit nodig heeft'.",
    soort="reden",
)
ALLEBEI = Bericht(titel="Hulp kan ook naast een melding.", soort="goed")
NIETS = Bericht(
    titel="U kiest twee keer nee.",
    tekst="Dan sluit deze meldcode. Kies hieronder een dag om opnieuw te kijken.",
    soort="uitleg",
)


def formulier_besluit(o: Omgeving) -> MeldcodeFormulier:
    """Both decisions."""

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        niets = i.tekst("melden") == "nee" and i.tekst("hulp") == "nee"
        advies = nieuwste_advies(o.casus, o.doorloop.id)
        naast_advies = advies is not None and zonder_weging(advies[0])
        functie = o.inrichting.beslissende_functie
        anders = bool(functie) and i.tekst("functie").strip() != functie
        hint = f"Volgens uw meldcode: {functie}." if anders else ""
        return (
            veld(i, "naam", "regel", "Wie beslist? Naam", breedte="derde"),
            veld(i, "functie", "regel", "Functie", hint=hint, breedte="derde"),
            wanneer_veld(i, "Op"),
            *(
                (
                    veld(
                        i,
                        "herzien_op",
                        "datum",
                        "Wanneer kijkt u opnieuw?",
                        voorbeeld="bv. 7-12",
                        breedte="derde",
                    ),
                )
                if niets
                else ()
            ),
            *(
                (
                    veld(
                        i,
                        "eigen_afweging",
                        "tekst",
                        "Uw eigen afweging naast het advies",
                        hint="Ook als u het met Veilig Thuis eens bent.",
                        breedte="heel",
                    ),
                )
                if naast_advies
                else ()
            ),
            *van_wie_veld(o, i),
        )

    def handeling(i: Invoer) -> h.BesluitVaststellen:
        naam, functie = i.tekst("naam").strip(), i.tekst("functie").strip()
        niets = i.tekst("melden") == "nee" and i.tekst("hulp") == "nee"
        return h.BesluitVaststellen(
            **o.vast(i),
            besloten_door=Beslisser(naam=naam, functie=functie) if naam else None,
            melden=cast("h.JaNee", i.tekst("melden")),
            melden_reden=i.tekst("melden_reden").strip(),
            hulp=cast("h.JaNee", i.tekst("hulp")),
            hulp_reden=i.tekst("hulp_reden").strip(),
            eigen_afweging=i.tekst("eigen_afweging").strip(),
            herzien_op=i.dag("herzien_op", straks=True) if niets else None,
        )

    return MeldcodeFormulier(
        code="besluit",
        titel="Twee besluiten, allebei nodig",
        velden=velden,
        handeling=handeling,
        begin=begin(o, {"functie": o.inrichting.beslissende_functie}),
        straks=frozenset({"herzien_op"}),
        hervormt=frozenset({"melden", "hulp", "namens"}),
        zelf=frozenset({"BESLUIT_ZONDER_REDEN"}),
        knop="Besluit vastleggen",
    )


def vakken(o: Omgeving, i: Invoer, redenen: Sequence[Reden]) -> tuple[BesluitVak, BesluitVak]:
    """Both decisions as they stand in the form; `redenen` are those of the act as it is now."""
    codes = {r.code for r in redenen}
    return (
        BesluitVak(
            code="melden",
            titel="Besluit 1",
            vraag="Is melden nodig?",
            antwoord=i.tekst("melden"),
            keuzes=JA_NEE,
            bericht=_afwijking(codes),
            reden=_reden(i, "melden_reden", redenen, "melden"),
            naast=_advies(o),
            naast_voet=VERVANGT_NIET if nieuwste_advies(o.casus, o.doorloop.id) else "",
        ),
        BesluitVak(
            code="hulp",
            titel="Besluit 2",
            vraag="Kan er (ook) hulp komen?",
            antwoord=i.tekst("hulp"),
            keuzes=JA_NEE,
            bericht=_over_hulp(i),
            reden=_reden(i, "hulp_reden", redenen, "hulp"),
            naast=_hulp(o),
        ),
    )


def _afwijking(codes: set[str]) -> Bericht | None:
    kader, advies = "WIJKT_AF_VAN_KADER" in codes, "WIJKT_AF_VAN_ADVIES" in codes
    if kader and advies:
        return BEIDE_AF
    return WIJKT_AF_KADER if kader else WIJKT_AF_ADVIES if advies else None


def _over_hulp(i: Invoer) -> Bericht | None:
    if i.tekst("melden") == "ja" and i.tekst("hulp") == "ja":
        return ALLEBEI
    return NIETS if i.tekst("melden") == i.tekst("hulp") == "nee" else None


def _reden(i: Invoer, code: str, redenen: Sequence[Reden], besluit: str) -> VeldStaat:
    mist = any(r.code == "BESLUIT_ZONDER_REDEN" and r.betreft == besluit for r in redenen)
    return veld(i, code, "tekst", "Waarom?", rijen=3, reden=mist)


def _advies(o: Omgeving) -> tuple[str, ...]:
    gevonden = nieuwste_advies(o.casus, o.doorloop.id)
    if gevonden is None:
        return ("Advies van Veilig Thuis", "Er is geen advies vastgelegd. U kunt het nog vragen.")
    advies = gevonden[1]
    nummer = f" Nr. {advies.nummer}." if advies.nummer else ""
    tekst = f"'{advies.advies}'" if advies.advies else "De inhoud is niet opgeschreven."
    return (f"Advies van Veilig Thuis, {dag(advies.op.laatste_dag)}", f"{tekst}{nummer}")


def _hulp(o: Omgeving) -> tuple[str, ...]:
    hulp = o.doorloop.hulp_nu
    if hulp is None:
        return ("Afspraken over hulp", "Er zijn nog geen afspraken over hulp. Die legt u vast bij Vervolg.")
    tot = f"Tot {dag_vol(hulp.termijn, kort=True)}." if hulp.termijn else "Zonder einddag."
    wie = f" Casemanager: {hulp.casemanager}." if hulp.casemanager else ""
    return ("Afspraken over hulp", f"{tot}{wie}", *hulp.doelen)


def formulier_standpunt(o: Omgeving) -> MeldcodeFormulier:
    """A dissenting view of somebody of the own organisation."""
    wie = tuple(Keuze(code=id_, tekst=o.naam(id_)) for id_ in (o.door, *o.collegas))

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(i, "van", "keuze", "Wie denkt er anders over?", keuzes=wie, breedte="derde"),
            wanneer_veld(i),
            veld(
                i,
                "ondertekend",
                "datum",
                "Zelf ondertekend op",
                hint="Leeg als dat nog niet is gebeurd.",
                breedte="derde",
            ),
            veld(
                i,
                "tekst",
                "tekst",
                "Het standpunt, in eigen woorden",
                hint="U verandert er niets aan. Melden mag deze collega ook zelf.",
                breedte="heel",
                rijen=4,
            ),
        )

    def handeling(i: Invoer) -> h.StandpuntVastleggen:
        van = i.tekst("van") or o.door
        return h.StandpuntVastleggen(
            **{**o.vast(i), "namens": van if van != o.door else ""},
            van=van,
            tekst=i.tekst("tekst").strip(),
            ondertekend_op=geweest(i, "ondertekend"),
        )

    return MeldcodeFormulier(
        code="standpunt",
        titel="Denkt iemand er anders over?",
        velden=velden,
        handeling=handeling,
        begin={"van": o.collegas[0] if o.collegas else o.door},
        knop="Standpunt vastleggen",
    )


def samenvatting(o: Omgeving) -> str:
    """The line of fact of this station."""
    besluit = o.doorloop.besluit_van_kracht
    if besluit is None:
        return "nog niet opnieuw besloten" if o.doorloop.besluiten else "nog geen besluit"
    return f"melden: {besluit.melden}, hulp: {besluit.hulp}"


def beslisser_zin(besloten_door: Beslisser | None) -> str:
    """Who decided, in words; empty when nobody was named."""
    if besloten_door is None:
        return ""
    delen = (besloten_door.naam, besloten_door.functie)
    return f"Besloten door {', '.join(d for d in delen if d)}."

"""After deciding: help, agreements, notes; and closing, reopening, handing over.

Invariants: a term is the user's own, the law names none; handing over names a taker or says why there is none.
"""

from __future__ import annotations

from typing import Literal, cast

from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.presenters.formulier_invoer import Invoer, keuzes_uit, veld
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.meldcode_formulier import MeldcodeFormulier, Omgeving, begin, slot
from meldcode_app.presenters.wanneer import toon
from meldcode_app.presenters.weergave import Bericht, Keuze
from meldcode_app.services.registreren import nieuw_id

AFSLUITREDEN = {
    "": "Kies een reden",
    "vermoeden_weerlegd": "Er is geen vermoeden meer",
    "hulp_geslaagd": "De hulp heeft geholpen, we blijven volgen",
    "gesloten_zonder_actie": "Geen melding en geen hulp, met een dag om opnieuw te kijken",
    "kind_uit_beeld": "Het kind is uit beeld, na een melding",
    "overgenomen": "Iemand anders gaat verder",
    "anders": "Iets anders",
}
AFSPRAAK_BIJ = {
    "": "Geen stap",
    "stap1": "Signalen",
    "stap2": "Overleg",
    "stap3": "Gesprek",
    "stap4": "Wegen",
    "stap5": "Beslissen",
}
OVERGEDRAGEN = Bericht(
    titel="Daarna is deze meldcode dicht.",
    tekst="U kunt er niets meer in vastleggen; alles blijft te lezen. De opvolger begint een eigen meldcode.",
    soort="let_op",
)


def formulier_hulp(o: Omgeving) -> MeldcodeFormulier:
    """Help: goals one per line, term, who does what."""
    nu = o.doorloop.hulp_nu

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(
                i,
                "doelen",
                "tekst",
                "Welke doelen?",
                hint="Eén per regel, zo dat u later kunt zien of het gelukt is.",
                rijen=4,
            ),
            veld(i, "toelichting", "tekst", "Toelichting", rijen=4),
            veld(
                i,
                "termijn",
                "datum",
                "Tot wanneer?",
                hint="Dan beantwoordt u vraag 5. U kiest zelf; de wet noemt geen dag.",
                breedte="derde",
            ),
            veld(i, "wie", "regel", "Wie helpt?", breedte="derde"),
            veld(i, "casemanager", "regel", "Wie houdt het overzicht?", breedte="derde"),
            *slot(o, i, "Afgesproken op"),
        )

    def handeling(i: Invoer) -> h.HulpAfspreken:
        return h.HulpAfspreken(
            **o.vast(i),
            doelen=i.regels("doelen"),
            termijn=i.dag("termijn", straks=True),
            wie=i.tekst("wie").strip(),
            casemanager=i.tekst("casemanager").strip(),
            toelichting=i.tekst("toelichting").strip(),
        )

    bekend = (
        {
            "doelen": "\n".join(nu.doelen),
            "wie": nu.wie,
            "casemanager": nu.casemanager,
            "termijn": toon(nu.termijn, kort=True) if nu.termijn else "",
        }
        if nu
        else {}
    )
    return MeldcodeFormulier(
        code="hulp",
        titel="Hulp veranderen" if nu else "Hulp afspreken",
        velden=velden,
        handeling=handeling,
        begin=begin(o, bekend),
        straks=frozenset({"termijn"}),
        hervormt=frozenset({"namens"}),
        knop="Hulp vastleggen",
    )


def formulier_afspraak(o: Omgeving) -> MeldcodeFormulier:
    """Who does what before when."""
    id_ = nieuw_id()
    wie = (
        Keuze(code="", tekst="Nog niet bekend"),
        *(Keuze(code=x, tekst=o.naam(x)) for x in dict.fromkeys((o.door, *o.collegas))),
    )

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(i, "tekst", "regel", "Wat is afgesproken?", breedte="heel"),
            veld(i, "wie", "keuze", "Wie doet het?", keuzes=wie, breedte="derde"),
            veld(i, "voor", "datum", "Voor wanneer?", breedte="derde"),
            veld(i, "stap", "keuze", "Hoort bij", keuzes=keuzes_uit(AFSPRAAK_BIJ), breedte="derde"),
            *slot(o, i, "Afgesproken op"),
        )

    def handeling(i: Invoer) -> h.AfspraakMaken:
        return h.AfspraakMaken(
            **o.vast(i),
            afspraak=id_,
            tekst=i.tekst("tekst").strip(),
            stap=cast('Literal["", "stap1", "stap2", "stap3", "stap4", "stap5"]', i.tekst("stap")),
            wie=i.tekst("wie"),
            voor=i.dag("voor", straks=True),
        )

    return MeldcodeFormulier(
        code="afspraak",
        titel="Afspraak maken",
        velden=velden,
        handeling=handeling,
        begin=begin(o, {"wie": o.doorloop.professional}),
        straks=frozenset({"voor"}),
        hervormt=frozenset({"namens"}),
        knop="Afspraak vastleggen",
        sub="Een afspraak is van uw school. Het is geen termijn uit de wet.",
    )


def formulier_nagekomen(o: Omgeving, afspraak: str) -> MeldcodeFormulier:
    """An agreement is done, or not needed any more."""

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(i, "toelichting", "regel", "Hoe is het gegaan?", breedte="heel"),
            *slot(o, i),
        )

    def handeling(i: Invoer) -> h.AfspraakNagekomen:
        return h.AfspraakNagekomen(**o.vast(i), afspraak=afspraak, toelichting=i.tekst("toelichting").strip())

    return MeldcodeFormulier(
        code=f"nagekomen:{afspraak}",
        titel=f"Klaar: {o.doorloop.afspraken[afspraak].tekst or 'afspraak'}",
        velden=velden,
        handeling=handeling,
        begin=begin(o),
        hervormt=frozenset({"namens"}),
        knop="Afspraak afronden",
    )


def formulier_aanvulling(o: Omgeving) -> MeldcodeFormulier:
    """A note, in any state."""

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(i, "tekst", "tekst", "Wat wilt u toevoegen?", breedte="heel", rijen=4),
            *slot(o, i, "Wanneer was dit?"),
        )

    def handeling(i: Invoer) -> h.MeldcodeAanvullen:
        return h.MeldcodeAanvullen(**o.vast(i), tekst=i.tekst("tekst").strip())

    return MeldcodeFormulier(
        code="aanvulling",
        titel="Aanvullen",
        velden=velden,
        handeling=handeling,
        begin=begin(o),
        hervormt=frozenset({"namens"}),
        knop="Aanvulling vastleggen",
        sub="Wat er staat, blijft staan. Dit komt erbij.",
    )


def formulier_afsluiten(o: Omgeving) -> MeldcodeFormulier:
    """The walk is closed, with a reason."""

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(i, "reden", "keuze", "Waarom sluit u af?", keuzes=keuzes_uit(AFSLUITREDEN), reden=True),
            veld(i, "herzien_op", "datum", "Wanneer kijkt u opnieuw?", hint="Mag leeg blijven."),
            veld(i, "toelichting", "tekst", "Toelichting"),
            veld(i, "volgafspraken", "tekst", "Hoe blijft u volgen?"),
            *slot(o, i),
        )

    def handeling(i: Invoer) -> h.MeldcodeAfsluiten:
        return h.MeldcodeAfsluiten(
            **o.vast(i),
            reden=cast("h.AfsluitReden", i.tekst("reden")),
            toelichting=i.tekst("toelichting").strip(),
            volgafspraken=i.tekst("volgafspraken").strip(),
            herzien_op=i.dag("herzien_op", straks=True),
        )

    return MeldcodeFormulier(
        code="afsluiten",
        titel="Meldcode afsluiten",
        velden=velden,
        handeling=handeling,
        begin=begin(o),
        straks=frozenset({"herzien_op"}),
        hervormt=frozenset({"namens"}),
        knop="Afsluiten",
        sub="U kunt hem later heropenen. Alles blijft bewaard.",
    )


def formulier_heropenen(o: Omgeving) -> MeldcodeFormulier:
    """A closed walk goes on."""

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (veld(i, "reden", "regel", "Waarom?", breedte="heel"), *slot(o, i))

    def handeling(i: Invoer) -> h.MeldcodeHeropenen:
        return h.MeldcodeHeropenen(**o.vast(i), reden=i.tekst("reden").strip())

    return MeldcodeFormulier(
        code="heropenen",
        titel="Meldcode heropenen",
        velden=velden,
        handeling=handeling,
        begin=begin(o),
        hervormt=frozenset({"namens"}),
        knop="Heropenen",
    )


def formulier_overdragen(o: Omgeving) -> MeldcodeFormulier:
    """The professional leaves this casus."""
    anderen = [x for x in dict.fromkeys((o.door, *o.collegas)) if x != o.doorloop.professional]
    wie = (Keuze(code="", tekst="Nog niemand"), *(Keuze(code=x, tekst=o.naam(x)) for x in anderen))

    def velden(i: Invoer) -> tuple[VeldStaat, ...]:
        return (
            veld(i, "opvolger", "keuze", "Wie neemt het over?", keuzes=wie, breedte="derde"),
            *slot(o, i),
            veld(i, "verslag", "tekst", "Wat moet de opvolger weten?", breedte="heel", rijen=4),
        )

    def handeling(i: Invoer) -> h.Overdragen:
        return h.Overdragen(**o.vast(i), opvolger=i.tekst("opvolger"), verslag=i.tekst("verslag").strip())

    return MeldcodeFormulier(
        code="overdragen",
        titel="Meldcode overdragen",
        velden=velden,
        handeling=handeling,
        begin=begin(o),
        hervormt=frozenset({"namens"}),
        uitleg=OVERGEDRAGEN,
        knop="Overdragen",
    )

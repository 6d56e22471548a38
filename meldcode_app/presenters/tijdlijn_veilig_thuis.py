"""What went to and came from Veilig Thuis, in plain Dutch: a question for advice and a melding.

Invariants: advice and own weighing are two entries; a printed sheet carries its whole hash; terms of Veilig Thuis
are never told as terms of the user.
"""

from __future__ import annotations

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen import adviesvraag as a
from meldcode_app.domain.handelingen import melding as m
from meldcode_app.domain.handelingen.alle import AdviesHandeling, MeldingHandeling
from meldcode_app.domain.kennisgeving import Kennisgeving
from meldcode_app.domain.melding import Gedaan
from meldcode_app.presenters import tijdlijn_meldcode_woorden as w
from meldcode_app.presenters.nederlands import aantal, dag_vol, hoofdletter, met_punt, opsomming
from meldcode_app.presenters.tijdlijn_verteld import Verteld, citaat, namen, regels, uitspraken, zin
from meldcode_app.presenters.weergave import Kleur


def echtheid(document: str) -> str:
    """The whole sha-256: it can be laid beside the paper that was printed."""
    return f" (echtheidskenmerk sha-256 {document})" if document else ""


def vertel_advies(handeling: AdviesHandeling) -> Verteld:
    """An act on a question for advice."""
    match handeling:
        case a.AdviesvraagBeginnen():
            return Verteld("Adviesvraag", "Vraag om advies aan Veilig Thuis voorbereid.")
        case a.AdviesbladInvullen():
            vragen = " ".join(f"{n}: {citaat(v)}" for n, v in enumerate(handeling.tekst.vragen, start=1))
            nagekeken = aantal(len(handeling.oordelen), "woord", "woorden")
            return Verteld(
                "Adviesvraag",
                regels(
                    "Aan het adviesblad gewerkt."
                    + (f" {hoofdletter(nagekeken)} nagekeken." if handeling.oordelen else ""),
                    zin("Vragen aan Veilig Thuis", vragen) if vragen else "",
                ),
            )
        case a.Anonimiseren():
            return Verteld("Adviesvraag", f"Anoniem adviesblad gemaakt{echtheid(handeling.document)}.")
        case a.AdviesbladAfdrukken():
            return Verteld(
                "Adviesvraag",
                f"Adviesblad gemaakt zonder het woord anoniem{echtheid(handeling.document)}.",
                "warn",
            )
        case a.AdviesVragen():
            return Verteld(
                "Adviesvraag",
                f"Advies gevraagd aan Veilig Thuis{_met_wie(handeling)}, {w.VIA[handeling.via]}.",
            )
        case a.AdviesOntvangen():
            return Verteld("Advies", _advies(handeling), "ok")
        case a.AdviesWegen():
            return Verteld("Besluit", zin(w.VOLGT[handeling.volgt], handeling.eigen_afweging), besluit=True)
        case a.AdviesvraagAfsluiten():
            return Verteld("Adviesvraag", zin("Adviesvraag afgesloten", handeling.toelichting), "muted")
        case a.AdviesvraagHeropenen():
            return Verteld("Adviesvraag", zin("Adviesvraag heropend", handeling.reden))
        case a.AdviesvraagAanvullen():
            return Verteld("Aanvulling", zin("Aangevuld", handeling.tekst))


def _advies(handeling: a.AdviesOntvangen) -> str:
    return regels(
        zin(f"Veilig Thuis{_met_wie(handeling)} adviseert ({w.VIA[handeling.via]})", handeling.advies),
        zin("Strekking", w.STREKKING[handeling.strekking]) if handeling.strekking else "",
        zin("Nummer", handeling.nummer) if handeling.nummer else "",
    )


def _met_wie(handeling: a.AdviesVragen | a.AdviesOntvangen | m.MeldingDoen | m.SpoedMelden) -> str:
    wie = ", ".join(d for d in (handeling.medewerker,) if d)
    return (f" {handeling.regio}" if handeling.regio else "") + (f" ({wie})" if wie else "")


def vertel_melding(handeling: MeldingHandeling, voor: Casus, na: Casus) -> Verteld:
    """An act on a melding, with the casus as it stood just before and after it."""
    match handeling:
        case m.MeldingVoorbereiden():
            eerdere = " Een eerdere melding ging vooraf." if handeling.eerdere else ""
            uit = " Besloten in het gesprek over het advies." if handeling.adviesvraag else ""
            return Verteld("Melding", f"Melding aan Veilig Thuis voorbereid.{eerdere}{uit}")
        case m.MeldingFeiten():
            return Verteld("Melding", _feiten(handeling))
        case m.MeldingInformeren():
            return _geinformeerd(handeling, voor, na)
        case m.MeldingDeelOverslaan():
            return Verteld(
                "Besluit", f"Onderdeel '{w.DEEL[handeling.deel]}' van de melding overgeslagen.", besluit=True
            )
        case m.MeldingDeelHeropenen():
            return Verteld("Melding", f"Onderdeel '{w.DEEL[handeling.deel]}' van de melding heropend.")
        case m.MeldingDoen() | m.SpoedMelden():
            return Verteld("Melding", _gedaan(handeling), "ok", besluit=True)
        case m.BerichtVeiligThuis():
            kleur: Kleur = "warn" if handeling.bericht == "geen_terugkoppeling" else "ok"
            return Verteld("Veilig Thuis", zin(w.BERICHT[handeling.bericht], handeling.tekst), kleur)
        case m.MeldingAanvullen():
            return Verteld("Aanvulling", zin("Aangevuld", handeling.tekst))
        case m.MeldingIntrekken():
            return Verteld(
                "Besluit",
                zin("De melding gaat niet door, er is niets gemeld", handeling.reden),
                "muted",
                besluit=True,
            )
        case m.MeldingHeropenen():
            return Verteld("Besluit", zin("De melding toch weer opgepakt", handeling.reden), besluit=True)


def _feiten(handeling: m.MeldingFeiten) -> str:
    ingevuld = (
        ("Aanleiding", handeling.aanleiding),
        ("Feiten", handeling.feiten),
        ("Vermoeden", handeling.vermoeden),
        ("Wat beschermt", handeling.beschermend),
        ("Gevolgen voor kind en ouders", handeling.gevolgen_gewogen),
        ("Veiligheid nu", handeling.veiligheid_nu),
        ("Wie haalt op", handeling.ophalen),
        ("Hulp door de melder", handeling.hulp_door_melder),
        ("Netwerk", handeling.netwerk),
    )
    geheim = w.GEHEIM[handeling.geheim_grond] or "grond niet vastgelegd"
    delen = [zin(kop, tekst) for kop, tekst in ingevuld if tekst]
    return regels(
        "Vastgelegd wat er aan Veilig Thuis wordt gemeld.",
        *delen[:2],
        *uitspraken(handeling.uitspraken),
        *delen[2:],
        f"Naam van de melder blijft geheim voor het gezin: {geheim}." if handeling.identiteit_geheim else "",
    )


def _geinformeerd(handeling: m.MeldingInformeren, voor: Casus, na: Casus) -> Verteld:
    wie = hoofdletter(namen(na, handeling.personen))
    hoe = f" ({handeling.wijze})" if handeling.wijze else ""
    eerst = voor.meldingen.get(handeling.melding)
    was = next(
        (
            k
            for k in (eerst.kennisgevingen if eerst else ())
            if handeling.vervangt and k.seq == handeling.vervangt
        ),
        None,
    )
    tekst = regels(
        f"{wie} niet geïnformeerd over de melding."
        if handeling.wanneer == "niet"
        else f"{wie} geïnformeerd over de melding, {handeling.wanneer}{hoe}.",
        zin("Reactie", citaat(handeling.reactie)) if handeling.reactie else "",
        "Maakt bezwaar." if handeling.bezwaar else "",
        f"Dit verbetert wat bij {dag_vol(was.laatste_dag)} was vastgelegd ({was.wanneer})." if was else "",
        _toch_na(handeling, eerst.gedaan if eerst else None),
    )
    vooraf = handeling.wanneer in {"vooraf", "gelijktijdig"} and not handeling.bezwaar
    return Verteld("Geïnformeerd", tekst, "ok" if vooraf else "warn", gesprek=True)


def _toch_na(handeling: m.MeldingInformeren, gedaan: Gedaan | None) -> str:
    """Beforehand, but recorded after it was reported, or even dated after it: the reader must see that."""
    if handeling.wanneer != "vooraf" or gedaan is None:
        return ""
    k = Kennisgeving(persoon="", wanneer="vooraf", op=handeling.gebeurd_op)
    if k.tegenover(gedaan.op) == "na":
        return f"Dit was na de melding van {dag_vol(gedaan.op.laatste_dag)}."
    return "Vastgelegd nadat er was gemeld."


def _gedaan(handeling: m.MeldingDoen | m.SpoedMelden) -> str:
    spoed = isinstance(handeling, m.SpoedMelden)
    kop = "Met spoed gemeld bij Veilig Thuis" if spoed else "Gemeld bij Veilig Thuis"
    nummer = opsomming(
        [d for d in (w.VIA[handeling.via], handeling.nummer and f"nummer {handeling.nummer}") if d]
    )
    return regels(
        f"{kop}{_met_wie(handeling)}, {nummer}.",
        met_punt(handeling.inhoud) if isinstance(handeling, m.SpoedMelden) else "",
        zin("Afspraken", handeling.afspraken) if handeling.afspraken else "",
    )

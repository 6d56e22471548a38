"""The acts of a meldcode that steer its course, in plain Dutch: emergency, both decisions, dissent, help, closing.

Invariants: both decisions of step 5 stand there with their reasons; a dissenting view is shown in its own words and
among the decisions; who decided stands in the entry itself, beneath the sentence.
"""

from __future__ import annotations

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.domain.handelingen.alle import MeldcodeHandeling
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.presenters import tijdlijn_meldcode_woorden as w
from meldcode_app.presenters.nederlands import dag_vol, met_punt
from meldcode_app.presenters.tijdlijn_verteld import Verteld, citaat, regels, zin


def vertel_besluit(
    handeling: MeldcodeHandeling, casus: Casus, doorloop: Doorloop, eerst: Doorloop | None
) -> Verteld:
    """The act, with this meldcode as it stood after and just before it. Raises TypeError on any other act."""
    match handeling:
        case h.SpoedVerklaren():
            return Verteld("Spoed", _spoed(handeling, eerst), "warn", besluit=True)
        case h.SpoedOpheffen():
            return Verteld("Spoed", zin("Het directe gevaar is voorbij", handeling.reden), besluit=True)
        case h.NaarBesluit():
            return Verteld("Stap", "Stap 5 (beslissen) begonnen.")
        case h.HulpAfspreken():
            return Verteld("Hulp", _hulp(handeling), "ok", besluit=True)
        case h.BesluitVaststellen():
            return Verteld("Besluit", _besluit(handeling, doorloop), besluit=True)
        case h.StandpuntVastleggen():
            return Verteld("Afwijkend standpunt", _standpunt(handeling, casus), "why", besluit=True)
        case h.Evalueren():
            return Verteld("Besluit", _evaluatie(handeling), besluit=True)
        case h.Overdragen():
            return Verteld("Overgedragen", _overgedragen(handeling, casus), "muted", besluit=True)
        case h.MeldcodeAfsluiten():
            return Verteld("Besluit", _afgesloten(handeling), "muted", besluit=True)
        case h.MeldcodeHeropenen():
            return Verteld("Besluit", zin("Meldcode heropend", handeling.reden), besluit=True)
        case _:
            raise TypeError(handeling.soort)


def _spoed(handeling: h.SpoedVerklaren, eerst: Doorloop | None) -> str:
    gevraagd = (
        ("112", w.GEBELD[handeling.alarmnummer_gebeld]),
        ("Veilig Thuis", w.GEBELD[handeling.veilig_thuis_gebeld]),
        ("kind nu veilig", w.VEILIG[handeling.kind_nu_veilig]),
        ("wie haalt op", handeling.wie_haalt_op),
    )
    ingevuld = "; ".join(f"{wat}: {antwoord}" for wat, antwoord in gevraagd if antwoord)
    heropend = eerst is not None and eerst.besluit_staat == "afgesloten"
    return regels(
        zin("Direct gevaar", handeling.reden),
        zin("Nagelopen", ingevuld) if ingevuld else "",
        "Daarmee is de meldcode heropend." if heropend else "",
    )


def _hulp(handeling: h.HulpAfspreken) -> str:
    doelen = " ".join(f"{n}: {met_punt(doel)}" for n, doel in enumerate(handeling.doelen, start=1))
    return regels(
        "Hulp afgesproken" + (f", tot {dag_vol(handeling.termijn)}." if handeling.termijn else "."),
        zin("Doelen", doelen) if doelen else "",
        zin("Wie helpt", handeling.wie) if handeling.wie else "",
        zin("Casemanager", handeling.casemanager) if handeling.casemanager else "",
        met_punt(handeling.toelichting),
    )


def _besluit(handeling: h.BesluitVaststellen, doorloop: Doorloop) -> str:
    uitkomst = doorloop.besluit.uitkomst_kader if doorloop.besluit else ""
    return regels(
        _ja_nee("Melden bij Veilig Thuis", handeling.melden, handeling.melden_reden),
        _ja_nee("Zelf hulp bieden of organiseren", handeling.hulp, handeling.hulp_reden),
        zin("Eigen afweging", handeling.eigen_afweging) if handeling.eigen_afweging else "",
        zin("Uitkomst van de vragen toen dit werd vastgelegd", w.UITKOMST[uitkomst]) if uitkomst else "",
        f"Opnieuw bekijken op {dag_vol(handeling.herzien_op)}." if handeling.herzien_op else "",
        "" if handeling.besloten_door else "Niet vastgelegd wie besloot.",
    )


def _ja_nee(wat: str, antwoord: str, reden: str) -> str:
    return f"{wat}: {antwoord}. {met_punt(reden)}".rstrip()


def _standpunt(handeling: h.StandpuntVastleggen, casus: Casus) -> str:
    kop = zin(f"{casus.noem(handeling.van)} denkt er anders over", citaat(handeling.tekst))
    op = handeling.ondertekend_op
    return regels(kop, f"Ondertekend op {dag_vol(op)}." if op else "Nog niet ondertekend.")


def _evaluatie(handeling: h.Evalueren) -> str:
    wel = "wel" if handeling.geslaagd == "ja" else "niet"
    per_doel = " ".join(f"{n}: {met_punt(doel)}" for n, doel in enumerate(handeling.per_doel, start=1))
    return regels(
        f"Vraag 5: de hulp leidde {wel} op tijd tot wat nodig was.",
        met_punt(handeling.onderbouwing),
        zin("Per doel", per_doel) if per_doel else "",
        zin("Volgafspraken", handeling.volgafspraken) if handeling.volgafspraken else "",
        "" if handeling.geslaagd == "ja" else "Er wordt opnieuw beslist.",
    )


def _overgedragen(handeling: h.Overdragen, casus: Casus) -> str:
    aan = casus.noem(handeling.opvolger) if handeling.opvolger else ""
    kop = f"Overgedragen aan {aan}" if aan else "Overgedragen, er is nog geen opvolger"
    return zin(kop, handeling.verslag)


def _afgesloten(handeling: h.MeldcodeAfsluiten) -> str:
    delen = "; ".join(d for d in (w.SLUITREDEN[handeling.reden], handeling.toelichting.rstrip(".")) if d)
    return regels(
        zin("Meldcode afgesloten", delen),
        zin("Volgafspraken", handeling.volgafspraken) if handeling.volgafspraken else "",
        f"Opnieuw bekijken op {dag_vol(handeling.herzien_op)}." if handeling.herzien_op else "",
    )

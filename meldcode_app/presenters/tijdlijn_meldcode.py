"""The acts of a professional's meldcode in plain Dutch: signals, talks, steps, weighing, decisions, course.

Invariants: fact, words of others and suspicion stand on lines of their own; whose meldcode it is stands in the small
line beneath; nothing is judged, and no answer is shown as right or wrong.
"""

from __future__ import annotations

from meldcode_app.domain.afweging import Afweging
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen import meldcode as h
from meldcode_app.domain.handelingen.alle import MeldcodeHandeling
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.taak import VEILIG_THUIS
from meldcode_app.presenters import tijdlijn_meldcode_woorden as w
from meldcode_app.presenters.nederlands import aantal, dag_vol, hoofdletter, met_punt
from meldcode_app.presenters.tijdlijn_meldcode_besluit import vertel_besluit
from meldcode_app.presenters.tijdlijn_verteld import Verteld, citaat, namen, regels, uitspraken, zin


def vertel_meldcode(handeling: MeldcodeHandeling, voor: Casus, na: Casus) -> Verteld:
    """The act, with the casus as it stood just before and after it."""
    doorloop, eerst = na.doorlopen[handeling.doorloop], voor.doorlopen.get(handeling.doorloop)
    match handeling:
        case h.DoorloopBeginnen():
            return Verteld("Meldcode", _begonnen(handeling, na, doorloop))
        case h.SignaalVastleggen():
            return Verteld("Signaal", _signaal(handeling, doorloop, eerst))
        case h.MedewerkerAlsPleger():
            return Verteld("Andere route", _medewerker(handeling))
        case h.ConsultVastleggen():
            return Verteld("Overleg", _consult(handeling), "ok")
        case h.GesprekVastleggen():
            return Verteld("Gesprek", _gesprek(handeling, na), "ok", gesprek=True)
        case h.GesprekOverslaan():
            return Verteld(
                "Gesprek",
                f"Met {namen(na, handeling.personen)} is (nog) niet gesproken.",
                "warn",
                gesprek=True,
            )
        case h.ZorgenDelen():
            return _gedeeld(handeling, na)
        case h.WegingVastleggen():
            return Verteld("Weging", _weging(handeling))
        case h.VraagBeantwoorden():
            return Verteld("Weging", _antwoord(handeling, doorloop.afweging))
        case h.StapAfronden():
            return Verteld("Stap", f"{w.STAP[handeling.stap]} afgerond.", "ok")
        case h.StapOverslaan():
            return Verteld("Besluit", f"{w.STAP[handeling.stap]} overgeslagen.", besluit=True)
        case h.StapHeropenen():
            return Verteld("Stap", f"{w.STAP[handeling.stap]} heropend.")
        case h.AfspraakMaken():
            return Verteld("Afspraak", _afspraak(handeling, na))
        case h.AfspraakNagekomen():
            afspraak = doorloop.afspraken.get(handeling.afspraak)
            tekst = afspraak.tekst if afspraak else ""
            return Verteld(
                "Afspraak", regels(zin("Afspraak afgevinkt", tekst), met_punt(handeling.toelichting))
            )
        case h.MeldcodeAanvullen():
            return Verteld("Aanvulling", zin("Aangevuld", handeling.tekst))
        case h.InvoerBevestigen():
            return Verteld("Bevestigd", _bevestigd(handeling, na), "ok")
        case _:
            return vertel_besluit(handeling, na, doorloop, eerst)


def _begonnen(handeling: h.DoorloopBeginnen, casus: Casus, doorloop: Doorloop) -> str:
    wie = casus.noem(doorloop.professional)
    kop = f"Eigen meldcode van {wie} begonnen"
    vorige = casus.doorlopen.get(handeling.vervolg_op)
    return " ".join(
        deel
        for deel in (
            zin(kop, handeling.aanleiding),
            f"{hoofdletter(wie)} is gevraagd dit te doen." if handeling.gevraagd else "",
            f"Dit gaat verder waar de meldcode van {casus.noem(vorige.professional)} ophield."
            if vorige
            else "",
        )
        if deel
    )


def _signaal(handeling: h.SignaalVastleggen, doorloop: Doorloop, eerst: Doorloop | None) -> str:
    heropend = eerst is not None and not eerst.open_ and doorloop.open_
    return regels(
        zin("Gezien of gehoord", handeling.feiten) if handeling.feiten else "",
        *uitspraken(handeling.uitspraken),
        zin("Vermoeden", handeling.vermoeden) if handeling.vermoeden else "",
        _bron(handeling),
        "Dit werd uit zichzelf verteld (onthulling)." if handeling.onthulling else "",
        "Dit kan een vorm zijn waarbij bijzondere kennis nodig is." if handeling.bijzondere_vorm else "",
        "Met dit signaal is de meldcode heropend." if heropend else "",
    )


def _bron(handeling: h.SignaalVastleggen) -> str:
    wie = f" ({handeling.gezien_door})" if handeling.gezien_door else ""
    return f"Bron: {w.BRON[handeling.soort_bron]}{wie}."


def _medewerker(handeling: h.MedewerkerAlsPleger) -> str:
    op = handeling.bevoegd_gezag_op
    wanneer = f" Het bevoegd gezag is ingelicht op {dag_vol(op)}." if op else ""
    kop = zin("Het vermoeden gaat over een medewerker; dat loopt niet via de meldcode")
    return regels(f"{kop}{wanneer}", met_punt(handeling.toelichting))


def _consult(handeling: h.ConsultVastleggen) -> str:
    met = ", ".join(d for d in (handeling.met, handeling.functie) if d)
    wie = f"Overlegd met {met or w.CONSULT[handeling.soort_consult]}"
    waar = [] if handeling.eigen_organisatie else ["buiten de eigen organisatie"]
    waar.append("zonder naam van het kind" if handeling.anoniem else "met naam van het kind")
    return regels(
        f"{wie} ({', '.join(waar)}).",
        zin("Advies", handeling.advies) if handeling.advies else "",
        zin("Wat ermee gebeurt", handeling.vervolg) if handeling.vervolg else "",
    )


def _gesprek(handeling: h.GesprekVastleggen, casus: Casus) -> str:
    return regels(
        f"Gesprek met {namen(casus, handeling.personen)}."
        + (f" Aanwezig: {met_punt(handeling.aanwezig)}" if handeling.aanwezig else ""),
        zin("Gedeeld", handeling.gedeeld) if handeling.gedeeld else "",
        *uitspraken(handeling.uitspraken),
        zin("Reactie", handeling.reactie) if handeling.reactie else "",
        zin("Indruk", handeling.duiding) if handeling.duiding else "",
        zin("Afspraken", handeling.afspraken) if handeling.afspraken else "",
    )


def _gedeeld(handeling: h.ZorgenDelen, casus: Casus) -> Verteld:
    wie = hoofdletter(namen(casus, handeling.personen))
    hoe = f" ({handeling.wijze})" if handeling.wijze else ""
    niet = handeling.wanneer == "niet"
    return Verteld(
        "Zorgen gedeeld",
        regels(
            f"{wie} niet verteld van de zorgen." if niet else f"{wie} verteld van de zorgen{hoe}.",
            zin("Reactie", citaat(handeling.reactie)) if handeling.reactie else "",
            "Maakt bezwaar." if handeling.bezwaar else "",
        ),
        "warn" if niet or handeling.bezwaar else "ok",
        gesprek=True,
    )


def _weging(handeling: h.WegingVastleggen) -> str:
    hoe = ", ".join(
        d
        for d in (
            f"samen met {handeling.met_wie}" if handeling.met_wie else "",
            f"met {handeling.instrument}" if handeling.instrument else "",
        )
        if d
    )
    return regels(
        f"Gewogen{f' {hoe}' if hoe else ''}.",
        met_punt(handeling.tekst),
        zin("Wat beschermt", handeling.beschermend) if handeling.beschermend else "",
    )


def _antwoord(handeling: h.VraagBeantwoorden, afweging: Afweging) -> str:
    versies = sum(a.vraag == handeling.vraag for a in afweging.antwoorden)
    opnieuw = ", opnieuw beantwoord" if versies > 1 else ""
    aard = ", ".join(w.AARD[a] for a in handeling.aard)
    return regels(
        f"Vraag {handeling.vraag} ({w.VRAAG[handeling.vraag]}): {w.ANTWOORD[handeling.antwoord]}{opnieuw}."
        + (f" {hoofdletter(aard)}." if aard else ""),
        met_punt(handeling.onderbouwing),
        zin("Wie helpt", handeling.wie_helpt) if handeling.wie_helpt else "",
        f"Steunt op {aantal(len(handeling.gekoppeld), 'registratie', 'registraties')} in deze meldcode."
        if handeling.gekoppeld
        else "",
        zin("Uitkomst van de antwoorden", w.UITKOMST[afweging.uitkomst]) if afweging.uitkomst else "",
    )


def _afspraak(handeling: h.AfspraakMaken, casus: Casus) -> str:
    wie = "Veilig Thuis" if handeling.wie == VEILIG_THUIS else casus.noem(handeling.wie)
    delen = (
        w.STAP[handeling.stap].lower() if handeling.stap else "",
        wie,
        f"voor {dag_vol(handeling.voor)}" if handeling.voor else "",
    )
    bij = ", ".join(d for d in delen if d)
    return zin(f"Afgesproken{f' ({bij})' if bij else ''}", handeling.tekst)


def _bevestigd(handeling: h.InvoerBevestigen, casus: Casus) -> str:
    wie = hoofdletter(casus.noem(handeling.deelnemer))
    wat = aantal(len(handeling.regels), "regel die een ander invoerde", "regels die een ander invoerde")
    return f"{wie} bevestigt {wat}, {w.BEVESTIGD[handeling.hoe]}."

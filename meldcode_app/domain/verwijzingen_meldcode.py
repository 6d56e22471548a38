"""Whether an act of the meldcode speaks of persons, colleagues and records the casus knows, and has its one subject.

Invariant: nothing is asked that may stay empty (G-9); what is missing there is a reason, not an error.
"""

from __future__ import annotations

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen import adviesvraag as a
from meldcode_app.domain.handelingen import meldcode as m
from meldcode_app.domain.handelingen import melding as g
from meldcode_app.domain.handelingen.alle import AdviesHandeling, MeldcodeHandeling, MeldingHandeling
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.verwijzing_eisen import bestaat, eenmalig, gevuld, nieuw, te_verbeteren


def controleer_in_meldcode(
    casus: Casus, handeling: MeldcodeHandeling | AdviesHandeling | MeldingHandeling
) -> None:
    """Raises OngeldigeHandeling naming the field."""
    if isinstance(handeling, MeldcodeHandeling):
        _controleer_meldcode(casus, handeling)
    elif isinstance(handeling, AdviesHandeling):
        _controleer_advies(casus, handeling)
    else:
        _controleer_melding(casus, handeling)


def _controleer_meldcode(casus: Casus, handeling: MeldcodeHandeling) -> None:
    if isinstance(handeling, m.DoorloopBeginnen):
        nieuw("doorloop", handeling.doorloop, casus.doorlopen)
        if handeling.vervolg_op:
            bestaat("vervolg_op", [handeling.vervolg_op], casus.doorlopen)
        return
    bestaat("doorloop", [handeling.doorloop], casus.doorlopen)
    doorloop = casus.doorlopen[handeling.doorloop]
    match handeling:
        case m.SignaalVastleggen():
            nieuw("signaal", handeling.signaal, doorloop.signalen)
            inhoud = (handeling.feiten, handeling.vermoeden, *(u.tekst for u in handeling.uitspraken))
            gevuld("feiten", "".join(inhoud), "wat zag of hoorde u")
        case m.ConsultVastleggen():
            nieuw("consult", handeling.consult, doorloop.consulten)
        case m.GesprekVastleggen() | m.GesprekOverslaan() | m.ZorgenDelen():
            gevuld("personen", handeling.personen)
            bestaat("personen", handeling.personen, casus.personen)
            eenmalig("personen", handeling.personen)
            if isinstance(handeling, m.GesprekVastleggen):
                nieuw("gesprek", handeling.gesprek, {gesprek.id for gesprek in doorloop.gesprekken})
        case m.VraagBeantwoorden() | m.Evalueren():
            bestaat("gekoppeld", handeling.gekoppeld, _koppelbaar(casus, doorloop))
        case m.StandpuntVastleggen():
            gevuld("tekst", handeling.tekst)
            gevuld("van", handeling.van)
        case m.AfspraakMaken():
            nieuw("afspraak", handeling.afspraak, doorloop.afspraken)
        case m.AfspraakNagekomen():
            bestaat("afspraak", [handeling.afspraak], doorloop.afspraken)
        case m.MeldcodeAanvullen():
            gevuld("tekst", handeling.tekst)
        case m.InvoerBevestigen():
            gevuld("regels", handeling.regels)
            open_ = {str(r.seq) for r in doorloop.onbevestigd if r.namens == handeling.deelnemer}
            bestaat("regels", [str(seq) for seq in handeling.regels], open_)
        case _:
            return


def _koppelbaar(casus: Casus, doorloop: Doorloop) -> set[str]:
    adviezen = {v.id for v in casus.adviesvragen.values() if v.doorloop == doorloop.id}
    gesprekken = {gesprek.id for gesprek in doorloop.gesprekken if gesprek.id}
    return {*doorloop.signalen, *doorloop.consulten, *gesprekken, *adviezen}


def _controleer_advies(casus: Casus, handeling: AdviesHandeling) -> None:
    if isinstance(handeling, a.AdviesvraagBeginnen):
        nieuw("adviesvraag", handeling.adviesvraag, casus.adviesvragen)
        bestaat("doorloop", [handeling.doorloop], casus.doorlopen)
        return
    bestaat("adviesvraag", [handeling.adviesvraag], casus.adviesvragen)
    if isinstance(handeling, a.AdviesbladInvullen):
        doorloop = casus.doorlopen[casus.adviesvragen[handeling.adviesvraag].doorloop]
        bestaat("tekst.signalen", handeling.tekst.signalen, doorloop.signalen)
    elif isinstance(handeling, a.AdviesvraagAanvullen):
        gevuld("tekst", handeling.tekst)


def _controleer_melding(casus: Casus, handeling: MeldingHandeling) -> None:
    match handeling:
        case g.MeldingVoorbereiden():
            nieuw("melding", handeling.melding, casus.meldingen)
            bestaat("doorloop", [handeling.doorloop], casus.doorlopen)
            if handeling.adviesvraag:
                eigen = {v.id for v in casus.adviesvragen.values() if v.doorloop == handeling.doorloop}
                bestaat("adviesvraag", [handeling.adviesvraag], eigen)
            if handeling.eerdere:
                bestaat("eerdere", [handeling.eerdere], casus.meldingen)
            return
        case g.SpoedMelden():
            gevuld("melding", handeling.melding)
            bestaat("doorloop", [handeling.doorloop], casus.doorlopen)
            _controleer_concept(casus, handeling)
            return
        case _:
            bestaat("melding", [handeling.melding], casus.meldingen)
    match handeling:
        case g.MeldingFeiten():
            doorloop = casus.doorlopen[casus.meldingen[handeling.melding].doorloop]
            bestaat("signalen", handeling.signalen, doorloop.signalen)
        case g.MeldingInformeren():
            gevuld("personen", handeling.personen)
            bestaat("personen", handeling.personen, casus.personen)
            eenmalig("personen", handeling.personen)
            te_verbeteren(
                handeling.vervangt, handeling.personen, casus.meldingen[handeling.melding].kennisgevingen
            )
        case g.MeldingAanvullen():
            gevuld("tekst", handeling.tekst)
        case _:
            return


def _controleer_concept(casus: Casus, handeling: g.SpoedMelden) -> None:
    """A draft is reported within the walk in which it was prepared."""
    concept = casus.meldingen.get(handeling.melding)
    if concept is not None and concept.doorloop != handeling.doorloop:
        raise OngeldigeHandeling(
            "Deze melding hoort bij de meldcode van een ander.",
            "Er is niets vastgelegd; wat u typte staat er nog.",
            "Meld vanuit uw eigen meldcode: dan begint er een nieuwe melding.",
            veld="doorloop",
        )

"""What mending an entry asks or meets: the same checks as the act itself, in its own place, but it moves nothing.

Invariants: pure; the corrected act is judged as it would have been then, on the day the entry was recorded, so a
day after that is impossible; a text that would have led elsewhere is no correction; whether it may be added at all is
asked today. What was asked then is still asked when the rules have changed since: mending a text never takes away
the motivation beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from meldcode_app.domain.beoordeling import alleen_gevraagd, beoordeel
from meldcode_app.domain.beoordeling_meldcode import overgedragen
from meldcode_app.domain.casus import Casus, Inrichting, gevouwen
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen.alle import AdviesHandeling, MeldcodeHandeling, TeVerbeteren, Verbeteren
from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.oordeel import Beoordeling, uitgeschreven
from meldcode_app.domain.verbeteren import controleer_verbetering, gelezen, te_verbeteren
from meldcode_app.domain.vooraf import later_vooraf
from workflows.basis import Klasse, Reden, openstaand
from workflows.vastlegging import redenen_vastleggen


def beoordeel_verbetering(
    gebeurtenissen: Sequence[Gebeurtenis], inrichting: Inrichting, handeling: Verbeteren, vandaag: date
) -> Beoordeling:
    """Judge one correction; `gebeurtenissen` are all entries of the casus. Raises OngeldigeHandeling."""
    oud = te_verbeteren(gebeurtenissen, handeling.verbetert)
    controleer_verbetering(oud, handeling)
    assert oud is not None  # else the line above raised
    handeling = samengenomen(handeling)
    nu = gevouwen(oud.casus, gebeurtenissen)
    toen = gevouwen(oud.casus, _ervoor(gebeurtenissen, oud))
    vastgelegd = oud.geregistreerd_op.astimezone().date()
    nieuw = beoordeel(toen, inrichting, handeling.inhoud, vastgelegd)
    was = beoordeel(toen, inrichting, oud.handeling, vastgelegd)
    if nieuw.kan and was.kan and nieuw.configuratie != was.configuratie:
        raise OngeldigeHandeling(
            "Zo gelezen was er iets anders uit gevolgd. Dat is meer dan een verbetering.",
            "Er is niets vastgelegd; wat u typte staat er nog.",
            "Leg het vast als iets nieuws; het oude blijft ernaast staan.",
            veld="inhoud",
        )
    later = later_vooraf(nu, handeling.inhoud, oud)
    algemeen = (
        *redenen_vastleggen(
            handeling.gebeurd_op.laatste_dag,
            vandaag,
            later_vooraf=later.bij_verzoek,
            later_over_melding=later.bij_melding,
        ),
        *_nog_aan_te_vullen(nu, handeling.inhoud),
    )
    vroeger = _nog_steeds_gevraagd(oud, was.redenen)
    redenen = tuple(dict.fromkeys((*algemeen, *nieuw.redenen, *vroeger)))
    gegeven = uitgeschreven(handeling.inhoud.motiveringen)
    staan = tuple(dict.fromkeys((*openstaand((*algemeen, *vroeger), gegeven), *nieuw.open_redenen)))
    return Beoordeling(redenen, staan)


def aanvaard(handeling: Verbeteren, redenen: Sequence[Reden]) -> Verbeteren:
    """The correction as it is recorded: motivations that answer what the corrected act asks stand in that act."""
    handeling = samengenomen(handeling)
    return replace(handeling, inhoud=alleen_gevraagd(handeling.inhoud, redenen))


def samengenomen(handeling: Verbeteren) -> Verbeteren:
    """What is motivated beside the correction is about the corrected act, in place of what answered it before.

    What was typed for a colleague is mended for that colleague: who mends does not decide that it needs no
    confirmation (G-12).
    """
    nieuw = {(m.code, m.betreft[:1]) for m in handeling.motiveringen}
    blijft: list[Motivering] = [
        m for m in handeling.inhoud.motiveringen if (m.code, m.betreft[:1]) not in nieuw
    ]
    inhoud = replace(handeling.inhoud, motiveringen=(*blijft, *handeling.motiveringen))
    namens = handeling.namens or (inhoud.namens if inhoud.namens != handeling.door else "")
    return replace(handeling, inhoud=inhoud, namens=namens, motiveringen=())


def _ervoor(gebeurtenissen: Sequence[Gebeurtenis], oud: Gebeurtenis) -> list[Gebeurtenis]:
    """What there was before the act of this entry; the others of one act are no part of what came before it."""
    return [g for g in gelezen(gebeurtenissen) if g.seq < oud.seq and g.handeling_id != oud.handeling_id]


def _nog_steeds_gevraagd(oud: Gebeurtenis, nu_gevraagd: Sequence[Reden]) -> tuple[Reden, ...]:
    """Reasons that were answered in this entry and that its unchanged text would not get today.

    A reason that goes because the text changes is another matter: its answer goes with it, and can be read as before.
    """
    nu = {(r.code, r.betreft) for r in nu_gevraagd}
    gegeven = {(m.code, m.betreft) for m in uitgeschreven(oud.handeling.motiveringen)}
    return tuple(
        Reden(r.code, Klasse(r.klasse), r.norm, r.betreft)
        for r in oud.inhoud.redenen
        if (r.code, r.betreft) in gegeven - nu
    )


def _nog_aan_te_vullen(nu: Casus, inhoud: TeVerbeteren) -> tuple[Reden, ...]:
    """After handing over nothing is added to that walk, a correction neither (G-7)."""
    if isinstance(inhoud, AdviesHandeling):
        return overgedragen(nu, nu.adviesvragen[inhoud.adviesvraag].doorloop, "verbeteren")
    if isinstance(inhoud, MeldcodeHandeling):
        return overgedragen(nu, inhoud.doorloop, "verbeteren")
    return ()

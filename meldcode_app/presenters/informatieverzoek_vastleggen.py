"""From a form to acts, their reasons together, and recording them.

Invariants: all reasons of all acts at once, before anything is recorded; an act carries only the motivations that
answer its own reasons, and only for its own people; nothing is recorded while one of the acts is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import VerzoekHandeling
from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.presenters.informatieverzoek_formulieren import Omgeving
from meldcode_app.presenters.informatieverzoek_mensen import gekozen, samen
from meldcode_app.presenters.informatieverzoek_werkstaat import WERKEN, Lees, informeerrijen
from meldcode_app.services.dossier import Dossier
from workflows.basis import Klasse, Reden


@dataclass(frozen=True)
class Weging:
    """All reasons of the acts together, hardest first, and those still open."""

    redenen: tuple[Reden, ...] = ()
    open_redenen: tuple[Reden, ...] = ()


@dataclass(frozen=True)
class Voorstel:
    """The acts a form makes as it stands; `fouten` are sentences per field that keep them from being made."""

    handelingen: tuple[VerzoekHandeling, ...] = ()
    fouten: tuple[tuple[str, str], ...] = ()


def voorstel(o: Omgeving, werk: str, form: str, lees: Lees) -> Voorstel:
    """Read a form. Fields with a fault are named `veld`, for a row of people `persoon.veld`."""
    item = form.partition(":")[2]
    if werk == "informeren":
        rijen = gekozen(informeerrijen(o, lees))
        handelingen = samen(o, rijen)
        fouten = tuple((f"{p}.{v}", zin) for p, i in rijen.items() for v, zin in i.fouten.items())
        return Voorstel(handelingen, fouten)
    if werk == "noodzaak" and not item:
        return Voorstel()
    invoer = lees(form)
    handeling = WERKEN[werk].maak(o, item, invoer)
    return Voorstel((handeling,), tuple(invoer.fouten.items()))


def met_motiveringen(
    dossier: Dossier, casus_id: str, handeling: VerzoekHandeling, gegeven: Sequence[Motivering]
) -> VerzoekHandeling:
    """The act with those motivations that answer one of its reasons. Raises OngeldigeHandeling."""
    personen = set(handeling.personen) if isinstance(handeling, h.Informeren) else None
    eigen = tuple(_versmald(m, personen) for m in gegeven)
    proef = replace(handeling, motiveringen=tuple(m for m in eigen if m is not None))
    redenen = {(r.code, r.betreft) for r in dossier.weeg(casus_id, proef).redenen}
    passend = []
    for m in proef.motiveringen:
        over = tuple(p for p in m.betreft if (m.code, p) in redenen)
        if over or (not m.betreft and (m.code, "") in redenen):
            passend.append(replace(m, betreft=over))
    return replace(proef, motiveringen=tuple(passend))


def _versmald(m: Motivering, personen: set[str] | None) -> Motivering | None:
    if personen is None or not m.betreft:
        return m
    over = tuple(p for p in m.betreft if p in personen)
    return replace(m, betreft=over) if over else None


def weeg(
    dossier: Dossier, casus_id: str, handelingen: Sequence[VerzoekHandeling], gegeven: Sequence[Motivering]
) -> Weging:
    """What these acts ask or meet. An act that cannot be made yet (an empty list of questions) asks nothing."""
    redenen: dict[Reden, bool] = {}
    for handeling in handelingen:
        try:
            oordeel = dossier.weeg(casus_id, met_motiveringen(dossier, casus_id, handeling, gegeven))
        except OngeldigeHandeling:
            continue
        for reden in oordeel.redenen:
            redenen[reden] = redenen.get(reden, False) or reden in oordeel.open_redenen
    orde = list(Klasse)
    alle = tuple(sorted(redenen, key=lambda r: orde.index(r.klasse)))
    return Weging(alle, tuple(r for r in alle if redenen[r]))


def leg_vast(
    dossier: Dossier, casus_id: str, handelingen: Sequence[VerzoekHandeling], gegeven: Sequence[Motivering]
) -> Weging:
    """Record all, or none when one is refused. Raises MeldcodeFout. The Weging tells what still stands open."""
    compleet = [met_motiveringen(dossier, casus_id, a, gegeven) for a in handelingen]
    weging = weeg(dossier, casus_id, compleet, gegeven)
    if weging.open_redenen:
        return weging
    if not compleet:
        return weging
    uitkomst = (
        dossier.doe(casus_id, compleet[0]) if len(compleet) == 1 else dossier.doe_samen(casus_id, compleet)
    )
    return Weging(weging.redenen if uitkomst.aanvaard else uitkomst.redenen, uitkomst.open_redenen)

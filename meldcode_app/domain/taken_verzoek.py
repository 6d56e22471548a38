"""What a request still asks: an answer, informing, a view, sending, a report, closing.

Invariants: nothing for a request that is closed or withdrawn; the day of an answer is the requester's wish, and only
of a gecertificeerde instelling it is told that no law sets a term.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.taak import Herkomst, Taak
from workflows.informatieverzoek import DELEN
from workflows.leeftijden import grens, wordt

AFGELOPEN = ("afgesloten", "ingetrokken")
"""States of `verloop` in which a request asks nothing any more."""


def taken_verzoek(casus: Casus) -> tuple[Taak, ...]:
    """The tasks of all requests of this casus, in the order in which the requests came in."""
    return tuple(
        taak
        for verzoek in casus.verzoeken.values()
        if verzoek.verloop not in AFGELOPEN
        for taak in _van(casus, verzoek)
    )


def _van(casus: Casus, v: Informatieverzoek) -> Iterator[Taak]:
    match v.verloop:
        case "in_behandeling":
            yield _wens(v, "beantwoorden", _volgend_deel(v))
            yield from _informeren(casus, v)
            yield from _zienswijzen(v)
        case "teruggelegd":
            yield replace(_wens(v, "verduidelijking", "vraag"), wie=v.id, wacht_op_ander=True)
        case "geen_grondslag":
            yield _wens(v, "geen_grondslag", "verstrekt")
        case "vastgesteld":
            yield _wens(v, "versturen", "verstrekt")
        case _:
            yield replace(_zorgvuldig(v, "afsluiten", "zorgvuldig-afschrift", "verstrekt"), voor=None)
    yield from _verslag(v)


def _taak(v: Informatieverzoek, wat: str, herkomst: Herkomst, plek: str, *over: str) -> Taak:
    return Taak(
        id="/".join((v.id, wat, *over)),
        soort=f"verzoek_{wat}",
        betreft=(v.id, *over),
        voor=v.gewenst_op,
        herkomst=herkomst,
        pagina="verzoek",
        doel=v.id,
        plek=plek,
    )


def _wens(v: Informatieverzoek, wat: str, plek: str) -> Taak:
    norm = "jeugdwet-7.3.11-4" if v.verzoeker.soort == "gi" else ""
    return replace(_taak(v, wat, "wens_gi", plek), norm=norm)


def _zorgvuldig(v: Informatieverzoek, wat: str, norm: str, plek: str, *over: str) -> Taak:
    return replace(_taak(v, wat, "zorgvuldigheid", plek, *over), norm=norm)


def _volgend_deel(v: Informatieverzoek) -> str:
    """Where the work goes on: the first part that is open, else settling the letter."""
    return next((deel for deel in DELEN if v.deel(deel) == "open"), "vastgesteld")


def _informeren(casus: Casus, v: Informatieverzoek) -> Iterator[Taak]:
    """Who must hear of it beforehand and of whom nothing was recorded; who decides about that changes with age."""
    if v.deel("informeren") != "open":
        return
    geboren = casus.kind.geboortedatum
    for persoon in casus.personen.values():
        kind = persoon.id == casus.kind_id
        if any(k.telt for k in v.kennisgevingen_van(persoon.id)) or not (
            kind or persoon.gezag.waarde == "ja"
        ):
            continue
        if kind and geboren is None:
            continue
        taak = _zorgvuldig(v, "informeren", "webinar-ots", "informeren", persoon.id)
        if geboren is not None:
            dag = v.ontvangen_op.laatste_dag
            grenzen = (
                {"vanaf": wordt(geboren, grens("informeren", dag))}
                if kind
                else {"tot": wordt(geboren, grens("meerderjarig", dag))}
            )
            taak = replace(taak, **grenzen)
        yield taak


def _zienswijzen(v: Informatieverzoek) -> Iterator[Taak]:
    if v.deel("zienswijze") != "open":
        return
    for z in v.zienswijzen.values():
        if not z.uitkomst:
            taak = _taak(v, "zienswijze", "eigen_termijn", "zienswijze", z.persoon)
            yield replace(taak, wie=z.persoon, wacht_op_ander=True, voor=z.termijn)


def _verslag(v: Informatieverzoek) -> Iterator[Taak]:
    """After telling something orally an own report follows the same day."""
    mondeling = [g for g in v.verstrekkingen if g.mondeling]
    if mondeling and not any(not g.mondeling and g.seq > mondeling[-1].seq for g in v.verstrekkingen):
        taak = _zorgvuldig(v, "verslag", "zorgvuldig-mondeling", "vastgesteld")
        yield replace(taak, voor=mondeling[-1].op.laatste_dag)

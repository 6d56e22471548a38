"""The motivations of an entry in full, each with what it is about.

Invariant: nothing of a motivation is left out, and one whose reason is gone from the rules is still shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from meldcode_app import redenteksten
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen.alle import VerzoekHandeling
from meldcode_app.domain.handelingen.basis import Motivering
from meldcode_app.domain.handelingen.informatieverzoek import Informeren
from meldcode_app.domain.handelingen.meldcode import GesprekOverslaan
from meldcode_app.presenters.behoeften import GEZIEN, grond_woord, naam_van
from meldcode_app.presenters.nederlands import dag_jaar, met_punt
from meldcode_app.presenters.weergave import GEWOON

_STAAT_ER_AL = frozenset({"DEEL_OVERGESLAGEN", "STAP_OVERGESLAGEN", "MELDING_DEEL_OVERGESLAGEN"})
"""Reasons whose sentence says no more than the act itself."""
_BIJ_OVERSLAAN = frozenset({"GEEN_GESPREK_OUDER", "GEEN_GESPREK_KIND"})
"""The same, where the act itself says that there was no talk."""


def motiveringen(g: Gebeurtenis, casus: Casus) -> list[str]:
    """The lines beneath the sentence of an act; of informing only what is about the persons of this entry."""
    handeling = g.handeling
    alleen = set(handeling.personen) if isinstance(handeling, Informeren) else None
    verzoek_id = handeling.verzoek if isinstance(handeling, VerzoekHandeling) else ""
    verzoek = casus.verzoeken.get(verzoek_id)
    al_gezegd = _STAAT_ER_AL | (_BIJ_OVERSLAAN if isinstance(handeling, GesprekOverslaan) else frozenset())
    regels: list[str] = []
    for m in handeling.motiveringen:
        betreft = tuple(wie for wie in m.betreft if alleen is None or wie in alleen)
        if m.betreft and not betreft:
            continue
        regels += _motivering(m, [naam_van(casus, verzoek, wie) for wie in betreft], al_gezegd)
    return regels


def _motivering(m: Motivering, namen: Sequence[str], al_gezegd: frozenset[str]) -> list[str]:
    if m.grond == GEZIEN:
        return [
            f"Gezien: {zin}{f' {met_punt(m.tekst)}' if m.tekst else ''}"
            for zin in _redenzinnen(m.code, namen)
        ]
    over = " ".join(_redenzinnen(m.code, namen))
    grond = "" if m.grond == GEWOON else f"{grond_woord(m.grond)}. "
    pogingen = "; ".join(
        " ".join(d for d in (dag_jaar(p.dag), p.wijze, f"({p.uitkomst})" if p.uitkomst else "") if d)
        for p in m.pogingen
    )
    return [
        *([over] if m.code not in al_gezegd else []),
        f"Motivering: {grond}{met_punt(m.tekst)}",
        *([f"Pogingen: {pogingen}."] if pogingen else []),
    ]


def _redenzinnen(code: str, namen: Sequence[str]) -> list[str]:
    if code not in redenteksten.codes():  # an old entry outlives the reason it answered
        return [code]
    return [redenteksten.zin(code, naam) for naam in namen or ("",)]

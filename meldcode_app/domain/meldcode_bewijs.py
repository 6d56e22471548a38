"""Which file proves what a colleague confirmed, and what losing it does to that confirmation (domain G-12).

Invariants: a confirmation under an own login, and one on paper that was never attached, rest on no file; only the scan
of a signature is proof, a photo or a report about the same entry is not; another such scan that still counts is proof
enough; the confirmation stays in the journal, it only counts no more, from the day the withdrawal was recorded.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec.structs import replace

from meldcode_app.domain.bijlage import Bijlage
from meldcode_app.domain.meldcode import Doorloop, NamensRegel


def zonder_bewijs(
    doorlopen: dict[str, Doorloop], bijlagen: Mapping[str, Bijlage], was: Bijlage | None, op: date
) -> dict[str, Doorloop]:
    """The walks after this attachment, as it `was`, was withdrawn or called another kind, recorded on `op`; `bijlagen`
    are those after it."""
    nog = {seq for b in bijlagen.values() if b.geldt and is_bewijs(b) for seq in b.inhoud.regels}
    kwijt = set(was.inhoud.regels) - nog if was and is_bewijs(was) else set()
    weg = {
        "bevestigd_op": None,
        "bevestigd_hoe": "",
        "bewijs_weg_op": op,
        "bewijs_vervallen": was is not None and bijlagen[was.id].geldt,
    }
    return {
        id_: replace(d, namens=tuple(_zonder(regel, kwijt, weg) for regel in d.namens))
        for id_, d in doorlopen.items()
    }


def is_bewijs(bijlage: Bijlage) -> bool:
    """Whether it is of the kind that proves a confirmation."""
    return bijlage.inhoud.bijlagesoort == "handtekening"


def bewijst_niets(
    doorlopen: Mapping[str, Doorloop], bijlagen: Mapping[str, Bijlage], bijlage: Bijlage
) -> bool:
    """Whether it is about something typed for a colleague of which there is no proof yet, and is of another kind."""
    bewezen = {seq for b in bijlagen.values() if b.geldt and is_bewijs(b) for seq in b.inhoud.regels}
    zonder = {r.seq for d in doorlopen.values() for r in d.namens if r.bevestigd_hoe != "zelf"} - bewezen
    return bijlage.geldt and not zonder.isdisjoint(bijlage.inhoud.regels)


def _zonder(regel: NamensRegel, kwijt: set[int], weg: dict[str, Any]) -> NamensRegel:
    if regel.seq not in kwijt or regel.bevestigd_hoe != "getekende_afdruk":
        return regel
    return replace(regel, **weg)

"""What withdrawing a signed print does to the confirmation it proved (domain G-12).

Invariants: a confirmation under an own login, and one on paper that was never attached, rest on no file; only the scan
of a signature is proof, a photo or a report about the same entry is not; another such scan that still counts is proof
enough; the confirmation stays in the journal, it only counts no more, from the day the withdrawal was recorded.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from meldcode_app.domain.bijlage import Bijlage
from meldcode_app.domain.handelingen.bijlage import BijlageIntrekken
from meldcode_app.domain.meldcode import Doorloop, NamensRegel


def zonder_bewijs(
    doorlopen: dict[str, Doorloop], bijlagen: Mapping[str, Bijlage], weg: BijlageIntrekken, op: date
) -> dict[str, Doorloop]:
    """The walks after this attachment was withdrawn, recorded on `op`; `bijlagen` are those after it."""
    bijlage = bijlagen.get(weg.bijlage)
    nog = {seq for b in bijlagen.values() if b.geldt and _is_bewijs(b) for seq in b.inhoud.regels}
    kwijt = set(bijlage.inhoud.regels) - nog if bijlage and _is_bewijs(bijlage) else set()
    return {
        id_: replace(d, namens=tuple(_zonder(regel, kwijt, op) for regel in d.namens))
        for id_, d in doorlopen.items()
    }


def _is_bewijs(bijlage: Bijlage) -> bool:
    return bijlage.inhoud.bijlagesoort == "handtekening"


def _zonder(regel: NamensRegel, kwijt: set[int], op: date) -> NamensRegel:
    if regel.seq not in kwijt or regel.bevestigd_hoe != "getekende_afdruk":
        return regel
    return replace(regel, bevestigd_op=None, bevestigd_hoe="", bewijs_weg_op=op)

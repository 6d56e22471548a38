"""A reason as data for `--json`: its code, class and norm, and what the screen would say.

Invariant: `betreft` stays the id; only the sentences carry a name.
"""

from __future__ import annotations

from meldcode_app import redenteksten
from meldcode_app.domain.casus import Casus
from workflows.basis import Reden


def reden_als_gegevens(reden: Reden, casus: Casus | None = None) -> dict[str, str]:
    """`casus` gives the names of whom or what it is about; without one the ids stand in the sentences."""
    naam = casus.noem(reden.betreft) if casus else reden.betreft
    wie = redenteksten.woord("betreft", redenteksten.woord("delen", naam))
    eerst = reden.code == "NU_NIET_AAN_DE_ORDE"
    return {
        "code": reden.code,
        "klasse": reden.klasse.value,
        "norm": reden.norm,
        "betreft": reden.betreft,
        "zin": redenteksten.zin(reden.code, wie),
        "uitweg": redenteksten.uitweg(reden.code, reden.betreft if eerst else wie),
    }

"""What is told right after a vault was opened: what looks odd about it, and what was mended by itself.

Invariant: telling never blocks; nothing of a casus is in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from meldcode_app.domain.fouten import KluisWaarschuwing
from meldcode_app.presenters.weergave import Bericht


def berichten(waarschuwingen: Sequence[KluisWaarschuwing], hersteld: Sequence[str]) -> tuple[Bericht, ...]:
    """One message per warning, and one for all that was mended together."""
    gewaarschuwd = tuple(
        Bericht(titel=w.wat, tekst=w.betekent, doe=w.doe, soort="let_op") for w in waarschuwingen
    )
    if not hersteld:
        return gewaarschuwd
    gemaakt = Bericht(
        titel="Een sleutelbestand van deze kluis is hersteld",
        tekst=f"{' '.join(hersteld)} Uw gegevens zijn niet gewijzigd.",
        doe="Gebeurt dit vaker, maak dan een kopie van de kluismap en laat de schijf nakijken.",
        soort="uitleg",
    )
    return (*gewaarschuwd, gemaakt)

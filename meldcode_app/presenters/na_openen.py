"""What is told right after a vault was opened: what looks odd about it, and what was mended by itself.

Invariant: telling never blocks; nothing of a casus is in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from meldcode_app.domain.fouten import KluisWaarschuwing
from meldcode_app.domain.fouten_reservekopie import KluisTeruggezetMetHandeling
from meldcode_app.presenters.reservekopie_woorden import moment_vol, niet_mee
from meldcode_app.presenters.weergave import Bericht


def berichten(waarschuwingen: Sequence[KluisWaarschuwing], hersteld: Sequence[str]) -> tuple[Bericht, ...]:
    """One message per warning, and one for all that was mended together."""
    gewaarschuwd = tuple(_bericht(w) for w in waarschuwingen)
    if not hersteld:
        return gewaarschuwd
    gemaakt = Bericht(
        titel="Een sleutelbestand van deze kluis is hersteld",
        tekst=f"{' '.join(hersteld)} Uw gegevens zijn niet gewijzigd.",
        doe="Gebeurt dit vaker, maak dan een kopie van de kluismap en laat de schijf nakijken.",
        soort="uitleg",
    )
    return (*gewaarschuwd, gemaakt)


def _bericht(w: KluisWaarschuwing) -> Bericht:
    if isinstance(w, KluisTeruggezetMetHandeling) and w.kopie_van is not None:
        # The timeline explains it: told, and no reason to worry.
        titel = f"Deze kluis is teruggezet uit de reservekopie van {moment_vol(w.kopie_van, w.kopie_van)}"
        return Bericht(titel=titel, tekst=niet_mee(w.verloren), doe=w.doe, soort="uitleg")
    return Bericht(titel=w.wat, tekst=w.betekent, doe=w.doe, soort="let_op")

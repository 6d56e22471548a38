"""The backup in the status line: when one was last tested, green while that is recent, amber when it is not.

Invariants: green is only said of a backup that passed its whole check on this computer; it never blocks anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from meldcode_app.presenters.reservekopie_woorden import geleden, moment
from meldcode_app.presenters.weergave import Icoon, Kleur
from meldcode_app.services.reservekopie import Stand


@dataclass(frozen=True, slots=True, kw_only=True)
class ReserveStatus:
    """A link with an icon; `uitleg` says where it leads."""

    tekst: str
    icoon: Icoon = "shield-check"
    kleur: Kleur = "ok"
    uitleg: str = "Naar de pagina Reservekopieën"


def status(
    stand: Stand | None, nu: datetime, grens_dagen: int, *, nieuws: bool, bezig: str = ""
) -> ReserveStatus:
    """What to show. `nieuws`: the vault holds what the last backup does not; `bezig` what is going on."""
    if bezig:
        return ReserveStatus(tekst=bezig, icoon="hourglass", kleur="muted")
    if stand is None:
        return _let_op("Nog geen reservekopie, maak er een")
    if not stand.goed:
        return ReserveStatus(
            tekst="Laatste reservekopie beschadigd, maak een nieuwe", icoon="octagon-x", kleur="bad"
        )
    grens = timedelta(days=grens_dagen)
    if nieuws and nu - stand.gemaakt_op > grens:
        return _let_op(f"Laatste reservekopie: {geleden(stand.gemaakt_op, nu)}, maak een nieuwe")
    if nu - stand.getest_op > grens:
        return _let_op(f"Laatste reservekopie getest: {geleden(stand.getest_op, nu)}, test nu")
    return ReserveStatus(tekst=f"Laatste reservekopie getest: {moment(stand.getest_op, nu)}")


def _let_op(tekst: str) -> ReserveStatus:
    return ReserveStatus(tekst=tekst, icoon="triangle-alert", kleur="warn")

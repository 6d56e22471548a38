"""The quick notes of a vault: which still ask for a place, folded from the vault's own entries.

Invariants: open is what was made and neither placed nor let go; an id is used once; folding never fails on an entry
that was once accepted, also when the entry that made the note was erased by order.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen import notitie as n
from meldcode_app.domain.handelingen.alle import NotitieHandeling
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.tijd import Wanneer


class Notitie(Struct, frozen=True, kw_only=True):
    """One quick note as it was typed. `gemaakt_op` is when it was about, `geregistreerd_op` (UTC) when recorded."""

    id: str
    tekst: str
    gemaakt_op: Wanneer
    geregistreerd_op: datetime
    door: str


class Notities(Struct, frozen=True, kw_only=True):
    """All notes ever made, and the ids of those that have their place or were let go."""

    alle: dict[str, Notitie] = {}
    klaar: frozenset[str] = frozenset()

    @property
    def open_(self) -> tuple[Notitie, ...]:
        """What still asks for a place, oldest first."""
        return tuple(notitie for notitie in self.alle.values() if notitie.id not in self.klaar)

    def toegepast(self, g: Gebeurtenis) -> Notities:
        """The notes after one more entry of the vault itself."""
        match g.handeling:
            case n.NotitieMaken() as gemaakt:
                nieuw = Notitie(
                    id=gemaakt.notitie,
                    tekst=gemaakt.tekst,
                    gemaakt_op=gemaakt.gebeurd_op,
                    geregistreerd_op=g.geregistreerd_op,
                    door=gemaakt.door,
                )
                return replace(self, alle={**self.alle, nieuw.id: nieuw})
            case n.NotitiePlaatsen() | n.NotitieAfhandelen() as klaar:
                return replace(self, klaar=self.klaar | {klaar.notitie})
            case _:
                return self


def genoteerd(gebeurtenissen: Iterable[Gebeurtenis]) -> Notities:
    """The notes after all these entries, in the order of `seq`."""
    notities = Notities()
    for gebeurtenis in gebeurtenissen:
        notities = notities.toegepast(gebeurtenis)
    return notities


def controleer_notitie(notities: Notities, handeling: NotitieHandeling) -> None:
    """Raises OngeldigeHandeling on an empty note, an id used before, or a note that is not open any more."""
    if not isinstance(handeling, n.NotitieMaken):
        if handeling.notitie not in {notitie.id for notitie in notities.open_}:
            raise OngeldigeHandeling(
                "Deze notitie staat niet meer open.",
                "Er is niets vastgelegd; de notitie is al geplaatst of afgehandeld.",
                "Ga terug naar de Werklijst en kies daar opnieuw.",
                veld="notitie",
            )
        return
    if not handeling.tekst.strip():
        raise OngeldigeHandeling(
            "De notitie is leeg.",
            "Er is niets vastgelegd.",
            "Schrijf op wat u wilt onthouden; een paar woorden is genoeg.",
            veld="tekst",
        )
    if not handeling.notitie.strip() or handeling.notitie in notities.alle:
        raise OngeldigeHandeling(
            "Deze notitie is al vastgelegd.",
            "Er is niet nog een keer iets vastgelegd; wat u typte staat er nog.",
            "Klopt er iets niet, maak dan een nieuwe notitie.",
            veld="notitie",
        )

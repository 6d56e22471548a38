"""Putting a backup back: check it, copy it beside the vault, record the act in the copy, and only then change places.

Invariants: until the change the vault that stands there is not touched; the record, and every draft of a vault that is
open, stand in what takes its place before it does; the old folder is kept aside under a name of its own, sound or not.
The change itself (`wissel`) comes after the vault was closed.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from meldcode_app.domain.fouten import KluisFout, KluisInGebruik
from meldcode_app.domain.fouten_reservekopie import ReservekopieAndereKluis, TerugzettenKanNiet
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis
from meldcode_app.domain.handelingen.reservekopie import EerderTeruggezet, ReservekopieTerugzetten, Verloren
from meldcode_app.domain.tijd import op
from meldcode_app.services.registreren import Klok, lees_inrichting, registreer
from meldcode_app.services.reservekopie import Verlies, terugzettingen
from meldcode_app.storage.anker import laatst_gezien
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.reservekopie_bewijs import Bewijs
from meldcode_app.storage.reservekopie_controle import Voortgang, controleer
from meldcode_app.storage.sleutelbestand import BESTANDEN, lees_bestand, standaard_reserve_map
from meldcode_app.storage.sleutels import Sleutel, lees_kop
from meldcode_app.storage.terugzetten import bereid_voor, markeer
from meldcode_app.storage.verbinding import verbind
from meldcode_app.storage.wissel import wissel

__all__ = ["bekijk", "kijk_na", "neem_concepten_mee", "verlies_volgens_computer", "voer_uit", "zet_klaar"]


def kijk_na(kopie: Path, sleutel: Sleutel) -> Generator[Voortgang, None, Bewijs]:
    """Check a backup, wherever it stands. Raises as `controleer`."""
    return controleer(kopie, sleutel)


def bekijk(kopie: Path, kluismap: Path, sleutel: Sleutel) -> Generator[Voortgang, None, Bewijs]:
    """Check a backup before anything is said about it. Raises as `controleer`, and ReservekopieAndereKluis when
    another vault stands where this one would come."""
    for naam in BESTANDEN:
        try:
            ander = lees_kop(lees_bestand(kluismap / naam)).kluis != sleutel.vault_id
        except (OSError, KluisFout):
            continue
        if ander:
            raise ReservekopieAndereKluis
    return (yield from controleer(kopie, sleutel))


def verlies_volgens_computer(bewijs: Bewijs, sleutel: Sleutel, reserve_map: Path | None = None) -> Verlies:
    """What would be lost when the vault itself cannot be read: this computer remembers how far it saw it come.

    Work may have gone on elsewhere since, so that is the least there was, and never that there was nothing.
    """
    gezien = laatst_gezien(reserve_map or standaard_reserve_map(), sleutel)
    if gezien is None or gezien <= bewijs.omvang.seq:
        return Verlies()
    return Verlies(gezien - bewijs.omvang.seq, gezien, minstens=True)


def zet_klaar(
    kopie: Path,
    kluismap: Path,
    sleutel: Sleutel,
    verlies: Verlies,
    klok: Klok,
    neem_mee: Callable[[Kluis], None] | None = None,
) -> Generator[Voortgang, None, Bewijs]:
    """Everything but the change of places. `neem_mee` is given what will take the place, to put in what was typed.

    Raises TerugzettenKanNiet, ReservekopieFout, KluisFout.
    """
    werk, bewijs = yield from bereid_voor(kopie, kluismap, sleutel)
    _leg_vast(werk, sleutel, bewijs, verlies, klok, neem_mee)
    markeer(werk)
    return bewijs


def _leg_vast(
    werk: Path,
    sleutel: Sleutel,
    bewijs: Bewijs,
    verlies: Verlies,
    klok: Klok,
    neem_mee: Callable[[Kluis], None] | None,
) -> None:
    # What this computer remembers of the vault must not move before the places do.
    with (
        tempfile.TemporaryDirectory() as elders,
        Kluis.open_met_sleutel(werk, sleutel, reserve_map=Path(elders)) as kluis,
    ):
        gebruiker = lees_inrichting(kluis).gebruiker
        registreer(
            kluis,
            KLUIS,
            ReservekopieTerugzetten(
                gebeurd_op=op(klok().date()),
                door=gebruiker.id if gebruiker else "",
                kopie_van=bewijs.gemaakt_op,
                kopie_seq=bewijs.omvang.seq,
                kopie_keten=bewijs.omvang.keten,
                verloren=verlies.aantal,
                minstens=verlies.minstens,
                verloren_tot=verlies.tot,
                per_casus=_per_casus(verlies),
                eerder=_eerder(verlies, terugzettingen(kluis)),
            ),
            klok,
        )
        if neem_mee is not None:
            neem_mee(kluis)


def neem_concepten_mee(
    kluis: Kluis, kopie: Kluis, hier: Callable[[str, bytes, int], Iterable[tuple[str, bytes]]]
) -> None:
    """What is typed in a vault goes along in what takes its place. Raises KluisFout.

    `hier` is given each draft and the last entry both have in common, and tells how it reads in the other.
    """
    gedeeld = kluis.journaal.gedeeld_tot(kopie.journaal)
    kopie.neem_concepten_over(kluis, lambda sleutel, inhoud: hier(sleutel, inhoud, gedeeld))


def _per_casus(verlies: Verlies) -> tuple[Verloren, ...] | None:
    """Of each casus how much went and when it was recorded; None when what went could not be read.

    Also of one that goes as a whole: a newer backup can bring it back, and then its timeline tells of this.
    """
    if verlies.aantal is None or (verlies.aantal and not verlies.gebeurtenissen):
        return None
    momenten: dict[str, list[datetime]] = {}
    for g in verlies.gebeurtenissen:
        if g.casus != KLUIS:
            momenten.setdefault(g.casus, []).append(g.geregistreerd_op)
    return tuple(
        Verloren(casus=casus, aantal=len(toen), van=min(toen), tot=max(toen))
        for casus, toen in momenten.items()
    )


def _eerder(verlies: Verlies, blijven: Sequence[Gebeurtenis]) -> tuple[EerderTeruggezet, ...]:
    """What acts of this kind among what goes told, save what those that stay tell themselves."""
    bekend = set(_verteld(blijven))
    return tuple(eerder for eerder in _verteld(verlies.gebeurtenissen) if eerder not in bekend)


def _verteld(gebeurtenissen: Sequence[Gebeurtenis]) -> Iterator[EerderTeruggezet]:
    for g in gebeurtenissen:
        h = g.handeling
        if isinstance(h, ReservekopieTerugzetten):
            yield from h.eerder
            yield EerderTeruggezet(
                vastgelegd_op=g.geregistreerd_op,
                door=h.door,
                kopie_van=h.kopie_van,
                kopie_seq=h.kopie_seq,
                verloren=h.verloren,
                minstens=h.minstens,
                per_casus=h.per_casus,
            )


def voer_uit(kluismap: Path, sleutel: Sleutel, klok: Klok) -> Path | None:
    """Change places, with the vault closed; where the old folder went.

    Raises TerugzettenKanNiet, or KluisInGebruik when another program has it open: then all is as it was.
    """
    try:
        verbind(kluismap, sleutel.afgeleid("database")).sluit()
    except KluisInGebruik:
        raise
    except (KluisFout, OSError):
        pass  # whatever else is wrong with it, it goes aside as it is
    try:
        return wissel(kluismap, klok())
    except OSError as fout:
        raise TerugzettenKanNiet from fout

"""Whether an act on an attachment names things the casus knows, and which entries a file can be the proof of.

Invariant: nothing but the id of the file, and a reason for withdrawing, is asked (G-9).
"""

from __future__ import annotations

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen.alle import BijlageHandeling
from meldcode_app.domain.handelingen.bijlage import KAN_IETS_UITVOEREN, BijlageIntrekken, BijlageToevoegen
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.verwijzing_eisen import bestaat, eenmalig, gevuld, nieuw


def controleer_bijlage(casus: Casus, handeling: BijlageHandeling) -> None:
    """Raises OngeldigeHandeling naming the field."""
    if isinstance(handeling, BijlageToevoegen):
        nieuw("bijlage", handeling.bijlage, casus.bijlagen)
        if handeling.betreft:
            bestaat("betreft", [handeling.betreft], te_betreffen(casus))
        eenmalig("regels", [str(seq) for seq in handeling.regels])
        bestaat("regels", [str(seq) for seq in handeling.regels], map(str, te_bewijzen(casus)))
        return
    bestaat("bijlage", [handeling.bijlage], casus.bijlagen)
    if not casus.bijlagen[handeling.bijlage].geldt:
        raise OngeldigeHandeling(
            "Deze bijlage is al ingetrokken.",
            "Er is niets vastgelegd; wat u typte staat er nog.",
            "Kijk in de tijdlijn waarom zij is ingetrokken.",
            veld="bijlage",
        )
    if isinstance(handeling, BijlageIntrekken):
        gevuld("reden", handeling.reden)


def te_betreffen(casus: Casus) -> tuple[str, ...]:
    """The ids of everything in the casus a file can belong to."""
    return (
        *casus.verzoeken,
        *casus.maatregelen,
        *casus.doorlopen,
        *casus.adviesvragen,
        *casus.meldingen,
    )


def te_bewijzen(casus: Casus) -> tuple[int, ...]:
    """The seq of every entry a file can be the proof of: talks, views, decisions, and what was typed for another."""
    gevonden: list[int] = []
    for verzoek in casus.verzoeken.values():
        gevonden += [z.ontvangen_seq for z in verzoek.zienswijzen.values() if z.ontvangen_seq]
        gevonden += [versie.seq for versie in verzoek.versies]
    for doorloop in casus.doorlopen.values():
        gevonden += bewijsbaar(doorloop)
    return tuple(dict.fromkeys(gevonden))


def bewijsbaar(doorloop: Doorloop) -> tuple[int, ...]:
    """The seq of the entries of one walk a file can be the proof of."""
    return (
        *(regel.seq for regel in doorloop.namens),
        *(besluit.seq for besluit in doorloop.besluiten),
        *(standpunt.seq for standpunt in doorloop.standpunten),
        *(gesprek.seq for gesprek in doorloop.gesprekken if gesprek.gehouden),
    )


def mee_te_sturen(casus: Casus) -> tuple[str, ...]:
    """The ids of the files that can go along with a letter: those that still count, can carry nothing out, and do not
    tell where a photo was taken. Which of them are necessary is for the user to weigh."""
    return tuple(
        b.id
        for b in casus.bijlagen.values()
        if b.geldt and not b.inhoud.met_plaats and b.inhoud.herkend not in KAN_IETS_UITVOEREN
    )


def brieven_met(casus: Casus, bijlage_id: str) -> tuple[str, ...]:
    """The ids of the requests whose letter names this file: a letter that was provided, or that is settled to be."""
    gevonden = []
    for verzoek in casus.verzoeken.values():
        weg = {v.versie for v in verzoek.verstrekkingen}
        klaar = verzoek.laatste_versie if verzoek.verloop == "vastgesteld" else None
        if any(bijlage_id in v.bijlagen and (v.nummer in weg or v is klaar) for v in verzoek.versies):
            gevonden.append(verzoek.id)
    return tuple(gevonden)


def doorloop_van(casus: Casus, bijlage: BijlageToevoegen) -> str:
    """The id of the walk a file belongs to, also by a question for advice or a melding; empty when to none."""
    if bijlage.betreft in casus.doorlopen:
        return bijlage.betreft
    advies, melding = casus.adviesvragen.get(bijlage.betreft), casus.meldingen.get(bijlage.betreft)
    if advies is not None:
        return advies.doorloop
    return melding.doorloop if melding is not None else ""

"""Whether an act speaks of persons, items and measures that the casus knows, and has its one subject (G-9).

Invariants: an error names the field by its path in the act; nothing is asked that may stay empty.
"""

from __future__ import annotations

from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.handelingen import casus as c
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen import meldcode as m
from meldcode_app.domain.handelingen import notitie as n
from meldcode_app.domain.handelingen.alle import (
    AdviesHandeling,
    AlleHandelingen,
    BijlageHandeling,
    DossierHandeling,
    MeldcodeHandeling,
    MeldingHandeling,
    NotitieHandeling,
    Verbeteren,
    VerzoekHandeling,
)
from meldcode_app.domain.handelingen.reservekopie import ReservekopieTerugzetten
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.verwijzing_eisen import bestaat, eenmalig, gevuld, te_verbeteren
from meldcode_app.domain.verwijzingen_bijlage import controleer_bijlage, mee_te_sturen
from meldcode_app.domain.verwijzingen_meldcode import controleer_in_meldcode

PER_PERSOON = frozenset(
    {
        "NIET_VOORAF_GEINFORMEERD",
        "NIET_VOORAF_OVER_MELDING",
        "GEEN_GESPREK_OUDER",
        "GEEN_GESPREK_KIND",
    }
)
"""A motivation with one of these codes becomes a record of the person it is about."""


def controleer_verwijzingen(casus: Casus, handeling: AlleHandelingen) -> None:
    """Raises OngeldigeHandeling naming the field; the texts typed so far are not touched."""
    if isinstance(handeling, VerzoekHandeling):
        _controleer_verzoek(casus, handeling)
    elif isinstance(handeling, MeldcodeHandeling | AdviesHandeling | MeldingHandeling):
        controleer_in_meldcode(casus, handeling)
    elif isinstance(handeling, BijlageHandeling):
        controleer_bijlage(casus, handeling)
    elif not isinstance(handeling, NotitieHandeling | ReservekopieTerugzetten | Verbeteren):
        # Those name no casus, or are judged with the entries: notities.py, verbeteren.py.
        _controleer_dossier(casus, handeling)
    for nummer, motivering in enumerate(handeling.motiveringen):
        # Such a motivation becomes a record of this person; of an item or a part it does not.
        if motivering.code in PER_PERSOON:
            bestaat(f"motiveringen[{nummer}].betreft", motivering.betreft, casus.personen)


def controleer_deelnemers(casus: Casus, inrichting: Inrichting, handeling: AlleHandelingen) -> None:
    """Who typed, for whom, who walks the meldcode and who dissents is of the own organisation (G-4, G-12, domain 2.2).

    Raises OngeldigeHandeling.
    """
    if inrichting.gebruiker is None:
        return
    if isinstance(handeling, c.InrichtingWijzigen):
        bestaat("gebruiker.id", [handeling.gebruiker.id], {inrichting.gebruiker.id})
    eigen = {inrichting.gebruiker.id, *casus.eigen_deelnemers}
    bestaat("door", [handeling.door], eigen)
    wie = {"namens": handeling.namens}
    if isinstance(handeling, m.DoorloopBeginnen):
        wie["professional"] = handeling.professional
    elif isinstance(handeling, m.Overdragen):
        wie["opvolger"] = handeling.opvolger
    elif isinstance(handeling, m.StandpuntVastleggen):
        wie["van"] = handeling.van
    for veld, id_ in wie.items():
        if id_:
            bestaat(veld, [id_], eigen)
    if isinstance(handeling, m.InvoerBevestigen) and handeling.hoe == "zelf":
        _controleer_zelf(handeling)


def _controleer_zelf(handeling: m.InvoerBevestigen) -> None:
    """Nobody confirms for a colleague under the own login: that takes a signed print (G-12)."""
    if handeling.door != handeling.deelnemer:
        raise OngeldigeHandeling(
            "Alleen de collega zelf kan dit zonder handtekening bevestigen.",
            "Er is niets vastgelegd; wat u typte staat er nog.",
            "Laat de collega dit zelf doen, of kies 'getekende afdruk'.",
            veld="hoe",
        )


def _controleer_dossier(casus: Casus, handeling: DossierHandeling) -> None:
    match handeling:
        case c.KluisInrichten() | c.InrichtingWijzigen():
            gevuld("organisatie", handeling.organisatie)
            gevuld("gebruiker.id", handeling.gebruiker.id)
        case c.CasusOpenen():
            gevuld("kind.id", handeling.kind.id)
            gevuld("kind.naam", handeling.kind.naam, "naam van het kind")
        case c.PersoonVastleggen():
            gevuld("persoon.id", handeling.persoon.id)
            gevuld("persoon.naam", handeling.persoon.naam, "naam")
        case c.EigenDeelnemerVastleggen() | c.AndereDeelnemerVastleggen():
            gevuld("deelnemer.id", handeling.deelnemer.id)
            gevuld("deelnemer.naam", handeling.deelnemer.naam, "naam")
        case n.Aantekenen():
            gevuld("tekst", handeling.tekst)
        case _:
            gevuld("maatregel.id", handeling.maatregel.id)
            bestaat("maatregel.kind", [handeling.maatregel.kind], casus.personen)


def _controleer_verzoek(casus: Casus, handeling: VerzoekHandeling) -> None:
    if isinstance(handeling, h.Ontvangen):
        gevuld("verzoek", handeling.verzoek)
        if handeling.verzoek in casus.verzoeken:
            raise OngeldigeHandeling(
                f"Het verzoek '{handeling.verzoek}' is al ontvangen.",
                "Er is niets vastgelegd.",
                "Leg een volgend verzoek vast als een nieuw verzoek.",
                veld="verzoek",
            )
        return
    bestaat("verzoek", [handeling.verzoek], casus.verzoeken)
    vragen = {vraag.id for vraag in casus.verzoeken[handeling.verzoek].vragen}
    match handeling:
        case h.KaderVaststellen() if handeling.maatregel:
            bestaat("maatregel", [handeling.maatregel], casus.maatregelen)
        case h.VraagSpecificeren():
            _controleer_vragen(casus, handeling.vragen)
        case h.NoodzaakBeoordelen():
            bestaat("vraag", [handeling.vraag], vragen)
        case h.Informeren() | h.ZienswijzeVragen():
            gevuld("personen", handeling.personen)
            bestaat("personen", handeling.personen, casus.personen)
            eenmalig("personen", handeling.personen)
            if isinstance(handeling, h.Informeren):
                eerder = casus.verzoeken[handeling.verzoek].kennisgevingen
                te_verbeteren(handeling.vervangt, handeling.personen, eerder)
        case h.ZienswijzeOntvangen() | h.BezwaarOuder():
            bestaat("persoon", [handeling.persoon], casus.personen)
        case h.MondelingVerstrekken():
            bestaat("vragen", handeling.vragen, vragen)
        case h.BriefOpstellen():
            eenmalig("meegestuurd", handeling.meegestuurd)
            bestaat("meegestuurd", handeling.meegestuurd, mee_te_sturen(casus))
        case h.Aanvullen():
            gevuld("tekst", handeling.tekst)
        case h.Afsluiten():
            bestaat("afschrift_aan", handeling.afschrift_aan, casus.personen)
        case _:
            return


def _controleer_vragen(casus: Casus, vragen: tuple[h.Vraag, ...]) -> None:
    gevuld("vragen", vragen)
    eenmalig("vragen", [vraag.id for vraag in vragen])
    for nummer, vraag in enumerate(vragen):
        gevuld(f"vragen[{nummer}].id", vraag.id)
        gevuld(f"vragen[{nummer}].tekst", vraag.tekst, "vraag")
        bestaat(f"vragen[{nummer}].betreft", vraag.betreft, casus.personen)

"""Whether an act speaks of persons, items and measures that the casus knows, and has its one subject (G-9).

Invariants: an error names the field by its path in the act; nothing is asked that may stay empty.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.handelingen import casus as c
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import AlleHandelingen, DossierHandeling, VerzoekHandeling
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.ongeldig import OngeldigeHandeling


def controleer_verwijzingen(casus: Casus, handeling: AlleHandelingen) -> None:
    """Raises OngeldigeHandeling naming the field; the texts typed so far are not touched."""
    if isinstance(handeling, VerzoekHandeling):
        _controleer_verzoek(casus, handeling)
    else:
        _controleer_dossier(casus, handeling)
    for nummer, motivering in enumerate(handeling.motiveringen):
        # Such a motivation becomes a record of this person; of an item or a part it does not.
        if motivering.code == "NIET_VOORAF_GEINFORMEERD":
            _bestaat(f"motiveringen[{nummer}].betreft", motivering.betreft, casus.personen)


def controleer_deelnemers(casus: Casus, inrichting: Inrichting, handeling: AlleHandelingen) -> None:
    """Who typed, and for whom, is somebody of the own organisation (G-4, G-12). Raises OngeldigeHandeling."""
    if inrichting.gebruiker is None:
        return
    eigen = {inrichting.gebruiker.id, *casus.eigen_deelnemers}
    _bestaat("door", [handeling.door], eigen)
    if handeling.namens:
        _bestaat("namens", [handeling.namens], eigen)


def _controleer_dossier(casus: Casus, handeling: DossierHandeling) -> None:
    match handeling:
        case c.KluisInrichten():
            _gevuld("organisatie", handeling.organisatie)
            _gevuld("gebruiker.id", handeling.gebruiker.id)
        case c.CasusOpenen():
            _gevuld("kind.id", handeling.kind.id)
            _gevuld("kind.naam", handeling.kind.naam, "naam van het kind")
        case c.PersoonVastleggen():
            _gevuld("persoon.id", handeling.persoon.id)
            _gevuld("persoon.naam", handeling.persoon.naam, "naam")
        case c.EigenDeelnemerVastleggen() | c.AndereDeelnemerVastleggen():
            _gevuld("deelnemer.id", handeling.deelnemer.id)
            _gevuld("deelnemer.naam", handeling.deelnemer.naam, "naam")
        case _:
            _gevuld("maatregel.id", handeling.maatregel.id)
            _bestaat("maatregel.kind", [handeling.maatregel.kind], casus.personen)


def _controleer_verzoek(casus: Casus, handeling: VerzoekHandeling) -> None:
    if isinstance(handeling, h.Ontvangen):
        _gevuld("verzoek", handeling.verzoek)
        if handeling.verzoek in casus.verzoeken:
            raise OngeldigeHandeling(
                f"Het verzoek '{handeling.verzoek}' is al ontvangen.",
                "Er is niets vastgelegd.",
                "Leg een volgend verzoek vast als een nieuw verzoek.",
                veld="verzoek",
            )
        return
    _bestaat("verzoek", [handeling.verzoek], casus.verzoeken)
    vragen = {vraag.id for vraag in casus.verzoeken[handeling.verzoek].vragen}
    match handeling:
        case h.KaderVaststellen() if handeling.maatregel:
            _bestaat("maatregel", [handeling.maatregel], casus.maatregelen)
        case h.VraagSpecificeren():
            _controleer_vragen(casus, handeling.vragen)
        case h.NoodzaakBeoordelen():
            _bestaat("vraag", [handeling.vraag], vragen)
        case h.Informeren() | h.ZienswijzeVragen():
            _gevuld("personen", handeling.personen)
            _bestaat("personen", handeling.personen, casus.personen)
            _eenmalig("personen", handeling.personen)
            if isinstance(handeling, h.Informeren) and handeling.vervangt:
                _controleer_verbetering(casus.verzoeken[handeling.verzoek], handeling)
        case h.ZienswijzeOntvangen() | h.BezwaarOuder():
            _bestaat("persoon", [handeling.persoon], casus.personen)
        case h.MondelingVerstrekken():
            _bestaat("vragen", handeling.vragen, vragen)
        case h.Aanvullen():
            _gevuld("tekst", handeling.tekst)
        case h.Afsluiten():
            _bestaat("afschrift_aan", handeling.afschrift_aan, casus.personen)
        case _:
            return


def _controleer_verbetering(verzoek: Informatieverzoek, handeling: h.Informeren) -> None:
    """Mended is one record, of this one person, that nothing mended yet: else two would count."""
    van = [k for p in handeling.personen for k in verzoek.kennisgevingen_van(p)]
    if len(handeling.personen) == 1 and any(k.telt and k.seq == handeling.vervangt for k in van):
        return
    raise OngeldigeHandeling(
        "Wat u wilt verbeteren, is geen regel over het informeren van deze ene persoon, of is al verbeterd.",
        "Er is niets vastgelegd; wat u typte staat er nog.",
        "Kies de laatste regel van deze persoon. Verbeter ieder apart.",
        veld="vervangt",
    )


def _controleer_vragen(casus: Casus, vragen: tuple[h.Vraag, ...]) -> None:
    _gevuld("vragen", vragen)
    _eenmalig("vragen", [vraag.id for vraag in vragen])
    for nummer, vraag in enumerate(vragen):
        _gevuld(f"vragen[{nummer}].id", vraag.id)
        _gevuld(f"vragen[{nummer}].tekst", vraag.tekst, "vraag")
        _bestaat(f"vragen[{nummer}].betreft", vraag.betreft, casus.personen)


def _bestaat(veld: str, ids: Iterable[str], bekend: Iterable[str]) -> None:
    onbekend = [i for i in ids if i not in bekend]
    if onbekend:
        raise OngeldigeHandeling(
            f"In het veld '{veld}' staat '{onbekend[0]}', en dat komt in deze casus niet voor.",
            "Er is niets vastgelegd; wat u typte staat er nog.",
            "Voeg het eerst toe aan de casus, of kies een ander.",
            veld=veld,
        )


def _eenmalig(veld: str, ids: Iterable[str]) -> None:
    dubbel = [i for i, aantal in Counter(ids).items() if aantal > 1]
    if dubbel:
        raise OngeldigeHandeling(
            f"In het veld '{veld}' staat '{dubbel[0]}' twee keer.",
            "Er is niets vastgelegd; wat u typte staat er nog.",
            "Laat er een weg.",
            veld=veld,
        )


def _gevuld(veld: str, waarde: str | tuple[object, ...], woord: str = "") -> None:
    if not (waarde.strip() if isinstance(waarde, str) else waarde):
        raise OngeldigeHandeling(
            f"Het veld '{woord or veld}' is leeg.",
            "Er is niets vastgelegd; wat u typte staat er nog.",
            "Vul dit ene veld in; al het andere mag later.",
            veld=veld,
        )

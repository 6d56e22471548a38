"""Whether an act speaks of persons, items and measures that the casus knows, and has its one subject (G-9)."""

from __future__ import annotations

from collections.abc import Iterable

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen import casus as c
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import AlleHandelingen, VerzoekHandeling
from meldcode_app.domain.ongeldig import OngeldigeHandeling


def controleer_verwijzingen(casus: Casus, handeling: AlleHandelingen) -> None:
    """Raises OngeldigeHandeling naming the field; the texts typed so far are not touched."""
    if isinstance(handeling, VerzoekHandeling):
        _controleer_verzoek(casus, handeling)
        return
    leeg = {
        c.KluisInrichten: "organisatie",
        c.CasusOpenen: "naam van het kind",
        c.PersoonVastleggen: "naam",
        c.EigenDeelnemerVastleggen: "naam",
        c.AndereDeelnemerVastleggen: "naam",
    }
    match handeling:
        case c.KluisInrichten():
            gevuld = handeling.organisatie
        case c.CasusOpenen():
            gevuld = handeling.kind.naam
        case c.PersoonVastleggen():
            gevuld = handeling.persoon.naam
        case c.EigenDeelnemerVastleggen() | c.AndereDeelnemerVastleggen():
            gevuld = handeling.deelnemer.naam
        case c.MaatregelVastleggen():
            _bestaat("maatregel.kind", [handeling.maatregel.kind], casus.personen)
            return
    if not gevuld.strip():
        raise _ontbreekt(leeg[type(handeling)])


def _controleer_verzoek(casus: Casus, handeling: VerzoekHandeling) -> None:
    if isinstance(handeling, h.Ontvangen):
        if handeling.verzoek in casus.verzoeken:
            raise OngeldigeHandeling(
                f"Het verzoek '{handeling.verzoek}' is al ontvangen.",
                "Er is niets vastgelegd.",
                "Leg een volgend verzoek vast als een nieuw verzoek.",
            )
        return
    _bestaat("verzoek", [handeling.verzoek], casus.verzoeken)
    vragen = {vraag.id for vraag in casus.verzoeken[handeling.verzoek].vragen}
    match handeling:
        case h.KaderVaststellen() if handeling.maatregel:
            _bestaat("maatregel", [handeling.maatregel], casus.maatregelen)
        case h.VraagSpecificeren():
            if not handeling.vragen:
                raise _ontbreekt("vragen")
            for vraag in handeling.vragen:
                if not vraag.tekst.strip():
                    raise _ontbreekt("vraag")
                _bestaat("vragen.betreft", vraag.betreft, casus.personen)
        case h.NoodzaakBeoordelen():
            _bestaat("vraag", [handeling.vraag], vragen)
        case h.Informeren() | h.ZienswijzeVragen():
            if not handeling.personen:
                raise _ontbreekt("personen")
            _bestaat("personen", handeling.personen, casus.personen)
        case h.ZienswijzeOntvangen() | h.BezwaarOuder():
            _bestaat("persoon", [handeling.persoon], casus.personen)
        case h.MondelingVerstrekken():
            _bestaat("vragen", handeling.vragen, vragen)
        case h.Aanvullen() if not handeling.tekst.strip():
            raise _ontbreekt("tekst")
        case h.Afsluiten():
            _bestaat("afschrift_aan", handeling.afschrift_aan, casus.personen)
        case _:
            return


def _bestaat(veld: str, ids: Iterable[str], bekend: Iterable[str]) -> None:
    onbekend = [i for i in ids if i not in bekend]
    if onbekend:
        raise OngeldigeHandeling(
            f"In het veld '{veld}' staat '{onbekend[0]}', en dat komt in deze casus niet voor.",
            "Er is niets vastgelegd; wat u typte staat er nog.",
            "Voeg het eerst toe aan de casus, of kies een ander.",
            veld=veld,
        )


def _ontbreekt(veld: str) -> OngeldigeHandeling:
    return OngeldigeHandeling(
        f"Het veld '{veld}' is leeg.",
        "Er is niets vastgelegd; wat u typte staat er nog.",
        "Vul dit ene veld in; al het andere mag later.",
        veld=veld,
    )

"""What would be lost by putting a backup back, in the words of the open vault: per casus, what was recorded since.

Drafts come along, and are named as such.

Invariants: the same eyes as the timeline: of a meldcode the user may not look into only that something was recorded.
That an earlier putting back is told no more is said by itself: it is the one loss that is taken over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis
from meldcode_app.domain.handelingen.notitie import NotitieAfhandelen, NotitieMaken, NotitiePlaatsen
from meldcode_app.domain.handelingen.reservekopie import ReservekopieTerugzetten
from meldcode_app.presenters.concepten import namen_van_concepten
from meldcode_app.presenters.nederlands import aantal, hoofdletter
from meldcode_app.presenters.reservekopie_woorden import ook_weg
from meldcode_app.presenters.tijdlijn import regels, wanneer_groot
from meldcode_app.presenters.tijdlijn_zinnen import vertel
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.reservekopie import Verlies

MEEST = 3
"""Acts named per casus; of the others the number."""
BREED = 80
"""Characters of a note that name it."""
CONCEPTEN = "Deze concepten gaan mee"
CONCEPTEN_HULP = "Is de casus van een concept er dan niet meer, dan kunt u de tekst als notitie bewaren."


@dataclass(frozen=True, slots=True, kw_only=True)
class VerliesDeel:
    """One casus, or the vault itself, and what of it would be lost."""

    titel: str
    regels: tuple[str, ...]


def verliesdelen(dossier: Dossier, verlies: Verlies) -> tuple[VerliesDeel, ...]:
    """Per casus in the order of its first lost entry. Raises KluisFout."""
    per_casus: dict[str, list[Gebeurtenis]] = {}
    for g in verlies.gebeurtenissen:
        per_casus.setdefault(g.casus, []).append(g)
    delen = [
        _van_kluis(dossier, weg)
        if casus_id == KLUIS
        else _van_casus(dossier, casus_id, {str(g.seq) for g in weg})
        for casus_id, weg in per_casus.items()
    ]
    if concepten := namen_van_concepten(dossier):
        delen.append(VerliesDeel(titel=CONCEPTEN, regels=(*concepten, CONCEPTEN_HULP)))
    return tuple(delen)


def _van_kluis(dossier: Dossier, weg: Sequence[Gebeurtenis]) -> VerliesDeel:
    terug = [g for g in weg if isinstance(g.handeling, ReservekopieTerugzetten)]
    zinnen = [
        f"{hoofdletter(ook_weg(g.geregistreerd_op.astimezone(dossier.klok().tzinfo)))}. De tijdlijn neemt over hoeveel "
        "er toen niet meekwam."
        for g in terug
    ]
    rest = [g for g in weg if g not in terug]
    genoemd = [
        f"{wanneer_groot(g.handeling.gebeurd_op, dossier.vandaag())}: {_kort(g)}" for g in rest[-MEEST:]
    ]
    if len(rest) > MEEST:
        genoemd.append(f"En nog {aantal(len(rest) - MEEST, 'handeling', 'handelingen')}.")
    return VerliesDeel(titel="Notities en instellingen", regels=(*genoemd, *zinnen))


def _kort(g: Gebeurtenis) -> str:
    handeling = g.handeling
    tekst = vertel(g, Casus(id=KLUIS), Casus(id=KLUIS)).tekst.splitlines()[0]
    if isinstance(handeling, NotitieMaken):
        tekst = f"Notitie: {' '.join(handeling.tekst.split())}"
    elif isinstance(handeling, NotitiePlaatsen | NotitieAfhandelen):
        tekst = "Notitie geplaatst of afgehandeld"
    return f"{tekst[:BREED].rstrip()}…" if len(tekst) > BREED else tekst


def _van_casus(dossier: Dossier, casus_id: str, ids: set[str]) -> VerliesDeel:
    casus = dossier.casus(casus_id)
    alle = regels(casus_id, dossier.tijdlijn(casus_id), dossier.inrichting(), dossier.vandaag())
    weg = [regel for regel in alle if regel.id in ids]
    genoemd = [f"{regel.wanneer}: {regel.tekst.splitlines()[0]}" for regel in weg[:MEEST]]
    if len(weg) > MEEST:
        genoemd.append(f"En nog {aantal(len(weg) - MEEST, 'handeling', 'handelingen')}.")
    naam = ", ".join(deel for deel in (casus.kind.naam, casus.kenmerk) if deel) if casus.bestaat else "Casus"
    return VerliesDeel(titel=f"{naam}: {aantal(len(ids), 'handeling', 'handelingen')}", regels=tuple(genoemd))

"""The casus as it stood at a decision: which decisions there are to look back from, and what the page says then.

Invariant: looking back changes nothing and offers nothing to record; ages and terms are those of that day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from meldcode_app.domain.casus import Casus, Inrichting, doorloop_van
from meldcode_app.domain.gebeurtenis import Gebeurtenis
from meldcode_app.domain.handelingen import adviesvraag as a
from meldcode_app.domain.handelingen import informatieverzoek as i
from meldcode_app.domain.handelingen import meldcode as m
from meldcode_app.domain.handelingen import melding as g
from meldcode_app.domain.zicht import mag_inzien
from meldcode_app.presenters.nederlands import dag_jaar
from meldcode_app.presenters.weergave import Bericht, Keuze

NU = "nu"
BESLUITEN: dict[type[object], str] = {
    m.BesluitVaststellen: "Besluiten van stap 5",
    m.Evalueren: "Evaluatie van de hulp",
    m.MeldcodeAfsluiten: "Meldcode afgesloten",
    m.Overdragen: "Meldcode overgedragen",
    g.MeldingDoen: "Melding gedaan",
    g.SpoedMelden: "Melding gedaan (spoed)",
    a.AdviesWegen: "Eigen afweging bij het advies",
    i.KaderVaststellen: "Kader van een verzoek",
    i.Vaststellen: "Brief vastgesteld",
    i.Verstrekken: "Brief verstuurd",
    i.MondelingVerstrekken: "Mondeling verstrekt",
}


@dataclass(frozen=True)
class Toen:
    """A moment to look back from: the entry, and the day it was recorded."""

    seq: int
    dag: date
    wat: str


def momenten(gebeurtenissen: Sequence[Gebeurtenis], casus: Casus, inrichting: Inrichting) -> tuple[Toen, ...]:
    """Every decision the user may look into, newest first; an act in several entries counts once, at its last."""
    gevonden: dict[str, Toen] = {}
    for gebeurtenis in gebeurtenissen:
        wat = BESLUITEN.get(type(gebeurtenis.handeling))
        if wat is None:
            continue
        doorloop = casus.doorlopen.get(doorloop_van(casus, gebeurtenis.handeling))
        if doorloop is None or mag_inzien(doorloop, inrichting):
            dag = gebeurtenis.geregistreerd_op.astimezone().date()
            gevonden[gebeurtenis.handeling_id] = Toen(gebeurtenis.seq, dag, wat)
    return tuple(reversed(gevonden.values()))


def keuzes(alle: Sequence[Toen]) -> tuple[Keuze, ...]:
    """The choice above the timeline; empty while there is nothing to look back from."""
    if not alle:
        return ()
    nu = Keuze(code=NU, tekst="De casus zoals nu")
    return (nu, *(Keuze(code=str(t.seq), tekst=f"Zoals op {dag_jaar(t.dag)}: {t.wat}") for t in alle))


def bericht(toen: Toen) -> Bericht:
    """What the page says on top while looking back."""
    return Bericht(
        titel=f"U kijkt terug: zo stond de casus op {dag_jaar(toen.dag)}, bij: {toen.wat}.",
        tekst="Wat later is vastgelegd, ziet u hier niet. U kunt nu niets vastleggen.",
        doe="Kies 'De casus zoals nu' om verder te werken.",
        soort="uitleg",
    )

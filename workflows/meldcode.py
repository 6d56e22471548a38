"""One professional walking the meldcode, as a state machine (domain 1 and 7.1).

Six regions side by side: four steps in any order, the decision, and emergency, which lies over whatever runs.
The law names steps, it prescribes no order (Besluit verplichte meldcode, art. 2 lid 2): so no step waits for another.

What is true in each state of `besluit`:
- lopend: signals are gathered, discussed, talked over and weighed, in any order.
- beslissen: both decisions of step 5 are being taken.
- vervolg: a melding and/or help runs; which of them follows from the decisions in force.
- afgesloten: only records, until it is reopened.
- overgedragen: the professional left this casus; every event and every record is refused from then on.

Invariants: a step moves only while the doorloop is open; emergency can be declared from everywhere except
`overgedragen` and loses nothing; no event of another doorloop ever reaches this machine.
"""

from __future__ import annotations

from types import new_class
from typing import ClassVar

from statemachine import State

from workflows.basis import naar
from workflows.meldcode_redenen import STAPPEN, MeldcodeFeiten, MeldcodeRedenen

__all__ = ["STAPPEN", "MeldcodeFeiten", "MeldcodeWerkstroom"]

OPEN_BESLUIT = frozenset({"lopend", "beslissen", "vervolg"})
STAP_EVENTS = frozenset(
    f"{stap}_{wat}" for stap in STAPPEN for wat in ("beginnen", "afronden", "overslaan", "heropenen")
)

EERST: dict[str, dict[str, str]] = {
    "lopend": {
        "heropenen": "is_al_open",
        "evaluatie_geslaagd": "nog_geen_vervolg",
        "evaluatie_niet_geslaagd": "nog_geen_vervolg",
    },
    "beslissen": {
        "naar_besluit": "is_al_open",
        "heropenen": "is_al_open",
        "evaluatie_geslaagd": "nog_geen_vervolg",
        "evaluatie_niet_geslaagd": "nog_geen_vervolg",
    },
    "vervolg": {"heropenen": "is_al_open"},
    "afgesloten": {"": "meldcode_heropenen"},
    "overgedragen": {"": "overgedragen"},
}
"""Per state of `besluit`, per event: what must be done first. The empty key is the rest of that state."""

STAP_EERST: dict[str, str] = {
    "afronden": "is_al_afgerond",
    "heropenen": "is_al_open",
    "beginnen": "is_al_begonnen",
}


def _stap(naam: str) -> type[State.Compound]:
    """One step: open, busy, rounded off or left out; each reopenable."""
    wacht, bezig, afgerond, overgeslagen = State(initial=True), State(), State(), State()
    inhoud = {
        f"{naam}_open": wacht,
        f"{naam}_bezig": bezig,
        f"{naam}_afgerond": afgerond,
        f"{naam}_overgeslagen": overgeslagen,
        f"{naam}_beginnen": wacht.to(bezig, unless="bezwaren"),
        f"{naam}_afronden": wacht.to(afgerond, unless="bezwaren")
        | bezig.to(afgerond, unless="bezwaren")
        | overgeslagen.to(afgerond, unless="bezwaren"),
        f"{naam}_overslaan": wacht.to(overgeslagen, unless="bezwaren")
        | bezig.to(overgeslagen, unless="bezwaren"),
        f"{naam}_heropenen": afgerond.to(bezig, unless="bezwaren")
        | overgeslagen.to(bezig, unless="bezwaren"),
    }
    return new_class(naam, (State.Compound,), {}, lambda ruimte: ruimte.update(inhoud))


class MeldcodeWerkstroom(MeldcodeRedenen):
    """One doorloop. The domain gives the facts, the service sends the event."""

    definitie: ClassVar[str] = "meldcode-1"

    class doorloop(State.Parallel):  # noqa: N801  state ids are the field's own terms
        """Four steps, the decision and emergency, side by side."""

        stap1 = _stap("stap1")
        stap2 = _stap("stap2")
        stap3 = _stap("stap3")
        stap4 = _stap("stap4")

        class besluit(State.Compound):  # noqa: N801
            """From gathering to deciding to what follows."""

            lopend = State(initial=True)
            beslissen = State()
            vervolg = State()
            afgesloten = State()
            overgedragen = State()

            naar_besluit = naar(beslissen, lopend, vervolg)
            besluit_vaststellen = naar(vervolg, lopend, beslissen, vervolg)
            besluit_geen_vervolg = naar(afgesloten, lopend, beslissen, vervolg)
            spoed_melden = naar(vervolg, lopend, beslissen, vervolg)
            evaluatie_geslaagd = vervolg.to(afgesloten, unless="bezwaren")
            evaluatie_niet_geslaagd = vervolg.to(beslissen, unless="bezwaren")
            afsluiten = naar(afgesloten, lopend, beslissen, vervolg)
            overdragen = naar(overgedragen, lopend, beslissen, vervolg)
            heropenen = afgesloten.to(lopend, unless="bezwaren")
            spoed_verklaren = (
                lopend.to(lopend, unless="bezwaren")
                | beslissen.to(beslissen, unless="bezwaren")
                | vervolg.to(vervolg, unless="bezwaren")
                | afgesloten.to(lopend, unless="bezwaren")
            )

        class spoed(State.Compound):  # noqa: N801
            """Emergency lies over whatever runs."""

            geen_spoed = State(initial=True)
            spoed_loopt = State()

            spoed_verklaren = geen_spoed.to(spoed_loopt, unless="bezwaren") | spoed_loopt.to(
                spoed_loopt, unless="bezwaren"
            )
            spoed_opheffen = spoed_loopt.to(geen_spoed, unless="bezwaren")

    @property
    def besluit_staat(self) -> str:
        """The state of `besluit`."""
        return next(naam for naam in EERST if self.in_staat(naam))

    def neemt_op(self) -> bool:
        """Records are taken in every state but after handing over."""
        return not self.in_staat("overgedragen")

    def past(self, event: str) -> bool:
        """A step moves only while the doorloop is open; emergency is lifted in every state but the last."""
        staat = self.besluit_staat
        if event in STAP_EVENTS and staat not in OPEN_BESLUIT:
            return False
        if staat == "overgedragen":
            return False
        return super().past(event)

    def eerst(self, event: str) -> str:
        """What must be done first."""
        staat = self.besluit_staat
        if event == "spoed_opheffen" and staat != "overgedragen":
            return "geen_spoed"
        if event in STAP_EVENTS and staat in OPEN_BESLUIT:
            stap, _, wat = event.partition("_")
            if wat == "overslaan":
                return "is_al_afgerond" if self.in_staat(f"{stap}_afgerond") else "is_al_overgeslagen"
            return STAP_EERST[wat]
        per_event = EERST[staat]
        return per_event.get(event) or per_event.get("", "is_al_open")

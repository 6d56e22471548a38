"""A request for information as a state machine (domain 3 and 7.5).

Six parts, each open, ready or left out, in any order and each reopenable; beside them runs `verloop`.
Real gates are three: the frame (no false legal label), settling, and providing.

What is true in each state of `verloop`:
- in_behandeling: the letter is being made; every part may move.
- teruggelegd: the requester was asked to specify; the parts may still move.
- geen_grondslag: no ground to provide; recording, informing and closing go on, providing does not. The part
  `kader` is ready; whatever else is done with it (another frame, reopening, leaving out) ends this state.
- vastgesteld: one version of the letter stands, byte for byte; parts move again only after `herzien`.
- verstrekt: that version left; it stays, whatever comes after.
- afgesloten, ingetrokken: only records; `heropenen` takes the request up again.

Invariants: the label of art. 7.3.11 lid 4 Jeugdwet is never to be had without a running supervision order
executed by the asking institution; records (informing, views, notes) are possible in every state.
"""

from __future__ import annotations

from types import new_class
from typing import ClassVar

from statemachine import State
from statemachine.transition_list import TransitionList

from workflows.informatieverzoek_redenen import DELEN, VerzoekFeiten, VerzoekRedenen

OPEN_VERLOOP = frozenset({"in_behandeling", "teruggelegd", "geen_grondslag", "vastgesteld"})
DELEN_MOGELIJK = frozenset({"in_behandeling", "teruggelegd", "geen_grondslag"})
DEEL_EVENTS = frozenset(
    {"verifieren", "kader_vaststellen", "vraag_specificeren", "noodzaak_beoordelen", "informeren"}
    | {"zienswijze_ontvangen"}
    | {f"{deel}_{wat}" for deel in DELEN for wat in ("overslaan", "heropenen")}
)


def _deel(naam: str, *gereed_door: str) -> type[State.Compound]:
    """One part: three states, the events that make it ready, and leaving out and reopening it."""
    wacht, gereed, overgeslagen = State(initial=True), State(), State()
    inhoud = {
        f"{naam}_open": wacht,
        f"{naam}_gereed": gereed,
        f"{naam}_overgeslagen": overgeslagen,
        f"{naam}_overslaan": wacht.to(overgeslagen, unless="bezwaren")
        | gereed.to(overgeslagen, unless="bezwaren"),
        f"{naam}_heropenen": gereed.to(wacht, unless="bezwaren") | overgeslagen.to(wacht, unless="bezwaren"),
    }
    for event in gereed_door:
        inhoud[event] = (
            wacht.to(gereed, unless="bezwaren")
            | overgeslagen.to(gereed, unless="bezwaren")
            | gereed.to(gereed, unless="bezwaren")
        )
    return new_class(naam, (State.Compound,), {}, lambda ruimte: ruimte.update(inhoud))


def _kader_gekozen(in_behandeling: State, teruggelegd: State, geen_grondslag: State) -> TransitionList:
    """What an event of the part `kader` does to `verloop`: it ends geen_grondslag, and else moves nothing."""
    overgangen: TransitionList = geen_grondslag.to(in_behandeling, unless="bezwaren")
    for blijft in (in_behandeling, teruggelegd):
        overgangen = overgangen | blijft.to(blijft, unless="bezwaren")
    return overgangen


__all__ = ["DELEN", "InformatieverzoekWerkstroom", "VerzoekFeiten"]

EERST: dict[str, dict[str, str]] = {
    "in_behandeling": {
        "verstrekken": "vaststellen",
        "herzien": "nog_niets_vastgesteld",
        "heropenen": "is_al_open",
    },
    "teruggelegd": {
        "verstrekken": "vaststellen",
        "herzien": "nog_niets_vastgesteld",
        "heropenen": "is_al_open",
    },
    "geen_grondslag": {
        "heropenen": "is_al_open",
        "herzien": "nog_niets_vastgesteld",
        "": "kader_heropenen",
    },
    "vastgesteld": {"heropenen": "is_al_open", "": "herzien"},
    "verstrekt": {
        "mondeling_verstrekken": "nieuw_verzoek",
        "intrekken": "al_verstrekt",
        "heropenen": "herzien",
        "": "herzien",
    },
    "afgesloten": {"": "heropenen"},
    "ingetrokken": {"": "heropenen"},
}
"""Per state of `verloop`, per event: what must be done first. The empty key is the rest of that state."""


class InformatieverzoekWerkstroom(VerzoekRedenen):
    """One request. The domain gives the facts, the service sends the event."""

    definitie: ClassVar[str] = "informatieverzoek-1"

    class verzoek(State.Parallel):  # noqa: N801  state ids are the field's own terms
        """The six parts and the course, side by side."""

        identiteit = _deel("identiteit", "verifieren")
        kader = _deel("kader", "kader_vaststellen", "geen_grondslag_vaststellen")
        vraag = _deel("vraag", "vraag_specificeren")
        noodzaak = _deel("noodzaak", "noodzaak_beoordelen")
        informeren = _deel("informeren", "informeren")
        zienswijze = _deel("zienswijze", "zienswijze_ontvangen")

        class verloop(State.Compound):  # noqa: N801
            """How far the request is."""

            in_behandeling = State(initial=True)
            teruggelegd = State()
            geen_grondslag = State()
            vastgesteld = State()
            verstrekt = State()
            afgesloten = State()
            ingetrokken = State()

            terugleggen = in_behandeling.to(teruggelegd, unless="bezwaren") | teruggelegd.to(
                teruggelegd, unless="bezwaren"
            )
            specificatie_ontvangen = (
                teruggelegd.to(in_behandeling, unless="bezwaren")
                | in_behandeling.to(in_behandeling, unless="bezwaren")
                | geen_grondslag.to(geen_grondslag, unless="bezwaren")
            )
            geen_grondslag_vaststellen = (
                in_behandeling.to(geen_grondslag, unless="bezwaren")
                | teruggelegd.to(geen_grondslag, unless="bezwaren")
                | geen_grondslag.to(geen_grondslag, unless="bezwaren")
            )
            kader_vaststellen = _kader_gekozen(in_behandeling, teruggelegd, geen_grondslag)
            kader_heropenen = _kader_gekozen(in_behandeling, teruggelegd, geen_grondslag)
            kader_overslaan = _kader_gekozen(in_behandeling, teruggelegd, geen_grondslag)
            vaststellen = in_behandeling.to(vastgesteld, unless="bezwaren") | teruggelegd.to(
                vastgesteld, unless="bezwaren"
            )
            verstrekken = vastgesteld.to(verstrekt, unless="bezwaren")
            mondeling_verstrekken = (
                in_behandeling.to(in_behandeling, unless="bezwaren")
                | teruggelegd.to(teruggelegd, unless="bezwaren")
                | vastgesteld.to(vastgesteld, unless="bezwaren")
            )
            herzien = vastgesteld.to(in_behandeling, unless="bezwaren") | verstrekt.to(
                in_behandeling, unless="bezwaren"
            )
            intrekken = (
                in_behandeling.to(ingetrokken, unless="bezwaren")
                | teruggelegd.to(ingetrokken, unless="bezwaren")
                | geen_grondslag.to(ingetrokken, unless="bezwaren")
                | vastgesteld.to(ingetrokken, unless="bezwaren")
            )
            afsluiten = (
                in_behandeling.to(afgesloten, unless="bezwaren")
                | teruggelegd.to(afgesloten, unless="bezwaren")
                | geen_grondslag.to(afgesloten, unless="bezwaren")
                | vastgesteld.to(afgesloten, unless="bezwaren")
                | verstrekt.to(afgesloten, unless="bezwaren")
            )
            heropenen = afgesloten.to(in_behandeling, unless="bezwaren") | ingetrokken.to(
                in_behandeling, unless="bezwaren"
            )

    @property
    def verloop_staat(self) -> str:
        """The state of `verloop`."""
        return next(naam for naam in EERST if self.in_staat(naam))

    def past(self, event: str) -> bool:
        """A part moves only while the letter is not settled: after that first `herzien`."""
        if event in DEEL_EVENTS and self.verloop_staat not in DELEN_MOGELIJK:
            return False
        return super().past(event)

    def eerst(self, event: str) -> str:
        """What must be done first; for a part that is already open, that it is open."""
        staat = self.verloop_staat
        if event in DEEL_EVENTS and staat in DELEN_MOGELIJK:
            return "is_al_overgeslagen" if event.endswith("_overslaan") else "is_al_open"
        per_event = EERST[staat]
        return per_event.get(event) or per_event.get("", "is_al_open")

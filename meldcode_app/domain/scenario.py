"""A scenario file: a casus, what happened, and what must come of it. Read by people, played by the program.

Invariants: unknown keys are errors with the path of the field; a scenario without a single expectation is refused,
because it would pass whatever the program did.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

import msgspec
from msgspec import Struct

from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.maatregel import Maatregel
from meldcode_app.domain.personen import AndereDeelnemer, EigenDeelnemer, Persoon


class ScenarioFout(MeldcodeFout):
    """A faulty scenario file; `plek` is a line number on a syntax error, else the path of the field."""

    def __init__(self, plek: str, verwacht: str) -> None:
        self.plek = plek
        super().__init__(
            f"Het scenariobestand klopt niet bij {plek}: {verwacht}.",
            "Er is niets gespeeld.",
            "Verbeter het bestand op deze plek en speel het opnieuw.",
        )


class Verwachting(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A reason that must stand in the way: its code and whom or what it is about."""

    code: str
    betreft: str = ""


class Verwacht(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What must come of one act. `geweigerd` is the complete set of reasons in the way, in any order.

    `verloop` and `delen` are the state afterwards; the document is the letter as it stands after the act.
    """

    aanvaard: bool | None = None
    geweigerd: tuple[Verwachting, ...] = ()
    verloop: str = ""
    delen: dict[str, str] = {}
    document_bevat: tuple[str, ...] = ()
    document_bevat_niet: tuple[str, ...] = ()

    @property
    def aantal(self) -> int:
        """How many things are expected."""
        return (
            (self.aanvaard is not None)
            + bool(self.geweigerd)
            + bool(self.verloop)
            + len(self.delen)
            + len(self.document_bevat)
            + len(self.document_bevat_niet)
        )


class KluisGegevens(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who keeps the vault in this scenario."""

    organisatie: str
    beslissende_functie: str = ""
    plaats: str = ""
    gebruiker: EigenDeelnemer


class CasusGegevens(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The casus itself."""

    geopend_op: date
    kind: Persoon
    kenmerk: str = ""


class Deelnemers(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Professionals: of the own organisation, and stubs of others."""

    eigen: tuple[EigenDeelnemer, ...] = ()
    anders: tuple[AndereDeelnemer, ...] = ()


class Scenario(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file; `handelingen` happen in this order."""

    titel: str
    toelichting: str = ""
    kluis: KluisGegevens
    casus: CasusGegevens
    personen: tuple[Persoon, ...] = ()
    deelnemers: Deelnemers = Deelnemers()
    maatregelen: tuple[Maatregel, ...] = ()
    handelingen: tuple[AlleHandelingen, ...] = ()


class Stap(Struct, frozen=True, kw_only=True):
    """One act with the moment it is recorded (None: the day it happened) and what must come of it."""

    handeling: AlleHandelingen
    vastgelegd_op: datetime | None = None
    verwacht: Verwacht = Verwacht()


def lees(tekst: str) -> tuple[Scenario, tuple[Stap, ...]]:
    """Decode a scenario. Raises ScenarioFout with the line, or with the path of the field and what was expected."""
    try:
        ruw = tomllib.loads(tekst)
    except tomllib.TOMLDecodeError as fout:
        raise ScenarioFout(_regel(fout), "de syntaxis van het bestand") from fout
    extra = []
    for nummer, handeling in enumerate(ruw.get("handelingen", [])):
        if not isinstance(handeling, dict):
            raise ScenarioFout(f"$.handelingen[{nummer}]", "een tabel met velden")
        plek = f"$.handelingen[{nummer}]"
        verwacht = _omgezet(handeling.pop("verwacht", {}), Verwacht, f"{plek}.verwacht")
        vastgelegd = _omgezet(
            _moment(handeling.pop("vastgelegd_op", None)), datetime | None, f"{plek}.vastgelegd_op"
        )
        if "gebeurd_op" in handeling:
            handeling["gebeurd_op"] = _wanneer(handeling["gebeurd_op"])
        extra.append((vastgelegd, verwacht))
    scenario: Scenario = _omgezet(ruw, Scenario, "$")
    stappen = tuple(
        Stap(handeling=h, vastgelegd_op=v, verwacht=w)
        for h, (v, w) in zip(scenario.handelingen, extra, strict=True)
    )
    if not sum(stap.verwacht.aantal for stap in stappen):
        raise ScenarioFout("$.handelingen", "minstens één verwachting (verwacht = { ... })")
    return scenario, stappen


def _omgezet(ruw: Any, soort: Any, plek: str) -> Any:  # noqa: ANN401  decoding starts from anything
    try:
        return msgspec.convert(ruw, soort)
    except msgspec.ValidationError as fout:
        melding, _, pad = str(fout).partition(" - at `")
        raise ScenarioFout(plek + pad.rstrip("`").removeprefix("$"), melding) from fout


def _wanneer(waarde: Any) -> Any:  # noqa: ANN401
    """A plain date or moment in the file means a day or a moment."""
    if isinstance(waarde, datetime):
        return {"van": waarde.date(), "tijd": time(waarde.hour, waarde.minute)}
    return {"van": waarde} if isinstance(waarde, date) else waarde


def _moment(waarde: Any) -> Any:  # noqa: ANN401
    """A plain date means noon of that day."""
    if isinstance(waarde, date) and not isinstance(waarde, datetime):
        return datetime.combine(waarde, time(12), tzinfo=UTC)
    return waarde


def _regel(fout: tomllib.TOMLDecodeError) -> str:
    tekst = str(fout)
    return (
        tekst[tekst.rindex("(at ") + 4 : -1].replace("line", "regel").replace("column", "kolom")
        if "(at " in tekst
        else tekst
    )


def json_schema() -> Mapping[str, Any]:
    """JSON Schema of a scenario file, made from the same Structs, with what only a file has added."""
    schema = msgspec.json.schema(Scenario)
    verwacht = msgspec.json.schema(Verwacht)
    delen = schema["$defs"]
    delen.update(verwacht["$defs"])
    for deel in delen.values():
        eigenschappen = deel.get("properties", {})
        if "gebeurd_op" in eigenschappen and "door" in eigenschappen:
            eigenschappen["verwacht"] = {"$ref": "#/$defs/Verwacht"}
            eigenschappen["vastgelegd_op"] = {"type": "string", "format": "date-time"}
            eigenschappen["gebeurd_op"] = {
                "anyOf": [eigenschappen["gebeurd_op"], {"type": "string", "format": "date"}]
            }
    return schema

"""What is wrong with a scenario file, in Dutch: the place, and what was expected there.

Invariants: every message names a place (a line, or the path of a field) and what would have been right; what
msgspec or tomllib says in English never reaches the user.
"""

from __future__ import annotations

import re
import tomllib
from difflib import get_close_matches
from typing import Any

import msgspec
from msgspec import inspect

from meldcode_app.domain.fouten import MeldcodeFout


class ScenarioFout(MeldcodeFout):
    """A faulty scenario file; `plek` is a line on a syntax error, else the path of the field (counting from 0).

    Both have the name of the file before them when the story goes on in more than one. `nummer` counts the acts as
    they are played, over all files, from 1; without one it follows from the path.
    """

    def __init__(
        self, plek: str, verwacht: str, betekent: str = "Er is niets gespeeld.", nummer: int | None = None
    ) -> None:
        self.plek, self.verwacht = plek, verwacht
        gevonden = re.match(r"\$\.handelingen\[(\d+)\]", plek)
        if nummer is None and gevonden:
            nummer = int(gevonden[1]) + 1
        waar = f"{plek} (handeling {nummer})" if nummer is not None else plek
        super().__init__(
            f"Het scenariobestand klopt niet bij {waar}: {verwacht}.",
            betekent,
            "Verbeter het bestand op deze plek en speel het opnieuw.",
        )


SOORTEN = {
    "str": "een tekst tussen aanhalingstekens",
    "int": "een geheel getal",
    "float": "een getal",
    "bool": "true of false",
    "array": "een lijst tussen [ ]",
    "object": "een tabel met velden",
    "date": "een datum (jjjj-mm-dd)",
    "datetime": "een moment (jjjj-mm-ddTuu:mm:ss)",
    "time": "een tijd (uu:mm:ss)",
    "null": "niets",
}
_SYNTAXIS = (
    (r"Unterminated string", "hier mist een aanhalingsteken"),
    (r"Cannot overwrite|Cannot declare", "deze naam staat er al"),
    (r"Expected '\]'|Unclosed array|Expected ']]'", "hier mist een ]"),
    (r"Expected '='", "na een naam hoort een ="),
    (r"Expected newline", "na een waarde hoort een nieuwe regel"),
    (r"Illegal character", "hier staat een teken dat niet mag, of er mist een aanhalingsteken"),
    (
        r"Invalid (value|date)",
        "hier hoort een waarde: een tekst, een getal, een datum, true, false, [ ] of { }",
    ),
)
_TALIG = {
    inspect.StrType: "str",
    inspect.IntType: "int",
    inspect.FloatType: "float",
    inspect.BoolType: "bool",
    inspect.DateType: "date",
    inspect.DateTimeType: "datetime",
    inspect.TimeType: "time",
    inspect.StructType: "object",
    inspect.VarTupleType: "array",
}


def syntaxisfout(fout: tomllib.TOMLDecodeError, tekst: str, naam: str = "") -> ScenarioFout:
    """With the line and column; at the end of the document the last line. `naam` is the file, when there are more."""
    plek = re.search(r"\(at line (\d+), column (\d+)\)", str(fout))
    regel = (
        f"regel {plek[1]}, kolom {plek[2]}" if plek else f"regel {len(tekst.splitlines()) or 1} (het einde)"
    )
    wat = next(
        (zin for patroon, zin in _SYNTAXIS if re.search(patroon, str(fout))), "dit is geen geldige TOML"
    )
    return ScenarioFout(f"{naam}, {regel}" if naam else regel, wat)


def omgezet(ruw: Any, soort: Any, plek: str) -> Any:  # noqa: ANN401  decoding starts from anything
    """`ruw` as a value of `soort`. Raises ScenarioFout with the path below `plek` and what was expected there."""
    try:
        return msgspec.convert(ruw, soort)
    except msgspec.ValidationError as fout:
        melding, _, pad = str(fout).partition(" - at `$")
        pad = pad.rstrip("`")
        knoop, waarde = _op_pad(inspect.type_info(soort), ruw, re.findall(r"\.([^.\[\]]+)|\[(\d+)\]", pad))
        veld, zin = _vertaald(melding, knoop, waarde)
        raise ScenarioFout(plek + pad + veld, zin) from fout


def _op_pad(knoop: inspect.Type, waarde: Any, pad: list[tuple[str, str]]) -> tuple[inspect.Type, Any]:  # noqa: ANN401
    """The type that was expected at the end of a path, and what stands there."""
    for naam, nummer in pad:
        knoop = _gekozen(knoop, waarde)
        if isinstance(knoop, inspect.StructType):
            velden = {veld.encode_name: veld.type for veld in knoop.fields}
            knoop, waarde = velden[naam], waarde.get(naam)
        elif isinstance(knoop, inspect.VarTupleType):
            knoop, waarde = knoop.item_type, waarde[int(nummer)]
        else:
            # The tag of an act chooses the branch: what is wrong with it is told by the union itself.
            waarde = waarde[naam]
    return _gekozen(knoop, waarde), waarde


def _gekozen(knoop: inspect.Type, waarde: Any) -> inspect.Type:  # noqa: ANN401
    """Of a union the branch that the value points at: by its tag, else the one that is no null."""
    if not isinstance(knoop, inspect.UnionType):
        return knoop
    takken = [tak for tak in knoop.types if not isinstance(tak, inspect.NoneType)]
    for tak in takken:
        if isinstance(tak, inspect.StructType) and isinstance(waarde, dict):
            tag = waarde.get(tak.tag_field) if tak.tag_field else None
            if tag is not None and tag == tak.tag:
                return tak
    return takken[0] if len(takken) == 1 else knoop


def _vertaald(melding: str, knoop: inspect.Type, waarde: Any) -> tuple[str, str]:  # noqa: ANN401
    """What to add to the path, and the Dutch sentence."""
    if onbekend := re.match(r"Object contains unknown field `(.+)`", melding):
        return f".{onbekend[1]}", f"dit veld bestaat niet; {_bekend(knoop, onbekend[1])}"
    if ontbreekt := re.match(r"Object missing required field `(.+)`", melding):
        return f".{ontbreekt[1]}", f"dit veld ontbreekt; verwacht {_verwacht(knoop, ontbreekt[1])}"
    if lengte := re.match(r"Expected `(\w+)` of length", melding):
        return "", f"verwacht {SOORTEN[lengte[1]]} waar iets in staat"
    if anders := re.match(r"Expected `(.+)`, got `(.+)`", melding):
        wel, niet = (_in_woorden(soorten) for soorten in anders.groups())
        return "", f"verwacht {wel}, gevonden {niet}"
    if melding.startswith(("Invalid enum value", "Invalid value")):
        return "", f"verwacht een van {_mogelijk(knoop)}, gevonden {waarde!r}"
    if datum := re.match(r"Invalid RFC3339 encoded (\w+)", melding):
        return "", f"verwacht {SOORTEN[datum[1]]}"
    return "", melding.rstrip(".")


def _in_woorden(soorten: str) -> str:
    return (
        " of ".join(SOORTEN.get(soort, soort) for soort in soorten.split(" | ") if soort != "null") or "niets"
    )


def _velden(knoop: inspect.Type) -> dict[str, inspect.Type]:
    return {v.encode_name: v.type for v in knoop.fields} if isinstance(knoop, inspect.StructType) else {}


def _bekend(knoop: inspect.Type, veld: str) -> str:
    velden = list(_velden(knoop))
    lijkt = get_close_matches(veld, velden, 1)
    return f"bedoelde u '{lijkt[0]}'" if lijkt else f"wel: {', '.join(velden)}"


def _verwacht(knoop: inspect.Type, veld: str) -> str:
    soort = _velden(knoop).get(veld)
    if soort is None:
        return f"een van {_mogelijk(knoop)}"
    if isinstance(soort, inspect.LiteralType):
        return f"een van {_mogelijk(soort)}"
    return SOORTEN[_TALIG[type(soort)]]


def _mogelijk(knoop: inspect.Type) -> str:
    if isinstance(knoop, inspect.LiteralType):
        return ", ".join(repr(waarde) for waarde in knoop.values if waarde != "")
    takken = knoop.types if isinstance(knoop, inspect.UnionType) else ()
    return ", ".join(str(tak.tag) for tak in takken if isinstance(tak, inspect.StructType))

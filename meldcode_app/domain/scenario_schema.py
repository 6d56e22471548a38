"""The JSON Schema of a scenario file, for editors that help while typing.

Invariant: made from the very Structs that decode the file, so it cannot say anything else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from meldcode_app.domain.scenario import Bijschrift, Scenario


def json_schema() -> Mapping[str, Any]:
    """JSON Schema (2020-12); a date or a moment in TOML counts as a string in its format."""
    (scenario, _), delen = msgspec.json.schema_components(
        [Scenario, Bijschrift], ref_template="#/$defs/{name}"
    )
    bij = delen.pop("Bijschrift")["properties"]
    for deel in delen.values():
        velden = deel.get("properties", {})
        if "gebeurd_op" in velden and "door" in velden:
            velden |= bij
            datum = [{"type": "string", "format": soort} for soort in ("date", "date-time")]
            velden["gebeurd_op"] = {"anyOf": [velden["gebeurd_op"], *datum]}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **scenario, "$defs": delen}

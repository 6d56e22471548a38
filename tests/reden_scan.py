"""Reads the rules out of the source of `workflows`, without running it: which codes, classes and norms there are."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

import workflows

MAP = Path(workflows.__file__).parent


@dataclass(frozen=True, order=True)
class Regel:
    """One `Reden(...)` in the source."""

    code: str
    klasse: str
    norm: str
    module: str
    functie: str


class OnleesbareRegel(ValueError):
    """A `Reden` whose code, class or norm is not written out: a reader, and this scan, cannot follow it."""


def regels_in(bron: str, module: str) -> list[Regel]:
    """All rules in one source text."""
    gevonden = []
    for functie in [knoop for knoop in ast.walk(ast.parse(bron)) if isinstance(knoop, ast.FunctionDef)]:
        for knoop in ast.walk(functie):
            if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id == "Reden":
                match knoop.args[:3]:
                    case [ast.Constant(value=str(code)), ast.Name(id=klasse), ast.Constant(value=str(norm))]:
                        gevonden.append(Regel(code, klasse, norm, module, functie.name))
                    case _:
                        raise OnleesbareRegel(f"{module}:{knoop.lineno}")
    return gevonden


def regels() -> list[Regel]:
    """All rules there are, sorted."""
    return sorted(
        {r for pad in MAP.glob("*.py") for r in regels_in(pad.read_text(encoding="utf-8"), pad.stem)}
    )

"""What somebody typed cannot be an act: a wrong reference or an empty subject. Nothing is lost by it."""

from __future__ import annotations

from meldcode_app.domain.fouten import MeldcodeFout


class OngeldigeHandeling(MeldcodeFout):
    """A field is empty or names something unknown; `veld` says which, for the screen and a scenario file."""

    def __init__(self, wat: str, betekent: str, doe: str, veld: str = "") -> None:
        self.veld = veld
        super().__init__(wat, betekent, doe)

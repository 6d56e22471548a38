"""One line while something is being made that the user waits for, such as the practice vault."""

from __future__ import annotations

from meldcode_app.views.onderdelen.tekst import Text
from meldcode_app.views.vol import Full


class BusyView(Full):
    """What the program is doing, as a sentence."""

    def __init__(self, zin: str) -> None:
        super().__init__("bezig")
        regel = Text(zin, "h2", midden=True)
        regel.setAccessibleName(zin)
        self.body.addWidget(regel)

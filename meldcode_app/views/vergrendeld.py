"""The locked page (09b): no case names, no name of a user, and the word that the draft is kept.

Invariant: shows nothing that was decrypted; locking has already let go of it.
"""

from __future__ import annotations

from meldcode_app.presenters.ontgrendelen import OntgrendelPresenter
from meldcode_app.presenters.weergave import Icoon
from meldcode_app.views.onderdelen.kaart import Notice
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.ontgrendelen import UnlockView


class LockedView(UnlockView):
    """`concept_om` is the time of the last change ("09.41"), empty when there is no draft."""

    ICOON: Icoon = "lock"
    TITEL = "Vergrendeld"
    KNOP = "Verdergaan"

    def __init__(self, presenter: OntgrendelPresenter, *, concept_om: str = "") -> None:
        super().__init__(presenter, naam="vergrendeld")
        if concept_om:
            self.boven.addWidget(
                Notice(
                    "goed",
                    "Uw concept is bewaard",
                    f"Laatste wijziging om {concept_om}. Na het openen gaat u verder waar u was.",
                    icoon="save",
                )
            )

    def left_button(self) -> Button:
        """On a locked page the program can be ended."""
        return Button("Afsluiten", "afsluiten", icoon="x")

    def press_left(self) -> None:
        """End the program."""
        self.afsluiten.emit()

    def explanation(self) -> str:
        """For whoever passes by."""
        return "Is dit niet uw kluis? Sluit dan af. U ziet hier geen namen of casussen van een ander."

    def subtitle(self) -> str:
        """Nothing about a case."""
        return "Niemand kan nu meelezen."

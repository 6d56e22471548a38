"""The locked page (09b): no case names, no name of a user, and the word that the draft is kept.

Invariant: shows nothing that was decrypted; locking has already let go of it.
"""

from __future__ import annotations

from meldcode_app.presenters.ontgrendelen import OntgrendelPresenter
from meldcode_app.presenters.weergave import Bericht, Icoon
from meldcode_app.views.onderdelen.kaart import Notice
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.ontgrendelen import UnlockView


class LockedView(UnlockView):
    """Stands there before the last draft is kept; then `set_draft` says so."""

    ICOON: Icoon = "lock"
    TITEL = "Vergrendeld"
    KNOP = "Verdergaan"

    def __init__(self, presenter: OntgrendelPresenter) -> None:
        super().__init__(presenter, naam="vergrendeld")
        self._concept = Notice("goed", "", icoon="save")
        self._concept.hide()
        self.boven.addWidget(self._concept)

    def set_draft(self, concept_om: str) -> None:
        """The time of the last change ("09.41"); empty when there is no draft."""
        self._concept.set_bericht(
            Bericht(
                titel="Uw concept is bewaard",
                tekst=f"Laatste wijziging om {concept_om}. Na het openen gaat u verder waar u was.",
                soort="goed",
            )
            if concept_om
            else None
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

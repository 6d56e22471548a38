"""The locked page (09b): no case names, no name of a user, and the word that the draft is kept.

Invariant: shows nothing that was decrypted; locking has already let go of it.
"""

from __future__ import annotations

from meldcode_app.presenters.ontgrendelen import OntgrendelPresenter
from meldcode_app.presenters.weergave import Bericht, Icoon
from meldcode_app.views.onderdelen.kaart import Notice
from meldcode_app.views.onderdelen.knoppen import Button
from meldcode_app.views.ontgrendelen import UnlockView

WACHT = Bericht(
    titel="Uw tekst staat nog niet op de schijf",
    tekst="De schijf weigerde. De tekst is versleuteld in het geheugen bewaard, alleen uw wachtzin opent hem.",
    doe="Laat het programma open. Maak ruimte of sluit de stick weer aan, en open de kluis.",
    soort="let_op",
)
NIET_SLUITEN = Bericht(
    titel="Sluit u nu, dan is uw laatste tekst weg",
    tekst="Hij staat nog niet op de schijf. Alles wat u vastlegde, is veilig.",
    doe="Open de kluis om de tekst te bewaren. Sluit u nog een keer, dan sluit het programma toch.",
    soort="fout",
)
ZONDER_KOPIE = Bericht(
    titel="Van uw laatste werk is nog geen reservekopie",
    tekst="Nu de kluis op slot is, kan het programma er geen maken. Alles wat u vastlegde, staat veilig in de kluis.",
    doe="Ontgrendel om een reservekopie te maken. Bij het afsluiten gaat dat dan vanzelf.",
    soort="uitleg",
)


class LockedView(UnlockView):
    """Stands there before the last draft is kept; then `set_draft` says so."""

    ICOON: Icoon = "lock"
    TITEL = "Vergrendeld"
    KNOP = "Verdergaan"

    def __init__(self, presenter: OntgrendelPresenter) -> None:
        super().__init__(presenter, naam="vergrendeld")
        self._concept = Notice("goed", "", icoon="save")
        self._wacht = Notice("let_op", "")
        self._kopie = Notice("uitleg", "")
        for stuk in (self._concept, self._wacht, self._kopie):
            stuk.hide()
            self.boven.addWidget(stuk)

    def warn_before_closing(self) -> None:
        """Closing now would lose the text that waits."""
        self._wacht.set_bericht(NIET_SLUITEN)

    def set_draft(self, concept_om: str, *, wacht: bool = False) -> None:
        """The time of the last change ("09.41"), empty when there is no draft; `wacht`: the disk refused some of it."""
        if wacht:
            self._wacht.set_bericht(WACHT)
            return
        self._concept.set_bericht(
            Bericht(
                titel="Uw concept is bewaard",
                tekst=f"Laatste wijziging om {concept_om}. Na het openen gaat u verder waar u was.",
                soort="goed",
            )
            if concept_om
            else None
        )

    def set_backup(self, *, nodig: bool) -> None:
        """Whether something stands in no backup yet: told here, for closing a locked vault makes none."""
        self._kopie.set_bericht(ZONDER_KOPIE if nodig else None)

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

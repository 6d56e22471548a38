"""What can be wrong with a file somebody wants to add or look at. Each says which file, and that nothing was lost."""

from __future__ import annotations

from meldcode_app.domain.bijlage import leesbare_naam
from meldcode_app.domain.fouten import MeldcodeFout


class BestandFout(MeldcodeFout):
    """Base: one file could not be taken. `naam` is what it is called, for beside its row."""

    betekent = "Dit bestand is niet toegevoegd. De andere bestanden en wat u typte staan er nog."

    def __init__(self, naam: str = "") -> None:
        self.naam = leesbare_naam(naam)
        super().__init__(f"'{self.naam}': {type(self).wat}" if naam else "")


class BestandTeGroot(BestandFout):
    wat = "dit bestand is groter dan 25 MB."
    doe = "Maak het kleiner, bijvoorbeeld door in een lagere kwaliteit te scannen, of voeg het in delen toe."


class BestandIsLeeg(BestandFout):
    wat = "dit bestand is leeg."
    doe = "Kijk of het goed is opgeslagen, of kies een ander bestand."


class BestandIsMap(BestandFout):
    wat = "dit is een map, geen bestand."
    doe = "Open de map en kies de bestanden die u wilt toevoegen."


class BestandIsWeg(BestandFout):
    wat = "dit bestand staat niet meer op die plaats."
    doe = "Sluit de stick weer aan of zet het bestand terug, en kies het opnieuw."


class BeeldIsWeg(BestandFout):
    wat = "deze afbeelding van het klembord is er niet meer."
    doe = "Kopieer haar opnieuw en plak haar hier, of haal de regel weg."


class BestandNietLeesbaar(BestandFout):
    wat = "dit bestand kan niet worden gelezen."
    doe = "Kijk of u het mag openen en of de schijf of stick nog vastzit, en kies het opnieuw."


class NietTeTonen(MeldcodeFout):
    """An attachment that is whole, but cannot be shown here."""

    wat = "Dit bestand kan hier niet worden getoond."
    betekent = "Het staat ongewijzigd in de kluis."
    doe = "Sla het op buiten de kluis om het met een ander programma te bekijken."


class PdfVersleuteld(NietTeTonen):
    wat = "Deze PDF is beveiligd met een eigen wachtwoord."
    betekent = "Zonder dat wachtwoord kan het programma haar niet tonen. Zij staat ongewijzigd in de kluis."


class PdfKapot(NietTeTonen):
    wat = "Deze PDF is beschadigd, of het is geen echte PDF."


class BeeldTeGroot(NietTeTonen):
    wat = "Deze afbeelding is te groot om te tonen."
    betekent = "Uitgepakt neemt zij meer geheugen in dan het programma ervoor geeft. Zij staat ongewijzigd in de kluis."


class BeeldKapot(NietTeTonen):
    wat = "Deze afbeelding is beschadigd, of van een soort die het programma niet kent."


class MailKapot(NietTeTonen):
    wat = "Deze mail kan niet worden gelezen."

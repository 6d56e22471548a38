"""Errors about backups: making, testing and putting back. Each is a sentence of its own, as all errors (fouten.py).

Invariant: whatever is raised here, the vault itself was not touched by it, and the sentence says so where it matters.
"""

from __future__ import annotations

from datetime import datetime

from meldcode_app.domain.fouten import KluisFout, KluisWaarschuwing

_VEILIG = "Er is geen nieuwe reservekopie. De kluis zelf is niet gewijzigd; alles wat u vastlegde, is veilig."


class ReservekopieFout(KluisFout):
    """Something about a backup; never about the vault itself."""


class ReservekopieGeenPlek(ReservekopieFout):
    wat = "Er is nog geen map gekozen voor reservekopieën."
    betekent = "Zonder reservekopie bent u alles kwijt als deze schijf stukgaat."
    doe = "Kies een map op een andere schijf of een stick."


class ReservekopiePlekWeg(ReservekopieFout):
    wat = "De map voor reservekopieën is er niet (meer)."
    betekent = f"De stick is losgekoppeld, of de map is verplaatst of weg. {_VEILIG}"
    doe = "Sluit de stick weer aan of kies een andere map, en probeer het opnieuw."


class ReservekopieVol(ReservekopieFout):
    wat = "Er is te weinig ruimte op de schijf of stick voor een reservekopie."
    betekent = _VEILIG
    doe = "Maak daar ruimte vrij, of kies een andere schijf of stick."


class ReservekopieAlleenLezen(ReservekopieFout):
    wat = "In de map voor reservekopieën mag u niet schrijven."
    betekent = f"De stick is tegen schrijven beveiligd, of de map is van een ander. {_VEILIG}"
    doe = "Zet het schuifje op de stick om, of kies een andere map."


class ReservekopieStoring(ReservekopieFout):
    wat = "De schijf of stick voor reservekopieën gaf een fout."
    betekent = _VEILIG
    doe = "Kijk of hij goed vastzit en probeer het opnieuw. Gaat het weer mis, neem dan een andere schijf of stick."


class ReservekopieInKluis(ReservekopieFout):
    wat = "Deze map is zelf een kluis, of ligt in een kluis."
    betekent = "Een reservekopie hoort ergens anders: gaat de kluismap stuk of weg, dan is de kopie ook weg."
    doe = "Kies een map buiten de kluis, het liefst op een andere schijf of een stick."


class ReservekopieBronBeschadigd(ReservekopieFout):
    wat = "In de kluis zelf zit een beschadigd deel, dus er is geen reservekopie gemaakt."
    betekent = "Een kopie van iets dat stuk is, telt niet. Uw eerdere reservekopieën zijn niet gewijzigd."
    doe = (
        "Zet de laatste geteste reservekopie terug. "
        "Uw beheerder kan de kluis nakijken met 'meldcode controleer'."
    )


class ReservekopieBronWeg(ReservekopieFout):
    wat = "De kluismap zelf is er niet meer, dus er is geen reservekopie gemaakt."
    betekent = "De kluismap is verplaatst of hernoemd, of haar schijf is losgekoppeld. Uw eerdere kopieën zijn er nog."
    doe = "Zet de kluismap terug op haar plaats of sluit de schijf aan, en open de kluis opnieuw."


class ReservekopieOngelijk(ReservekopieFout):
    wat = "De reservekopie is na het maken niet gelijk aan de kluis."
    betekent = "Zij telt daarom niet en is weer weggehaald. De kluis zelf is niet gewijzigd."
    doe = "Probeer het opnieuw. Gaat het weer mis, neem dan een andere schijf of stick."


class ReservekopieAfgebroken(ReservekopieFout):
    wat = "U hebt het afgebroken."
    betekent = "Er is niets gewijzigd en niets half achtergebleven."
    doe = "U kunt het later opnieuw doen."


class ReservekopieBeschadigd(ReservekopieFout):
    """`wat` names the part."""

    wat = "Deze reservekopie is beschadigd of niet compleet."
    betekent = "Zij telt niet als reservekopie en wordt niet teruggezet. De kluis zelf is niet gewijzigd."
    doe = (
        "Neem een andere reservekopie. Is dit de enige, kopieer deze map dan naar uw computer en open haar als kluis: "
        "misschien is de rest nog heel."
    )


class ReservekopieVeranderd(ReservekopieBeschadigd):
    wat = "In deze reservekopie is na het maken iets veranderd, of er is in verdergewerkt."
    betekent = "Zij is niet meer de kopie die toen is getest. De kluis zelf is niet gewijzigd."
    doe = "Neem een andere reservekopie. Wilt u juist deze, open de map dan als gewone kluis."


class GeenReservekopie(ReservekopieFout):
    wat = "Deze map is geen reservekopie van Meldcode."
    betekent = "Er staat geen kluis met een bewijs van controle in."
    doe = "Kies een map met 'reservekopie' in de naam. Een gewone kluismap opent u met 'Openen'."


class ReservekopieAndereKluis(ReservekopieFout):
    wat = "Dit is een reservekopie van een andere kluis."
    betekent = "Er is niets gewijzigd."
    doe = "Kies een reservekopie van deze kluis, of open eerst de kluis waar zij bij hoort."


class TerugzettenKanNiet(ReservekopieFout):
    wat = "De reservekopie kon niet op de plaats van de kluis worden gezet."
    betekent = "De kluis staat er nog zoals zij was."
    doe = (
        "Sluit andere programma's die de kluismap open hebben, kijk of er ruimte is, en probeer het opnieuw."
    )


class KluisTeruggezetMetHandeling(KluisWaarschuwing):
    """The same as `KluisTeruggezet`, but the timeline itself says who put which backup back."""

    code = "teruggezet_verklaard"

    def __init__(
        self, kopie_van: datetime | None = None, verloren: int | None = None, *, minstens: bool = False
    ) -> None:
        self.kopie_van = kopie_van
        self.verloren, self.minstens = verloren, minstens
        super().__init__()

    wat = "Deze kluis is teruggezet uit een reservekopie."
    betekent = "Dat staat in de tijdlijn van de kluis. Wat na die reservekopie was vastgelegd, staat er niet meer in."
    doe = "Leg opnieuw vast wat ontbreekt. De vorige kluismap is ernaast bewaard."

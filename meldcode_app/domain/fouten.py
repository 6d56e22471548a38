"""All errors of our own. Each tells what happened, what it means for the case, and what to do now, in plain Dutch."""

from __future__ import annotations

from typing import ClassVar


class MeldcodeFout(Exception):
    """Base of all own errors: three sentences a user can act on."""

    wat: str = ""
    betekent: str = ""
    doe: str = ""

    def __init__(self, wat: str = "", betekent: str = "", doe: str = "") -> None:
        self.wat = wat or type(self).wat
        self.betekent = betekent or type(self).betekent
        self.doe = doe or type(self).doe
        super().__init__(" ".join(deel for deel in (self.wat, self.betekent, self.doe) if deel))


class KluisFout(MeldcodeFout):
    """Something about a vault folder or its files."""


class LegeWachtzin(KluisFout):
    wat = "Er is geen wachtzin ingevuld."
    betekent = "Zonder wachtzin kan de kluis niet op slot."
    doe = "Kies een wachtzin van een paar woorden die alleen u kent."


class WachtzinKloptNiet(KluisFout):
    wat = "Deze wachtzin opent de kluis niet."
    betekent = "Er is niets gewijzigd en niets verloren."
    doe = (
        "Typ de wachtzin opnieuw; let op hoofdletters en spaties. Is hij ooit gewijzigd, gebruik dan de nieuwste. "
        "Weet u hem niet meer, open de kluis dan met de herstelsleutel op papier."
    )


class HerstelsleutelKloptNiet(KluisFout):
    wat = "Deze herstelsleutel hoort niet bij deze kluis."
    betekent = "De sleutel is goed overgetypt, maar opent deze kluis niet. Er is niets gewijzigd."
    doe = "Kijk of u het vel van deze kluis voor u hebt, of open de kluis met de wachtzin."


class HerstelsleutelTypefout(KluisFout):
    """A typing error in a recovery key. `groep` counts from 1; 0 when it is in no one group."""

    betekent = "De kluis is nog niet geprobeerd; er is niets gewijzigd."

    def __init__(self, wat: str, doe: str, groep: int = 0) -> None:
        self.groep = groep
        super().__init__(wat=wat, doe=doe)


class SleutelbestandBeschadigd(KluisFout):
    wat = "De sleutelbestanden van deze kluis zijn beschadigd."
    betekent = "Zonder sleutelbestand gaat de kluis niet open, ook niet met de juiste wachtzin."
    doe = (
        "Zet 'sleutels' of 'sleutels.reserve' terug uit een reservekopie van de kluismap, "
        "of open de kluis op een computer waar hij eerder open is geweest."
    )


class SleutelbestandKwijt(KluisFout):
    wat = "In de kluismap staat geen sleutelbestand meer."
    betekent = "De gegevens staan er nog, maar zonder sleutelbestand gaat de kluis niet open."
    doe = (
        "Zet 'sleutels' of 'sleutels.reserve' terug uit een reservekopie van de kluismap, "
        "of open de kluis op een computer waar hij eerder open is geweest."
    )


class DatabaseBeschadigd(KluisFout):
    wat = "Het bestand met de gegevens (kluis.db) is beschadigd."
    betekent = "De kluis wordt niet geopend, zodat er niets verder kapot gaat."
    doe = (
        "Maak een kopie van de hele kluismap zoals die nu is, en zet daarna de laatste reservekopie terug. "
        "Gebeurt het vaker, laat dan de schijf nakijken."
    )


class DatabaseKwijt(KluisFout):
    wat = "In de kluismap ontbreekt het bestand met de gegevens (kluis.db)."
    betekent = "De sleutels staan er wel, maar er is niets om te openen."
    doe = "Kijk of de kluismap helemaal is gekopieerd, of zet de laatste reservekopie terug."


class JournaalBeschadigd(DatabaseBeschadigd):
    """The chain does not fit its entries."""

    wat = "In de tijdlijn van de kluis is iets veranderd of beschadigd, buiten het programma om."
    betekent = "Er is buiten het programma om iets gewijzigd of weggehaald. De kluis wordt niet geopend."
    doe = (
        "Maak een kopie van de hele kluismap zoals die nu is, en zet de laatste reservekopie terug. "
        "Uw beheerder kan in die kopie met 'meldcode controleer' zien waar het zit."
    )


class KluisInGebruik(KluisFout):
    wat = "Een ander programma heeft deze kluis open."
    betekent = "Een kluis kan maar op één plaats tegelijk open zijn; zo raakt er niets door elkaar."
    doe = "Sluit het andere venster, ook op een andere computer, en probeer het opnieuw."


class KluisAlleenLezen(KluisFout):
    wat = "U mag in deze kluismap niet schrijven, of haar bestanden niet lezen."
    betekent = "Er kan niets worden bewaard. Wat er staat, is niet gewijzigd."
    doe = (
        "Kopieer de hele kluismap naar een plaats waar u wel mag schrijven en open die kopie, "
        "of vraag uw beheerder om lees- en schrijfrecht."
    )


class SchijfVol(KluisFout):
    wat = "Er is geen ruimte meer op de schijf."
    betekent = "De laatste handeling is niet bewaard. Alles van daarvoor is veilig."
    doe = "Maak ruimte vrij op deze schijf en probeer het opnieuw. Sluit het venster niet: wat u typte staat er nog."


class SchijfStoring(KluisFout):
    wat = "De schijf gaf een fout bij het lezen of schrijven van de kluis."
    betekent = "De laatste handeling is niet bewaard. Alles van daarvoor is niet gewijzigd."
    doe = "Kijk of de schijf of stick nog goed vastzit en probeer het opnieuw. Maak daarna een reservekopie."


class VastleggenOnzeker(KluisFout):
    """The very last step of recording failed: the act stands, but the disk did not confirm that it will stay."""

    wat = "De schijf gaf een fout op het moment dat de handeling werd vastgelegd."
    betekent = "Het is niet zeker dat de handeling bewaard blijft. Alles van daarvoor is niet gewijzigd."
    doe = (
        "Kijk of de schijf of stick nog goed vastzit. Kijk daarna op de tijdlijn of de handeling er staat, "
        "voordat u haar opnieuw vastlegt."
    )


class WachtzinOnzeker(KluisFout):
    """The disk failed while key files were replaced, and again while the old ones were put back."""

    wat = "De schijf gaf een fout bij het bewaren van de nieuwe wachtzin."
    betekent = "Het is niet zeker welke wachtzin straks de kluis opent: de oude of de nieuwe. Uw gegevens zijn veilig."
    doe = "Onthoud ze allebei. Maak ruimte op de schijf of sluit haar weer aan, en stel daarna opnieuw een wachtzin in."


class KluisMapWeg(KluisFout):
    wat = "De kluismap is er niet (meer)."
    betekent = "De map is verplaatst of hernoemd, of de schijf of stick is losgekoppeld."
    doe = "Sluit de schijf weer aan of zet de map terug op haar plaats, en open de kluis opnieuw."


class GeenKluis(KluisFout):
    wat = "Deze map is geen kluis."
    betekent = "Er staan geen sleutels en geen gegevens van een kluis in."
    doe = "Kies de map waarvan de naam op '.kluis' eindigt, of maak een nieuwe kluis."


class KluisNieuwer(KluisFout):
    wat = "Deze kluis is gemaakt of bijgewerkt met een nieuwere versie van het programma."
    betekent = "Deze versie kan haar niet goed lezen en blijft er daarom af."
    doe = "Werk het programma bij en open de kluis daarna opnieuw."


class KluisBestaatAl(KluisFout):
    wat = "Op deze plaats staat al iets."
    betekent = "Een nieuwe kluis schrijft nooit over een bestaande map of een bestaand bestand heen."
    doe = "Kies een andere naam of een andere plaats, of open de kluis die er al staat."


class TeWeinigGeheugen(KluisFout):
    wat = "Er is nu te weinig geheugen om de kluis te openen."
    betekent = "De wachtzin kon niet worden nagerekend. Er is niets gewijzigd."
    doe = "Sluit andere programma's en probeer het opnieuw."


class DocumentOntbreekt(KluisFout):
    wat = "Dit document staat niet in de kluis."
    betekent = "Het programma kan het niet tonen of versturen."
    doe = "Zoek het document in een reservekopie, of laat uw beheerder de kluis nakijken met 'meldcode controleer'."


class DocumentBeschadigd(KluisFout):
    wat = "Dit document is niet meer precies wat er is bewaard."
    betekent = "Het wordt niet getoond of verstuurd, omdat de inhoud niet zeker is."
    doe = "Zet de laatste reservekopie van de kluis terug, of haal het document uit die reservekopie."


class DocumentTeGroot(KluisFout):
    wat = "Dit document is te groot voor de kluis (meer dan 25 MB)."
    betekent = "Het is niet bewaard."
    doe = "Maak het kleiner, bijvoorbeeld door in een lagere kwaliteit te scannen, en probeer het opnieuw."


class KluisWaarschuwing(KluisFout):
    """Not raised: told after opening. `code` is for tests and the command line."""

    code: ClassVar[str] = ""


class KluisTeruggezet(KluisWaarschuwing):
    code = "teruggezet"
    wat = "Deze kluis is ouder dan wat deze computer het laatst heeft gezien."
    betekent = "Er is waarschijnlijk een reservekopie teruggezet. Wat daarna is vastgelegd, staat er niet in."
    doe = "Klopt dat, werk dan verder en leg opnieuw vast wat ontbreekt. Klopt het niet, zoek dan de nieuwere kluismap."


class KluisGesplitst(KluisWaarschuwing):
    code = "gesplitst"
    wat = "Deze kluis heeft een andere tijdlijn dan wat deze computer het laatst heeft gezien."
    betekent = "Er zijn waarschijnlijk twee kopieën van deze kluis waarin apart is doorgewerkt."
    doe = "Zoek de andere kopie en kies samen met wie er nog meer in werkt met welke u verdergaat. Bewaar ze allebei."


class SleutelbestandOuder(KluisWaarschuwing):
    code = "oude_sleutels"
    wat = "Het sleutelbestand in de kluismap is ouder dan de kluis zelf."
    betekent = (
        "Een oud sleutelbestand is teruggezet. Een wachtzin die was vervangen, kan daardoor weer werken."
    )
    doe = (
        "Hebt u dit niet zelf gedaan, stel dan nu een nieuwe wachtzin in en vraag na wie bij de kluismap kan."
    )


class ReserveNietBewaard(KluisWaarschuwing):
    code = "reserve_niet_bewaard"
    wat = "De reserve van het sleutelbestand kon niet op deze computer worden bewaard."
    betekent = (
        "De kluis zelf werkt gewoon. Raken beide sleutelbestanden in de kluismap kwijt, dan is er geen derde."
    )
    doe = "Kijk of er ruimte is op de schijf van uw gebruikersmap. Maak in elk geval een reservekopie."


class SleutelbestandNietHersteld(KluisWaarschuwing):
    code = "niet_hersteld"
    wat = "Een sleutelbestand in de kluismap is weg of beschadigd en kon niet worden hersteld."
    betekent = "De kluis gaat open met een ander exemplaar en werkt gewoon. Er is nu één reserve minder."
    doe = "Kijk of er ruimte is op de schijf van de kluismap en of u er mag schrijven. Open de kluis daarna opnieuw."

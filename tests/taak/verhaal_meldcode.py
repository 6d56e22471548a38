"""The invented family of the five tasks, and what a newcomer types about it; nobody here exists.

Names, a street and a number are planted in the free text; some of them stand in no field of the casus, so only the
confirmation of open words can keep them from the anonymous sheet.
"""

from __future__ import annotations

KIND = "Joris"
MOEDER = "Karin Blom"
VADER = "Peter Blom"
LEERKRACHT = "Marieke Post"
STRAAT = "Lindelaan"
NUMMER = "06-12345678"
DIRECTEUR = "Pieter de Wit"

NOTITIE = "Joris had vandaag geen jas aan en geen brood mee. Hij zei dat hij niet naar huis wil."

FEIT = "Blauwe plek op de linkerarm, zo groot als een euro."
CITAAT = "Papa was heel boos en toen deed het zeer."
BRON = "Joris, in de pauze"
VERMOEDEN = "Ik ben bang dat hij thuis wordt geslagen."

MOEDER_ERBIJ = "Marieke Post, leerkracht"
MOEDER_FEIT = "Verteld dat Joris een blauwe plek heeft en niet naar huis wilde."
MOEDER_CITAAT = "Hij valt zo vaak, hij is gewoon onhandig."
MOEDER_BRON = "moeder"
MOEDER_REACTIE = "Moeder schrikt en wil er thuis over praten."
VADER_FEITEN = "Vader werkt tot zaterdag in het buitenland. Een ander nummer is er niet."
VADER_HOE = "gebeld"
VADER_UITKOMST = "geen antwoord"
KIND_FEIT = "Gevraagd hoe het thuis gaat."
KIND_REACTIE = "Hij haalt zijn schouders op en wil weer gaan spelen."

VRAAG = "Moet ik nu melden, of eerst met Peter Blom praten?"
EIGEN_TEKST = (
    f"Juf {LEERKRACHT} zag de plek ook. Karin woont met Joris aan de {STRAAT}. "
    f"Tante Willemien is te bereiken op {NUMMER}."
)
GEPLANT = ("Joris", "Karin", "Peter", "Blom", "Marieke", "Post", "Willemien", STRAAT, NUMMER, "12345678")
"""What may not stand on a sheet that is called anonymous."""
REGIO = "Veilig Thuis Voorbeeldland"
MEDEWERKER = "mevrouw Bos"
ADVIESNUMMER = "2026-4711"
ADVIES = "Praat eerst met beide ouders en maak afspraken over hulp."
AFWEGING = "Ik volg dit, want moeder wil meewerken. Ik spreek vader zodra hij terug is."

REDEN = {
    1: "Een plek op zijn arm en wat hij zelf vertelde.",
    2: "Geen gevaar vandaag; moeder is thuis en houdt hem bij zich.",
    3: "Het schoolmaatschappelijk werk kan meteen beginnen.",
    4: "Moeder doet mee. Vader is nog niet gesproken.",
}
GEEN_MELDING = "Het is nu niet onveilig en moeder werkt mee."
WEL_HULP = "Schoolmaatschappelijk werk begint volgende week."

SPOED = "Joris durft niet mee met vader, die hem nu komt halen."
HAALT_OP = "oma"

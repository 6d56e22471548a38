"""The invented family and letter that the task types in; nobody here exists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

ORGANISATIE = "Basisschool De Linde"
BESLISSER = "directeur"
PLAATS = "Zuiderveen"
GEBRUIKER = "Ilse Hofman"
FUNCTIE = "intern begeleider"
WACHTZIN = "zeven blauwe stoelen bij het kanaal"

KIND = "Noor"
MOEDER = "Sanne Vermeer"
VADER = "Mark Vermeer"
GI = "GI De Brug"
JEUGDBESCHERMER = "Fatma Yilmaz"

VERZOEK = (
    "Hoe vaak was Noor dit schooljaar afwezig? Hoe gaat het met haar rekenen en taal? "
    "Wat weet de school over de nieuwe vriend van moeder?"
)
VRAGEN = 3

FEIT_1 = "Noor was sinds augustus zes dagen afwezig, drie keer zonder bericht."
NODIG_1 = "Zicht op schoolgang hoort bij het doel van het toezicht."
FEIT_2 = "Noor rekent op niveau en leest een half jaar achter."
CITAAT_2 = "Ik lees liever thuis."
BRON_2 = "Noor, in de klas"
DUIDING_2 = "Zij mist instructie op de dagen dat zij er niet is."
NODIG_2 = "De achterstand hangt samen met de afwezigheid."
WEGGELATEN_2 = "De toetsscores per onderdeel; die voegen niets toe."
NODIG_3 = "Wat wij horen over hem komt van anderen en zegt niets over de zorg voor Noor."

MOEDER_HOE = "telefonisch, door de intern begeleider"
MOEDER_REACTIE = "Goed dat u belt."
VADER_FEITEN = "Twee keer gebeld op het bekende nummer, geen antwoord en geen ander adres bekend."
POGING = "gebeld"
KIND_HOE = "in een gesprek op school"
ZIENSWIJZE = "Het klopt. Ik wil graag dat erbij staat dat zij nu elke dag op tijd is."

RELATIE = "Noor zit sinds 2024 bij ons op school"
METHODE = "Uit het leerlingdossier en van de leerkracht"
PERIODE = "augustus tot en met vandaag"
BRON = "Verzuimregistratie"
GAAT_GOED = "Noor heeft vriendinnen en komt graag."
DIRECTEUR = "Pieter de Wit"


@dataclass(frozen=True)
class Dagen:
    """Days that fit whatever day the task is done on."""

    vandaag: date

    @property
    def tot(self) -> str:
        """The last day of the measure: half a year ahead."""
        return _schrijf(self.vandaag + timedelta(days=180))

    @property
    def van(self) -> str:
        """The first day of the measure."""
        return _schrijf(self.vandaag - timedelta(days=120))


def _schrijf(dag: date) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}"

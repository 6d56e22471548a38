"""Invented names and sentences a large vault is filled with. Nobody in it exists; combinations are drawn by number."""

from __future__ import annotations

from random import Random

# ruff: noqa: SIM905  a list of names reads better without quotes

VOORNAMEN = """Aisha Alper Amber Amira Anouk Bas Bilal Boris Bram Carlijn Cem Daan Dewi Dirk-Jan Dunya Eline Elif Emre
Esra Eva Fatima Femke Finn Floris Fleur Gijs Hanna Hidde Ibrahim Ilse Imane Isa Jelle Jesse Joris Julia Karim Kees Koen
Lars Leyla Lieke Lotte Luuk Maja Mees Merel Mehmet Milan Mila Mohamed Naomi Nienke Niels Noor Nour Olivier Oscar Pim
Puck Quinten Ravi Rianne Roos Ruben Saar Samira Sanne Sem Senna Siem Sofie Stijn Suze Tess Thijs Tijn Tobias Tuur Vera
Viktor Wessel Wietske Xander Yara Yusuf Zeynep Zoë""".split()
ACHTERNAMEN = """Aalbers Achterberg Bakhuis Beukelaar Blankestijn Boerma Bontekoe Brandsema Cornelisz Dijkhuizen
Doornbos Drentsema Eikenboom Ekinci Elzinga Feenstra Fokkinga Geerlings Goudappel Haverkort Heidstra Hofstee Hoogeboom
Ilgaz Jagersma Jonkhart Kamerling Karabulut Kastelein Klaverveld Kloosterboer Kooijstra Kuipersma Langedijk Leeuwestein
Lindeboom Maasdam Meerstra Molenkamp Nachtegaal Nieuwpoort Oldersma Oosterling Ouwehand Paardekam Pasterkamp Plantinga
Postmeier Quist Rietdekker Roozeboom Rozenstruik Schaapveld Schippersma Sluiswachter Spanjerberg Sterrenburg Stokvis
Tamboer Terpstraten Tichelaar Uitterdijk Vaartjes Veldkampen Vlasblom Vogelzang Waterlander Wiegersma Wijngaarde
Woudstra Yildirimli Zandbergen Zeilmaker Zonnestein Zwanestijn""".split()
TUSSEN = ("", "", "", "van ", "de ", "van der ", "ter ", "van den ")

ZINNEN = (
    "Vanochtend kwam {kind} zonder jas en zonder brood op school.",
    "De leerkracht zag dat {kind} tijdens de les twee keer in slaap viel.",
    "Moeder vertelde bij het hek dat het thuis de laatste weken onrustig is.",
    "Vader belde en zei dat hij het volgende gesprek wil verzetten.",
    "{kind} zei: ik ga liever niet naar huis vandaag.",
    "In de pauze speelde {kind} alleen bij de zandbak.",
    "Het rekenen gaat vooruit, lezen blijft achter bij de groep.",
    "Met de intern begeleider is afgesproken om over twee weken opnieuw te kijken.",
    "Er was een blauwe plek op de linkerarm, ongeveer zo groot als een munt.",
    "{kind} vertelde dat oma in het weekend op de kinderen past.",
    "De gymleraar merkte dat {kind} zich niet wilde omkleden.",
    "Er is vandaag geen contact met thuis geweest.",
    "Moeder noemde dat zij hulp krijgt van het wijkteam.",
    "De groep is rustig, {kind} doet mee en lacht weer.",
    "Het schoolmaatschappelijk werk denkt mee over wat nu past.",
    "Op het kaartje in de broodtrommel stond een telefoonnummer van een buurvrouw.",
    "Wij hebben afgesproken wie wat doet en wanneer wij elkaar weer spreken.",
    "De tandarts heeft een afspraak gemaakt voor volgende maand.",
)
ZELDZAAM = (
    "vlinderdas",
    "kruiwagen",
    "accordeon",
    "bliksemafleider",
    "hooivork",
    "zeepkist",
    "stoomboot",
    "narcis",
)
"""One of these stands in about every thousandth text."""


def naam(dobbel: Random) -> str:
    return f"{dobbel.choice(VOORNAMEN)} {familienaam(dobbel)}"


def familienaam(dobbel: Random) -> str:
    return dobbel.choice(TUSSEN) + dobbel.choice(ACHTERNAMEN)


def alinea(dobbel: Random, kind: str) -> str:
    """Two to nine sentences, 100 to 600 characters."""
    zinnen = dobbel.choices(ZINNEN, k=dobbel.randint(2, 9))
    if dobbel.random() < 0.001:
        zinnen.append(f"Er lag een {dobbel.choice(ZELDZAAM)} in de gang.")
    return " ".join(zinnen).replace("{kind}", kind)

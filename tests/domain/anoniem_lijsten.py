"""What is planted in the generated casussen: invented combinations, in lists that only the tests know."""

from __future__ import annotations


def _rij(tekst: str) -> list[str]:
    return [deel.strip() for deel in tekst.replace("\n", " ").split("|")]


VOORNAMEN = _rij("""Aafje | Wessel | Bo | Roos | Mees | Jip | Anne-Marie | Björn | Zoë | Noëlle | D'Angelo | Fatma |
    Yıldız | Xiǎo | Øystein | Łukasz | Nguyễn | Jeroen | Thijmen | Sjoukje | Wiebe | Door | Storm | Kaj | Li | Ömer |
    Imane | Abdelkarim | Precious | Mohammed Amin | Geert-Jan | Marijke | Ties | Quinten | Tjalling | Ines""")
ACHTERNAMEN = _rij("""de Wit | Bakker | van der Lindelaan | Groot | El Khattabi | Özdemir | Wiśniewska | Nguyen Thi |
    Duinker | Jansen-de Vries | in 't Veld | 't Hart | van den Heuvel | Op den Akker | Hof | Vos | Kwakkelstein |
    Ter Braak | Santos da Silva | O'Hara | Müller | Vermeulen | ten Cate | d'Ancona | De Boer | Berg | van 't Zand |
    Terpstra | Hoekstra | Sjoerdsma | Bouazza | Abubakar | de la Rosa | Mac Donald | Pérez""")
KLEINE_ACHTERNAMEN = [
    n.lower() for n in ACHTERNAMEN if n not in {"Mac Donald", "Nguyen Thi", "Santos da Silva"}
]
"""Of two surnames in small letters only the first is seen, and the page says so of any name in small letters."""
STRATEN = _rij("""Lindelaan | Kerkstraat | Jan van Galenstraat | Eikenhof | Burgemeester Vosplein | Zandpad |
    Noordersingel | Molenweg | Pastoor Bolstraat | Korte Brink | Achter de Hoven | 't Zand | Laan 1940-1945""")
PLAATSEN = _rij("""Voorbeeldstad | Oosterdijk | Best | Sint Annaland | 's-Heerenbroek | Klein Ulsda | Den Hoorn |
    Nieuw-Balinge | Lutjebroek | Appelscha | Wijk aan Duin | Ee""")
CLUBS = _rij("""Titan | De Regenboog | FC Vooruit | Wilskracht '31 | HSV Zilvermeeuwen | Het Kompas |
    Scouting Wolvenhoek | KV Sparta-Zuid | JudoFit | Al Nour | B.V. Doorzetters | Bökkers""")
SCHOLEN = _rij("""De Wijde Blik | Het Palet | De Vuurvogel | Sint Jozef | 't Schrijverke | De Klimboom |
    Kompas College | An-Noer | Daltonschool Zuidpool | OBS De Terp""")
GROEPEN = _rij("GI De Brug | Jeugdbescherming Noordrand | Stichting Anker | GI Westerpoort")
MAANDEN = _rij("januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december")
CYRILLISCH = _rij("Иван Петров | Марія | Олена")
ANDER_SCHRIFT = _rij("محمد | יוסף | 李伟 | Ελένη | გიორგი | सीता")
KENMERKEN = _rij(
    "zaak 4711 | B12 | kamer 5b | dossier XK-2211-A | cohort IV | 8-jarige | lokaal 0.14 | kenteken 12-XKZ-3"
)
CIJFERS = _rij("nul|twee|drie|vier|vijf|zes|zeven|acht|negen|twaalf|achtentwintig")
AANHEF = _rij("mevrouw|dhr.|meneer|mw.|hij heet|genaamd")
IN_WOORDEN = _rij("""groep acht | huisnummer twaalf | molendijkstraat zeventien | twaalfjarige | tienjarigen |
     vier maart tweeduizend achttien | negentienvierentachtig | k.w. | k.w.j. | 12-xkz-3 |
    wessel apenstaartje duinpost punt nl | wessel (at) duinpost.nl | 4321 qz | 9 8 7 6 5 4 3 2 1""")

ZINNEN = _rij("""{} was er vandaag niet bij. | Gisteren zei {} dat het beter ging. | Volgens {} is dat vaker gebeurd. |
    ‘{}’ stond op zijn jas. | “{}”, zei hij zachtjes. | Hij riep: '{}!' | Het ging over {}; meer weten wij niet. |
    Dat is van ons gehoord ({}). | Wij hoorden iets over — {} — en verder niets. | Daar, bij {}, gebeurde het. |
    Wie weet meer? {} misschien. | Zij noemde: {}, daarna zweeg zij. | Er lag een briefje met "{}" erop. |
    Ik sprak {}. | Op school praat hij veel over {} | Hij zei dat {}… en toen niets meer. |
    Zie verder {}/onbekend. | Thuis\u00a0bij\u00a0{}\u00a0slaapt hij slecht. | Het kind-{} conflict duurt lang.""")
REGELS = [
    "- {}",
    "Genoemd:\n{}\nverder niemand",
    "• {}\n• overig",
    "1) {}",
    "\t{}\t",
    "Notitie\r\n{}\r\n",
    "*{}*",
]
BEZIT = ["Dat is {}'s fiets.", "Dat is {}’s tas.", "Het was {}s idee."]

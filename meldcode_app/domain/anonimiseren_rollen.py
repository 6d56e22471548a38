"""What the sheet calls everybody: a role instead of a name, the same one wherever the name stands.

Invariants: a label comes from the closed lists here and never from what a user typed; two people never share one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from meldcode_app.domain.anonimiseren_letters import gevouwen
from meldcode_app.domain.anonimiseren_woorden import BIJWOORDEN_BIJ_ROL, ROLWOORDEN, lijst
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.personen import AndereDeelnemer, EigenDeelnemer, Persoon

HET_KIND = "het kind"
COLLEGA = "een collega"
PROFESSIONAL = "een professional"
ANDERE_PROFESSIONAL = "een andere professional"
GEZINSVOOGD = "de gezinsvoogd"

_NOEMEN = {
    woord: f"de {rol}"
    for rol, woorden in {
        "moeder": "moeder mama mam mamma ma",
        "vader": "vader papa pap pappa pa",
        "broer": "broer broertje",
        "zus": "zus zusje",
        "oma": "oma grootmoeder",
        "opa": "opa grootvader",
        "neef": "neef neefje",
        "nicht": "nicht nichtje",
    }.items()
    for woord in woorden.split()
} | {
    woord: f"de {woord}"
    for woord in lijst(
        "stiefmoeder stiefvader pleegmoeder pleegvader halfbroer halfzus stiefbroer stiefzus tante oom "
        "buurvrouw buurman oppas"
    )
}
_ROL: Mapping[str, str] = {
    "kind": "kind",
    "ouder": "de ouder",
    "voogd": "de voogd",
    "partner": "de partner",
    "broer_of_zus": "een broer of zus",
    "overig": "een bekende",
}
_POSITIE: Mapping[str, str] = {
    "school": "een medewerker van een school",
    "swv": "een medewerker van het samenwerkingsverband",
    "leerplicht": "de leerplichtambtenaar",
    "jeugdhulp": "een jeugdhulpverlener",
    "zorg_wgbo": "een zorgverlener",
    "gi": GEZINSVOOGD,
    "wijkteam": "een medewerker van het wijkteam",
    "politie": "een politiemedewerker",
    "overig": ANDERE_PROFESSIONAL,
}
_FUNCTIES = {
    functie: f"de {woord}"
    for woord, functies in {
        "intern begeleider": ("intern begeleider", "ib'er", "ib", "interne begeleider"),
        "leerkracht": ("leerkracht", "groepsleerkracht", "juf", "meester", "leraar", "lerares", "onderwijzer"),
        "jeugdbeschermer": ("jeugdbeschermer",),
        "gezinsvoogd": ("gezinsvoogd",),
        "leerplichtambtenaar": ("leerplichtambtenaar", "leerplicht"),
        "jeugdarts": ("jeugdarts", "schoolarts"),
        "schoolmaatschappelijk werker": ("schoolmaatschappelijk werker", "schoolmaatschappelijk werkster", "smw"),
        "politieagent": ("politieagent", "agent", "politie"),
    }.items()
    for functie in functies
} | {
    functie: f"de {functie}"
    for functie in (
        "aandachtsfunctionaris", "directeur", "adjunct-directeur", "locatiedirecteur", "schoolleider", "teamleider",
        "bestuurder", "rector", "conrector", "afdelingsleider", "mentor", "docent", "vakdocent", "onderwijsassistent",
        "leraarondersteuner", "vertrouwenspersoon", "zorgcoördinator", "ondersteuningscoördinator", "orthopedagoog",
        "pedagoog", "psycholoog", "gedragswetenschapper", "gedragsdeskundige", "logopedist", "fysiotherapeut",
        "ergotherapeut", "remedial teacher", "conciërge", "administratief medewerker", "pedagogisch medewerker",
        "jeugdverpleegkundige", "verpleegkundige", "arts", "huisarts", "kinderarts", "psychiater",
        "maatschappelijk werker",
        "jeugdhulpverlener", "gezinscoach", "gezinsbegeleider", "ambulant begeleider", "begeleider", "wijkagent",
        "jeugdprofessional", "casemanager", "casusregisseur", "jeugdreclasseerder", "behandelaar", "therapeut",
        "raadsonderzoeker", "vertrouwensarts", "consulent", "schoolpsycholoog", "trajectbegeleider", "stagiair",
    )
}  # fmt: skip
_OP_VORM = {gevouwen(functie): label for functie, label in _FUNCTIES.items()}
_FUNCTIE = re.compile(
    rf"(?<!\w)(?:{'|'.join(re.escape(f) for f in sorted(_OP_VORM, key=len, reverse=True))})(?!\w)"
)
_SECTOR: Mapping[str, str] = {"onderwijs": "onderwijs"}

_LABELS = frozenset({HET_KIND, COLLEGA, PROFESSIONAL, *_OP_VORM.values()}).union(
    _NOEMEN.values(), _ROL.values(), _POSITIE.values()
)
_KAAL = frozenset(re.sub(r"^(?:de|het|een) ", "", label) for label in _LABELS)


def rol_van_functie(functie: str, anders: str = COLLEGA) -> str:
    """The label of a function: only words of the closed list; of two functions the one that stands first."""
    m = _FUNCTIE.search(" ".join(gevouwen(functie).split()))
    return _OP_VORM[m.group()] if m else anders


def beller(inrichting: Inrichting) -> str:
    """Who calls: function and sector, from closed lists ("intern begeleider, onderwijs")."""
    functie = inrichting.gebruiker.functie if inrichting.gebruiker else ""
    rol = re.sub(r"^(?:de|een) ", "", rol_van_functie(functie, PROFESSIONAL))
    sector = _SECTOR.get(inrichting.sector_variant, "")
    return ", ".join(deel for deel in (rol, sector) if deel)


def rollen(casus: Casus, inrichting: Inrichting) -> dict[str, str]:
    """id -> label of everybody in this casus and of who keeps the vault; stable as long as nobody is added."""
    gewenst: dict[str, str] = {}
    for persoon in casus.personen.values():
        gewenst[persoon.id] = HET_KIND if persoon.id == casus.kind_id else _van_persoon(persoon)
    for eigen in _eigen(casus, inrichting):
        gewenst.setdefault(eigen.id, rol_van_functie(eigen.functie))
    for ander in casus.andere_deelnemers.values():
        gewenst.setdefault(ander.id, _van_ander(ander))
    return _uniek(gewenst)


def _eigen(casus: Casus, inrichting: Inrichting) -> Iterable[EigenDeelnemer]:
    yield from casus.eigen_deelnemers.values()
    if inrichting.gebruiker:
        yield inrichting.gebruiker


def _van_persoon(persoon: Persoon) -> str:
    if persoon.rol == "kind":
        return _ROL["kind"]
    woorden = [w for w in gevouwen(persoon.noemen).split() if w not in BIJWOORDEN_BIJ_ROL]
    return _NOEMEN.get(woorden[0] if len(woorden) == 1 else "", _ROL[persoon.rol])


def _van_ander(ander: AndereDeelnemer) -> str:
    return rol_van_functie(ander.functie, _POSITIE[ander.positie])


def _uniek(gewenst: Mapping[str, str]) -> dict[str, str]:
    hoe_vaak = Counter(gewenst.values())
    al: Counter[str] = Counter()
    uit = {}
    for id_, label in gewenst.items():
        al[label] += 1
        kaal = re.sub(r"^(?:de|het|een) ", "", label)
        if label == _ROL["kind"]:
            uit[id_] = f"kind {chr(ord('A') + al[label])}" if al[label] < 26 else f"kind {al[label] + 1}"
        else:
            uit[id_] = f"{kaal} {al[label]}" if hoe_vaak[label] > 1 else label
    return uit


def is_rol(tekst: str) -> bool:
    """Whether a text is a label of these lists and nothing else, so that it can be printed unseen."""
    m = re.fullmatch(r"(.+?)(?: (?:\d{1,3}|[A-Z]))?", tekst)
    return bool(m) and (tekst.lower() in _LABELS or m[1].lower() in _KAAL)  # type: ignore[index]


def is_beller(tekst: str) -> bool:
    """Whether a text is what `beller` makes, and so holds nothing a user typed."""
    return all(is_rol(deel) or deel in _SECTOR.values() for deel in tekst.split(", "))


def is_rolwoord(woord: str) -> bool:
    """Whether one word says what somebody is ("oma"), not who."""
    return gevouwen(woord) in ROLWOORDEN | BIJWOORDEN_BIJ_ROL | {"de", "het", "een", "van", "en"}

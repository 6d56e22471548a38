"""The words on screen for the values the domain knows, in the order in which a list offers them.

Invariant: every value of each Literal has its word; tests/presenters/test_woorden.py compares them.
"""

from __future__ import annotations

from collections.abc import Mapping

from meldcode_app.presenters.weergave import Icoon, Keuze, Kleur

ROL = {
    "kind": "kind",
    "ouder": "ouder",
    "voogd": "voogd",
    "partner": "partner van een ouder",
    "broer_of_zus": "broer of zus",
    "overig": "iemand anders",
}
GEZAG = {"ja": "ja", "nee": "nee", "onbekend": "onbekend"}
GEZAG_BRON = {
    "": "nog niet ingevuld",
    "gezagsregister": "uittreksel gezagsregister",
    "mededeling_ouder": "mededeling van een ouder",
    "beschikking": "beschikking van de rechter",
    "mededeling_gi": "mededeling van de gezinsvoogd",
    "anders": "iets anders",
}
MAATREGEL = {
    "ots": "ondertoezichtstelling (OTS)",
    "voorlopige_ots": "voorlopige ondertoezichtstelling",
    "ots_muhp": "OTS met machtiging uithuisplaatsing",
    "ots_gesloten": "OTS met machtiging gesloten jeugdhulp",
    "voogdij": "voogdij",
    "jeugdreclassering": "jeugdreclassering",
    "vrijwillig": "hulp in het vrijwillig kader",
}
MAATREGEL_KORT = {
    "ots": "OTS",
    "voorlopige_ots": "Voorlopige OTS",
    "ots_muhp": "OTS",
    "ots_gesloten": "OTS",
    "voogdij": "Voogdij",
    "jeugdreclassering": "Jeugdreclassering",
    "vrijwillig": "Vrijwillige hulp",
}
GEZIEN = {
    "niet": "nog niet gezien",
    "beschikking": "beschikking gezien",
    "mededeling_gi": "bevestigd door de instelling",
    "mededeling_ouder": "verteld door een ouder",
}
POSITIE = {
    "jeugdhulp": "jeugdhulp",
    "zorg_wgbo": "zorg (arts, ggz, therapie)",
    "gi": "gecertificeerde instelling (gezinsvoogd)",
    "swv": "samenwerkingsverband",
    "leerplicht": "leerplicht",
    "wijkteam": "wijkteam of gemeente",
    "school": "andere school",
    "politie": "politie",
    "overig": "iets anders",
}
REGIME_GEWOON = {
    "school": "school: privacywet",
    "swv": "samenwerkingsverband: eigen regels",
    "leerplicht": "ambtsgeheim",
    "jeugdhulp": "geheimhouding jeugdhulp",
    "zorg_wgbo": "medisch beroepsgeheim",
    "gi": "geheimhouding jeugdbescherming",
    "wijkteam": "wijkteam: privacywet",
    "politie": "politiegegevens, nog nagaan",
    "overig": "nog nagaan",
}
"""Secrecy per position in everyday words; the law behind it stands beside the field where it can be overruled."""
KANAAL = {
    "beveiligde_mail": "beveiligde mail",
    "e-mail": "gewone mail",
    "brief": "brief",
    "portaal": "portaal",
    "telefoon": "telefoon",
    "gesprek": "gesprek",
    "anders": "op een andere manier",
}
BESLUIT = {"verstrekken": "verstrekken", "deels": "deels verstrekken", "niet": "niet verstrekken"}
REDEN_NIET = {
    "": "",
    "niet_noodzakelijk": "niet nodig voor de ondertoezichtstelling",
    "niet_bekend": "niet bekend",
    "betreft_derde": "gaat over iemand anders",
    "buiten_deskundigheid": "buiten de eigen deskundigheid",
    "anders": "een andere reden",
}
METHODE = {
    "": "",
    "hoofdnummer": "teruggebeld via het hoofdnummer",
    "beveiligde_mail": "vraag kwam via beveiligde mail",
    "pas": "legitimatie gezien",
    "direct_beantwoord": "direct beantwoord, niet teruggebeld",
    "anders": "op een andere manier gecontroleerd",
}
VERLOOP = {
    "in_behandeling": "in behandeling",
    "teruggelegd": "ligt bij de vrager",
    "geen_grondslag": "geen grondslag",
    "vastgesteld": "brief vastgesteld",
    "verstrekt": "verstrekt",
    "afgesloten": "afgesloten",
    "ingetrokken": "ingetrokken",
}
VERLOOP_BEELD: dict[str, tuple[Icoon, Kleur]] = {
    "in_behandeling": ("circle-dot", "accent"),
    "teruggelegd": ("hourglass", "warn"),
    "geen_grondslag": ("circle-minus", "muted"),
    "vastgesteld": ("file-check", "accent"),
    "verstrekt": ("send", "ok"),
    "afgesloten": ("circle-check", "ok"),
    "ingetrokken": ("circle-minus", "muted"),
}
"""The icon and colour of the same states: one look in every list."""


def keuzes(woorden: Mapping[str, str]) -> tuple[Keuze, ...]:
    """The options of a list, in order."""
    return tuple(Keuze(code=code, tekst=tekst) for code, tekst in woorden.items())

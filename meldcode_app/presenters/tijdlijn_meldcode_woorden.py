"""The words the timeline uses for the values of the meldcode, the question for advice and the melding.

Invariant: every value of each Literal has its word; tests/presenters/test_tijdlijn_meldcode.py compares them.
"""

from __future__ import annotations

STAP = {
    "stap1": "Stap 1 (signalen)",
    "stap2": "Stap 2 (overleg)",
    "stap3": "Stap 3 (gesprek)",
    "stap4": "Stap 4 (wegen)",
    "stap5": "Stap 5 (beslissen)",
}
BRON = {
    "eigen_waarneming": "zelf gezien of gehoord",
    "kind_zei": "het kind zei het",
    "ouder_zei": "een ouder zei het",
    "derde_zei": "iemand anders zei het",
    "document": "het staat in een document",
}
CONSULT = {
    "collega": "een collega",
    "aandachtsfunctionaris": "de aandachtsfunctionaris",
    "letselduiding": "een deskundige op het gebied van letsel",
    "anders": "iemand anders",
}
VRAAG = {
    1: "is er een vermoeden",
    2: "is het acuut of structureel onveilig",
    3: "kunnen wij effectieve hulp bieden of organiseren",
    4: "aanvaarden betrokkenen hulp en zetten zij zich in",
}
ANTWOORD = {"ja": "ja", "nee": "nee", "twijfel": "twijfel"}
AARD = {
    "acuut": "acuut onveilig",
    "structureel": "structureel onveilig",
    "onthulling": "een slachtoffer vertelde het uit zichzelf",
}
UITKOMST = {
    "": "",
    "afsluiten": "afsluiten en vastleggen",
    "melden_samen_met_vt": "melden, en samen met Veilig Thuis verder kijken",
    "melden": "melden bij Veilig Thuis",
    "hulp_loopt": "hulp bieden of organiseren",
    "hulp_afsluiten_volgen": "hulp afsluiten en blijven volgen",
    "opnieuw_melden": "(opnieuw) melden bij Veilig Thuis",
    "raadpleeg_vt": "eerst Veilig Thuis om advies vragen",
}
BEVESTIGD = {"zelf": "zelf onder een eigen naam", "getekende_afdruk": "met een getekende afdruk"}
BEVESTIGD_KORT = {"zelf": "door de collega zelf", "getekende_afdruk": "met getekende afdruk"}
SLUITREDEN = {
    "": "",
    "vermoeden_weerlegd": "het vermoeden is weerlegd",
    "hulp_geslaagd": "de hulp is geslaagd",
    "gesloten_zonder_actie": "er komt geen vervolg",
    "kind_uit_beeld": "het kind is uit beeld",
    "overgenomen": "een ander nam het over",
    "anders": "een andere reden",
}
GEBELD = {"": "", "ja": "gebeld", "nee": "niet gebeld"}
VEILIG = {"": "", "ja": "ja", "nee": "nee", "onbekend": "niet bekend"}
VIA = {"telefoon": "telefoon", "chat": "chat", "portaal": "portaal", "anders": "op een andere manier"}
STREKKING = {
    "": "",
    "melden": "melden",
    "niet_melden": "niet melden",
    "eerst_iets_anders": "eerst iets anders doen",
}
VOLGT = {
    "": "wat ermee gebeurt",
    "ja": "het advies wordt gevolgd",
    "deels": "het advies wordt deels gevolgd",
    "nee": "het advies wordt niet gevolgd",
}
DEEL = {"informeren": "Informeren", "feiten": "Feiten"}
GEHEIM = {
    "": "",
    "dreiging_gezin": "dreiging voor het kind of het gezin",
    "dreiging_melder": "dreiging voor de melder of collega's",
    "vertrouwen": "de vertrouwensrelatie zou ernstig worden verstoord",
}
BERICHT = {
    "veiligheidsbeoordeling": "Veilig Thuis heeft de veiligheid beoordeeld",
    "onderzoek": "Veilig Thuis doet onderzoek",
    "overdracht": "Veilig Thuis droeg het over",
    "geen_terugkoppeling": "Geen bericht van Veilig Thuis gekregen",
    "anders": "Bericht van Veilig Thuis",
}

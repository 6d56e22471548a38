"""How each kind of letter stands on the page as ODT, in the order of its Typst template in `resources/sjablonen`.

Invariant: nothing is said here that the template does not say; a test compares the words of both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from meldcode_app.documents.odt import Odt, stil, vet

Delen = Mapping[str, Any]


def brief(odt: Odt, d: Delen) -> None:
    """The written statement (`brief.typ`)."""
    nummer = iter(range(1, 100))

    def kop(tekst: str) -> None:
        odt.kop(1, f"{next(nummer)}  {tekst}")

    _briefhoofd(odt, d["hoofd"])
    odt.titel(d["titel"])
    odt.paren(d["betreft"], stijl="Betreft")
    _aanhef(odt, d)
    kop("Aan wie en door wie")
    odt.paren(d["partijen"])
    kop("Het kind en de maatregel")
    odt.paren(d["kind"])
    if d["verzoek"] or d["letterlijke_vraag"]:
        kop("Het verzoek")
        odt.paren(d["verzoek"])
        if d["letterlijke_vraag"]:
            odt.kop(2, "De vraag, letterlijk")
            odt.citaat(d["letterlijke_vraag"])
    if d["grondslag"]:
        kop("Grondslag")
        odt.tekst(d["grondslag"])
    if d["werkwijze"] or d["bronnen"]:
        kop("Werkwijze en bronnen")
        odt.paren(d["werkwijze"])
        if d["bronnen"]:
            odt.kop(2, "Geraadpleegde bronnen")
            odt.lijst(d["bronnen"])
    kop("Antwoord per vraag")
    odt.alinea(
        "Feiten, uitspraken van anderen en onze eigen duiding staan per vraag apart."
        if d["antwoorden"]
        else "Er zijn nog geen vragen uitgewerkt."
    )
    for plek, antwoord in enumerate(d["antwoorden"], 1):
        _antwoord(odt, plek, antwoord)
    if d["gaat_goed"]:
        kop("Wat goed gaat")
        odt.tekst(d["gaat_goed"])
    if d["geinformeerd"]:
        kop("Wie is geïnformeerd")
        for g in d["geinformeerd"]:
            odt.alinea(g["wie"], stijl="Naam")
            odt.paren(g["regels"])
    if d["zienswijzen"]:
        kop("Zienswijzen")
        odt.paren(d["zienswijzen"])
    if d["grenzen"]:
        kop("Grenzen van deze verklaring")
        odt.tekst(d["grenzen"])
    kop("Ondertekening")
    odt.ondertekening(d["ondertekening"])
    if d["bijlagen"]:
        kop("Bijlagen")
        odt.lijst(d["bijlagen"], genummerd=True)
    for plek, z in enumerate(d["zienswijzeteksten"]):
        odt.kop(1, f"Bijlage {plek + 1}: zienswijze van {z['wie']}", nieuwe_pagina=plek == 0)
        odt.alinea(stil("De tekst staat hier onverkort, zoals wij die ontvingen."))
        odt.citaat(z["tekst"])


def _antwoord(odt: Odt, plek: int, a: Delen) -> None:
    kort = len(a["vraag"]) <= 160 and "\n" not in a["vraag"]
    odt.kop(2, f"Vraag {plek}  {a['vraag']}" if kort else f"Vraag {plek}")
    if not kort:
        odt.tekst(a["vraag"])
    if a["open"]:
        odt.alinea(stil("Deze vraag is nog niet beoordeeld."))
    if a["feiten"]:
        odt.kop(3, "Feiten en eigen waarnemingen")
        odt.tekst(a["feiten"])
    if a["uitspraken"]:
        odt.kop(3, "Uitspraken van anderen, met bron")
        for u in a["uitspraken"]:
            odt.citaat(u["tekst"], u["bron"])
    if a["duiding"]:
        odt.kop(3, "Professionele duiding")
        odt.tekst(a["duiding"])
    if a["niet_label"]:
        odt.alinea(vet(a["niet_label"]), " ", a["niet"])


def verduidelijking(odt: Odt, d: Delen) -> None:
    """The letter that asks to specify the question (`verduidelijking.typ`)."""
    _briefhoofd(odt, d["hoofd"])
    odt.titel(d["titel"])
    _aanhef(odt, d)
    if d["letterlijke_vraag"]:
        odt.citaat(d["letterlijke_vraag"])
    odt.tekst(d["waarom"])
    if d["toelichting"]:
        odt.kop(1, "Wat voor ons niet duidelijk is")
        odt.tekst(d["toelichting"])
    odt.kop(1, "Wat wij van u nodig hebben")
    odt.lijst(d["gevraagd"])
    odt.tekst(d["slot"])
    odt.ondertekening(d["ondertekening"])


def adviesblad(odt: Odt, d: Delen) -> None:
    """The sheet for the call to Veilig Thuis (`adviesblad.typ`), as it prints: without colours."""
    odt.titel(d["titel"])
    odt.alinea(d["bewaren"])
    if d["beller"]:
        odt.alinea(d["beller"])
    odt.alinea(vet(d["merkzin"]), stijl="Aandacht")
    for sectie in d["secties"]:
        odt.kop(1, sectie["kop"])
        for plek, regel in enumerate(sectie["alineas"], 1):
            voor = f"{plek}. " if sectie["genummerd"] else ""
            label = (stil(f"{regel['label']} "),) if regel["label"] else ()
            odt.alinea(voor, *label, "".join(stuk["tekst"] for stuk in regel["stukken"]))


def besluitblad(odt: Odt, d: Delen) -> None:
    """The sheet for whoever decides in step 5 (`besluitblad.typ`)."""
    odt.titel(d["titel"])
    odt.paren(d["gegevens"])
    for punt in d["kern"]:
        odt.alinea(punt, stijl="Aandacht")
    odt.kop(1, "Welke stappen zijn gezet")
    odt.paren(d["stappen"])
    odt.kop(1, "Wat er is gezien en gehoord")
    if not d["signalen"]:
        odt.alinea("Er zijn nog geen signalen vastgelegd.")
    for s in d["signalen"]:
        odt.kop(2, s["kop"])
        odt.paren(s["feiten"])
        for c in s["uitspraken"]:
            odt.citaat(c["tekst"], c["bron"])
        odt.paren(s["vermoeden"])
    _rijen_of(
        odt,
        "Overleg met collega's",
        d["overleg"],
        "Er is nog geen overleg met een collega vastgelegd.",
    )
    _rijen_of(odt, "Met wie is gesproken", d["gesprekken"], "Er is nog met niemand gesproken.")
    _rijen_of(odt, "Wat is gewogen", d["weging"], "Er is nog geen weging opgeschreven.")
    odt.paren(d["vragen"])
    if d["uitkomst"]:
        odt.alinea(vet(d["uitkomst"]), stijl="Aandacht")
    odt.kop(1, "Advies van Veilig Thuis en eigen afweging")
    if not d["adviezen"]:
        odt.alinea("Er is geen advies van Veilig Thuis.")
    for a in d["adviezen"]:
        odt.kop(2, a["kop"])
        odt.tekst(a["tekst"])
        odt.paren(a["rijen"])
    odt.kop(1, "Wie denkt er anders over")
    if not d["standpunten"]:
        odt.alinea("Niemand heeft een ander standpunt laten vastleggen.")
    for s in d["standpunten"]:
        odt.citaat(s["tekst"], s["bron"])
    _besluiten(odt, d)


def _besluiten(odt: Odt, d: Delen) -> None:
    odt.kop(1, "De twee besluiten")
    odt.paren(d["eerder"])
    for b in d["besluiten"]:
        odt.kop(2, b["vraag"])
        if b["genomen"]:
            odt.alinea(vet(b["genomen"]))
            odt.tekst(b["reden"] or "Er is geen reden bij opgeschreven.")
        else:
            odt.alinea("☐ Ja        ☐ Nee")
            odt.alinea("Omdat:", stijl="Invullijn")
    odt.paren(d["toelichting"])
    odt.alinea(d["slot"], stijl="Slot")
    for woorden in (d["wie"], "Plaats en datum", "Handtekening"):
        odt.alinea(woorden, stijl="Invullijn")
    for n in d["namens"]:
        odt.kop(1, n["kop"])
        odt.alinea(n["tekst"], stijl="Slot")
        for woorden in ("Handtekening", "Plaats en datum"):
            odt.alinea(woorden, stijl="Invullijn")


def _rijen_of(odt: Odt, kop: str, rijen: Any, anders: str) -> None:  # noqa: ANN401 - rows of a template
    odt.kop(1, kop)
    odt.paren(rijen)
    if not rijen:
        odt.alinea(anders)


def _aanhef(odt: Odt, d: Delen) -> None:
    if d["aanhef"]:
        odt.alinea(d["aanhef"], stijl="Aanhef")
    odt.alinea(d["inleiding"])


def _briefhoofd(odt: Odt, d: Delen) -> None:
    o = d["organisatie"]
    odt.alinea(o["naam"], stijl="Naam")
    for regel in (o["ondertitel"], *o["regels"]):
        if regel:
            odt.alinea(regel, stijl="Klein")
    odt.alinea("")
    for regel in d["adres"]:
        odt.alinea(regel, stijl="Regel")
    odt.alinea("")
    odt.paren(d["referentie"])

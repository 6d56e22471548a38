"""Registers the screens of the house: the parts sheet, and (with invented people) unlocking and first run."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meldcode_app.presenters.weergave import (
    InhoudInvoer,
    Keuze,
    Knop,
    Kruimel,
    OuderRij,
    PersoonTab,
    UitspraakInvoer,
)
from meldcode_app.views.onderdelen.behoefte import NeedPanel
from meldcode_app.views.onderdelen.blad import Photo
from meldcode_app.views.onderdelen.inhoud import Content
from meldcode_app.views.onderdelen.kaart import Badge, Card, Notice
from meldcode_app.views.onderdelen.keuze import Seg
from meldcode_app.views.onderdelen.personen import InformedBlock, PersonTabs
from meldcode_app.views.onderdelen.tabel import Kolom, Table
from meldcode_app.views.onderdelen.tekst import Elided, Text, Word
from meldcode_app.views.onderdelen.tijdlijn import Timeline
from meldcode_app.views.onderdelen.velden import Combo, DateLine, Edit, Field, Line
from meldcode_app.views.onderdelen.vink import Check
from meldcode_app.views.onderdelen.vloei import Flow
from meldcode_app.views.onderdelen.voortgang import Progress
from meldcode_app.views.pagina import Page
from meldcode_app.views.schil import Shell
from tests.prentenboek import registreer
from tests.views.voorbeelden import BEHOEFTEN, BESLUITEN, BRIEF, PAGINAS, STATIONS, TIJDLIJN, VRAGEN, WANNEER


def maak_schil(pagina: Page, code: str) -> Shell:
    """A Shell with invented names around one page."""
    schil = Shell(
        PAGINAS,
        organisatie="Basisschool De Wijde Blik",
        gebruiker="M. Jansen",
        functie="intern begeleider en aandachtsfunctionaris",
    )
    schil.show_page(pagina, code)
    return schil


def verzoekblad() -> QWidget:
    """The pieces of a request page together."""
    rechts = QWidget()
    kolom = QVBoxLayout(rechts)
    kolom.setContentsMargins(0, 0, 0, 0)
    paneel = NeedPanel()
    paneel.set_behoeften(BEHOEFTEN)
    kolom.addWidget(paneel)
    pagina = Page("onderdelen_verzoek", rechts=rechts, rechts_titel="Wat dit nodig heeft")
    pagina.set_crumbs(
        (Kruimel(code="verzoeken", tekst="Verzoeken"), Kruimel(code="", tekst="GI De Brug, 16 november"))
    )
    pagina.set_head(
        "Verzoek van GI De Brug",
        "Gerrit, 8 jaar. Ontvangen ma 16 nov. Gewenst: ma 30 nov.",
        (
            Knop(code="terugleggen", tekst="Verduidelijking vragen", icoon="rotate-ccw"),
            Knop(code="verder", tekst="Verder: informeren", soort="primair", icoon="arrow-right"),
        ),
    )
    kaart = Card()
    voortgang = Progress()
    voortgang.set_stations(STATIONS, "noodzaak")
    kaart.add(voortgang)
    pagina.body.addWidget(kaart)
    pagina.body.addWidget(
        Notice(
            "uitleg",
            "Wettelijke plicht: artikel 7.3.11 lid 4 Jeugdwet. Toestemming is niet nodig. "
            "Informeer wel, en verstrek niet meer dan nodig.",
            icoon="scale",
        )
    )
    kaart = Card()
    tabel = Table(
        (Kolom("Vraag van de gezinsvoogd", 5), Kolom("Gaat over", 2), Kolom("Besluit", 0), Kolom("Reden", 4)),
        "vragen",
        "Vragen van de gezinsvoogd",
    )
    tabel.set_rijen(VRAGEN, "v2")
    kaart.add(tabel)
    pagina.body.addWidget(kaart)
    seg = Seg(BESLUITEN, "besluit", vraag="Besluit")
    seg.set_code("deels")
    kaart = Card("Vraag 2: Hoe is het contact met moeder?", rechts=seg)
    inhoud = Content("inhoud")
    inhoud.set_value(
        InhoudInvoer(
            feiten="Moeder was bij 3 van de 4 oudergesprekken (sept. tot nov.).",
            uitspraken=(
                UitspraakInvoer(tekst="'Ik kom liever zonder vader.'", bron="Moeder, 18 november 2026"),
            ),
            duiding="Moeder is betrokken. Over de opvoeding thuis kunnen wij niet oordelen.",
        )
    )
    kaart.add(inhoud)
    rij = QHBoxLayout()
    rij.addWidget(Field("Waarom is dit nodig voor de OTS?", Line("waarom", tekst="Raakt de opvoeding")))
    rij.addWidget(Field("Wat laat u weg, en waarom?", Line("weg", tekst="Haar eigen therapie: niet nodig")))
    kaart.add(rij)
    pagina.body.addWidget(kaart)
    kaart = Card("Ouders vooraf geïnformeerd?", "informeren is iets anders dan toestemming vragen")
    blok = InformedBlock("informeren", WANNEER)
    blok.set_rijen(
        (
            OuderRij(
                persoon="moeder",
                naam="Moeder",
                onder="gezag",
                wanneer="vooraf",
                datum="do 12 nov 2026",
                wijze="M. Jansen, telefonisch",
                reactie="'Goed dat u belt.'",
                vastgelegd="Vastgelegd 12 november, M. Jansen",
            ),
            OuderRij(persoon="vader", naam="Vader", onder="gezag", wanneer="niet", reden_nodig="Reden nodig"),
        )
    )
    kaart.add(blok)
    pagina.body.addWidget(kaart)
    pagina.body.addStretch(1)
    return maak_schil(pagina, "verzoeken")


def onderdelenblad() -> QWidget:
    """Buttons, choices, labels, fields, timeline and preview, with a foot bar."""
    rechts = QWidget()
    kolom = QVBoxLayout(rechts)
    kolom.setContentsMargins(0, 0, 0, 0)
    tijdlijn = Timeline()
    tijdlijn.set_regels(TIJDLIJN)
    brief = Photo("brief")
    brief.set_pages((BRIEF, BRIEF))
    kolom.addWidget(tijdlijn)
    kolom.addWidget(brief)
    pagina = Page("onderdelen", rechts=rechts, rechts_titel="Tijdlijn en besluiten")
    pagina.set_crumbs(
        (
            Kruimel(code="casussen", tekst="Casussen"),
            Kruimel(code="gerrit", tekst="Gerrit, 8 jaar"),
            Kruimel(code="", tekst="Onderdelen"),
        )
    )
    pagina.set_head("Gerrit, 8 jaar", "C-2026-014, groep 5, geopend 2 november 2026")
    tabs = PersonTabs("personen")
    tabs.set_tabs(
        (
            PersoonTab(
                code="moeder",
                naam="Moeder",
                onder="heeft gezag",
                staat="Bezig",
                icoon="circle-dot",
                kleur="accent",
            ),
            PersoonTab(
                code="vader",
                naam="Vader",
                onder="heeft gezag",
                staat="Reden nodig",
                icoon="pencil-line",
                kleur="why",
            ),
            PersoonTab(code="gerrit", naam="Gerrit", onder="kind, 8 jaar", staat="Nog niet ingevuld"),
        ),
        "moeder",
    )
    pagina.body.addWidget(tabs)
    kaart = Card("Knoppen, keuzes, labels", "en wat erbij hoort")
    kaart.add(Word("circle-check", "Moeder: gezag ja", "ok"))
    kaart.add(Elided("volgens uittreksel gezagsregister, 3 september 2026", "small"))
    vloei = Flow(tussen=8)
    for badge in (
        Badge("gavel", "OTS actief tot 2 mrt 2027", "accent"),
        Badge("triangle-alert", "Vader nog niet geïnformeerd", "bad"),
        Badge("inbox", "1 verzoek van GI De Brug open", "why"),
    ):
        vloei.addWidget(badge)
    kaart.add(vloei)
    seg = Seg(
        (
            Keuze(code="ja", tekst="Ja"),
            Keuze(code="nee", tekst="Nee"),
            Keuze(code="twijfel", tekst="Twijfel"),
        ),
        "antwoord",
    )
    seg.set_code("nee")
    kaart.add(Field("Is er acuut gevaar?", seg, hint="Alleen wat u nu weet."))
    pagina.body.addWidget(kaart)
    kaart = Card("Velden")
    rij = QHBoxLayout()
    fout = Field("Veld met fout", DateLine("fout", tekst="di 24 november 2026"))
    fout.set_error("Deze dag is nog niet geweest.")
    rij.addWidget(fout)
    rij.addWidget(
        Field("Veld dat een reden vraagt", Edit("reden", rijen=2), icoon="pencil-line", vraagt_reden=True)
    )
    rij.addWidget(Field("Keuze", Combo(WANNEER, "keuze")))
    rij.addWidget(Field("Leeg", Line("leeg", voorbeeld="Voornaam is genoeg")))
    kaart.add(rij)
    kaart.add(Check("Ik heb de herstelsleutel bewaard", "bewaard"))
    pagina.body.addWidget(kaart)
    for soort, titel in (
        ("goed", "Uw concept is bewaard"),
        ("let_op", "Let op"),
        ("fout", "De kluis gaat nu niet open"),
        ("reden", "Motivering verplicht"),
    ):
        pagina.body.addWidget(
            Notice(soort, titel, "Wat het betekent voor uw casus.", doe="Wat u nu kunt doen.")
        )  # type: ignore[arg-type]
    pagina.body.addStretch(1)
    telling = QWidget()
    regel = QHBoxLayout(telling)
    regel.setContentsMargins(0, 0, 0, 0)
    regel.addWidget(Word("octagon-x", "1 punt kan niet", "bad"))
    regel.addWidget(Word("pencil-line", "1 reden ontbreekt", "why"))
    regel.addWidget(Text("Concept bewaard om 09.41", "small", "muted", loopt_om=False))
    pagina.set_foot(
        (
            Knop(code="concept", tekst="Opslaan als concept", icoon="save"),
            Knop(code="vastleggen", tekst="Vastleggen", soort="primair", icoon="check"),
        ),
        telling,
    )
    return maak_schil(pagina, "casussen")


registreer("00_onderdelen", onderdelenblad)
registreer("00_onderdelen_verzoek", verzoekblad)

"""Registers the widgets of the meldcode on pages like the ones they will stand on, with invented people."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from meldcode_app.presenters.weergave import Knop, Kruimel, OuderRij
from meldcode_app.views.onderdelen.behoefte import NeedPanel
from meldcode_app.views.onderdelen.besluitvak import DecisionBox
from meldcode_app.views.onderdelen.kaart import Card
from meldcode_app.views.onderdelen.kaderpad import KaderPath
from meldcode_app.views.onderdelen.lekzoeker import LeakPanel, SheetPreview
from meldcode_app.views.onderdelen.personen import InformedBlock, PersonTabs
from meldcode_app.views.onderdelen.registratie import Records
from meldcode_app.views.onderdelen.stapchip import InformedLegend, Lanes
from meldcode_app.views.onderdelen.tijdlijn import Timeline
from meldcode_app.views.onderdelen.velden import Edit, Field
from meldcode_app.views.pagina import Page
from tests.prentenboek import registreer
from tests.views import meldcode_voorbeelden as voorbeeld
from tests.views.prenten_huis import maak_schil
from tests.views.voorbeelden import BEHOEFTEN, TIJDLIJN, WANNEER


def _pagina(titel: str, sub: str, rechts: QWidget | None = None, rechts_titel: str = "") -> Page:
    pagina = Page("meldcode_proef", rechts=rechts, rechts_titel=rechts_titel)
    pagina.set_crumbs(
        (
            Kruimel(code="casussen", tekst="Casussen"),
            Kruimel(code="gerrit", tekst="Gerrit, 8 jaar"),
            Kruimel(code="", tekst="Uw meldcode"),
        )
    )
    knop = Knop(code="verder", tekst="Verder met stap 3", soort="primair", icoon="arrow-right")
    pagina.set_head(titel, sub, (knop,))
    return pagina


def banenblad() -> QWidget:
    """The lanes and the records, with the timeline at the right."""
    tijdlijn = Timeline()
    tijdlijn.set_regels(TIJDLIJN)
    pagina = _pagina("Gerrit, 8 jaar", "C-2026-014, groep 5", tijdlijn, "Tijdlijn en besluiten")
    kaart = Card("Meldcode van uw school", "alleen eigen collega's", rechts=InformedLegend())
    banen = Lanes()
    banen.set_staat(voorbeeld.BANEN)
    kaart.add(banen)
    pagina.body.addWidget(kaart)
    kaart = Card("Wat is vastgelegd")
    regels = Records()
    regels.set_staat(voorbeeld.REGISTRATIES)
    kaart.add(regels)
    pagina.body.addWidget(kaart)
    pagina.body.addStretch(1)
    return maak_schil(pagina, "casussen")


def _wegen(rechts: QWidget | None, titel: str) -> QWidget:
    pagina = _pagina(
        "Stap 4 en 5: wegen en beslissen", "Uw eigen meldcode over Gerrit, 8 jaar.", rechts, titel
    )
    kaart = Card()
    pad = KaderPath()
    pad.set_staat(voorbeeld.KADER)
    kaart.add(pad)
    pagina.body.addWidget(kaart)
    kaart = Card("Stap 5: twee besluiten, allebei nodig")
    rij = QHBoxLayout()
    rij.setSpacing(12)
    for staat in (voorbeeld.MELDEN, voorbeeld.HULP):
        vak = DecisionBox(f"besluit_{staat.code}")
        vak.set_staat(staat)
        rij.addWidget(vak, 1)
    kaart.add(rij)
    pagina.body.addWidget(kaart)
    pagina.body.addStretch(1)
    return maak_schil(pagina, "casussen")


def wegenblad() -> QWidget:
    """The path and the two decisions over the whole width."""
    return _wegen(None, "")


def wegenblad_met_paneel() -> QWidget:
    """The same beside a right panel: the narrow form of the path."""
    paneel = NeedPanel()
    paneel.set_behoeften(BEHOEFTEN[2:])
    return _wegen(paneel, "Wat dit nodig heeft")


def adviesblad() -> QWidget:
    """The sheet beside the form, with the leak hunt at the right."""
    lek = LeakPanel()
    lek.set_staat(voorbeeld.LEK)
    pagina = _pagina("Adviesvraag aan Veilig Thuis", "Anoniem over het gezin.", lek, "Lekzoeker")
    rij = QHBoxLayout()
    rij.setSpacing(12)
    kaart = Card("Uw voorbereiding")
    kaart.add(
        Field("Uw vraag aan Veilig Thuis", Edit("vraag", rijen=3), hint="Eén tot drie concrete vragen.")
    )
    kaart.add(Field("Signalen, met hoe lang geleden", Edit("signalen", rijen=8)))
    kaart.body.addStretch(1)
    blad = SheetPreview()
    blad.set_staat(voorbeeld.BLAD)
    rij.addWidget(kaart, 6)
    rij.addWidget(blad, 7)
    pagina.body.addLayout(rij, 1)
    return maak_schil(pagina, "casussen")


def gespreksblad() -> QWidget:
    """The tabs per person, few and many, and the block of who was informed."""
    paneel = NeedPanel()
    paneel.set_behoeften(BEHOEFTEN[1:3])
    pagina = _pagina("Stap 3: gesprek", "Leg per persoon vast.", paneel, "Wat dit nodig heeft")
    for naam, tabs in (("personen", voorbeeld.TABS), ("velen", voorbeeld.LANGE_TABS)):
        rij = PersonTabs(naam)
        rij.set_tabs(tabs, "moeder")
        pagina.body.addWidget(rij)
    kaart = Card("Ouders vooraf geïnformeerd?", "informeren is iets anders dan toestemming vragen")
    blok = InformedBlock("informeren", WANNEER)
    blok.set_rijen(
        (
            OuderRij(
                persoon="moeder", naam="Moeder", onder="gezag", wanneer="vooraf", datum="do 12 nov 2026"
            ),
            OuderRij(persoon="vader", naam="Vader", onder="gezag", wanneer="niet", reden_nodig="Reden nodig"),
        )
    )
    kaart.add(blok)
    pagina.body.addWidget(kaart)
    pagina.body.addStretch(1)
    return maak_schil(pagina, "casussen")


registreer("00_meldcode_banen", banenblad)
registreer("00_meldcode_wegen", wegenblad)
registreer("00_meldcode_wegen_paneel", wegenblad_met_paneel)
registreer("00_meldcode_advies", adviesblad)
registreer("00_meldcode_gesprek", gespreksblad)

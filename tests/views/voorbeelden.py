"""Invented view-state for tests and pictures: needs, stations, questions, a timeline, choices, a letter."""

from __future__ import annotations

from meldcode_app.presenters.weergave import Behoefte, Cel, Keuze, Rij, Station, TijdlijnRegel
from meldcode_app.views.zijbalk import NavItem

PAGINAS = (
    NavItem(code="werklijst", naam="Werklijst", icoon="list-checks", aantal=8),
    NavItem(code="casussen", naam="Casussen", icoon="folder-open"),
    NavItem(code="verzoeken", naam="Verzoeken", icoon="inbox", aantal=2),
    NavItem(code="handleiding", naam="Handleiding", icoon="book-open"),
    NavItem(code="instellingen", naam="Instellingen", icoon="settings"),
)
BEHOEFTEN = (
    Behoefte(
        code="GEEN_OTS",
        klasse="kan_niet",
        zin="De OTS van Gerrit is op 2 maart 2026 geëindigd. Dan geldt artikel 7.3.11 lid 4 niet.",
        norm_id="jeugdwet-7.3.11-4",
        norm_titel="Jeugdwet, artikel 7.3.11 lid 4",
        uitweg="Kijk of er een nieuwe beschikking is, of kies een ander kader.",
    ),
    Behoefte(
        code="NIET_VOORAF_GEINFORMEERD",
        klasse="motiveer",
        zin="Vader is nog niet vooraf geïnformeerd. Hij heeft ook gezag.",
        norm_id="webinar-ots",
        norm_titel="Webinar OTS: eerst informeren",
        uitweg="Informeer vader, of kies hier een reden met feiten.",
        betreft="vader",
        betreft_naam="vader",
        gronden=(
            Keuze(code="U1", tekst="Veiligheid van het kind"),
            Keuze(code="U7", tekst="Onbereikbaar", uitleg="Met minstens één poging.", met_pogingen=True),
        ),
        ook_voor=(Keuze(code="gerrit", tekst="Gerrit"),),
    ),
    Behoefte(
        code="LATER",
        klasse="let_op",
        zin="U legt dit 10 dagen later vast.",
        norm_titel="regel van deze app",
        uitweg="Dat mag. Het staat wel in de tijdlijn.",
    ),
    Behoefte(code="KOPIE", klasse="let_op", zin="Stuur de ouders een afschrift.", gezien=True),
    Behoefte(code="UITLEG", klasse="toelichting", zin="Toestemming is niet nodig. Informeren wel."),
)
STATIONS = (
    Station(code="ontvangen", naam="Ontvangen", onder="ma 16 nov", staat="gereed"),
    Station(code="identiteit", naam="Geverifieerd", onder="teruggebeld", staat="gereed"),
    Station(code="kader", naam="Kader", onder="OTS loopt", staat="gereed"),
    Station(code="vraag", naam="Op schrift", onder="6 vragen", staat="gereed"),
    Station(code="noodzaak", naam="Noodzaak", onder="5 van 6", staat="bezig"),
    Station(code="informeren", naam="Informeren", onder="vader nog niet", staat="let_op"),
    Station(code="zienswijze", naam="Zienswijze", onder="tot vr 27 nov"),
    Station(code="vastgesteld", naam="Vastgesteld", onder="directeur"),
    Station(code="verstrekt", naam="Verstrekt", onder="veilige mail"),
)
VRAGEN = (
    Rij(
        id="v1",
        cellen=(
            Cel(tekst="1  Hoe gaat het met Gerrit op school?", sterk=True),
            Cel(tekst="Gerrit", kleur="muted"),
            Cel(tekst="Verstrekken", icoon="circle-check", kleur="ok", sterk=True),
            Cel(tekst="Zegt iets over zijn ontwikkeling", kleur="muted"),
        ),
    ),
    Rij(
        id="v2",
        cellen=(
            Cel(
                tekst="2  Hoe is het contact met moeder, en wat weet u over haar eigen behandeling bij de ggz?"
            ),
            Cel(tekst="Moeder", kleur="muted"),
            Cel(tekst="Deels", icoon="circle-dot", kleur="accent", sterk=True),
            Cel(tekst="Alleen wat de opvoeding raakt", kleur="muted"),
        ),
    ),
    Rij(
        id="v3",
        cellen=(
            Cel(tekst="3  Welke hulp krijgt Gerrit?"),
            Cel(tekst="Gerrit", kleur="muted"),
            Cel(tekst="Nog kiezen", icoon="circle-dashed", kleur="warn", sterk=True),
            Cel(tekst="nog beoordelen", kleur="muted"),
        ),
    ),
)
TIJDLIJN = (
    TijdlijnRegel(
        id="2",
        soort="Verzoek",
        wanneer="16 nov",
        tekst="Schriftelijke vragen van GI De Brug. Gewenste reactie: ma 30 november.",
        vastgelegd="Vastgelegd 16 november, M. Jansen",
        kleur="why",
    ),
    TijdlijnRegel(
        id="1",
        soort="Signaal",
        wanneer="2 nov",
        tekst="Gerrit zei: 'Papa gooide de stoel.'",
        vastgelegd="Vastgelegd 12 november, Dennis",
        later="10 dagen later vastgelegd",
    ),
)
BESLUITEN = (
    Keuze(code="verstrekken", tekst="Verstrekken"),
    Keuze(code="deels", tekst="Deels"),
    Keuze(code="niet", tekst="Niet"),
)
WANNEER = (
    Keuze(code="", tekst="Kies"),
    Keuze(code="vooraf", tekst="Vooraf"),
    Keuze(code="achteraf", tekst="Achteraf"),
    Keuze(code="niet", tekst="Nog niet"),
)
BRIEF = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297" width="210" height="297">'
    b'<rect x="20" y="20" width="80" height="6" fill="#17607f"/><rect x="20" y="40" width="160" height="3"/></svg>'
)

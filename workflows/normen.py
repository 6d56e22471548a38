"""Every norm a rule rests on: id, title, source, date of the text and whether that text was seen.

To add one: add a row here, name its id in a Reden, mark a test with it; tests/test_normen.py closes the circle.
Invariant: a norm with `geverifieerd=False` never carries a KAN_NIET and is shown as "nog te verifiëren".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

NAGEZIEN = date(2026, 11, 23)


@dataclass(frozen=True)
class Norm:
    """A rule outside the program. `tekst_van` is the date of the text that was used, None where it has none."""

    id: str
    titel: str
    bron: str
    tekst_van: date | None
    nagezien: date
    geverifieerd: bool = True


def _norm(
    id_: str, titel: str, bron: str, tekst_van: date | None = None, *, geverifieerd: bool = True
) -> Norm:
    return Norm(id_, titel, bron, tekst_van, NAGEZIEN, geverifieerd)


_TABEL: tuple[Norm, ...] = (
    _norm(
        "jeugdwet-7.3.11-4",
        "Inlichtingen aan de gecertificeerde instelling die de ondertoezichtstelling uitvoert",
        "Jeugdwet, artikel 7.3.11 lid 4 (BWBR0034925)",
        date(2026, 1, 1),
    ),
    _norm(
        "bw-1-255-260",
        "Ondertoezichtstelling: welk kind, tot wanneer, door welke instelling",
        "Burgerlijk Wetboek Boek 1, artikelen 255 tot en met 260",
        date(2025, 7, 5),
    ),
    _norm(
        "lkc-104842",
        "De verantwoordelijke functie van de organisatie beslist of tekent",
        "Landelijke Klachtencommissie Onderwijs 104842, over informatie aan de Raad voor de Kinderbescherming "
        "(samenvatting gelezen)",
    ),
    _norm(
        "webinar-ots",
        "Zorgvuldig verstrekken: liefst op schrift, ouders en jeugdige tevoren informeren, zienswijze toevoegen",
        "NVO, NJi en BPSW, webinar 'Oké met de AVG', onderdeel ondertoezichtstelling",
    ),
    _norm(
        "lkc-109371",
        "De noodzaak voor de ondertoezichtstelling is per onderdeel gemotiveerd",
        "Landelijke Klachtencommissie Onderwijs 109371, 5 januari 2021 (samenvatting gelezen)",
        date(2021, 1, 5),
    ),
    _norm(
        "lkc-105668",
        "Feit, mening en vermoeden zijn van elkaar te onderscheiden, met bron",
        "Landelijke Klachtencommissie Onderwijs 105668 en 105737 (alleen via haar overzicht van klachten over "
        "meldingen aan Veilig Thuis)",
    ),
    _norm(
        "lkc-uitzonderingen",
        "Klachtencommissies aanvaarden als uitzondering vrijwel alleen veiligheid en haast",
        "Landelijke Klachtencommissie Onderwijs, overzicht 'klachten over meldingen aan Veilig Thuis'",
    ),
    _norm(
        "knmg-stap-3",
        "Niet te bereiken: na redelijke pogingen, die zijn vastgelegd",
        "KNMG-meldcode, stap 3",
    ),
    _norm(
        "ctg-2023-124",
        "Inzage voordat een verklaring naar de gezinsvoogd gaat",
        "Centraal Tuchtcollege voor de Gezondheidszorg 2023:124 (gezondheidszorg)",
    ),
    _norm(
        "jeugdwet-7.3.8-2",
        "Een verklaring van de betrokkene wordt aan het dossier toegevoegd",
        "Jeugdwet, artikel 7.3.8 lid 2 (BWBR0034925); geldt voor jeugdhulp, hier als voorbeeld voor zorgvuldigheid",
        date(2026, 1, 1),
    ),
    _norm(
        "avg-6-1",
        "Elke verstrekking heeft een grondslag",
        "Algemene verordening gegevensbescherming, artikel 6 lid 1",
        geverifieerd=False,
    ),
    _norm(
        "avg-14",
        "Wie het betreft, weet dat er informatie over hem wordt gegeven",
        "Algemene verordening gegevensbescherming, artikelen 13 en 14; voor ouders zonder gezag: analyse",
        geverifieerd=False,
    ),
    _norm(
        "gezag-4.3",
        "Gezag per persoon vaststellen, bij twijfel navragen",
        "Burgerlijk Wetboek Boek 1, titel 14; gezagsregister (artikel 244)",
        date(2025, 7, 5),
    ),
    _norm(
        "leeftijd-12",
        "Vanaf twaalf jaar wordt de jeugdige zelf geïnformeerd, jonger op een manier die past",
        "Jeugdwet, artikelen 7.3.4 en 7.3.5; uitwerking voor informeren: analyse",
        date(2026, 1, 1),
    ),
    _norm(
        "jeugdwet-7.3.4",
        "Van twaalf tot zestien beslissen jeugdige en ouders met gezag samen, vanaf zestien de jeugdige",
        "Jeugdwet, artikelen 7.3.4 en 7.3.5 (BWBR0034925)",
        date(2026, 1, 1),
    ),
    _norm(
        "uavg-5",
        "Toestemming: vanaf zestien de jeugdige zelf; vanaf twaalf mag hij ook zelf intrekken en rechten gebruiken",
        "Uitvoeringswet AVG, artikel 5 (tekst vanaf 1 september 2026)",
        date(2026, 9, 1),
    ),
    _norm(
        "derden-7.3.11",
        "Informatie over broer, zus of partner: alleen over verzorging en opvoeding van dit kind",
        "Jeugdwet, artikel 7.3.11 lid 4; lezing van een praktijkbron (14 maart 2025), niet uitgemaakt",
        date(2026, 1, 1),
        geverifieerd=False,
    ),
    _norm(
        "contactverlies-u4",
        "Vrees dat het contact wordt verbroken als reden om niet vooraf te informeren",
        "Basismodel meldcode, tekst niet teruggevonden",
        geverifieerd=False,
    ),
    _norm(
        "terugbellen",
        "Niet direct aan de telefoon antwoorden, maar terugbellen via het hoofdnummer",
        "Praktijk van zorgvuldig verstrekken, bron niet teruggevonden",
        geverifieerd=False,
    ),
    _norm(
        "veilig-kanaal",
        "Vertrouwelijke stukken gaan versleuteld",
        "NTA 7516 (zorg); voor scholen niet nagegaan",
        geverifieerd=False,
    ),
    _norm(
        "zorgvuldig-afschrift",
        "Ouders en jeugdige krijgen een afschrift, tenzij er een reden is van niet",
        "Zorgvuldige stappen bij een informatieverzoek: analyse op de hierboven genoemde bronnen",
    ),
    _norm(
        "zorgvuldig-mondeling",
        "Na mondeling verstrekken volgt dezelfde dag een eigen schriftelijk verslag",
        "Zorgvuldige stappen bij een informatieverzoek: analyse op 'liefst op schrift'",
    ),
    _norm(
        "besluit-2-1-c",
        "De meldcode wijst aan wie eindverantwoordelijk is voor het besluit om wel of niet te melden",
        "Besluit verplichte meldcode huiselijk geweld en kindermishandeling, artikel 2 lid 1 onder c (BWBR0033723)",
        date(2020, 10, 1),
    ),
    _norm(
        "besluit-2-2",
        "De stappen van de meldcode; een volgorde of termijn staat er niet",
        "Besluit verplichte meldcode huiselijk geweld en kindermishandeling, artikel 2 lid 2 (BWBR0033723)",
        date(2020, 10, 1),
    ),
    _norm(
        "besluit-2-2-b",
        "Collegiale consultatie en zo nodig raadplegen van Veilig Thuis",
        "Besluit verplichte meldcode huiselijk geweld en kindermishandeling, artikel 2 lid 2 onder b (BWBR0033723)",
        date(2020, 10, 1),
    ),
    _norm(
        "besluit-2-2-c",
        "Gesprek met de cliënt: ook het kind is cliënt",
        "Besluit verplichte meldcode huiselijk geweld en kindermishandeling, artikel 1 en artikel 2 lid 2 onder c "
        "(BWBR0033723)",
        date(2020, 10, 1),
    ),
    _norm(
        "besluit-2-2-e",
        "Twee besluiten: over een melding en over de noodzakelijke hulp",
        "Besluit verplichte meldcode huiselijk geweld en kindermishandeling, artikel 2 lid 2 onder e (BWBR0033723)",
        date(2020, 10, 1),
    ),
    _norm(
        "wmo-5.2.6",
        "Melden bij Veilig Thuis mag zonder toestemming, op verzoek of uit eigen beweging",
        "Wet maatschappelijke ondersteuning 2015, artikel 5.2.6 (BWBR0035362)",
        date(2026, 7, 1),
    ),
    _norm(
        "ubwmo-4.1.8",
        "Gronden om de naam van de melder niet aan het gezin bekend te maken",
        "Uitvoeringsbesluit Wmo 2015, artikel 4.1.8 lid 3",
        date(2026, 1, 1),
    ),
    _norm(
        "ubwmo-4.1.7",
        "Termijnen van Veilig Thuis na een melding",
        "Uitvoeringsbesluit Wmo 2015, artikel 4.1.7 leden 1 en 2; in de praktijk vijf werkdagen voor de "
        "veiligheidsbeoordeling",
        date(2026, 1, 1),
    ),
    _norm(
        "wpo-4a",
        "Vermoeden van een seksueel misdrijf door een medewerker van de school: direct melden bij het bevoegd gezag",
        "Wet op het primair onderwijs, artikel 4a; Wet voortgezet onderwijs 2020, artikel 3.39",
        date(2026, 8, 1),
    ),
    _norm(
        "afwegingskader",
        "De vijf vragen van het afwegingskader voor het onderwijs: een professionele norm",
        "NJi, afwegingskader meldcode; handelingsprotocol onderwijs, stap 5",
    ),
    _norm(
        "lkc-108721",
        "Bij twijfel over onveiligheid meldt de school; afwijken alleen gemotiveerd",
        "Landelijke Klachtencommissie Onderwijs 108721 (samenvatting gelezen)",
    ),
    _norm(
        "lkc-108725",
        "Voor een melding is met iedere ouder met gezag gesproken, ook na een scheiding",
        "Landelijke Klachtencommissie Onderwijs 108725 en 108338 (samenvattingen gelezen)",
    ),
    _norm(
        "lkc-107130",
        "Ouders zijn vooraf geïnformeerd over een melding",
        "Landelijke Klachtencommissie Onderwijs 107130 en 107181 (alleen via haar overzicht van klachten over "
        "meldingen aan Veilig Thuis)",
    ),
    _norm(
        "lkc-107427",
        "De gevolgen van een melding voor kind en ouders zijn gewogen",
        "Landelijke Klachtencommissie Onderwijs 107427 (alleen via haar overzicht van klachten over meldingen aan "
        "Veilig Thuis)",
    ),
    _norm(
        "lkc-108555",
        "Toestemming is geen voorwaarde voor een melding of een antwoord aan Veilig Thuis",
        "Landelijke Klachtencommissie Onderwijs 108555 (samenvatting gelezen)",
    ),
    _norm(
        "lkc-105018",
        "Wat is vastgelegd, is te controleren: wie zag het, wanneer, uit welke bron",
        "Landelijke Klachtencommissie Onderwijs 105018 (alleen via haar overzicht van klachten over meldingen aan "
        "Veilig Thuis)",
    ),
    _norm(
        "lkc-zorgvuldig",
        "Beoordeeld wordt of de eigen meldcode zorgvuldig is gevolgd en de reden volstaat",
        "Landelijke Klachtencommissie Onderwijs, overzicht 'klachten over meldingen aan Veilig Thuis'",
    ),
    _norm(
        "eigen-afweging",
        "Een advies van Veilig Thuis of de gezinsvoogd vervangt de eigen afweging niet",
        "Blog van bvd-advocaten over een uitspraak van de Landelijke Klachtencommissie Onderwijs; Veilig Thuis "
        "Hollands Midden",
    ),
    _norm(
        "vt-advies",
        "Bij een adviesvraag blijft het gezin anoniem; toestemming is niet nodig",
        "afwegingskadermeldcode.nl, veelgestelde vragen; Veilig Thuis Noord-Oost Gelderland",
    ),
    _norm(
        "anoniem-blad",
        "Anoniem is een blad alleen zonder gegevens die naar het gezin leiden",
        "afwegingskadermeldcode.nl: bij een adviesvraag blijft het gezin anoniem; de controle zelf is een regel van "
        "dit programma",
    ),
    _norm(
        "onthulling",
        "Vertelt een slachtoffer het zelf: eerst Veilig Thuis raadplegen, ook vóór het gesprek met ouders",
        "afwegingskadermeldcode.nl (eerste helft gelezen); het vervolg niet teruggevonden",
        geverifieerd=False,
    ),
    _norm(
        "bijzondere-vormen",
        "Bij eergerelateerd geweld, huwelijksdwang, achterlating of genitale verminking eerst Veilig Thuis of een "
        "expertisecentrum raadplegen",
        "Voorlichtingspagina's over huwelijksdwang; namen niet nagegaan",
        geverifieerd=False,
    ),
    _norm(
        "spoed-achteraf",
        "Bij spoed mag het korter; achteraf staat er waarom, en wat nog moet gebeurt zodra het veilig is",
        "Strookt met afwegingskadermeldcode.nl; een eigen bron is niet teruggevonden",
        geverifieerd=False,
    ),
    _norm(
        "webinar-overleg",
        "Overleggen mag; anoniem heeft de voorkeur",
        "NVO, NJi en BPSW, webinar 'Oké met de AVG', onderdeel even overleggen",
    ),
    _norm(
        "skj-18.006bb",
        "Wie weggaat, mag erop rekenen dat een collega het overneemt: de organisatie wijst iemand aan",
        "Tucht SKJ 18.006Bb (jeugdhulp; hier als voorbeeld)",
    ),
    _norm(
        "huisregel-g-5",
        "Een termijn is een verwachting: het programma herinnert, maar beslist niet",
        "Regel van dit programma (G-5)",
    ),
    _norm(
        "huisregel-g-9",
        "Wat ontbreekt is geen fout, maar vraagt een reden",
        "Regel van dit programma (G-9)",
    ),
    _norm(
        "huisregel-open-zaken",
        "Wat nog open staat bij afsluiten, is met één reden benoemd",
        "Regel van dit programma",
    ),
    _norm(
        "huisregel-g-2",
        "Wat nog niet gebeurd is, kan niet als gebeurd worden vastgelegd",
        "Regel van dit programma (G-2)",
    ),
    _norm(
        "huisregel-g-3",
        "Later vastgelegd is zichtbaar later vastgelegd",
        "Regel van dit programma (G-3): analyse",
    ),
    _norm(
        "huisregel-g-7",
        "Na een besluit wordt er aangevuld, niet overschreven",
        "Regel van dit programma (G-1 en G-7)",
    ),
    _norm(
        "huisregel-g-10",
        "Wat feitelijk nu niet kan, zegt wat er eerst nodig is",
        "Regel van dit programma (G-10)",
    ),
)

NORMEN: dict[str, Norm] = {norm.id: norm for norm in _TABEL}

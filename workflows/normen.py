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

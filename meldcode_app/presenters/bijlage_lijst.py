"""The card Bijlagen, of a casus and of one request: what, when, by whom, how large, about what.

Invariants: newest first; withdrawn ones stay, and say so in words; an empty card says what would make it non-empty.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from meldcode_app.domain.bijlage import Bijlage
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.domain.meldcode_bewijs import bewijst_niets
from meldcode_app.presenters.bijlage_woorden import BIJLAGESOORT, grootte, waarover, zichtbaar
from meldcode_app.presenters.casus_weergave import Deel
from meldcode_app.presenters.nederlands import hoofdletter
from meldcode_app.presenters.tijdlijn import wanneer_groot
from meldcode_app.presenters.weergave import Cel, Knop, Rij

CODE = "bijlage"
LEEG = (
    "Nog geen bijlage. Voeg een beschikking, een mail, een foto of een getekend blad toe, "
    "of sleep een bestand hierheen."
)
LEEG_VERZOEK = (
    "Nog geen bijlage bij dit verzoek. Voeg de vraag zelf, de beschikking of een zienswijze op papier toe, "
    "of sleep een bestand hierheen."
)
KOPPEN = (("Wat", 6), ("Soort", 4), ("Waarbij", 6), ("Dag", 3), ("Door", 4), ("Grootte", 2))
KNOPPEN = (
    Knop(code="wijzig", tekst="Bekijken", soort="rustig", icoon="eye"),
    Knop(code="nieuw", tekst="Bijlage toevoegen", soort="rustig", icoon="plus"),
)


def deel(casus: Casus, inrichting: Inrichting, vandaag: date) -> Deel:
    """The card of a casus: every attachment the user may see."""
    return Deel(
        code=CODE,
        titel="Bijlagen",
        koppen=KOPPEN,
        rijen=_rijen(casus, inrichting, vandaag, zichtbaar(casus, inrichting)),
        leeg=LEEG,
        knoppen=KNOPPEN,
    )


def deel_van_verzoek(casus: Casus, inrichting: Inrichting, verzoek: Informatieverzoek, vandaag: date) -> Deel:
    """The card of a request: what belongs to it, and to the measure it rests on."""
    maatregel = verzoek.kader.maatregel if verzoek.kader else ""
    bij = {verzoek.id, maatregel} - {""}
    eigen = [b for b in zichtbaar(casus, inrichting) if b.inhoud.betreft in bij]
    return Deel(
        code=CODE,
        titel="Bijlagen",
        koppen=KOPPEN,
        rijen=_rijen(casus, inrichting, vandaag, eigen),
        leeg=LEEG_VERZOEK,
        knoppen=KNOPPEN,
    )


def _rijen(
    casus: Casus, inrichting: Inrichting, vandaag: date, bijlagen: Iterable[Bijlage]
) -> tuple[Rij, ...]:
    gebruiker = inrichting.gebruiker
    eigen = {gebruiker.id: gebruiker.naam} if gebruiker else {}

    def rij(b: Bijlage) -> Rij:
        wat = Cel(tekst=b.naam, sterk=True)
        if not b.geldt:
            wat = Cel(tekst=f"{b.naam} (ingetrokken)", icoon="circle-minus", kleur="muted")
        door = b.inhoud.door
        return Rij(
            id=b.id,
            cellen=(
                wat,
                _soort(casus, b),
                Cel(tekst=hoofdletter(waarover(casus, b.inhoud)) or "De casus"),
                Cel(tekst=wanneer_groot(b.op, vandaag)) if b.op else Cel(tekst="onbekend", kleur="muted"),
                Cel(tekst=eigen.get(door) or casus.noem(door)),
                Cel(tekst=grootte(b.inhoud.grootte)),
            ),
        )

    return tuple(rij(b) for b in bijlagen)


def _soort(casus: Casus, b: Bijlage) -> Cel:
    soort = hoofdletter(BIJLAGESOORT[b.inhoud.bijlagesoort])
    if bewijst_niets(casus.doorlopen, casus.bijlagen, b):
        return Cel(tekst=f"{soort}, geen bewijs", icoon="triangle-alert", kleur="warn")
    return Cel(tekst=soort)

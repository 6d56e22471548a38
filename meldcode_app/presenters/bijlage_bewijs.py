"""That an attachment proves nothing because of its kind, and the one press that mends it (domain G-1, G-12).

Invariants: what is offered is only of a file that still counts and is about what was typed for a colleague; that it
proves something is only said while the confirmation it proves is in force.
"""

from __future__ import annotations

from dataclasses import replace

from meldcode_app import redenteksten
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.fouten import MeldcodeFout
from meldcode_app.domain.handelingen.bijlage import BijlageSoortWijzigen
from meldcode_app.domain.tijd import op
from meldcode_app.domain.zicht import mag_inzien
from meldcode_app.presenters.nederlands import opsomming
from meldcode_app.presenters.weergave import Bericht, Knop, van_fout
from meldcode_app.services.dossier import Dossier

CODE = "handtekening"
GEEN_BEWIJS = Bericht(
    titel="Dit telt niet als bewijs dat uw collega bevestigde wat u invoerde.",
    tekst="Daarvoor telt alleen een scan van een handtekening, en dit is vastgelegd als iets anders.",
    doe="Is dit de getekende afdruk? Kies 'Is een handtekening'.",
    soort="let_op",
)
NU_BEWIJS = Bericht(
    titel="Vastgelegd als scan van een handtekening.",
    tekst="Het telt nu als bewijs. In de tijdlijn blijft staan hoe het eerst heette.",
    soort="goed",
)
NIET_GEWIJZIGD = Bericht(titel="De soort is niet gewijzigd.", tekst="Er is niets vastgelegd.", soort="let_op")
KNOP = Knop(
    code=CODE,
    tekst="Is een handtekening",
    soort="rustig",
    icoon="pencil-line",
    uitleg="Legt vast dat dit een scan van een handtekening is. Die telt als bewijs.",
)


def noem_handtekening(dossier: Dossier, casus_id: str, bijlage_id: str) -> Bericht:
    """Record that it is the scan of a signature after all; what came of it, `goed` only when it was recorded."""
    gebruiker = dossier.inrichting().gebruiker
    handeling = BijlageSoortWijzigen(
        gebeurd_op=op(dossier.vandaag()),
        door=gebruiker.id if gebruiker else "",
        bijlage=bijlage_id,
        bijlagesoort="handtekening",
    )
    try:
        uitkomst = dossier.doe(casus_id, handeling)
    except MeldcodeFout as fout:
        return van_fout(fout)
    if uitkomst.aanvaard:
        wachten, zelf = wacht_op(dossier.casus(casus_id), dossier.inrichting(), bijlage_id)
        return _kan_bewijs(wachten, zelf=zelf) if wachten else NU_BEWIJS
    zinnen = (redenteksten.uitweg(reden.code, reden.betreft) for reden in uitkomst.open_redenen)
    return replace(NIET_GEWIJZIGD, doe=" ".join(zinnen))


def wacht_op(casus: Casus, inrichting: Inrichting, bijlage_id: str) -> tuple[tuple[str, ...], bool]:
    """By name, the colleagues of whom no confirmation is in force for what this attachment is about; and whether the
    user may look into those meldcodes to record one."""
    regels = casus.bijlagen[bijlage_id].inhoud.regels
    wachten = [(d, r) for d in casus.doorlopen.values() for r in d.onbevestigd if r.seq in regels]
    namen = tuple(casus.noem(wie) for wie in dict.fromkeys(r.namens for _, r in wachten))
    return namen, all(mag_inzien(d, inrichting) for d, _ in wachten)


def _kan_bewijs(wachten: tuple[str, ...], *, zelf: bool) -> Bericht:
    bevestigde = "bevestigde" if len(wachten) == 1 else "bevestigden"
    doe = (
        f"Leg nu nog vast dat {opsomming(wachten)} {bevestigde} wat u invoerde: in de meldcode, onder Vervolg, bij "
        "'Nog te bevestigen'."
        if zelf
        else f"Vraag {opsomming(wachten)} of de aandachtsfunctionaris dat in de meldcode te bevestigen; die is voor u "
        "niet in te zien."
    )
    return replace(
        NU_BEWIJS,
        tekst="Het kan nu als bewijs dienen, maar een bevestiging die nu geldt, is er nog niet.",
        doe=doe,
    )

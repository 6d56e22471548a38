"""What is told right after a vault was opened: what looks odd about it, its clock or its place, and what was mended.

Invariant: telling never blocks; nothing of a casus is in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from meldcode_app.domain.fouten import KluisWaarschuwing
from meldcode_app.domain.fouten_reservekopie import KluisTeruggezetMetHandeling
from meldcode_app.presenters.nederlands import dag_vol, tijd
from meldcode_app.presenters.reservekopie_woorden import moment_vol, niet_mee
from meldcode_app.presenters.weergave import Bericht
from meldcode_app.services.dossier import Dossier


def bij_openen(dossier: Dossier, plek_zin: str) -> tuple[Bericht, ...]:
    """All of it; `plek_zin` is what is wrong with the place of the vault, empty when nothing is."""
    kluis = dossier.kluis
    return (
        *berichten(kluis.waarschuwingen, kluis.hersteld),
        *plek_niet_veilig(plek_zin),
        *klok_terug(kluis.journaal.hoogste_tijd(), dossier.klok()),
    )


def berichten(waarschuwingen: Sequence[KluisWaarschuwing], hersteld: Sequence[str]) -> tuple[Bericht, ...]:
    """One message per warning, and one for all that was mended together."""
    gewaarschuwd = tuple(_bericht(w) for w in waarschuwingen)
    if not hersteld:
        return gewaarschuwd
    gemaakt = Bericht(
        titel="Een sleutelbestand van deze kluis is hersteld",
        tekst=f"{' '.join(hersteld)} Uw gegevens zijn niet gewijzigd.",
        doe="Gebeurt dit vaker, maak dan een reservekopie en laat de schijf nakijken.",
        soort="uitleg",
    )
    return (*gewaarschuwd, gemaakt)


def _bericht(w: KluisWaarschuwing) -> Bericht:
    if isinstance(w, KluisTeruggezetMetHandeling) and w.kopie_van is not None:
        # The timeline explains it: told, and no reason to worry.
        titel = f"Deze kluis is teruggezet uit de reservekopie van {moment_vol(w.kopie_van, w.kopie_van)}"
        return Bericht(
            titel=titel, tekst=niet_mee(w.verloren, minstens=w.minstens), doe=w.doe, soort="uitleg"
        )
    return Bericht(titel=w.wat, tekst=w.betekent, doe=w.doe, soort="let_op")


def klok_terug(hoogste: datetime | None, nu: datetime) -> tuple[Bericht, ...]:
    """That this computer is a day or more before what was recorded last; within a day no date becomes a wrong one.

    `hoogste` None: nothing was recorded.
    """
    if hoogste is None or (laatst := hoogste.astimezone(nu.tzinfo)).date() <= nu.date():
        return ()
    return (
        Bericht(
            titel="De klok van deze computer staat terug",
            tekst=f"Volgens deze computer is het {_moment(nu)}, maar in deze kluis is al iets vastgelegd op "
            f"{_moment(laatst)}. Wat u nu vastlegt, krijgt een te vroege datum. "
            "De volgorde op de tijdlijn blijft goed.",
            doe="Zet datum en tijd van deze computer goed voordat u iets vastlegt.",
            soort="let_op",
        ),
    )


def _moment(moment: datetime) -> str:
    return f"{dag_vol(moment.date())} {tijd(moment.time())}"


def plek_niet_veilig(zin: str) -> tuple[Bericht, ...]:
    """That the folder of the vault is on a network drive or synchronised; the sentence is empty when it is neither."""
    if not zin:
        return ()
    return (
        Bericht(
            titel="Deze kluis staat op een plaats die niet veilig is",
            tekst=zin,
            doe="Sluit het programma, verplaats de hele kluismap, en open haar daar.",
            soort="let_op",
        ),
    )

"""What an act on an attachment says in the timeline. Invariant: what a file holds is never told, only what it is."""

from __future__ import annotations

from meldcode_app.domain.bijlage import leesbare_naam
from meldcode_app.domain.casus import Casus
from meldcode_app.domain.handelingen.alle import BijlageHandeling
from meldcode_app.domain.handelingen.bijlage import (
    BijlageIntrekken,
    BijlageSoortWijzigen,
    BijlageToevoegen,
)
from meldcode_app.presenters.bijlage_woorden import BIJLAGESOORT, grootte, waarover
from meldcode_app.presenters.nederlands import hoofdletter, met_punt
from meldcode_app.presenters.tijdlijn_verteld import Verteld, citaat, regels, zin


def vertel_bijlage(handeling: BijlageHandeling, casus: Casus) -> Verteld:
    """A file that was added, called another kind, or withdrawn."""
    if isinstance(handeling, BijlageIntrekken):
        bijlage = casus.bijlagen.get(handeling.bijlage)
        naam = f" {citaat(bijlage.naam)}" if bijlage else ""
        return Verteld("Bijlage", zin(f"Bijlage{naam} ingetrokken", handeling.reden), "muted")
    if isinstance(handeling, BijlageSoortWijzigen):
        oud = casus.bijlagen.get(handeling.bijlage)
        soort = BIJLAGESOORT[handeling.bijlagesoort]
        return Verteld(
            "Bijlage", zin(f"Bijlage{f' {citaat(oud.naam)}' if oud else ''} is nu vastgelegd als {soort}")
        )
    zonder = "Van welke dag het stuk zelf is, is onbekend." if handeling.dag_onbekend else ""
    return Verteld("Bijlage", regels(_toegevoegd(handeling, casus), zonder, met_punt(handeling.toelichting)))


def _toegevoegd(erbij: BijlageToevoegen, casus: Casus) -> str:
    soort = BIJLAGESOORT[erbij.bijlagesoort] if erbij.bijlagesoort != "ander" else "bestand"
    delen = [erbij.omschrijving.strip()] if erbij.omschrijving.strip() else []
    delen.append(", ".join(d for d in (leesbare_naam(erbij.bestandsnaam), grootte(erbij.grootte)) if d))
    over = waarover(casus, erbij)
    kop = f"{hoofdletter(soort)} toegevoegd{f' bij {over}' if over else ''}"
    return zin(kop, f"{delen[0]} ({delen[1]})" if len(delen) > 1 else delen[0])

"""The first act in a new vault: who keeps it."""

from __future__ import annotations

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.casus import KluisInrichten
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.nieuwe_kluis import Inrichting
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import nieuw_id


def richt_in(dossier: Dossier, gegevens: Inrichting) -> None:
    """Record who keeps the vault. Raises MeldcodeFout."""
    gebruiker = EigenDeelnemer(id=nieuw_id(), naam=gegevens.naam, functie=gegevens.functie)
    dossier.doe(
        KLUIS,
        KluisInrichten(
            gebeurd_op=op(dossier.vandaag()),
            door=gebruiker.id,
            organisatie=gegevens.organisatie,
            beslissende_functie=gegevens.beslissende_functie,
            plaats=gegevens.plaats,
            gebruiker=gebruiker,
        ),
    )

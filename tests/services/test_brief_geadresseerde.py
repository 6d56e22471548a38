"""Who the letter is to: the title speaks of a certified institution only when one asks."""

from __future__ import annotations

from datetime import date

import pytest

from meldcode_app.documents.brief import Betreft, Brief, Geadresseerde, Opsteller, Organisatie, maak_pdf
from meldcode_app.documents.lezen import bevat, tekst_van_pdf


@pytest.mark.parametrize(("is_gi", "genoemd"), [(True, True), (False, False)])
def test_the_title_names_a_certified_institution_only_when_one_asks(*, is_gi: bool, genoemd: bool) -> None:
    brief = Brief(
        kenmerk="C-2026-014",
        versie=1,
        datum=date(2026, 11, 23),
        organisatie=Organisatie(naam="Basisschool De Wijde Blik"),
        geadresseerde=Geadresseerde(organisatie="Politie Voorbeeldstad", is_gi=is_gi),
        opsteller=Opsteller(naam="M. Jansen"),
        betreft=Betreft(kind="Gerrit"),
    )
    assert bevat(tekst_van_pdf(maak_pdf(brief)), "gecertificeerde instelling") is genoemd

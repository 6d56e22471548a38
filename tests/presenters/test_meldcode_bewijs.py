"""What timeline and meldcode say of a confirmation whose signed print was withdrawn (G-12)."""

from __future__ import annotations

from meldcode_app.domain.handelingen.bijlage import BijlageToevoegen
from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.tijdlijn import regels
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests.bouwers_bijlage import intrekken, toevoegen
from tests.bouwers_verbeteren import boek_van
from tests.conftest import StaandeKlok


def _afdruk(seq: int) -> BijlageToevoegen:
    return toevoegen("b1", bijlagesoort="handtekening", betreft="d", regels=(seq,))


def test_the_timeline_keeps_the_confirmation_and_says_that_it_counts_no_more() -> None:
    boek = boek_van(m.MeldcodeSituatie(daarna=(m.signaal(namens="dennis"),)))
    seq = boek.regel("signaal_vastleggen").seq
    for handeling in (_afdruk(seq), m.bevestigen(seq), intrekken("b1")):
        boek.doe(handeling)

    def onder() -> str:
        gevonden = regels("c1", boek.regels, b.inrichting(), b.DAG)
        return next(r.vastgelegd for r in gevonden if r.id == str(seq))

    assert onder().startswith(
        "Vastgelegd 23 november, M. Jansen, ingevoerd namens Dennis de Wit, "
        "bevestigd op 23 november 2026 met getekende afdruk, "
        "bewijs ingetrokken op 23 november 2026: niet meer bevestigd"
    )
    boek.doe(m.bevestigen(seq))
    assert "bewijs" not in onder()


def test_the_page_of_the_meldcode_asks_for_it_again(
    gedeelde_kluis: Kluis, klok: StaandeKlok, qtbot: object
) -> None:
    dossier = Dossier(gedeelde_kluis, klok)
    casus = m.MeldcodeSituatie(daarna=(m.signaal(namens="dennis"),)).in_kluis(gedeelde_kluis)
    seq = next(g.seq for g in dossier.tijdlijn(casus) if g.soort == "signaal_vastleggen")
    for handeling in (_afdruk(seq), m.bevestigen(seq), intrekken("b1")):
        assert b.leg_vast(gedeelde_kluis, casus, handeling).aanvaard
    p = MeldcodePresenter(dossier, casus, "d", "stap1")
    registraties = [r for blok in p.staat().blokken for r in blok.registraties]
    assert [r.niet_bevestigd for r in registraties if r.niet_bevestigd] == [
        "Ingevoerd namens Dennis de Wit, bewijs ingetrokken op 23 november 2026, niet meer bevestigd"
    ]

"""What timeline and meldcode say of a confirmation whose signed print was withdrawn (G-12)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.bijlage import BijlageToevoegen
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.tijdlijn import regels
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests.bouwers_bijlage import andere_soort, intrekken, toevoegen
from tests.bouwers_verbeteren import boek_van, verbeter
from tests.conftest import StaandeKlok


def _afdruk(seq: int) -> BijlageToevoegen:
    return toevoegen("b1", bijlagesoort="handtekening", betreft="d", regels=(seq,))


WEG = [(intrekken("b1"), "ingetrokken"), (andere_soort("b1", "foto"), "vervallen")]
"""What takes the proof away, and the word for it: called another kind of file, nothing is withdrawn."""


@pytest.mark.parametrize(("weg", "woord"), WEG)
def test_the_timeline_keeps_the_confirmation_and_says_that_it_counts_no_more(
    weg: AlleHandelingen, woord: str
) -> None:
    boek = boek_van(m.MeldcodeSituatie(daarna=(m.signaal(namens="dennis"),)))
    seq = boek.regel("signaal_vastleggen").seq
    for handeling in (_afdruk(seq), m.bevestigen(seq), weg):
        boek.doe(handeling)

    def onder() -> str:
        gevonden = regels("c1", boek.regels, b.inrichting(), b.DAG)
        return next(r.vastgelegd for r in gevonden if r.id == str(seq))

    assert onder().startswith(
        "Vastgelegd 23 november, M. Jansen, ingevoerd namens Dennis de Wit, "
        "bevestigd op 23 november 2026 met getekende afdruk, "
        f"bewijs {woord} op 23 november 2026: niet meer bevestigd"
    )
    boek.doe(m.bevestigen(seq))
    assert "bewijs" not in onder()


def test_a_confirmation_is_of_the_text_the_colleague_saw(
    gedeelde_kluis: Kluis, klok: StaandeKlok, qtbot: object
) -> None:
    boek = boek_van(m.MeldcodeSituatie(daarna=(m.signaal(namens="dennis"),)))
    g = boek.regel("signaal_vastleggen")
    morgen = b.DAG + timedelta(days=1)

    def onder() -> str:
        gevonden = regels("c1", boek.regels, b.inrichting(), morgen)
        zin = next(r.vastgelegd for r in gevonden if r.id == str(g.seq))
        return zin.partition("ingevoerd namens Dennis de Wit, ")[2].removesuffix(" (meldcode van M. Jansen)")

    boek.doe(verbeter(g.seq, replace(g.handeling, feiten="Voor de bevestiging.")))
    assert onder() == "nog niet bevestigd"
    boek.doe(m.bevestigen(g.seq, hoe="zelf", door="dennis"))
    gezien = "bevestigd op 23 november 2026 door de collega zelf"
    assert onder() == gezien
    na = boek.doe(verbeter(g.seq, replace(g.handeling, feiten="Hij gaf het toe.")), morgen)
    assert onder() == f"{gezien}, daarna verbeterd op 24 november 2026: nog niet opnieuw bevestigd"
    boek.doe(m.bevestigen(na.seq, hoe="zelf", door="dennis", gebeurd_op=op(morgen)))
    assert onder() == "bevestigd op 24 november 2026 door de collega zelf"
    boek.doe(verbeter(g.seq, replace(g.handeling, feiten="Hij knikte."), door="dennis"), morgen)
    assert onder() == gezien


def test_the_page_of_the_meldcode_asks_for_the_mended_text_to_be_confirmed(
    gedeelde_kluis: Kluis, klok: StaandeKlok, qtbot: object
) -> None:
    dossier = Dossier(gedeelde_kluis, klok)
    casus = m.MeldcodeSituatie(daarna=(m.signaal(namens="dennis"),)).in_kluis(gedeelde_kluis)
    g = next(g for g in dossier.tijdlijn(casus) if g.soort == "signaal_vastleggen")
    assert b.leg_vast(gedeelde_kluis, casus, m.bevestigen(g.seq)).aanvaard

    def wacht() -> list[str]:
        p = MeldcodePresenter(dossier, casus, "d", "stap1")
        registraties = [r for blok in p.staat().blokken for r in blok.registraties]
        return [r.niet_bevestigd for r in registraties if r.niet_bevestigd]

    assert wacht() == []
    assert dossier.doe(casus, verbeter(g.seq, replace(g.handeling, feiten="Hij gaf het toe."))).aanvaard
    assert wacht() == ["Ingevoerd namens Dennis de Wit, verbeterd en nog niet opnieuw bevestigd"]


@pytest.mark.parametrize(("weg", "woord"), WEG)
def test_the_page_of_the_meldcode_asks_for_it_again(
    gedeelde_kluis: Kluis, klok: StaandeKlok, qtbot: object, weg: AlleHandelingen, woord: str
) -> None:
    dossier = Dossier(gedeelde_kluis, klok)
    casus = m.MeldcodeSituatie(daarna=(m.signaal(namens="dennis"),)).in_kluis(gedeelde_kluis)
    seq = next(g.seq for g in dossier.tijdlijn(casus) if g.soort == "signaal_vastleggen")
    for handeling in (_afdruk(seq), m.bevestigen(seq), weg):
        assert b.leg_vast(gedeelde_kluis, casus, handeling).aanvaard
    p = MeldcodePresenter(dossier, casus, "d", "stap1")
    registraties = [r for blok in p.staat().blokken for r in blok.registraties]
    assert [r.niet_bevestigd for r in registraties if r.niet_bevestigd] == [
        f"Ingevoerd namens Dennis de Wit, bewijs {woord} op 23 november 2026, niet meer bevestigd"
    ]

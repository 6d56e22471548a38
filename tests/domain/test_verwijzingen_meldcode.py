"""An act of the meldcode speaks of what the casus knows and has its one subject; every error names its field."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from meldcode_app.domain.handelingen.adviesvraag import Adviestekst
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.verwijzingen import controleer_deelnemers, controleer_verwijzingen
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests import bouwers_veilig_thuis as vt

CASUS = m.MeldcodeSituatie(
    daarna=(
        m.signaal(),
        m.consult(),
        m.gesprek("moeder"),
        m.afspraak(),
        m.weging(namens="dennis"),
        vt.advies_beginnen(),
        vt.melding_voorbereiden(),
        vt.melding_informeren("moeder"),
        m.beginnen(doorloop="e", professional="dennis"),
        m.signaal("s2", doorloop="e"),
        vt.advies_beginnen(adviesvraag="a2", doorloop="e"),
        vt.melding_voorbereiden(melding="m2", doorloop="e"),
    )
).casus()
NAMENS = CASUS.doorlopen["d"].onbevestigd[0].seq
VERTELD = CASUS.meldingen["m1"].kennisgevingen[0].seq
LEEG: dict[str, Any] = {"feiten": "", "uitspraken": (), "vermoeden": ""}

FOUT: list[tuple[AlleHandelingen, str]] = [
    (m.beginnen(doorloop=""), "doorloop"),
    (m.beginnen(), "doorloop"),
    (m.beginnen(doorloop="f", vervolg_op="x"), "vervolg_op"),
    (m.signaal(doorloop="x"), "doorloop"),
    (m.signaal(""), "signaal"),
    (m.signaal("s1"), "signaal"),
    (m.signaal("s9", **LEEG), "feiten"),
    (m.signaal("s9", feiten=" ", uitspraken=(Uitspraak(tekst="\n", bron="Gerrit"),)), "feiten"),
    (m.consult(""), "consult"),
    (m.consult("c1"), "consult"),
    (m.gesprek("moeder", gesprek=""), "gesprek"),
    (m.gesprek("vader"), "gesprek"),
    (m.gesprek(gesprek="g9", personen=()), "personen"),
    (m.gesprek("piet", gesprek="g9"), "personen"),
    (m.gesprek_overslaan("moeder", "moeder"), "personen"),
    (m.zorgen_delen("piet"), "personen"),
    (m.antwoord(1, gekoppeld=("s1", "s2")), "gekoppeld"),
    (m.antwoord(1, gekoppeld=("a2",)), "gekoppeld"),
    (m.evalueren(gekoppeld=("g9",)), "gekoppeld"),
    (m.standpunt(tekst=" "), "tekst"),
    (m.standpunt(van=""), "van"),
    (m.afspraak(""), "afspraak"),
    (m.afspraak("f1"), "afspraak"),
    (m.afspraak_nagekomen("f9"), "afspraak"),
    (m.meldcode_aanvullen(tekst=""), "tekst"),
    (m.bevestigen(), "regels"),
    (m.bevestigen(1), "regels"),
    (m.bevestigen(NAMENS, deelnemer="jansen"), "regels"),
    (m.bevestigen(NAMENS, doorloop="e"), "regels"),
    (vt.advies_beginnen(adviesvraag=" "), "adviesvraag"),
    (vt.advies_beginnen(), "adviesvraag"),
    (vt.advies_beginnen(adviesvraag="a9", doorloop="x"), "doorloop"),
    (vt.advies_vragen(adviesvraag="x"), "adviesvraag"),
    (vt.blad_invullen(tekst=Adviestekst(signalen=("s2",))), "tekst.signalen"),
    (vt.advies_aanvullen(tekst=" "), "tekst"),
    (vt.melding_voorbereiden(melding=""), "melding"),
    (vt.melding_voorbereiden(), "melding"),
    (vt.melding_voorbereiden(melding="m9", doorloop="x"), "doorloop"),
    (vt.melding_voorbereiden(melding="m9", adviesvraag="a2"), "adviesvraag"),
    (vt.melding_voorbereiden(melding="m9", eerdere="x"), "eerdere"),
    (vt.spoed_melden(melding=" "), "melding"),
    (vt.spoed_melden(melding="m9", doorloop="x"), "doorloop"),
    (vt.spoed_melden(melding="m2"), "doorloop"),
    (vt.melding_doen(melding="x"), "melding"),
    (vt.melding_feiten(signalen=("s2",)), "signalen"),
    (vt.melding_informeren(personen=()), "personen"),
    (vt.melding_informeren("piet"), "personen"),
    (vt.melding_informeren("vader", "vader"), "personen"),
    (vt.melding_informeren("moeder", vervangt=1), "vervangt"),
    (vt.melding_informeren("vader", vervangt=VERTELD), "vervangt"),
    (vt.melding_informeren("moeder", "vader", vervangt=VERTELD), "vervangt"),
    (vt.melding_informeren("moeder", melding="m2", vervangt=VERTELD), "vervangt"),
    (vt.melding_aanvullen(tekst=""), "tekst"),
    (m.afronden("stap3", motiveringen=(b.motiveer("GEEN_GESPREK_OUDER", "piet"),)), "motiveringen[0].betreft"),
    (
        vt.melding_doen(motiveringen=(b.gezien("X"), b.motiveer("NIET_VOORAF_OVER_MELDING", "piet"))),
        "motiveringen[1].betreft",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("handeling", "veld"), FOUT, ids=[f"{g.soort}-{v}" for g, v in FOUT])
def test_a_fault_names_its_field_and_says_nothing_was_lost(handeling: AlleHandelingen, veld: str) -> None:
    with pytest.raises(OngeldigeHandeling) as gevangen:
        controleer_verwijzingen(CASUS, handeling)
    assert gevangen.value.veld == veld
    assert gevangen.value.wat
    assert "wat u typte staat er nog" in gevangen.value.betekent
    assert gevangen.value.doe


@pytest.mark.parametrize(
    "handeling",
    [
        m.beginnen(doorloop="f", vervolg_op="d"),
        m.signaal("s2", feiten="", vermoeden="Er is iets."),
        m.signaal("s3", feiten="", uitspraken=(Uitspraak(tekst="Au."),)),
        m.consult("c2", met=""),
        m.gesprek("moeder", "vader", gesprek="g2"),
        m.gesprek_overslaan("vader"),
        m.zorgen_delen("gerrit"),
        m.antwoord(1, gekoppeld=("s1", "c1", "g1", "a1")),
        m.evalueren(gekoppeld=()),
        m.standpunt(),
        m.afspraak("f2", tekst=""),
        m.afspraak_nagekomen(),
        m.meldcode_aanvullen(),
        m.bevestigen(NAMENS),
        m.hulp_afspreken(doelen=(), termijn=None),
        vt.advies_beginnen(adviesvraag="a9"),
        vt.blad_invullen(tekst=Adviestekst(signalen=("s1",))),
        vt.advies_wegen(eigen_afweging=""),
        vt.advies_aanvullen(),
        vt.melding_voorbereiden(melding="m9", adviesvraag="a1", eerdere="m2"),
        vt.spoed_melden(),
        vt.spoed_melden(melding="m9"),
        vt.melding_feiten(),
        vt.melding_informeren("moeder", vervangt=VERTELD),
        vt.melding_aanvullen(),
        vt.melding_doen(),
        # What a motivation is about may be a step; only a record of a person needs a person.
        m.naar_besluit(motiveringen=(b.motiveer("STAP_NIET_AF", "stap1"),)),
    ],
    ids=lambda handeling: handeling.soort,
)
def test_what_fits_passes(handeling: AlleHandelingen) -> None:
    controleer_verwijzingen(CASUS, handeling)


@pytest.mark.norm("lkc-107130")
def test_what_was_mended_is_not_mended_again() -> None:
    casus = b.na(CASUS, vt.melding_informeren("moeder", wijze="telefoon", vervangt=VERTELD))
    with pytest.raises(OngeldigeHandeling):
        controleer_verwijzingen(casus, vt.melding_informeren("moeder", vervangt=VERTELD))
    laatste = casus.meldingen["m1"].kennisgevingen[-1].seq
    controleer_verwijzingen(casus, vt.melding_informeren("moeder", vervangt=laatste))


@pytest.mark.parametrize(
    ("handeling", "veld"),
    [
        (m.beginnen(doorloop="f", professional="smit"), "professional"),
        (m.overdragen(opvolger="smit"), "opvolger"),
        (m.signaal("s9", door="smit"), "door"),
        (m.signaal("s9", namens="smit"), "namens"),
        (m.bevestigen(NAMENS, hoe="zelf"), "hoe"),
    ],
    ids=lambda x: x if isinstance(x, str) else x.soort,
)
def test_who_walks_takes_over_or_confirms_is_of_the_own_organisation(
    handeling: AlleHandelingen, veld: str
) -> None:
    with pytest.raises(OngeldigeHandeling) as gevangen:
        controleer_deelnemers(CASUS, b.inrichting(), handeling)
    assert gevangen.value.veld == veld
    assert gevangen.value.doe


@pytest.mark.parametrize(
    "handeling",
    [
        m.beginnen(doorloop="f", professional=""),
        m.beginnen(doorloop="f", professional="dennis"),
        m.overdragen(),
        m.overdragen(opvolger=""),
        m.bevestigen(NAMENS),
        m.bevestigen(NAMENS, door="dennis", hoe="zelf"),
    ],
    ids=lambda handeling: handeling.soort,
)
def test_who_may(handeling: AlleHandelingen) -> None:
    controleer_deelnemers(CASUS, b.inrichting(), handeling)


def test_an_error_leaves_the_act_as_it_was_typed() -> None:
    fout = m.signaal("s9", gezien_door="Dennis de Wit", **LEEG)
    voor = replace(fout)
    with pytest.raises(OngeldigeHandeling):
        controleer_verwijzingen(CASUS, fout)
    assert fout == voor

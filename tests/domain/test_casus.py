"""The case file is a fold: what each entry does to it, and what it never does."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from meldcode_app.domain.casus import Casus, Inrichting, gevouwen, ingericht
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen import casus as c
from meldcode_app.domain.handelingen.alle import (
    AdviesHandeling,
    AlleHandelingen,
    MeldcodeHandeling,
    MeldingHandeling,
    Verbeteren,
)
from meldcode_app.domain.personen import AndereDeelnemer, EigenDeelnemer, Persoon
from meldcode_app.domain.tijd import op
from tests import bouwers as b
from tests import bouwers_bijlage as bijlage
from tests.bouwers_notitie import NOTITIES

WIE: dict[str, Any] = {"door": "jansen", "gebeurd_op": op(b.DAG)}
BEGIN = b.Situatie().casus().verzoeken["v"].configuratie


def entry(handeling: AlleHandelingen, seq: int = 1, casus: str = "c1") -> Gebeurtenis:
    """An entry as the journal would give it; a request keeps the state it began in."""
    return Gebeurtenis(
        seq=seq,
        casus=casus,
        soort=handeling.soort,
        handeling_id=f"h{seq}",
        geregistreerd_op=b.moment(b.DAG),
        configuratie=BEGIN if hasattr(handeling, "verzoek") else (),
        inhoud=Inhoud(handeling=handeling),
    )


ALLE: tuple[AlleHandelingen, ...] = (
    c.CasusOpenen(**WIE, kenmerk="C-2026-001", kind=b.kind()),
    b.ontvangen(),
    c.PersoonVastleggen(**WIE, persoon=b.moeder()),
    c.PersoonVastleggen(**WIE, persoon=b.vader()),
    c.EigenDeelnemerVastleggen(
        **WIE, deelnemer=EigenDeelnemer(id="dennis", naam="Dennis", functie="leerkracht")
    ),
    c.AndereDeelnemerVastleggen(**WIE, deelnemer=AndereDeelnemer(id="smit", naam="R. Smit")),
    c.MaatregelVastleggen(**WIE, maatregel=b.ots()),
    b.verifieren(),
    b.kader(),
    b.vragen(b.vraag("v1"), b.vraag("v2")),
    b.terugleggen(),
    b.specificatie(letterlijke_vraag="Preciezer."),
    b.specificatie(),
    b.noodzaak("v1"),
    b.informeren("moeder", "vader"),
    b.zienswijze_vragen("moeder"),
    b.zienswijze("moeder"),
    b.overslaan("vraag"),
    b.heropen_deel("vraag"),
    b.opstellen(),
    b.bezwaar(),
    b.aanvullen(),
    b.vaststellen(),
    b.verstrekken(),
    b.mondeling(),
    b.herzien(),
    b.intrekken(),
    b.heropenen(),
    b.afsluiten(),
    *NOTITIES,
    bijlage.toevoegen(),
    bijlage.andere_soort(),
    bijlage.intrekken(),
    b.terugzetten(),
    Verbeteren(door="jansen", gebeurd_op=op(b.DAG), verbetert=3, inhoud=b.aanvullen(tekst="Beter gezegd.")),
)
VERVOLG = st.lists(st.sampled_from(ALLE[2:]), max_size=25)


def _tijdlijn(vervolg: list[AlleHandelingen]) -> list[Gebeurtenis]:
    return [entry(handeling, seq) for seq, handeling in enumerate((*ALLE[:2], *vervolg), 1)]


def test_every_act_there_is_can_be_folded() -> None:
    namen = {handeling.soort for handeling in ALLE}
    in_de_meldcode = (*MeldcodeHandeling.__args__, *AdviesHandeling.__args__, *MeldingHandeling.__args__)
    hier = {tak.__name__ for tak in AlleHandelingen.__args__ if tak not in in_de_meldcode}
    assert hier == {type(h).__name__ for h in (*ALLE, b.inrichten(), b.inrichting_wijzigen())}, (
        "the rest: test_casus_meldcode.py"
    )
    assert namen >= {"ontvangen", "afsluiten"}
    assert gevouwen("c1", _tijdlijn(list(ALLE[2:]))).laatste_seq == len(ALLE)


@settings(max_examples=60, deadline=None)
@given(VERVOLG, st.integers(0, 27))
def test_folding_in_two_goes_is_folding_in_one(vervolg: list[AlleHandelingen], knip: int) -> None:
    tijdlijn = _tijdlijn(vervolg)
    tussen = gevouwen("c1", tijdlijn[:knip])
    rest = tussen
    for gebeurtenis in tijdlijn[knip:]:
        rest = rest.toegepast(gebeurtenis)
    assert rest == gevouwen("c1", tijdlijn)
    assert tussen == gevouwen("c1", tijdlijn[:knip])


@settings(max_examples=60, deadline=None)
@given(VERVOLG)
def test_what_was_settled_provided_or_said_never_goes_away(vervolg: list[AlleHandelingen]) -> None:
    casus = Casus(id="c1")
    for gebeurtenis in _tijdlijn(vervolg):
        vorig = casus.verzoeken.get("v")
        casus = casus.toegepast(gebeurtenis)
        assert casus.laatste_seq == gebeurtenis.seq
        if vorig is None:
            continue
        nu = casus.verzoeken["v"]
        for veld in (
            "versies",
            "verstrekkingen",
            "kennisgevingen",
            "bezwaren",
            "aanvullingen",
            "motiveringen",
        ):
            oud, nieuw = getattr(vorig, veld), getattr(nu, veld)
            assert nieuw[: len(oud)] == oud
        assert [v.nummer for v in nu.versies] == list(range(1, len(nu.versies) + 1))


@settings(max_examples=40, deadline=None)
@given(VERVOLG)
def test_an_entry_reads_back_as_it_was_written(vervolg: list[AlleHandelingen]) -> None:
    tijdlijn = _tijdlijn(vervolg)
    terug = [msgspec.json.decode(msgspec.json.encode(g), type=Gebeurtenis) for g in tijdlijn]
    assert terug == tijdlijn


def test_mending_somebody_replaces_them_and_nobody_else() -> None:
    casus = b.Situatie().casus()
    anders = b.na(casus, c.PersoonVastleggen(**WIE, persoon=b.moeder("nee")))
    assert anders.personen["moeder"].gezag.waarde == "nee"
    assert anders.personen["vader"] == casus.personen["vader"]
    assert casus.personen["moeder"].gezag.waarde == "ja"
    assert list(anders.personen) == list(casus.personen)


def test_the_child() -> None:
    casus = Casus(id="c1").toegepast(entry(ALLE[0]))
    assert casus.bestaat
    assert casus.kind.naam == "Gerrit Voorbeeld"
    assert casus.geopend_op == b.DAG
    assert not Casus(id="c1").bestaat


def test_what_people_are_called() -> None:
    casus = gevouwen("c1", [entry(h, i) for i, h in enumerate(ALLE[:7], 1)])
    casus = casus.toegepast(
        entry(c.PersoonVastleggen(**WIE, persoon=Persoon(id="p", naam="Oma Bep", rol="overig")), 8)
    )
    assert [casus.noem(wie) for wie in ("gerrit", "moeder", "p", "dennis", "smit", "niemand")] == [
        "Gerrit", "moeder", "Oma Bep", "Dennis", "R. Smit", "niemand"
    ]  # fmt: skip


def test_of_somebody_elsewhere_the_regime_follows_the_position_unless_overruled() -> None:
    smit = AndereDeelnemer(id="smit", naam="R. Smit", positie="zorg_wgbo")
    assert smit.regime == "WGBO (BW 7:457)"
    assert msgspec.structs.replace(smit, geheim_regime="eigen afspraak").regime == "eigen afspraak"


def test_the_set_up_comes_from_the_entries_of_the_vault_alone() -> None:
    later = b.inrichten(organisatie="Basisschool De Nieuwe Blik", plaats="Elders")
    entries = [
        entry(b.inrichten(), 1, KLUIS),
        entry(later, 2, KLUIS),
        entry(ALLE[0], 3, KLUIS),
        entry(b.inrichten(organisatie="Een ander"), 4, "c1"),
    ]
    ingesteld = ingericht(entries)
    assert ingesteld.organisatie == "Basisschool De Nieuwe Blik"
    assert ingesteld.plaats == "Elders"
    assert ingericht([]) == Inrichting()
    for handeling in (b.inrichten(), b.inrichting_wijzigen()):
        regel = entry(handeling, 5)
        niets = Casus(id="c1", laatste_seq=5, gewijzigd_op=regel.geregistreerd_op)
        assert Casus(id="c1").toegepast(regel) == niets


def test_who_decides_is_who_decided_on_the_day_itself() -> None:
    entries = [
        entry(b.inrichten(dag=b.DAG), 1, KLUIS),
        entry(b.inrichting_wijzigen(dag=b.DAG + timedelta(days=7), plaats="Elders"), 2, KLUIS),
    ]
    assert ingericht(entries, b.DAG).beslissende_functie == "directeur"
    assert ingericht(entries, b.DAG + timedelta(days=6)).beslissende_functie == "directeur"
    assert ingericht(entries, b.DAG + timedelta(days=7)).beslissende_functie == "adjunct-directeur"
    assert ingericht(entries).plaats == "Elders"
    assert ingericht(entries).sector_variant == "onderwijs"
    lang_geleden = b.DAG - timedelta(days=400)
    assert ingericht(entries, lang_geleden).beslissende_functie == "directeur", (
        "what stood first holds before it"
    )

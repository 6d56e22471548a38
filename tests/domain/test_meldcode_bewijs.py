"""A signed print that is withdrawn proves nothing any more: the confirmation is told, and counts no longer (G-12)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from meldcode_app.domain.casus import Casus
from meldcode_app.domain.gebeurtenis import Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.bijlage import SoortBijlage
from meldcode_app.domain.meldcode_bewijs import bewijst_niets
from meldcode_app.domain.tijd import op
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests.bouwers_bijlage import andere_soort, intrekken, toevoegen
from tests.bouwers_verbeteren import Boek, boek_van


def _boek(*daarna: Any) -> tuple[Boek, int]:
    """A signal typed for Dennis in entry `seq`."""
    boek = boek_van(m.MeldcodeSituatie(daarna=(m.signaal(namens="dennis"),)))
    seq = boek.regel("signaal_vastleggen").seq
    for maak in daarna:
        boek.doe(maak(seq))
    return boek, seq


def _afdruk(id_: str) -> Any:
    return lambda seq: toevoegen(id_, bijlagesoort="handtekening", betreft="d", regels=(seq,))


def _foto(id_: str) -> Any:
    """A drawing of the child, about the same entry."""
    return lambda seq: toevoegen(id_, bijlagesoort="foto", betreft="d", regels=(seq,))


def _weg(id_: str) -> Any:
    return lambda _: intrekken(id_)


def _anders(id_: str, soort: SoortBijlage = "handtekening") -> Any:
    return lambda _: andere_soort(id_, soort)


def _bevestig(hoe: str = "getekende_afdruk") -> Any:
    return lambda seq: m.bevestigen(seq, hoe=hoe, door="dennis" if hoe == "zelf" else "jansen")


def _wachten(casus: Casus) -> int:
    return len(casus.doorlopen["d"].onbevestigd)


@pytest.mark.parametrize(
    ("daarna", "wacht"),
    [
        ((_afdruk("b1"), _bevestig()), 0),
        ((_afdruk("b1"), _bevestig(), _weg("b1")), 1),
        ((_bevestig(), _afdruk("b1"), _weg("b1")), 1),
        ((_bevestig(),), 0),
        ((_afdruk("b1"), _bevestig("zelf"), _weg("b1")), 0),
        ((_afdruk("b1"), _weg("b1"), _bevestig()), 0),
        ((_afdruk("b1"), _bevestig(), _anders("b1", "verslag")), 1),
        ((_afdruk("b1"), _afdruk("b2"), _bevestig(), _anders("b1", "foto")), 0),
        ((_foto("b1"), _bevestig(), _weg("b1")), 0),
        ((_foto("b1"), _bevestig(), _anders("b1"), _weg("b1")), 1),
        ((_afdruk("b1"), _afdruk("b2"), _bevestig(), _weg("b1")), 0),
        ((_afdruk("b1"), _afdruk("b2"), _bevestig(), _weg("b1"), _weg("b2")), 1),
        ((_afdruk("b1"), _bevestig(), _weg("b1"), _bevestig()), 0),
        ((lambda _: toevoegen("b1"), _bevestig(), _weg("b1")), 0),
        ((_foto("f1"), _afdruk("b1"), _bevestig(), _weg("b1")), 1),
        ((_bevestig(), _foto("f1"), _weg("f1")), 0),
        ((_afdruk("b1"), _foto("f1"), _bevestig(), _weg("f1")), 0),
    ],
)
def test_a_confirmation_stands_as_long_as_what_proved_it(daarna: tuple[Any, ...], wacht: int) -> None:
    boek, _ = _boek(*daarna)
    assert _wachten(boek.casus) == wacht


def test_withdrawing_a_file_that_was_erased_changes_no_walk() -> None:
    boek, _ = _boek(_bevestig())
    weg: AlleHandelingen = intrekken("b9")
    g = Gebeurtenis(
        seq=99,
        casus="c1",
        soort=weg.soort,
        handeling_id="h99",
        geregistreerd_op=b.moment(b.DAG),
        inhoud=Inhoud(handeling=weg),
    )
    assert boek.casus.toegepast(g).doorlopen == boek.casus.doorlopen


def test_the_day_it_counts_no_more_is_the_day_that_was_recorded_whatever_day_is_written() -> None:
    boek, _ = _boek(_afdruk("b1"), _bevestig())
    boek.doe(intrekken("b1", gebeurd_op=op(b.DAG - timedelta(days=5))), b.DAG)
    (regel,) = boek.casus.doorlopen["d"].onbevestigd
    assert regel.bewijs_weg_op == b.DAG


@pytest.mark.parametrize(
    ("daarna", "vervallen"),
    [
        ((_weg("b1"),), False),
        ((_anders("b1", "foto"),), True),
        ((_anders("b1", "foto"), _bevestig()), False),
        ((_anders("b1", "foto"), _bevestig(), _anders("b1"), _weg("b1")), False),
    ],
)
def test_it_is_known_whether_the_proof_was_withdrawn_or_called_another_kind(
    daarna: tuple[Any, ...], vervallen: object
) -> None:
    boek, seq = _boek(_afdruk("b1"), _bevestig(), *daarna)
    (regel,) = (r for r in boek.casus.doorlopen["d"].namens if r.seq == seq)
    assert regel.bewijs_vervallen is vervallen


@pytest.mark.parametrize(
    ("daarna", "niets"),
    [
        ((_foto("b1"),), True),
        ((_foto("b1"), _bevestig()), True),
        ((_foto("b1"), _bevestig("zelf")), False),
        ((_foto("b1"), _afdruk("b2")), False),
        ((_foto("b1"), _afdruk("b2"), _weg("b2")), True),
        ((_foto("b1"), _weg("b1")), False),
        ((_foto("b1"), _anders("b1")), False),
        ((lambda _: toevoegen("b1", betreft="d"),), False),
    ],
)
def test_what_is_filed_as_another_kind_proves_nothing(daarna: tuple[Any, ...], niets: bool) -> None:
    casus = _boek(*daarna)[0].casus
    assert bewijst_niets(casus.doorlopen, casus.bijlagen, casus.bijlagen["b1"]) is niets

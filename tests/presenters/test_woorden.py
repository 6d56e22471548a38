"""Every value the domain knows has a word on screen, and every list offers exactly those values."""

from __future__ import annotations

from typing import Any, get_args, get_type_hints

import pytest

from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.bijlage import Inhoudsoort, SoortBijlage
from meldcode_app.domain.informatieverzoek import VERLOOP
from meldcode_app.domain.maatregel import Gezien, SoortMaatregel
from meldcode_app.domain.personen import GezagBron, GezagWaarde, Positie, Rol
from meldcode_app.presenters import bijlage_woorden, nederlands, woorden

METHODEN = get_args(get_type_hints(h.Verifieren)["methode"])


@pytest.mark.parametrize(
    ("tabel", "waarden"),
    [
        (woorden.ROL, get_args(Rol)),
        (woorden.GEZAG, get_args(GezagWaarde)),
        (woorden.GEZAG_BRON, get_args(GezagBron)),
        (woorden.MAATREGEL, get_args(SoortMaatregel)),
        (woorden.MAATREGEL_KORT, get_args(SoortMaatregel)),
        (woorden.GEZIEN, get_args(Gezien)),
        (woorden.POSITIE, get_args(Positie)),
        (woorden.KANAAL, get_args(h.Kanaal)),
        (woorden.BESLUIT, get_args(h.Besluit)),
        (woorden.REDEN_NIET, get_args(h.RedenNiet)),
        (woorden.METHODE, METHODEN),
        (woorden.VERLOOP, VERLOOP),
        (woorden.VERLOOP_BEELD, VERLOOP),
        (bijlage_woorden.BIJLAGESOORT, get_args(SoortBijlage)),
        (bijlage_woorden.INHOUD, get_args(Inhoudsoort)),
    ],
)
def test_every_value_has_a_word(tabel: dict[str, str], waarden: tuple[Any, ...]) -> None:
    assert set(tabel) == set(waarden)
    assert [k.code for k in woorden.keuzes(tabel)] == list(tabel)


def test_dutch_pieces() -> None:
    assert nederlands.opsomming(["moeder", "vader", "Gerrit"]) == "moeder, vader en Gerrit"
    assert nederlands.opsomming(["moeder"]) == "moeder"
    assert nederlands.opsomming([]) == ""
    assert nederlands.aantal(1, "verzoek", "verzoeken") == "1 verzoek"
    assert nederlands.aantal(2, "verzoek", "verzoeken") == "2 verzoeken"
    assert nederlands.hoofdletter("ijsbrand") == "IJsbrand"
    assert nederlands.hoofdletter("") == ""
    assert nederlands.met_punt("Klaar") == "Klaar."
    assert nederlands.met_punt("Klaar?") == "Klaar?"
    assert nederlands.met_punt("") == ""

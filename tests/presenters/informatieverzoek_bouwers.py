"""What the tests of the workspace share: a presenter on a casus in a real vault, and short ways to look at it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.presenters.weergave import Behoefte, Knop
from meldcode_app.services.dossier import Dossier
from meldcode_app.storage.kluis import Kluis
from tests.bouwers import Situatie
from tests.conftest import StaandeKlok


class Bank:
    """Makes presenters and stops them; `bank(*acts, **situation)` does these acts first."""

    def __init__(self, kluis: Kluis, klok: StaandeKlok) -> None:
        self._kluis = kluis
        self.klok = klok
        self._gemaakt: list[InformatieverzoekPresenter] = []

    def __call__(self, *daarna: AlleHandelingen, **situatie: Any) -> InformatieverzoekPresenter:
        opgezet = Situatie(daarna=daarna, **situatie)
        casus_id = opgezet.in_kluis(self._kluis)
        return self.open(casus_id, opgezet.begin.verzoek)

    def open(self, casus_id: str, verzoek_id: str | None) -> InformatieverzoekPresenter:
        """A fresh presenter, as after coming back."""
        gemaakt = InformatieverzoekPresenter(Dossier(self._kluis, self.klok), casus_id, verzoek_id)
        self._gemaakt.append(gemaakt)
        return gemaakt

    def sluit(self) -> None:
        for presenter in self._gemaakt:
            presenter.stop()


def maak_bank(kluis: Kluis, klok: StaandeKlok) -> Iterator[Bank]:
    """For a fixture."""
    bank = Bank(kluis, klok)
    yield bank
    bank.sluit()


def verzoek(p: InformatieverzoekPresenter) -> Informatieverzoek:
    """The request as recorded."""
    return p.dossier.casus(p.casus_id).verzoeken[p.verzoek_id]


def primair(p: InformatieverzoekPresenter) -> Knop:
    """The one primary button."""
    return next(k for k in p.staat().knoppen if k.soort == "primair")


def codes(p: InformatieverzoekPresenter) -> set[str]:
    """The codes in the panel."""
    return {n.code for n in p.staat().behoeften}


def behoefte(p: InformatieverzoekPresenter, code: str, betreft: str = "") -> Behoefte:
    """One item of the panel."""
    return next(n for n in p.staat().behoeften if (n.code, n.betreft) == (code, betreft))


def veld(p: InformatieverzoekPresenter, code: str) -> str:
    """What stands in a field."""
    return next(v.waarde for v in p.staat().werk.velden if v.code == code)

"""What tests of the Werklijst start from: its presenter, a request with a wished day, a note, and its rows."""

from __future__ import annotations

from datetime import timedelta

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.notitie import NotitieMaken
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.notitie import SnelleNotitiePresenter
from meldcode_app.presenters.werklijst import WerklijstPresenter
from meldcode_app.presenters.werklijst_weergave import TaakRegel
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from tests import bouwers as b


def maak_presenter(dossier: Dossier, *, met_signaal: bool = False) -> WerklijstPresenter:
    """The list with a quick note of its own."""
    notitie = SnelleNotitiePresenter(dossier)
    presenter = WerklijstPresenter(dossier, notitie, met_signaal=met_signaal)
    notitie.setParent(presenter)
    return presenter


def verzoek(dossier: Dossier, over: int | None, *daarna: AlleHandelingen) -> str:
    """A casus with a request whose answer is wished so many days from now; its id."""
    wens = b.DAG + timedelta(days=over) if over is not None else None
    return b.Situatie(begin=b.ontvangen(gewenst_op=wens), daarna=daarna).in_kluis(dossier.kluis)


def noteer(dossier: Dossier, tekst: str = "Gerrit kwam zonder jas.", dagen: int = 0) -> None:
    """Note `n1`, made so many days ago about that day."""
    dag = b.DAG - timedelta(days=dagen)
    maken = NotitieMaken(door="jansen", gebeurd_op=op(dag), notitie="n1", tekst=tekst)
    assert registreer(dossier.kluis, KLUIS, maken, b.op_dag(dag)).aanvaard


def regels(presenter: WerklijstPresenter) -> dict[str, list[TaakRegel]]:
    """The rows on the screen per group."""
    return {groep.code: list(groep.regels) for groep in presenter.staat().groepen}

"""Registers the page about backups in its states, the status line, closing with one, and putting one back; a real small
vault in a folder that goes when Python ends."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from meldcode_app.domain.fouten_reservekopie import ReservekopieVol
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen.casus import CasusOpenen
from meldcode_app.domain.handelingen.notitie import Aantekenen
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.formulier_klad import Klad
from meldcode_app.presenters.reservekopie import ReservekopiePresenter
from meldcode_app.presenters.reservekopie_status import ReserveStatus, status
from meldcode_app.presenters.reservekopie_voortgang import BezigStaat
from meldcode_app.presenters.terugzetten import TerugzetPresenter
from meldcode_app.presenters.terugzetten_begin import TerugzetBeginPresenter
from meldcode_app.presenters.voorkeuren import Voorkeuren
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.services.reservekopie import Bewijs, Reservekopieen, Verlies
from meldcode_app.settings import Instellingen
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.sleutels import Kosten
from meldcode_app.storage.stapsgewijs import uitkomst
from meldcode_app.views.afsluiten import ClosingView
from meldcode_app.views.pagina import Page
from meldcode_app.views.reservekopie import ReservekopieView
from meldcode_app.views.schil import Shell
from meldcode_app.views.terugzetten_begin import RestoreView
from tests import bouwers as b
from tests.prentenboek import registreer as registreer_prent
from tests.views.voorbeelden import PAGINAS

NU = datetime(2026, 11, 24, 9, 12, tzinfo=UTC)


class _Klok:
    nu = NU - timedelta(days=9)

    def __call__(self) -> datetime:
        return self.nu


@cache
def _wereld() -> tuple[Dossier, Reservekopieen, Path, _Klok]:
    plek = Path(tempfile.mkdtemp(prefix="prenten-"))
    atexit.register(shutil.rmtree, plek, ignore_errors=True)
    klok = _Klok()
    kluis, _ = Kluis.maak(
        plek / "De Wijde Blik.kluis", "w", kosten=Kosten(128, 1, 1), reserve_map=plek / "computer"
    )
    atexit.register(kluis.sluit)
    registreer(kluis, KLUIS, b.inrichten(), klok)
    dienst = Reservekopieen(kluis, klok, "0.1.0")
    stick = plek / "stick"
    stick.mkdir()
    dossier = Dossier(kluis, klok)
    for dag, (id_, naam) in enumerate(
        (("c1", "Gerrit Voorbeeld"), ("c2", "Amina Voorbeeld"), ("c3", "Bo Proef"))
    ):
        klok.nu = NU - timedelta(days=6 - 3 * dag)
        kind = b.kind(naam=naam, noemen=naam.split()[0])
        openen = CasusOpenen(
            door="jansen", gebeurd_op=op(klok.nu.date()), kind=kind, kenmerk=f"C-2026-{id_[1]}"
        )
        registreer(kluis, id_, openen, klok)
        uitkomst(dienst.maak(stick, 10))
    klok.nu = NU
    for id_, tekst in (
        ("c1", "Leerkracht zag een blauwe plek op de arm."),
        ("c1", "Moeder belde af voor het gesprek."),
        ("c2", "Kwam zonder jas."),
    ):
        registreer(kluis, id_, Aantekenen(door="jansen", gebeurd_op=op(NU.date()), tekst=tekst), klok)
    return dossier, dienst, stick, klok


def _presenter(map_: str | None = None) -> ReservekopiePresenter:
    dossier, dienst, stick, _ = _wereld()
    gekozen = str(stick) if map_ is None else map_
    presenter = ReservekopiePresenter(
        dossier,
        dienst,
        Voorkeuren(Instellingen(reservekopie_map=gekozen)),
        lambda _plek: "",
        lambda _kopie: None,
    )
    echt = presenter.staat

    def staat() -> object:
        gevonden = echt()
        pad = gevonden.plek.replace(str(stick.parent), "/media/m.jansen") if gevonden.plek else ""
        return type(gevonden)(**{v: getattr(gevonden, v) for v in gevonden.__slots__} | {"plek": pad})

    presenter.staat = staat  # type: ignore[method-assign,assignment]
    return presenter


def _in_schil(page: Page, toestand: ReserveStatus) -> Shell:
    schil = Shell(
        PAGINAS, organisatie="Basisschool De Wijde Blik", gebruiker="M. Jansen", functie="intern begeleider"
    )
    schil.show_page(page, "instellingen")
    schil.status.set_backup(toestand.tekst, toestand.icoon, toestand.kleur, toestand.uitleg)
    return schil


def _pagina(doe: Callable[[ReservekopiePresenter], None] | None = None, map_: str | None = None) -> QWidget:
    presenter = _presenter(map_)
    if doe is not None:
        doe(presenter)
    view = ReservekopieView(presenter)
    presenter.setParent(view.page)
    return _in_schil(view.page, presenter.status())


def _bezig(presenter: ReservekopiePresenter) -> None:
    tekst = "Reservekopie maken: tijdlijn en documenten nakijken ..."
    presenter._bezig, presenter._wat = BezigStaat(tekst=tekst, deel=78), "maken"


def _mislukt(presenter: ReservekopiePresenter) -> None:
    presenter._mislukt(ReservekopieVol())


def _vraag(presenter: ReservekopiePresenter) -> None:
    dossier, dienst, stick, _ = _wereld()
    kopie = dienst.lijst(stick)[1].map
    dossier.kluis.bewaar_concept("notitie", Klad(velden={"notitie": {"tekst": "Bellen"}}).naar_bytes())
    _stel_vraag(presenter.terugzetten, kopie, partial(dienst.verlies, kopie))
    dossier.kluis.wis_concept("notitie")


def _vraag_opnieuw(presenter: ReservekopiePresenter) -> None:
    """The same backup once more: what would go is that it was put back before."""
    _, dienst, stick, _ = _wereld()
    terug = b.terugzetten()
    weg = Gebeurtenis(
        seq=9,
        casus=KLUIS,
        soort=terug.soort,
        handeling_id="terug",
        geregistreerd_op=NU,
        inhoud=Inhoud(handeling=terug),
    )
    _stel_vraag(presenter.terugzetten, dienst.lijst(stick)[1].map, lambda _bewijs: Verlies(1, 9, (weg,)))


def _stel_vraag(terugzetten: TerugzetPresenter, kopie: Path, verlies: Callable[[Bewijs], Verlies]) -> None:
    from meldcode_app.presenters.reservekopie_verlies import verliesdelen

    dossier, dienst, _, _ = _wereld()
    terugzetten._wat_verlies = verlies
    terugzetten._vertel = lambda verlies: verliesdelen(dossier, verlies)
    terugzetten._kopie = kopie
    terugzetten._klaar(next(k.bewijs for k in dienst.lijst(kopie.parent) if k.map == kopie))


def _oud() -> QWidget:
    _, dienst, _, _ = _wereld()
    presenter = _presenter()
    view = ReservekopieView(presenter)
    presenter.setParent(view.page)
    return _in_schil(view.page, status(dienst.stand(), NU + timedelta(days=23), 7, nieuws=True))


def _afsluiten(doe: Callable[[ReservekopiePresenter], None]) -> QWidget:
    presenter = _presenter()
    doe(presenter)
    view = ClosingView(presenter)
    presenter.setParent(view)
    return view


def _terugzetten_begin(*, gevraagd: bool) -> QWidget:
    _, dienst, stick, _ = _wereld()
    kopie = dienst.lijst(stick)[0]
    presenter = TerugzetBeginPresenter(
        Path("kluizen/De Wijde Blik.kluis"), lambda: NU, lambda *_: None, lambda *_: None
    )
    presenter.kies_kopie(Path("/media/m.jansen/stick") / kopie.map.name)
    if gevraagd:
        presenter.terugzetten._wat_verlies = lambda _bewijs: Verlies(12, 17, minstens=True)
        presenter.terugzetten._klaar(kopie.bewijs)
    view = RestoreView(presenter)
    presenter.setParent(view)
    return view


for _naam, _fabriek in (
    ("12a_reservekopie", _pagina),
    ("12b_reservekopie_geen_map", lambda: _pagina(map_="")),
    ("12c_reservekopie_bezig", lambda: _pagina(_bezig)),
    ("12d_reservekopie_mislukt", lambda: _pagina(_mislukt)),
    ("12e_reservekopie_oud", _oud),
    ("12f_reservekopie_terugzetten", lambda: _pagina(_vraag)),
    ("12g_afsluiten_bezig", lambda: _afsluiten(_bezig)),
    ("12h_afsluiten_mislukt", lambda: _afsluiten(_mislukt)),
    ("12i_terugzetten_begin", lambda: _terugzetten_begin(gevraagd=False)),
    ("12j_terugzetten_begin_vraag", lambda: _terugzetten_begin(gevraagd=True)),
    ("12k_reservekopie_nog_eens_terugzetten", lambda: _pagina(_vraag_opnieuw)),
):
    registreer_prent(_naam, _fabriek)

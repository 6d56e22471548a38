"""Registers the list of requests and the workspace at each station, on the practice casus in a cheap vault."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache, lru_cache, partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from meldcode_app import resource_files
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.scenario import lees
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.presenters.verzoeken import VerzoekenPresenter
from meldcode_app.presenters.weergave import InhoudInvoer, UitspraakInvoer
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.oefenen import deel_van_oefencasus
from meldcode_app.services.spelen import Speelklok, Spel
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.sleutels import Kosten
from meldcode_app.views.informatieverzoek import InformatieverzoekView
from meldcode_app.views.pagina import Page
from meldcode_app.views.verzoeken import VerzoekenView
from tests.prentenboek import registreer
from tests.views.prenten_huis import maak_schil

NU = datetime(2026, 11, 23, 9, 41, tzinfo=UTC)
GOEDKOOP = Kosten(geheugen_kib=128, rondes=1, banen=1)
Doe = Callable[[InformatieverzoekPresenter], None]


@lru_cache(maxsize=1)
def _map() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="prenten")


@cache
def gespeeld(tot: str) -> tuple[Dossier, str]:
    """The practice casus, played up to (not including) the first act of this kind that comes after the answers."""
    plek = Path(_map().name)
    kluis, _ = Kluis.maak(plek / f"{tot}.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=plek)
    scenario, stappen = lees(resource_files.lees_tekst("oefencasussen/gerrit.toml"), deel_van_oefencasus)
    klok = Speelklok()
    dossier = Dossier(kluis, klok)
    spel = Spel(scenario, stappen, dossier, klok)
    soorten = [stap.handeling.soort for stap in stappen]
    begin = soorten.index("ontvangen")
    for gespeeld in spel.speel():
        if gespeeld.nummer in soorten_na(soorten, tot, begin + 3):
            break
    if klok.nu < NU:
        klok.nu = NU
    if tot == "zienswijze_vragen":
        _zesde_vraag(dossier, spel.casus_id)
    return dossier, spel.casus_id


def soorten_na(soorten: list[str], soort: str, vanaf: int) -> list[int]:
    """Where acts of this kind stand, from a place on."""
    return [nummer for nummer, ander in enumerate(soorten) if ander == soort and nummer >= vanaf]


def _zesde_vraag(dossier: Dossier, casus_id: str) -> None:
    verzoek = dossier.casus(casus_id).verzoeken["brug"]
    zesde = h.Vraag(id="v6", tekst="Welke hulp krijgt Gerrit op school?", betreft=("gerrit",))
    for handeling in (
        h.DeelHeropenen(gebeurd_op=op(NU.date()), door="jansen", verzoek="brug", deel="noodzaak"),
        h.VraagSpecificeren(
            gebeurd_op=op(NU.date()), door="jansen", verzoek="brug", vragen=(*verzoek.vragen, zesde)
        ),
    ):
        assert dossier.doe(casus_id, handeling).aanvaard


def scherm(
    tot: str, station: str, werk: str = "", doe: Doe | None = None, *, verzoek: str | None = "brug"
) -> QWidget:
    """The workspace at a station, with what a user did there; its drafts stay out of the vault."""
    dossier, casus_id = gespeeld(tot)
    presenter = InformatieverzoekPresenter(dossier, casus_id, verzoek, concepten=Vergeetachtig())
    presenter.kies_station(station)
    if werk:
        presenter.kies_werk(werk)
    if doe is not None:
        doe(presenter)
    wacht_op_brief(presenter)
    view = InformatieverzoekView(presenter)
    return _schil(view.page, view, presenter)


class Vergeetachtig:
    """A place for drafts that keeps none."""

    def bewaar_concept(self, sleutel: str, inhoud: bytes) -> None:
        """Forget."""

    def concept(self, sleutel: str) -> bytes | None:
        """Nothing."""

    def wis_concept(self, sleutel: str) -> None:
        """Nothing to wipe."""


def wacht_op_brief(presenter: InformatieverzoekPresenter) -> None:
    """Let the preview be made at once."""
    presenter._voorbeeld.nu()
    while (brief := presenter.staat().brief) is not None and brief.bezig:
        QApplication.processEvents()


def _schil(page: Page, *levend: object) -> QWidget:
    schil = maak_schil(page, "verzoeken")
    schil.levend = levend  # type: ignore[attr-defined]
    return schil


def lijst() -> QWidget:
    """All requests."""
    presenter = VerzoekenPresenter(gespeeld("zienswijze_vragen")[0])
    view = VerzoekenView(presenter)
    return _schil(view.page, view, presenter)


def lijst_leeg() -> QWidget:
    """A vault without a casus."""
    plek = Path(tempfile.mkdtemp(dir=_map().name))
    kluis, _ = Kluis.maak(plek / "leeg.kluis", "vier blauwe fietsen", kosten=GOEDKOOP, reserve_map=plek)
    presenter = VerzoekenPresenter(Dossier(kluis, lambda: NU))
    view = VerzoekenView(presenter)
    return _schil(view.page, view, presenter, kluis)


def _vul_nieuw(p: InformatieverzoekPresenter) -> None:
    p.druk("vrager:ots")
    p.typ("vraag", "Hoe gaat het met Gerrit op school?")


def _kies_vraag3(p: InformatieverzoekPresenter) -> None:
    p.kies_vraag("v3")


def _derde(p: InformatieverzoekPresenter) -> None:
    p.kies_vraag("v5")
    p.kies("besluit", "deels")
    p.typ_inhoud(
        InhoudInvoer(
            feiten="Sem haalt Gerrit op dinsdag van school.",
            uitspraken=(UitspraakInvoer(tekst="Hij loopt altijd met mij mee."),),
        )
    )


def _na_de_brief(p: InformatieverzoekPresenter) -> None:
    p.typ_inhoud(InhoudInvoer(feiten="Gerrit kwam zeven keer te laat."))
    p.leg_vast()


def _informeer(p: InformatieverzoekPresenter) -> None:
    p.persoon("vader", "wanneer", "niet")


def _weiger(p: InformatieverzoekPresenter) -> None:
    p.typ("functie", "intern begeleider")
    p.typ("naam", "M. Jansen")
    p.leg_vast()


def _zeker(p: InformatieverzoekPresenter) -> None:
    p.leg_vast()


def _bezwaar(p: InformatieverzoekPresenter) -> None:
    p.kies("persoon", "vader")


for _naam, _fabriek in {
    "05_0_verzoeken": lijst,
    "05_0_verzoeken_leeg": lijst_leeg,
    "05_1_nieuw": partial(scherm, "zienswijze_vragen", "ontvangen", doe=_vul_nieuw, verzoek=None),
    "05_2_ontvangen": partial(scherm, "zienswijze_vragen", "ontvangen"),
    "05_2_verifieren": partial(scherm, "verifieren", "identiteit"),
    "05_3_kader": partial(scherm, "kader_vaststellen", "kader"),
    "05_4_vraag": partial(scherm, "zienswijze_vragen", "vraag"),
    "05_4_terugleggen": partial(scherm, "noodzaak_beoordelen", "vraag", "terugleggen"),
    "05_5_noodzaak": partial(scherm, "zienswijze_vragen", "noodzaak", doe=_kies_vraag3),
    "05_5_noodzaak_derde": partial(scherm, "zienswijze_vragen", "noodzaak", doe=_derde),
    "05_5_noodzaak_na_de_brief": partial(scherm, "afsluiten", "noodzaak", doe=_na_de_brief),
    "05_6_informeren": partial(scherm, "zienswijze_vragen", "informeren", doe=_informeer),
    "05_6_overslaan": partial(scherm, "zienswijze_vragen", "informeren", "overslaan"),
    "05_7_zienswijze_vragen": partial(scherm, "zienswijze_vragen", "zienswijze"),
    "05_7_zienswijze_ontvangen": partial(scherm, "zienswijze_ontvangen", "zienswijze"),
    "05_8_brief": partial(scherm, "brief_opstellen", "vastgesteld", "opstellen"),
    "05_8_vaststellen": partial(scherm, "vaststellen", "vastgesteld", "vaststellen", _weiger),
    "05_9_verstrekken": partial(scherm, "verstrekken", "verstrekt", "", _zeker),
    "05_9_afsluiten": partial(scherm, "afsluiten", "verstrekt"),
    "05_9_gesloten": partial(scherm, "niets", "verstrekt"),
}.items():
    registreer(_naam, _fabriek)

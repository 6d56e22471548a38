"""Registers the page of a melding: each station, asking once more, all reasons at once, and after an emergency."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.personen import Gezag
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.melding import MeldingPresenter
from meldcode_app.services.dossier import Dossier
from meldcode_app.views.melding import MeldingView
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as bv
from tests.bouwers import persoon
from tests.prentenboek import registreer
from tests.views.prenten_casus import ingericht
from tests.views.prenten_huis import maak_schil

NU = datetime(2026, 11, 24, 9, 41, tzinfo=UTC)
UITTREKSEL = Gezag(waarde="ja", bron="gezagsregister", peildatum=date(2026, 9, 3))
SIGNAAL = bm.signaal(
    feiten="Gerrit had een blauwe plek op zijn linkerarm en trok zijn mouw omlaag toen ik ernaar keek.",
    uitspraken=(Uitspraak(tekst="Papa gooide de stoel en toen viel ik.", bron="Gerrit"),),
    vermoeden="Gerrit wordt thuis geslagen.",
    gebeurd_op=op(date(2026, 11, 20)),
    gezien_door="Dennis de Wit",
)
STIL = bm.signaal("s2", feiten="Gerrit wilde niet naar huis.", gebeurd_op=op(date(2026, 11, 23)))
BESLOTEN = (SIGNAAL, STIL, *bm.MELDING_KLAAR[1:-3])
GEINFORMEERD = bv.melding_informeren("moeder", reactie="Ik schrik ervan, maar snap het.", bezwaar=True)


@lru_cache(maxsize=8)
def _gevuld(hoe: str) -> tuple[Dossier, str]:
    begonnen = (*BESLOTEN, bv.melding_voorbereiden())
    klaar = (*begonnen, bv.melding_feiten(), bv.melding_informeren("moeder", "vader", "gerrit"))
    gedaan = (*klaar, bv.melding_doen(afspraken="Veilig Thuis belt maandag terug. Gerrit slaapt bij oma."))
    daarna: dict[str, tuple[Any, ...]] = {
        "begonnen": begonnen,
        "informeren": (*begonnen, bv.melding_feiten(), GEINFORMEERD),
        "klaar": klaar,
        "open": (SIGNAAL, STIL, bv.melding_voorbereiden()),
        "gedaan": gedaan,
        "bericht": (*gedaan, bv.bericht(tekst="Er komt een vervolg. Het wijkteam neemt contact op.")),
        "spoed": (SIGNAAL, bm.spoed_verklaren(), bv.spoed_melden(regio="Utrecht", nummer="M-7")),
        "ingetrokken": (*klaar, bv.melding_intrekken()),
    }
    moeder = persoon("moeder", "ouder", naam="Ellen Voorbeeld")
    vader = persoon("vader", "ouder", naam="Tom Voorbeeld")
    gezin = (_met_gezag(moeder), vader)
    dossier = ingericht(f"melding_{hoe}", NU)
    return dossier, bm.MeldcodeSituatie(personen=gezin, daarna=daarna[hoe]).in_kluis(dossier.kluis)


def _met_gezag(wie: Any) -> Any:
    return replace(wie, gezag=UITTREKSEL)


def _scherm(hoe: str, deel: str = "", doe: Callable[[MeldingPresenter], object] | None = None) -> QWidget:
    presenter = MeldingPresenter(*_gevuld(hoe), "m1", deel)
    view = MeldingView(presenter)
    presenter.setParent(view)
    schil = maak_schil(view, "casussen")
    if doe is not None:
        doe(presenter)
    return schil


def _geheim(p: MeldingPresenter) -> None:
    p.vink("geheim", "aan", aan=True)


def _niet_vader(p: MeldingPresenter) -> None:
    p.persoon_klaar("vader", "wanneer", "niet")


def _verbeter(p: MeldingPresenter) -> None:
    (blok,) = p.staat().blokken
    p.druk(f"verbeter:{blok.registraties[0].id}")


def _zeker(p: MeldingPresenter) -> None:
    for veld, tekst in (("wanneer", "vandaag 9.15"), ("regio", "Utrecht"), ("nummer", "M-1")):
        p.typ(veld, tekst)
        p.klaar(veld, tekst)
    for b in p.staat().behoeften:
        if b.klasse == "let_op":
            p.zie(b.code, b.betreft)
    p.druk("vastleggen")


registreer("10_melding_feiten", lambda: _scherm("begonnen"))
registreer("10_melding_feiten_geheim", lambda: _scherm("begonnen", doe=_geheim))
registreer("10_melding_informeren", lambda: _scherm("informeren", "informeren", _niet_vader))
registreer("10_melding_verbeteren", lambda: _scherm("informeren", "informeren", _verbeter))
registreer("10_melding_melden", lambda: _scherm("klaar", "melden"))
registreer("10_melding_melden_zeker", lambda: _scherm("klaar", "melden", _zeker))
registreer("10_melding_melden_open", lambda: _scherm("open", "melden", lambda p: p.druk("vastleggen")))
registreer("10_melding_daarna", lambda: _scherm("gedaan"))
registreer("10_melding_bericht", lambda: _scherm("bericht"))
registreer("10_melding_bericht_nieuw", lambda: _scherm("bericht", doe=lambda p: p.druk("bericht")))
registreer("10_melding_spoed", lambda: _scherm("spoed"))
registreer("10_melding_ingetrokken", lambda: _scherm("ingetrokken"))

"""Hands for tests of the meldcode page: open it in a vault, fill a form, read what stands there."""

from __future__ import annotations

from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.meldcode import Doorloop
from meldcode_app.presenters.formulier_velden import VeldStaat
from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.meldcode_staat import Blok, Werkformulier
from meldcode_app.presenters.weergave import GEWOON, Behoefte, MotiveringInvoer
from meldcode_app.services.dossier import Dossier
from tests import bouwers_meldcode as bm


def open_meldcode(dossier: Dossier, *daarna: AlleHandelingen, stap: str = "") -> MeldcodePresenter:
    """The page of walk `d` in a casus of its own, after these acts."""
    casus_id = bm.MeldcodeSituatie(daarna=daarna).in_kluis(dossier.kluis)
    return MeldcodePresenter(dossier, casus_id, "d", stap)


def walk(p: MeldcodePresenter, dossier: Dossier) -> Doorloop:
    """The walk as it stands in the vault."""
    return dossier.casus(p.casus_id).doorlopen[p.doorloop_id]


def vul(p: MeldcodePresenter, **velden: str) -> None:
    """Type in the form in hand and leave each field."""
    for veld, tekst in velden.items():
        p.typ(veld, tekst)
        p.klaar(veld, tekst)


def werk(p: MeldcodePresenter) -> Werkformulier:
    """The form in the card."""
    formulier = p.staat().formulier
    assert formulier is not None
    return formulier


def velden(p: MeldcodePresenter) -> dict[str, VeldStaat]:
    """The fields of the form in the card."""
    formulier = werk(p)
    return {v.code: v for v in (*formulier.staat.velden, *formulier.onder)}


def blok(p: MeldcodePresenter, code: str) -> Blok:
    """A card of the station."""
    return next(b for b in p.staat().blokken if b.code == code)


def primairen(p: MeldcodePresenter) -> list[str]:
    """The codes of every primary button on the page."""
    staat = p.staat()
    return [k.code for k in (*staat.knoppen, *staat.voet) if k.soort == "primair"]


def nodig(p: MeldcodePresenter) -> dict[tuple[str, str], Behoefte]:
    """What the panel lists, by code and subject."""
    return {(b.code, b.betreft): b for b in p.staat().behoeften}


def open_codes(p: MeldcodePresenter) -> list[str]:
    """The codes in the panel that still ask something."""
    return sorted(
        b.code
        for b in p.staat().behoeften
        if b.klasse != "toelichting" and not b.gezien and not b.gemotiveerd
    )


def geef_redenen(p: MeldcodePresenter) -> None:
    """Answer everything the panel asks: a click on each let-op, a text at each motivation."""
    for b in p.staat().behoeften:
        if b.klasse == "let_op" and not b.gezien:
            p.zie(b.code, b.betreft)
        elif b.klasse == "motiveer" and not b.gemotiveerd and b.gronden:
            wie = (b.betreft,) if b.betreft else ()
            p.motiveer(MotiveringInvoer(code=b.code, betreft=wie, grond=GEWOON, tekst="Dat staat erbij."))

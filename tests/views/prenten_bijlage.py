"""Registers the pages of attachments, with invented files in a real, cheap vault."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path

import typst
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRadialGradient
from PySide6.QtWidgets import QApplication, QWidget

from meldcode_app.domain.handelingen.bijlage import BijlageToevoegen
from meldcode_app.domain.tijd import op
from meldcode_app.presenters.achtergrond import wacht_op_alles
from meldcode_app.presenters.bijlage import BijlagePresenter
from meldcode_app.presenters.bijlage_toevoegen import BijlageToevoegenPresenter
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.services.bijlagen import bekijk, met_documenten
from meldcode_app.services.dossier import Dossier
from meldcode_app.views.beeld_lezen import Afbeelding, naar_png
from meldcode_app.views.bijlage import BijlageView
from meldcode_app.views.bijlage_toevoegen import BijlageToevoegenView
from meldcode_app.views.casus import CasusView
from meldcode_app.views.informatieverzoek import InformatieverzoekView
from tests import bouwers as b
from tests import bouwers_meldcode as m
from tests.bouwers_bijlage import intrekken, mail, toevoegen
from tests.prentenboek import registreer
from tests.views.prenten_casus import NU, ingericht
from tests.views.prenten_huis import maak_schil

BESCHIKKING = typst.compile(
    b"""#set page(paper: "a4", margin: 25mm)
#set text(size: 11pt)
= Rechtbank Verzonnen
Team familie en jeugd
#v(8mm)
*Beschikking van 2 maart 2026*
#v(4mm)
De kinderrechter stelt Gerrit Voorbeeld onder toezicht van GI De Brug, met ingang van 2 maart 2026 en tot
2 maart 2027.
#v(4mm)
#lorem(160)
#pagebreak()
= Gronden
#lorem(120)
"""
)


@lru_cache(maxsize=1)
def foto() -> bytes:
    """A photo of a drawing: sun, house, grass. Nobody is in it."""
    beeld = QImage(1200, 800, QImage.Format.Format_RGB32)
    beeld.fill(QColor("#cfe6f5"))
    verf = QPainter(beeld)
    verf.setRenderHint(QPainter.RenderHint.Antialiasing)
    zon = QRadialGradient(QPointF(980, 170), 130)
    zon.setColorAt(0, QColor("#ffe27a"))
    zon.setColorAt(1, QColor("#f5b942"))
    verf.setBrush(zon)
    verf.setPen(Qt.PenStyle.NoPen)
    verf.drawEllipse(QPointF(980, 170), 120, 120)
    verf.setBrush(QColor("#8fbf7f"))
    verf.drawRect(QRectF(0, 560, 1200, 240))
    verf.setBrush(QColor("#d98f6a"))
    verf.drawRect(QRectF(320, 330, 380, 280))
    verf.setBrush(QColor("#8a4b3a"))
    verf.drawPolygon([QPointF(290, 340), QPointF(510, 170), QPointF(730, 340)])
    verf.end()
    return naar_png(beeld)


@lru_cache(maxsize=1)
def gevuld() -> tuple[Dossier, dict[str, str]]:
    """A casus `g` with attachments of every kind that is shown; name of the picture and id."""
    dossier = ingericht("bijlagen", NU)
    for handeling in b.Situatie(daarna=b.COMPLEET).handelingen():
        assert dossier.doe("g", handeling).aanvaard
    for handeling in b.Situatie().handelingen()[:2]:
        assert dossier.doe("leeg", handeling).aanvaard
    paren = []
    for id_, naam, inhoud, velden in (
        ("b1", "beschikking 2 maart.pdf", BESCHIKKING, {"bijlagesoort": "beschikking", "betreft": "ots"}),
        (
            "b2",
            "verzoek om informatie.eml",
            mail(
                "Geachte mevrouw Jansen,\n\nGraag hoor ik hoe het op school met Gerrit gaat, hoe vaak hij er niet was, "
                "en hoe het contact met zijn ouders is.\n\nMet vriendelijke groet,\nS. Vermeer\njeugdbeschermer",
            ),
            {"bijlagesoort": "mail", "betreft": "v", "omschrijving": "De vraag van de gezinsvoogd"},
        ),
        ("b3", "tekening.png", foto(), {"bijlagesoort": "foto", "omschrijving": "Tekening van Gerrit"}),
        ("b4", "foto.jpg", b"MZ" + bytes(400), {"omschrijving": "Kwam mee met de mail"}),
        ("b5", "verkeerd.txt", b"Dit hoort bij een ander kind.", {}),
    ):
        handeling = BijlageToevoegen(
            gebeurd_op=op(b.DAG), door="jansen", bijlage=id_, bestandsnaam=naam, **velden
        )
        paren.append((handeling, bekijk(naam, inhoud)))
    handelingen, documenten = met_documenten(paren)
    assert dossier.doe_samen("g", handelingen, documenten).aanvaard
    assert dossier.doe("g", intrekken("b5", "Dit hoort bij een ander kind.")).aanvaard
    return dossier, {"pdf": "b1", "mail": "b2", "foto": "b3", "programma": "b4", "ingetrokken": "b5"}


def _af() -> None:
    """Let what is read or drawn in a thread come in."""
    for _ in range(3):
        wacht_op_alles()
        QApplication.processEvents()


def bijlagepagina(wat: str, *, formulier: bool = False) -> QWidget:
    dossier, ids = gevuld()
    presenter = BijlagePresenter(dossier, "g", ids[wat], Afbeelding)
    view = BijlageView(presenter, lambda _: "")
    presenter.setParent(view)
    _af()
    if formulier:
        presenter.druk("intrekken")
    return maak_schil(view.page, "casussen")


def toevoegpagina(*, leeg: bool = False) -> QWidget:
    dossier, _ = gevuld()
    presenter = BijlageToevoegenPresenter(dossier, "leeg" if leeg else "g")
    view = BijlageToevoegenView(presenter, lambda _: ())
    presenter.setParent(view)
    if not leeg:
        with tempfile.TemporaryDirectory() as map_:
            plek = Path(map_)
            (plek / "getekende afdruk.pdf").write_bytes(BESCHIKKING + b"\n%%EOF")
            (plek / "beschikking nog eens.pdf").write_bytes(BESCHIKKING)
            (plek / "factuur.pdf").write_bytes(b"MZ" + bytes(58) + b"\x80\0\0\0" + bytes(64) + b"PE\0\0")
            presenter.kies(
                [
                    str(plek / naam)
                    for naam in (
                        "getekende afdruk.pdf",
                        "beschikking nog eens.pdf",
                        "factuur.pdf",
                        "weg.docx",
                    )
                ]
            )
            for _ in range(5):
                _af()
    return maak_schil(view.page, "casussen")


@lru_cache(maxsize=2)
def _ongeldig_bewijs(naam: str) -> Dossier:
    """A casus `g` with a signed print that was filed as something else."""
    dossier = ingericht(naam, NU)
    for stap in m.MeldcodeSituatie(daarna=(m.signaal(namens="dennis"),)).handelingen():
        assert dossier.doe("g", stap).aanvaard
    regel = dossier.casus("g").doorlopen["d"].namens[0].seq
    blad = toevoegen(bestandsnaam="getekende afdruk.pdf", betreft="d", regels=(regel,), dag_onbekend=True)
    handelingen, documenten = met_documenten([(blad, bekijk("getekende afdruk.pdf", BESCHIKKING))])
    assert dossier.doe_samen("g", handelingen, documenten).aanvaard
    return dossier


def bewijspagina(*, genoemd: bool = False) -> QWidget:
    """`genoemd`: just called a signature, while the confirmation is still to be recorded."""
    dossier = _ongeldig_bewijs("bijlage_genoemd" if genoemd else "bijlage_bewijs")
    presenter = BijlagePresenter(dossier, "g", "b1", Afbeelding)
    if genoemd:
        presenter.druk("handtekening")
    view = BijlageView(presenter, lambda _: "")
    presenter.setParent(view)
    _af()
    return maak_schil(view.page, "casussen")


def bewijskaart() -> QWidget:
    presenter = CasusPresenter(_ongeldig_bewijs("bijlage_bewijs"), "g")
    view = CasusView(presenter)
    presenter.setParent(view)
    schil = maak_schil(view.page, "casussen")
    view.part("bijlage").choose("b1")
    return schil


def casuspagina() -> QWidget:
    dossier, _ = gevuld()
    presenter = CasusPresenter(dossier, "g")
    view = CasusView(presenter)
    presenter.setParent(view)
    schil = maak_schil(view.page, "casussen")
    view.part("bijlage").choose("b1")
    return schil


def verzoekpagina() -> QWidget:
    dossier, _ = gevuld()
    presenter = InformatieverzoekPresenter(dossier, "g", "v")
    presenter.kies_station("kader")
    view = InformatieverzoekView(presenter, lambda _: "")
    presenter.setParent(view.page)
    return maak_schil(view.page, "verzoeken")


registreer("14a_bijlagen_casus", casuspagina)
registreer("14b_bijlagen_verzoek", verzoekpagina)
registreer("14c_bijlage_toevoegen_leeg", lambda: toevoegpagina(leeg=True))
registreer("14d_bijlage_toevoegen", toevoegpagina)
registreer("14e_bijlage_pdf", lambda: bijlagepagina("pdf"))
registreer("14f_bijlage_mail", lambda: bijlagepagina("mail"))
registreer("14g_bijlage_foto", lambda: bijlagepagina("foto"))
registreer("14h_bijlage_programma", lambda: bijlagepagina("programma"))
registreer("14i_bijlage_ingetrokken", lambda: bijlagepagina("ingetrokken"))
registreer("14j_bijlage_intrekken", lambda: bijlagepagina("mail", formulier=True))
registreer("14k_bijlage_geen_bewijs", bewijspagina)
registreer("14l_bijlagen_geen_bewijs", bewijskaart)
registreer("14m_bijlage_handtekening_genoemd", lambda: bewijspagina(genoemd=True))

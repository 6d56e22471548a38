"""Rows about the question and each item of the answer (domain 3.1, 3.3 steps 4 to 6, O-b, O-d, O-f)."""

from __future__ import annotations

from typing import Any

from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from tests.bouwers import Situatie, moeder, noodzaak, overslaan, persoon, vader, verifieren, vraag, vragen
from tests.orakel.rij import Rij

GEZIN = (moeder(), vader(), persoon("sara", "broer_of_zus"), persoon("bob", "partner"))


def _item(wat: str, *verwacht: str, over: str = "gerrit", handeling: Any, **feiten: Any) -> Rij:
    return Rij(
        wat=wat,
        event="noodzaak_beoordelen",
        verwacht=verwacht,
        situatie=Situatie(personen=GEZIN, daarna=(vragen(vraag("v1", over)),)),
        handeling=handeling,
        feiten=feiten,
        open_=("noodzaak",),
        norm="lkc-109371",
    )


V1: tuple[str, ...] = ("v1",)
LEEG: dict[str, Any] = {"feiten": "", "duiding": "", "uitspraken": ()}

PER_VRAAG = (
    _item("with a reason and facts", handeling=noodzaak()),
    _item("without a reason", "VRAAG_ZONDER_REDEN v1", handeling=noodzaak(reden=""), zonder_reden=V1),
    _item(
        "a reason of blanks is none", "VRAAG_ZONDER_REDEN v1", handeling=noodzaak(reden="  "), zonder_reden=V1
    ),
    _item(
        "in part, without a reason",
        "VRAAG_ZONDER_REDEN v1",
        handeling=noodzaak(besluit="deels", reden="", reden_niet="niet_noodzakelijk"),
        zonder_reden=V1,
    ),
    _item(
        "not given, without any reason",
        "VRAAG_ZONDER_REDEN v1",
        handeling=noodzaak(besluit="niet", reden="", **LEEG),
        zonder_reden=V1,
    ),
    _item(
        "not given, because not necessary",
        handeling=noodzaak(besluit="niet", reden="", reden_niet="niet_noodzakelijk", **LEEG),
    ),
    _item(
        "about the sister, without saying why",
        "DERDE_ZONDER_UITLEG v1",
        over="sara",
        handeling=noodzaak(),
        derde_zonder_toelichting=V1,
    ),
    _item(
        "about mother's partner, without saying why",
        "DERDE_ZONDER_UITLEG v1",
        over="bob",
        handeling=noodzaak(),
        derde_zonder_toelichting=V1,
    ),
    _item(
        "about the sister, and why it says something about his care",
        over="sara",
        handeling=noodzaak(derde_toelichting="Zij zorgt 's ochtends voor hem."),
    ),
    _item(
        "about the sister, and not given",
        over="sara",
        handeling=noodzaak(besluit="niet", reden_niet="betreft_derde", **LEEG),
    ),
    _item("about a parent: the law names parents", over="vader", handeling=noodzaak()),
    _item(
        "words of another without a source",
        "UITSPRAAK_ZONDER_BRON v1",
        handeling=noodzaak(uitspraken=(Uitspraak(tekst="Het gaat niet goed."),)),
        uitspraak_zonder_bron=V1,
    ),
    _item(
        "words of another with a source",
        handeling=noodzaak(uitspraken=(Uitspraak(tekst="Het gaat goed.", bron="moeder"),)),
    ),
    _item("given, but empty", "ANTWOORD_LEEG v1", handeling=noodzaak(**LEEG), zonder_inhoud=V1),
    _item("only an interpretation", handeling=noodzaak(**{**LEEG, "duiding": "Hij komt tot leren."})),
    _item(
        "everything at once",
        "VRAAG_ZONDER_REDEN v1",
        "DERDE_ZONDER_UITLEG v1",
        "UITSPRAAK_ZONDER_BRON v1",
        over="sara",
        handeling=noodzaak(reden="", uitspraken=(Uitspraak(tekst="Zo is het."),), feiten=""),
        zonder_reden=V1,
        derde_zonder_toelichting=V1,
        uitspraak_zonder_bron=V1,
    ),
)


def _vraag(wat: str, *verwacht: str, handeling: Any, **feiten: Any) -> Rij:
    return Rij(
        wat=wat,
        event="vraag_specificeren",
        verwacht=verwacht,
        situatie=Situatie(),
        handeling=handeling,
        feiten=feiten,
        open_=("vraag",),
        norm="webinar-ots",
    )


DE_VRAAG = (
    _vraag("a clear question in writing", handeling=vragen()),
    _vraag(
        "not in writing", "NIET_OP_SCHRIFT", handeling=vragen(schriftelijk=False), schriftelijke_vraag=False
    ),
    _vraag("vague", "VRAAG_VAAG", handeling=vragen(vaag=True), vraag_vaag=True),
    _vraag(
        "vague and not in writing",
        "NIET_OP_SCHRIFT",
        "VRAAG_VAAG",
        handeling=vragen(schriftelijk=False, vaag=True),
        schriftelijke_vraag=False,
        vraag_vaag=True,
    ),
    Rij(
        wat="called back through the main number",
        event="verifieren",
        verwacht=(),
        situatie=Situatie(),
        handeling=verifieren(),
        open_=("identiteit",),
        norm="terugbellen",
    ),
    Rij(
        wat="answered at once on the telephone",
        event="verifieren",
        verwacht=("DIRECT_BEANTWOORD",),
        situatie=Situatie(),
        handeling=verifieren(methode="direct_beantwoord"),
        feiten={"direct_beantwoord": True},
        open_=("identiteit",),
    ),
    *(
        Rij(
            wat=f"the part {deel} is left out",
            event=f"{deel}_overslaan",
            verwacht=(f"DEEL_OVERGESLAGEN {deel}",),
            situatie=Situatie(),
            handeling=overslaan(deel),
            open_=(deel,),
        )
        for deel in ("identiteit", "kader", "vraag", "noodzaak", "zienswijze")
    ),
)

RIJEN = (*PER_VRAAG, *DE_VRAAG)

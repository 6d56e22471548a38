"""What is left out does not leave: a word of its own in every field, looked for in everything a letter consists of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from io import BytesIO

import pikepdf
import pytest
from msgspec.structs import replace

from meldcode_app.documents.lezen import bevat, tekst_van_pdf
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.basis import Beslisser, Motivering, Poging
from meldcode_app.domain.handelingen.casus import (
    AndereDeelnemerVastleggen,
    CasusOpenen,
    MaatregelVastleggen,
    PersoonVastleggen,
)
from meldcode_app.domain.personen import AndereDeelnemer, Gezag, Persoon
from meldcode_app.domain.tijd import Wanneer, op
from meldcode_app.services.dossier import Dossier, Uitgaand
from meldcode_app.storage.kluis import Kluis
from tests.bouwers import DAG, GI, op_dag, ots

BESLUITEN = ("verstrekken", "deels", "niet")
MEE = ("feiten", "uitspraak", "bron", "duiding")
"""What of an item goes along, unless it is judged `niet`."""
BLIJFT = ("reden", "weggelaten", "derde")
"""What of an item never goes along."""


def woord(*delen: str) -> str:
    """A word that stands nowhere else."""
    return "q" + "".join(delen) + "zq"


@dataclass(frozen=True)
class Verstuurd:
    """What left the house, and the words that should and should not be in it."""

    uitgaand: Uitgaand
    casus_id: str


def _oordeel(besluit: str) -> h.NoodzaakBeoordelen:
    return h.NoodzaakBeoordelen(
        gebeurd_op=op(DAG),
        door="jansen",
        verzoek="v",
        vraag=besluit,
        besluit=besluit,
        reden=woord(besluit, "reden"),
        reden_niet="" if besluit == "verstrekken" else "anders",
        feiten=woord(besluit, "feiten"),
        uitspraken=(h.Uitspraak(tekst=woord(besluit, "uitspraak"), bron=woord(besluit, "bron")),),
        duiding=woord(besluit, "duiding"),
        weggelaten=woord(besluit, "weggelaten"),
        derde_toelichting=woord(besluit, "derde"),
    )


def _eerst_zonder_reden(besluit: str) -> h.NoodzaakBeoordelen:
    """The same item, judged before without a reason in its field: then a motivation is asked."""
    motivering = _motivering("VRAAG_ZONDER_REDEN", besluit)
    return replace(_oordeel(besluit), reden="", reden_niet="", motiveringen=(motivering,))


def _motivering(code: str, *betreft: str, grond: str = "U1") -> Motivering:
    pogingen = (Poging(dag=DAG, wijze=woord(code, "wijze"), uitkomst=woord(code, "uitkomst")),)
    return Motivering(
        code=code, betreft=betreft, grond=grond, tekst=woord(code, *betreft, "tekst"), pogingen=pogingen
    )


def _begin() -> tuple[AlleHandelingen, ...]:
    wie: dict[str, object] = {"gebeurd_op": op(DAG), "door": "jansen"}
    kind = Persoon(id="gerrit", naam="Gerrit Voorbeeld", rol="kind", geboortedatum=date(2012, 5, 14))
    ouder = Persoon(
        id="vader",
        naam="Tom Voorbeeld",
        rol="ouder",
        gezag=Gezag(waarde="ja", bron="anders"),
        adres_geheim=True,
        toelichting=woord("persoon"),
    )
    anders = AndereDeelnemer(
        id="smit",
        naam=woord("deelnemer"),
        afspraak=woord("afspraak"),
        zelf_meegedeeld=woord("meegedeeld"),
        geheim_regime_reden=woord("regime"),
    )
    return (
        CasusOpenen(**wie, kenmerk="C-2026-007", kind=kind),
        PersoonVastleggen(**wie, persoon=ouder),
        PersoonVastleggen(**wie, persoon=Persoon(id="broer", naam=woord("broer"), rol="broer_of_zus")),
        AndereDeelnemerVastleggen(**wie, deelnemer=anders),
        MaatregelVastleggen(**wie, maatregel=ots(geverifieerd_hoe=woord("hoe"), jeugdbeschermer=woord("jb"))),
    )


def _verzoek() -> tuple[AlleHandelingen, ...]:
    wie: dict[str, object] = {"gebeurd_op": op(DAG), "door": "jansen", "verzoek": "v"}
    vragen = tuple(h.Vraag(id=b, tekst=f"Vraag {woord(b, 'vraag')}?", betreft=("broer",)) for b in BESLUITEN)
    return (
        h.Ontvangen(
            **{**wie, "gebeurd_op": Wanneer(van=DAG, tekst=woord("wanneer"))},
            verzoeker=h.Verzoeker(organisatie=GI),
            letterlijke_vraag=woord("letterlijk"),
        ),
        h.Verifieren(**wie, methode="pas", naam=woord("verificatie"), rol=woord("rol")),
        h.KaderVaststellen(**wie, kader="jeugdwet_7_3_11_4", maatregel="ots", toelichting=woord("kader")),
        h.Terugleggen(**wie, toelichting=woord("teruggelegd")),
        h.VraagSpecificeren(**wie, vragen=vragen),
        *(_eerst_zonder_reden(besluit) for besluit in BESLUITEN),
        *(_oordeel(besluit) for besluit in BESLUITEN),
        h.Informeren(**wie, personen=("gerrit",), wanneer="vooraf"),
        h.ZienswijzeOntvangen(**wie, persoon="gerrit", uitkomst="wil_geen", tekst=woord("wilgeen")),
        h.Aanvullen(**wie, tekst=woord("aanvulling")),
        h.MondelingVerstrekken(
            **wie,
            inhoud=woord("mondeling"),
            motiveringen=(_motivering("NIET_VOORAF_GEINFORMEERD", "vader"),),
        ),
        h.Vaststellen(
            **wie,
            besloten_door=Beslisser(naam="A. Bakker", functie="adjunct"),
            motiveringen=(_motivering("BESLISSER_ANDERS"),),
        ),
        h.Verstrekken(
            **wie,
            kanaal="e-mail",
            motiveringen=(_motivering("KANAAL_NIET_VEILIG"),),
        ),
        h.Herzien(**wie, reden=woord("herzien")),
    )


ALTIJD_BINNEN = (
    *(woord(besluit, veld) for besluit in BESLUITEN for veld in BLIJFT),
    *(woord("niet", veld) for veld in MEE),
    *(
        woord(wat)
        for wat in ("persoon", "broer", "deelnemer", "afspraak", "meegedeeld", "regime", "hoe", "jb")
    ),
    *(
        woord(wat)
        for wat in ("verificatie", "rol", "kader", "teruggelegd", "wilgeen", "aanvulling", "wanneer")
    ),
    *(woord(wat) for wat in ("mondeling", "herzien")),
    *(
        woord(code, *betreft, wat)
        for code, betreft in [
            ("NIET_VOORAF_GEINFORMEERD", ("vader",)),
            ("BESLISSER_ANDERS", ()),
            ("KANAAL_NIET_VEILIG", ()),
            *(("VRAAG_ZONDER_REDEN", (besluit,)) for besluit in BESLUITEN),
        ]
        for wat in ("tekst",)
    ),
    *(
        woord(code, wat)
        for code in (
            "NIET_VOORAF_GEINFORMEERD",
            "BESLISSER_ANDERS",
            "KANAAL_NIET_VEILIG",
            "VRAAG_ZONDER_REDEN",
        )
        for wat in ("wijze", "uitkomst")
    ),
)
GAAT_MEE = (
    *(woord(besluit, veld) for besluit in ("verstrekken", "deels") for veld in MEE),
    *(woord(besluit, "vraag") for besluit in BESLUITEN),
    woord("letterlijk"),
)


@pytest.fixture(scope="module")
def verstuurd(gedeelde_kluis: Kluis) -> Verstuurd:
    """Made once: no test changes it."""
    dossier = Dossier(gedeelde_kluis, op_dag(DAG))
    for handeling in (*_begin(), *_verzoek()):
        uitkomst = dossier.doe("c1", handeling)
        assert uitkomst.aanvaard, (handeling.soort, uitkomst.open_redenen)
    uitgaand = dossier.uitgaande_brief("c1", "v")
    assert uitgaand is not None
    return Verstuurd(uitgaand, "c1")


def _alles_in(pdf: bytes) -> bytes:
    """Every object of the file: streams taken out of their compression, and every string in the structure."""
    stukken = [pdf]
    with pikepdf.open(BytesIO(pdf)) as document:
        for object_ in document.objects:
            if isinstance(object_, pikepdf.Stream):
                stukken.append(object_.read_bytes())
            else:
                stukken.append(object_.unparse(resolved=True))
            stukken.extend(_teksten(object_))
    return b"\n".join(stukken)


def _teksten(waarde: object, diepte: int = 0) -> list[bytes]:
    if diepte > 8:
        return []
    if isinstance(waarde, pikepdf.String):
        return [bytes(waarde), str(waarde).encode()]
    if isinstance(waarde, pikepdf.Array):
        return [tekst for deel in waarde for tekst in _teksten(deel, diepte + 1)]
    if isinstance(waarde, pikepdf.Dictionary | pikepdf.Stream):
        return [
            tekst
            for naam, deel in waarde.items()
            if naam not in ("/Parent", "/P", "/Prev", "/Next")
            for tekst in _teksten(deel, diepte + 1)
        ]
    return []


def _vormen(gezocht: str) -> list[bytes]:
    return [
        vorm
        for codering in ("utf-8", "utf-16-be", "utf-16-le")
        for ruw in [gezocht.encode(codering)]
        for vorm in (ruw, ruw.hex().encode(), ruw.hex().upper().encode())
    ]


def test_every_word_is_its_own() -> None:
    woorden = (*ALTIJD_BINNEN, *GAAT_MEE)
    assert len(set(woorden)) == len(woorden)
    assert not [(een, ander) for een in woorden for ander in woorden if een != ander and een in ander]


def test_what_is_given_is_in_the_letter(verstuurd: Verstuurd) -> None:
    tekst = tekst_van_pdf(verstuurd.uitgaand.inhoud)
    assert [gezocht for gezocht in GAAT_MEE if not bevat(tekst, gezocht)] == []


@pytest.mark.norm("jeugdwet-7.3.11-4")
def test_nothing_left_out_is_in_the_text(verstuurd: Verstuurd) -> None:
    tekst = tekst_van_pdf(verstuurd.uitgaand.inhoud).casefold()
    assert [gezocht for gezocht in ALTIJD_BINNEN if bevat(tekst, gezocht.casefold())] == []


@pytest.mark.norm("jeugdwet-7.3.11-4")
def test_nothing_left_out_is_anywhere_in_the_file(verstuurd: Verstuurd) -> None:
    alles = _alles_in(verstuurd.uitgaand.inhoud)

    # Proof that the search finds what is there: the questions are headings, and stand as text in the outline.
    for gezocht in ("Schriftelijke verklaring", woord("niet", "vraag")):
        assert any(vorm in alles for vorm in _vormen(gezocht))
    gevonden = [gezocht for gezocht in ALTIJD_BINNEN if any(vorm in alles for vorm in _vormen(gezocht))]
    assert gevonden == []


def test_no_name_is_in_the_metadata_or_the_file_name(verstuurd: Verstuurd) -> None:
    with pikepdf.open(BytesIO(verstuurd.uitgaand.inhoud)) as document:
        metadata = document.Root.Metadata.read_bytes().decode() + str(dict(document.docinfo))
    for naam in ("Gerrit", "Voorbeeld", "Tom", "Bakker", "Jansen", "Smit"):
        assert naam.casefold() not in metadata.casefold()
        assert naam.casefold() not in verstuurd.uitgaand.bestandsnaam.casefold()
    assert "Schriftelijke verklaring" in metadata


def test_what_was_left_out_stays_in_the_vault(verstuurd: Verstuurd, gedeelde_kluis: Kluis) -> None:
    tijdlijn = str(gedeelde_kluis.journaal.lees(verstuurd.casus_id))
    assert [gezocht for gezocht in ALTIJD_BINNEN if gezocht not in tijdlijn] == []

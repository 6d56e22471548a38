"""Drafts that name what is not there: never put elsewhere after a backup was put back, never in the way of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.presenters.adviesvraag import AdviesvraagPresenter
from meldcode_app.presenters.bijlage_toevoegen import BijlageToevoegenPresenter
from meldcode_app.presenters.casus import CasusPresenter
from meldcode_app.presenters.concepten import ConceptenPresenter, ConceptRegel
from meldcode_app.presenters.concepten_zonder_plek import na_terugzetten
from meldcode_app.presenters.formulier_klad import Klad
from meldcode_app.presenters.formulierpresenter import FormulierPresenter
from meldcode_app.presenters.informatieverzoek import InformatieverzoekPresenter
from meldcode_app.presenters.meldcode import MeldcodePresenter
from meldcode_app.presenters.melding import MeldingPresenter
from meldcode_app.services import terugzetten
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import registreer
from meldcode_app.services.reservekopie import Reservekopieen, Verlies
from meldcode_app.storage.kluis import Kluis
from meldcode_app.storage.stapsgewijs import uitkomst
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as bv
from tests.bouwers_bijlage import png
from tests.conftest import GOEDKOOP, StaandeKlok

NOTITIE = ("weg", "notitie")


class Opstelling:
    """A vault with one casus, a backup of it, and the way back to that backup as the session goes it."""

    def __init__(self, plek: Path, klok: StaandeKlok) -> None:
        self.plek, self.klok = plek, klok
        self.kluis, _ = Kluis.maak(plek / "P.kluis", "fietsen", kosten=GOEDKOOP, reserve_map=plek / "pc")
        registreer(self.kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
        self.casus = bm.MeldcodeSituatie(daarna=(bm.signaal("s0"),)).in_kluis(self.kluis)

    @property
    def dossier(self) -> Dossier:
        return Dossier(self.kluis, self.klok)

    @property
    def laatste(self) -> int:
        return self.kluis.journaal.kop().seq

    def kopie(self, naam: str = "stick") -> Path:
        (self.plek / naam).mkdir()
        dienst = Reservekopieen(self.kluis, self.klok, "0.1.0")
        return uitkomst(dienst.maak(self.plek / naam, 12)).map

    def doe(self, handeling: object) -> int:
        assert registreer(self.kluis, self.casus, handeling, self.klok).aanvaard  # type: ignore[arg-type]
        return self.laatste

    def vul_tot(self, seq: int) -> None:
        """Record until this number is the next one to be given out."""
        while self.laatste < seq - 1:
            self.doe(bm.signaal(f"vul{self.laatste}"))

    def zet_terug(self, kopie: Path) -> None:
        oud = self.kluis
        stappen = terugzetten.zet_klaar(
            kopie,
            oud.map,
            oud.sleutel,
            Verlies(0),
            self.klok,
            lambda nieuw: terugzetten.neem_concepten_mee(oud, nieuw, na_terugzetten),
        )
        uitkomst(stappen)
        oud.sluit()
        terugzetten.voer_uit(oud.map, oud.sleutel, self.klok)
        self.kluis = Kluis.open_met_sleutel(oud.map, oud.sleutel, reserve_map=oud.reserve_map)

    def typ(self, presenter: FormulierPresenter, **velden: str) -> None:
        for veld, tekst in velden.items():
            presenter.typ(veld, tekst)
        presenter.stop()

    def regels(self) -> dict[str, ConceptRegel]:
        presenter = ConceptenPresenter(self.dossier)
        presenter.bij_openen()
        presenter.toon_alles()
        return {r.sleutel: r for r in presenter.staat().regels}

    def notities(self) -> str:
        """What would stand in the notes that the lines offer."""
        presenter, teksten = ConceptenPresenter(self.dossier), list[str]()
        presenter.bij_openen()
        presenter.als_notitie.connect(teksten.append)
        for regel in presenter.staat().regels:
            if tuple(k.code for k in regel.knoppen) == NOTITIE:
                presenter.druk(regel.sleutel, "notitie")
        return "\n".join(teksten)


@pytest.fixture
def o(tmp_path: Path, klok: StaandeKlok, qtbot: QtBot) -> Iterator[Opstelling]:
    opstelling = Opstelling(tmp_path, klok)
    yield opstelling
    opstelling.kluis.sluit()


def test_drafts_of_the_open_vault_come_along_as_of_when_they_were_kept(o: Opstelling) -> None:
    o.kluis.bewaar_concept("notitie", b"van toen")
    o.kluis.bewaar_concept("weg", b"sindsdien vastgelegd")
    kopie = o.kopie()
    o.kluis.wis_concept("weg")
    o.kluis.bewaar_concept("notitie", b"van nu")
    o.kluis.bewaar_concept("casus:c9", b"van een casus die de kopie niet kent")
    momenten = o.kluis.momenten_van_concepten()
    o.zet_terug(kopie)
    assert {s: o.kluis.concept(s) for s in o.kluis.concepten()} == {
        "notitie": b"van nu",
        "casus:c9": b"van een casus die de kopie niet kent",
        "weg": b"sindsdien vastgelegd",
    }
    assert momenten.items() <= o.kluis.momenten_van_concepten().items()


def test_a_mend_of_an_entry_that_went_never_lands_on_the_one_that_got_its_number(o: Opstelling) -> None:
    kopie = o.kopie()
    o.doe(bm.signaal("x"))
    seq = o.doe(bm.signaal("s2", feiten="Gerrit huilde op maandag."))
    p = CasusPresenter(o.dossier, o.casus)
    p.bewerk("gezin")
    p.typ("naam", "Oma Jo")
    p.bewerk("verbeter", str(seq))
    o.typ(p, feiten="Gerrit huilde op dinsdag.")
    momenten = o.kluis.momenten_van_concepten()
    o.zet_terug(kopie)
    o.vul_tot(seq)
    assert o.doe(bm.signaal("t", feiten="Moeder kwam te laat.")) == seq
    p = CasusPresenter(o.dossier, o.casus)
    concept = p.staat().concept
    assert concept is not None
    assert "verbeteren" not in concept.zin
    p.keer_terug(f"verbeter:{seq}")
    assert p.staat().formulier is not None
    assert "dinsdag" not in repr(p.staat().formulier)
    p.stop()
    weg = next(r for r in o.regels().values() if r.sleutel.startswith("weg:"))
    assert weg.zin.endswith("de plek waar het bij hoorde is er niet meer, Gerrit.")
    assert o.kluis.momenten_van_concepten()[weg.sleutel] == momenten[f"casus:{o.casus}"]
    assert "Gerrit huilde op dinsdag." in o.notities()


def test_a_mend_of_an_entry_the_copy_has_too_goes_on(o: Opstelling) -> None:
    seq = o.laatste
    kopie = o.kopie()
    o.doe(bm.signaal("x"))
    p = CasusPresenter(o.dossier, o.casus)
    p.bewerk("verbeter", str(seq))
    o.typ(p, feiten="Beter.")
    o.zet_terug(kopie)
    p = CasusPresenter(o.dossier, o.casus)
    p.ga_verder()
    assert p.hier == f"verbeter:{seq}"
    assert not any(s.startswith("weg:") for s in o.regels())


def test_of_a_copy_that_went_another_way_before_only_what_is_shared_counts(o: Opstelling) -> None:
    oud = o.kopie()
    for n in range(6):
        o.doe(bm.signaal(f"daar{n}"))
    nieuw = o.kopie("ander")
    daar = o.laatste
    o.zet_terug(oud)
    o.doe(bm.signaal("x"))
    seq = o.doe(bm.signaal("hier"))
    assert seq <= daar
    p = CasusPresenter(o.dossier, o.casus)
    p.bewerk("verbeter", str(seq))
    o.typ(p, feiten="Over hier, niet over daar.")
    o.zet_terug(nieuw)
    assert CasusPresenter(o.dossier, o.casus).staat().concept is None
    assert "Over hier, niet over daar." in o.notities()


def test_confirming_confirms_nothing_that_was_not_ticked(o: Opstelling) -> None:
    eerste = o.doe(bm.signaal("s1", namens="dennis"))
    kopie = o.kopie()
    o.doe(bm.signaal("x"))
    tweede = o.doe(bm.signaal("s2", namens="dennis"))
    p = MeldcodePresenter(o.dossier, o.casus, "d")
    p.druk("bevestigen:dennis")
    o.typ(p, hoe="getekende_afdruk", regels=f"{eerste} {tweede}")
    o.zet_terug(kopie)
    o.vul_tot(tweede)
    assert o.doe(bm.signaal("s9", namens="dennis")) == tweede
    p = MeldcodePresenter(o.dossier, o.casus, "d")
    p.ga_verder()
    assert p.hier.endswith("/bevestigen:dennis")
    p.vastleggen()
    bevestigd = {r.seq for r in o.dossier.casus(o.casus).doorlopen["d"].namens if r.bevestigd_op}
    assert bevestigd == {eerste}


def test_confirming_what_stood_ticked_untouched_asks_to_tick_again(o: Opstelling) -> None:
    kopie = o.kopie()
    o.doe(bm.signaal("s2", namens="dennis"))
    p = MeldcodePresenter(o.dossier, o.casus, "d")
    p.druk("bevestigen:dennis")
    o.typ(p, hoe="getekende_afdruk")
    o.zet_terug(kopie)
    o.doe(bm.signaal("s9", namens="dennis"))
    p = MeldcodePresenter(o.dossier, o.casus, "d")
    p.ga_verder()
    p.vastleggen()
    assert not any(r.bevestigd_op for r in o.dossier.casus(o.casus).doorlopen["d"].namens)


def test_with_nothing_left_to_confirm_what_was_typed_becomes_a_note(o: Opstelling) -> None:
    kopie = o.kopie()
    seq = o.doe(bm.signaal("s2", namens="dennis"))
    p = MeldcodePresenter(o.dossier, o.casus, "d")
    p.druk("bevestigen:dennis")
    o.typ(p, wanneer="23 nov 2026", regels=str(seq))
    o.zet_terug(kopie)
    assert MeldcodePresenter(o.dossier, o.casus, "d").staat().concept is None
    assert "23 nov 2026" in o.notities()


def test_a_file_that_would_prove_an_entry_that_went_proves_no_other(
    o: Opstelling, qtbot: QtBot, tmp_path: Path
) -> None:
    kopie = o.kopie()
    o.doe(bm.signaal("x"))
    seq = o.doe(bm.signaal("s2", namens="dennis"))
    (tmp_path / "scan.png").write_bytes(png())
    p = BijlageToevoegenPresenter(o.dossier, o.casus)
    p.kies([str(tmp_path / "scan.png")])
    qtbot.waitUntil(lambda: not p._bestanden.bezig)
    o.typ(p, over=f"d {seq}", bijlagesoort="handtekening", omschrijving="de scan")
    o.zet_terug(kopie)
    o.vul_tot(seq)
    assert o.doe(bm.signaal("s9", namens="dennis")) == seq
    p = BijlageToevoegenPresenter(o.dossier, o.casus)
    qtbot.waitUntil(lambda: not p._bestanden.bezig)
    formulier = p.staat().formulier
    assert formulier is not None
    waarden = {v.code: v.waarde for v in formulier.velden}
    assert (waarden["over"], waarden["omschrijving"]) == ("d", "de scan")
    p.vastleggen()
    p.stop()
    assert [x.inhoud.regels for x in o.dossier.casus(o.casus).bijlagen.values()] == [()]


@pytest.mark.parametrize(
    ("sleutel", "code", "gedeeld", "weg"),
    [
        ("melding:c:m", "verbeter:12-moeder", 11, True),
        ("melding:c:m", "verbeter:12-moeder", 12, False),
        ("melding:c:m", "feiten", 0, False),
        ("casus:c", "verbeter:12", 11, True),
        ("casus:c", "gezin:13", 11, False),
        ("notitie", "verbeter:12", 11, False),
    ],
)
def test_only_a_mend_of_a_number_that_is_not_shared_is_kept_apart(
    sleutel: str, code: str, gedeeld: int, weg: bool
) -> None:
    inhoud = Klad(velden={code: {"reactie": "Goed."}}).naar_bytes()
    (nieuw,) = na_terugzetten(sleutel, inhoud, gedeeld)
    assert nieuw[0].startswith(f"weg:{sleutel}:" if weg else sleutel)
    assert nieuw[1] == inhoud


def test_what_is_no_draft_of_a_form_goes_along_byte_for_byte() -> None:
    for inhoud in (b"\x89PNG\r\n\xff", b"{}", b""):
        assert na_terugzetten("bijlage:c:plaatje", inhoud, 0) == (("bijlage:c:plaatje", inhoud),)


KAN_WEG = (
    *("verbeter:999", "verbeter:999-oma", "verbeter:nieuw", "verbeter:1", "gezin:weg", "maatregel:weg"),
    *("eigen:weg", "deelnemer:weg", "gesprek:weg", "delen:weg", "nagekomen:weg", "bevestigen:weg"),
    *("advies:weg", "blad:weg", "bijlage:nieuw"),
)
PAGINAS: dict[str, tuple[Callable[[Dossier, str], FormulierPresenter], str]] = {
    "casus:{}": (CasusPresenter, "{}"),
    "meldcode:{}:d": (lambda d, c: MeldcodePresenter(d, c, "d"), "gesprek/weg/{0}/{0}"),
    "melding:{}:m1": (lambda d, c: MeldingPresenter(d, c, "m1"), "feiten/{}"),
    "adviesvraag:{}:a1": (lambda d, c: AdviesvraagPresenter(d, c, "a1"), "{}"),
    "bijlage:{}": (BijlageToevoegenPresenter, "{}"),
}
"""Per key of a draft the page, and how it calls where it stood with a form open."""


@pytest.mark.parametrize("code", KAN_WEG)
@pytest.mark.parametrize("sleutel", PAGINAS)
def test_no_page_stops_on_a_draft_of_what_is_gone(o: Opstelling, sleutel: str, code: str) -> None:
    for handeling in (bv.advies_beginnen(), bv.melding_voorbereiden()):
        o.doe(handeling)
    velden = {"wanneer": "gisteren", "over": "weg 999", "regels": "999", "feiten": "Wat ik typte."}
    o.kluis.bewaar_concept(sleutel.format(o.casus), Klad(velden={code: velden}).naar_bytes())
    pagina, hier = PAGINAS[sleutel]
    p = pagina(o.dossier, o.casus)
    p.staat()
    if isinstance(p, CasusPresenter | MeldcodePresenter):
        p.ga_verder()
        p.staat()
    p.keer_terug(hier.format(code))
    p.staat()
    p.stop()
    assert "Wat ik typte." in repr([o.kluis.concept(s) for s in o.kluis.concepten()])


@pytest.mark.parametrize("code", ["noodzaak:weg", "informeren:weg"])
def test_nor_does_a_request_and_its_text_is_offered_as_a_note(o: Opstelling, code: str) -> None:
    casus = b.Situatie().in_kluis(o.kluis)
    (verzoek,) = o.dossier.casus(casus).verzoeken
    velden = {"wanneer": "gisteren", "feiten": "Wat ik typte."}
    o.kluis.bewaar_concept(f"verzoek/{casus}/{verzoek}", Klad(velden={code: velden}).naar_bytes())
    p = InformatieverzoekPresenter(o.dossier, casus, verzoek)
    p.staat()
    p.keer_terug("noodzaak/noodzaak/weg")
    p.staat()
    p.stop()
    assert "Wat ik typte." in o.notities()
    assert o.kluis.concepten() == ()


def test_a_mend_that_cannot_be_opened_is_offered_as_a_note_and_the_rest_goes_on(o: Opstelling) -> None:
    klad = Klad(velden={"verbeter:999": {"feiten": "Wat ik typte."}, "gezin:nieuw": {"naam": "Oma"}})
    o.kluis.bewaar_concept(f"casus:{o.casus}", klad.naar_bytes())
    regels = o.regels()
    assert [tuple(k.code for k in r.knoppen) for s, r in regels.items() if s.startswith("weg:")] == [NOTITIE]
    assert regels[f"casus:{o.casus}"].pagina == "casus"
    assert o.notities() == "Feiten: Wat ik typte."
    p = CasusPresenter(o.dossier, o.casus)
    p.ga_verder()
    assert p.hier == "gezin:nieuw"


def test_looking_twice_keeps_one_line_for_it(o: Opstelling) -> None:
    klad = Klad(velden={"verbeter:999-moeder": {"reactie": "Goed."}})
    o.doe(bv.melding_voorbereiden())
    o.kluis.bewaar_concept(f"melding:{o.casus}:m1", klad.naar_bytes())
    o.regels()
    (sleutel,) = o.regels()
    assert sleutel.startswith(f"weg:melding:{o.casus}:m1:")

"""Step 3 without a window: talks per person, grounds that serve several, and who was told of the concerns."""

from __future__ import annotations

from meldcode_app.presenters.weergave import InhoudInvoer, PogingInvoer
from meldcode_app.services.dossier import Dossier
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests.presenters.meldcode_bediening import nodig, open_codes, open_meldcode, velden, vul, walk, werk


def test_each_parent_with_custody_and_the_child_have_a_tab_with_a_state(dossier: Dossier) -> None:
    p = open_meldcode(dossier, bm.gesprek("moeder"), stap="stap3")
    staat = p.staat()
    assert [(t.naam, t.onder, t.staat) for t in staat.personen] == [
        ("Moeder", "heeft gezag", "Gesprek gehouden"),
        ("Vader", "heeft gezag", "Nog niet ingevuld"),
        ("Gerrit", "kind, 8 jaar", "Nog niet ingevuld"),
    ]
    assert staat.persoon == "vader"
    assert set(velden(p)) == {"gehouden"}


def test_one_talk_with_two_persons_is_two_records_and_goes_on_to_the_next(dossier: Dossier) -> None:
    p = open_meldcode(dossier, stap="gesprek")
    p.typ("gehouden", "ja")
    vul(p, aanwezig="Moeder, vader, Dennis", reactie="Zij herkennen het.", afspraken="Vrijdag bellen.")
    p.typ_inhoud(InhoudInvoer(feiten="De blauwe plek."))
    p.vink("ook", "vader", True)
    p.druk("vastleggen")
    gesprekken = walk(p, dossier).gesprekken
    assert [(g.persoon, g.gehouden) for g in gesprekken] == [("moeder", True), ("vader", True)]
    staat = p.staat()
    assert staat.persoon == "gerrit"
    assert staat.melding is not None
    assert "Gerrit" in staat.melding.tekst
    p.kies_persoon("moeder")
    assert p.staat().formulier is None
    (regel,) = p.staat().blokken[0].registraties
    assert [d.label for d in regel.delen] == ["Aanwezig", "Gedeeld", "Reactie", "Afspraken"]


def test_not_held_asks_ground_and_facts_in_the_form_not_in_the_panel(dossier: Dossier) -> None:
    p = open_meldcode(dossier, stap="gesprek")
    p.typ("gehouden", "nee")
    assert {"grond", "grond_feiten"} <= set(velden(p))
    assert nodig(p)["GEEN_GESPREK_OUDER", "moeder"].gronden == ()
    assert open_codes(p) == ["GEEN_GESPREK_OUDER"]
    p.typ("grond", "U1")
    assert "U1, veiligheid van het kind" in velden(p)["grond"].hint
    assert open_codes(p) == ["GEEN_GESPREK_OUDER"]
    vul(p, grond_feiten="Vader dreigde vrijdag met geweld.")
    assert open_codes(p) == []


def test_one_ground_serves_both_parents_and_stays_one_record_each(dossier: Dossier) -> None:
    p = open_meldcode(dossier, stap="gesprek")
    p.typ("gehouden", "nee")
    assert [k.code for k in velden(p)["ook"].keuzes] == ["vader"]
    p.vink("ook", "vader", True)
    vul(p, grond="U1", grond_feiten="Vader dreigde vrijdag met geweld.")
    p.druk("vastleggen")
    niet = walk(p, dossier).gesprekken
    assert [(g.persoon, g.gehouden, g.grond) for g in niet] == [
        ("moeder", False, "U1"),
        ("vader", False, "U1"),
    ]
    assert p.staat().persoon == "gerrit"


def test_unreachable_asks_attempts_and_only_then(dossier: Dossier) -> None:
    p = open_meldcode(dossier, stap="gesprek")
    p.typ("gehouden", "nee")
    p.typ("grond", "U0")
    assert werk(p).pogingen is None
    p.typ("grond", "U7")
    vul(p, grond_feiten="Geen gehoor, geen antwoord.")
    assert werk(p).pogingen == ()
    assert open_codes(p) == ["POGINGEN_ONTBREKEN"]
    p.typ_pogingen((PogingInvoer(dag="ooit", wijze="telefoon"),))
    p.druk("vastleggen")
    assert "niet te lezen" in werk(p).pogingen_fout
    gedaan = PogingInvoer(dag="16-11", wijze="telefoon", uitkomst="voicemail")
    p.typ_pogingen((gedaan, PogingInvoer(dag="19-11", wijze="e-mail")))
    assert open_codes(p) == []
    p.druk("vastleggen")
    (niet,) = walk(p, dossier).gesprekken
    assert (niet.grond, niet.pogingen) == ("U7", 2)


def test_the_child_has_grounds_of_its_own(dossier: Dossier) -> None:
    p = open_meldcode(dossier, stap="gesprek")
    p.kies_persoon("gerrit")
    p.typ("gehouden", "nee")
    codes = [k.code for k in velden(p)["grond"].keuzes]
    assert codes == ["", "te_jong", "U1", "U6", "weigert", "nog_niet", "U0"]
    assert "ook" not in velden(p)
    vul(p, grond="weigert", grond_feiten="Hij liep weg en zei: 'Niks.'")
    p.druk("vastleggen")
    p.kies_persoon("gerrit")
    (regel,) = p.staat().blokken[0].registraties
    assert regel.delen[0].tekst.startswith("Kind wil niet praten. Hij liep weg")


def test_a_disclosure_warns_before_a_talk_with_a_parent(dossier: Dossier) -> None:
    p = open_meldcode(dossier, bm.signaal(onthulling=True), stap="gesprek")
    p.typ("gehouden", "ja")
    assert open_codes(p) == ["ONTHULLING_EERST_ADVIES"]


def test_informing_is_recorded_per_parent_beside_the_talk(dossier: Dossier) -> None:
    p = open_meldcode(dossier, stap="gesprek")
    p.typ("gehouden", "ja")
    p.persoon_klaar("moeder", "wanneer", "vooraf")
    p.persoon_typ("moeder", "wijze", "M. Jansen, telefonisch")
    p.persoon_typ("moeder", "reactie", "'Goed dat u belt.'")
    p.persoon_klaar("moeder", "datum", "vr")
    staat = p.staat()
    assert staat.plek == "informeren"
    assert velden(p)["gehouden"].waarde == "ja"
    p.persoon_vast("moeder")
    (kennis,) = walk(p, dossier).kennisgevingen
    assert (kennis.persoon, kennis.wanneer, kennis.laatste_dag.isoformat()) == (
        "moeder",
        "vooraf",
        "2026-11-20",
    )
    informeren = p.staat().informeren
    assert informeren is not None
    assert informeren.rijen[0].vastgelegd.startswith("Vastgelegd: vr 20 nov, vooraf, M. Jansen")
    assert informeren.rijen[1].vastgelegd == ""
    assert velden(p)["gehouden"].waarde == "ja"


def test_an_unread_day_of_informing_is_told_in_its_row(dossier: Dossier) -> None:
    p = open_meldcode(dossier, stap="gesprek")
    p.persoon_klaar("vader", "wanneer", "vooraf")
    p.persoon_typ("vader", "datum", "ooit")
    p.persoon_klaar("vader", "datum", "ooit")
    informeren = p.staat().informeren
    assert informeren is not None
    assert "niet te lezen" in informeren.rijen[1].fout_datum


def test_the_state_of_a_tab_says_that_something_is_unrecorded(dossier: Dossier) -> None:
    p = open_meldcode(dossier, stap="gesprek")
    p.typ("gehouden", "ja")
    p.kies_persoon("vader")
    staten = {t.code: t.staat for t in p.staat().personen}
    assert staten["moeder"] == "Bezig, nog niet vastgelegd"
    p.kies_persoon("moeder")
    assert velden(p)["gehouden"].waarde == "ja"


def test_somebody_without_custody_can_be_spoken_with_too(dossier: Dossier) -> None:
    oma = b.persoon("oma")
    casus_id = bm.MeldcodeSituatie(personen=(b.moeder(), oma)).in_kluis(dossier.kluis)
    from meldcode_app.presenters.meldcode import MeldcodePresenter

    p = MeldcodePresenter(dossier, casus_id, "d", "gesprek")
    assert [t.code for t in p.staat().personen] == ["moeder", "gerrit", "oma"]
    p.kies_persoon("oma")
    p.typ("gehouden", "nee")
    p.druk("vastleggen")
    assert walk(p, dossier).gesprekken[0].persoon == "oma"

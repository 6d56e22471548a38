"""What can be found of an entry: all that was typed and the names of whom it is about; never an id or a code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import msgspec.inspect as soorten
import pytest
from msgspec import Struct
from msgspec.structs import replace

from meldcode_app.domain import zoektekst
from meldcode_app.domain.gebeurtenis import KLUIS, Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen import meldcode as m
from meldcode_app.domain.handelingen.alle import AlleHandelingen
from meldcode_app.domain.handelingen.bijlage import BijlageIntrekken, BijlageToevoegen
from meldcode_app.domain.handelingen.casus import AndereDeelnemerVastleggen, CasusOpenen, PersoonVastleggen
from meldcode_app.domain.handelingen.notitie import NotitieAfhandelen, NotitieMaken
from meldcode_app.domain.personen import AndereDeelnemer, Persoon
from meldcode_app.domain.tijd import Wanneer, op
from meldcode_app.domain.zoektekst import Bekend, Lezer, rijen_van, zoekrij, zoekteksten
from tests import bouwers as b
from tests import bouwers_meldcode as bm
from tests import bouwers_veilig_thuis as bv


def _regel(handeling: AlleHandelingen, seq: int = 1, casus: str = "c1") -> Gebeurtenis:
    return Gebeurtenis(
        seq=seq,
        casus=casus,
        soort=handeling.soort,
        handeling_id="h",
        geregistreerd_op=b.op_dag(b.DAG)(),
        inhoud=Inhoud(handeling=handeling),
    )


def _persoon(persoon: Persoon) -> PersoonVastleggen:
    return PersoonVastleggen(gebeurd_op=op(b.DAG), door="jansen", persoon=persoon)


GEZIN = Bekend(
    kind="gerrit", namen={"gerrit": "Gerrit Voorbeeld", "moeder": "moeder Ellen", "dennis": "Dennis"}
)


def test_of_a_talk_all_that_was_typed_and_the_name_of_whom_it_was_with() -> None:
    gesprek = m.GesprekVastleggen(
        gebeurd_op=Wanneer(van=b.DAG, tekst="na school"),
        door="jansen",
        doorloop="d-91f2",
        gesprek="g-77aa",
        personen=("moeder", "onbekend-id"),
        gedeeld="De blauwe plek.",
        uitspraken=(h.Uitspraak(tekst="Dat klopt niet", bron="moeder zelf"),),
        reactie="Zij schrok.",
        motiveringen=(b.motiveer("LATER_VASTGELEGD", "moeder"),),
    )
    teksten = zoekteksten(_regel(gesprek), GEZIN)
    assert teksten == (
        "De blauwe plek.",
        "Dat klopt niet",
        "moeder zelf",
        "Zij schrok.",
        "na school",
        "De feiten staan erbij.",
        "moeder Ellen",
    )


@pytest.mark.parametrize(
    ("handeling", "naam"),
    [
        (bm.afspraak(wie="dennis", tekst="Bellen."), "Dennis"),
        (bm.standpunt(van="dennis", tekst="Anders."), "Dennis"),
        (b.informeren("moeder"), "moeder Ellen"),
        (b.bezwaar("moeder", tekst="Nee."), "moeder Ellen"),
    ],
)
def test_an_id_of_somebody_is_found_by_the_name(handeling: AlleHandelingen, naam: str) -> None:
    assert zoekteksten(_regel(handeling), GEZIN)[-1] == naam


def test_a_quick_note_is_found_and_the_set_up_of_the_vault_is_not() -> None:
    noot = NotitieMaken(gebeurd_op=op(b.DAG), door="jansen", notitie="n-1", tekst="Zonder jas.")
    weg = NotitieAfhandelen(gebeurd_op=op(b.DAG), door="jansen", notitie="n-1", reden="Dubbel.")
    assert zoekteksten(_regel(noot, casus=KLUIS), Bekend()) == ("Zonder jas.",)
    for handeling in (b.inrichten(), weg):
        assert zoekteksten(_regel(handeling, casus=KLUIS), Bekend()) == ()


def test_a_name_is_that_of_the_time_of_the_entry() -> None:
    lezer = Lezer()
    regels = [
        CasusOpenen(gebeurd_op=op(b.DAG), door="jansen", kind=b.kind(naam="Gerrit Oud")),
        _persoon(b.moeder()),
        b.informeren("moeder"),
        _persoon(replace(b.moeder(), naam="Ellen Nieuw")),
        b.informeren("moeder"),
    ]
    rijen = [lezer.lees(_regel(handeling, seq)) for seq, handeling in enumerate(regels, start=1)]
    assert "Moeder Voorbeeld" in rijen[2].tekst
    assert "Nieuw" not in rijen[2].tekst
    assert "Ellen Nieuw" in rijen[4].tekst
    assert {rij.kind for rij in rijen} == {"Gerrit Gerrit Oud"}


def test_an_advice_and_a_melding_belong_to_the_meldcode_they_were_begun_in() -> None:
    regels = [
        bv.advies_beginnen(adviesvraag="a1", doorloop="d7"),
        bv.advies_aanvullen(adviesvraag="a1", tekst="Gebeld."),
        bv.melding_voorbereiden(melding="m1", doorloop="d8"),
        bv.melding_aanvullen(melding="m1", tekst="Nagebeld."),
        bm.meldcode_aanvullen(doorloop="d9", tekst="Los."),
        b.aanvullen(tekst="Verzoek."),
    ]
    rijen = rijen_van([_regel(handeling, seq) for seq, handeling in enumerate(regels, start=1)], na=1)
    assert [rij.doorloop for rij in rijen] == ["d7", "d8", "d8", "d9", ""]


def _velden(klasse: type[Any]) -> Iterator[tuple[type[Any], Any]]:
    """Every field of type text in a struct and in the structs it holds."""
    for veld in soorten.type_info(klasse).fields:  # type: ignore[attr-defined]
        for soort in _losse(veld.type):
            if isinstance(soort, soorten.StructType):
                yield from _velden(soort.cls)
            elif isinstance(soort, soorten.StrType):
                yield klasse, veld.name


def _losse(soort: Any) -> Iterator[Any]:
    match soort:
        case soorten.VarTupleType(item_type=een):
            yield from _losse(een)
        case soorten.UnionType(types=keuze):
            for een in keuze:
                yield from _losse(een)
        case _:
            yield soort


ID_VELDEN = {
    "id", "door", "namens", "casus", "verzoek", "doorloop", "vervolg_op", "adviesvraag", "melding", "eerdere",
    "document", "signalen", "gekoppeld", "uit_notitie", "notitie", "code", "grond", "signaal", "consult",
    "gesprek", "professional", "opvolger", "van", "deelnemer", "afschrift_aan", "personen", "persoon", "betreft",
    "woord", "kind", "bijlage", "meegestuurd",
}  # fmt: skip
"""By hand: names of fields that hold an id, a code, or a word that also stands in the text it is about."""
ID_SOMS = {
    ("AfspraakMaken", "afspraak"), ("AfspraakMaken", "wie"), ("AfspraakNagekomen", "afspraak"),
    ("NoodzaakBeoordelen", "vraag"), ("MondelingVerstrekken", "vragen"), ("KaderVaststellen", "maatregel"),
    ("WoordOordeel", "door"), ("BijlageToevoegen", "vorm"),
}  # fmt: skip


@pytest.mark.parametrize("klasse", get_args(AlleHandelingen), ids=lambda klasse: klasse.__name__)
def test_every_text_of_every_act_is_found_and_no_id(klasse: type[Struct]) -> None:
    """A new field is text until this list says that it is an id."""
    tekst = {
        (eigenaar.__name__, veld)
        for eigenaar, veld in _velden(klasse)
        if veld not in ID_VELDEN and (eigenaar.__name__, veld) not in ID_SOMS
    }

    def gevonden(struct: type[Struct]) -> Iterator[tuple[str, str]]:
        for veld, wat in zoektekst._plan(struct):
            if wat == "tekst":
                yield struct.__name__, veld
            elif wat == "deel":
                soort = next(v.type for v in soorten.type_info(struct).fields if v.name == veld)  # type: ignore[attr-defined]
                for los in _losse(soort):
                    if isinstance(los, soorten.StructType):
                        yield from gevonden(los.cls)

    assert set(gevonden(klasse)) == tekst


def test_the_index_row_holds_the_texts_one_per_line() -> None:
    rij = zoekrij(_regel(b.aanvullen(tekst="Een zin."), 7), GEZIN)
    assert (rij.seq, rij.casus, rij.kind, rij.tekst) == (7, "c1", "Gerrit Voorbeeld", "Een zin.")


def test_a_professional_elsewhere_has_a_name_too_and_text_is_told_from_ids() -> None:
    ander = AndereDeelnemer(id="ggz", naam="K. Visser")
    bekend = Bekend().toegepast(
        _regel(AndereDeelnemerVastleggen(gebeurd_op=op(b.DAG), door="jansen", deelnemer=ander))
    )
    assert bekend.namen == {"ggz": "K. Visser"}
    assert zoektekst.is_tekst(m.SignaalVastleggen, "feiten")
    assert not zoektekst.is_tekst(m.SignaalVastleggen, "signaal")
    assert not zoektekst.is_tekst(m.AfspraakMaken, "wie")


def test_an_attachment_belongs_to_the_meldcode_it_was_added_to_and_is_found_by_its_words() -> None:
    wie: dict[str, Any] = {"gebeurd_op": op(b.DAG), "door": "jansen"}
    regels = [
        bm.beginnen(doorloop="d7"),
        bv.melding_voorbereiden(melding="m1", doorloop="d8"),
        *(
            BijlageToevoegen(
                **wie, bijlage=f"b{n}", betreft=waarbij, bestandsnaam="scan.pdf", omschrijving="Mail."
            )
            for n, waarbij in enumerate(("d7", "m1", ""))
        ),
        BijlageIntrekken(**wie, bijlage="b0", reden="Dubbel."),
    ]
    rijen = list(rijen_van([_regel(handeling, seq) for seq, handeling in enumerate(regels, start=1)], na=2))
    assert [rij.doorloop for rij in rijen] == ["d7", "d8", "", "d7"]
    assert rijen[0].tekst.splitlines() == ["scan.pdf", "Mail."]
    assert rijen[-1].tekst == "Dubbel."

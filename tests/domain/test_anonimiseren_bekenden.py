"""Who is known, under which label, and in which forms."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from meldcode_app.domain.adviesvraag import Adviesvraag, Gesteld
from meldcode_app.domain.anonimiseren import bekenden, beller, is_beller, is_rol, masker, rollen
from meldcode_app.domain.anonimiseren_namen import adresvormen, naamvormen, organisatievormen
from meldcode_app.domain.anonimiseren_rollen import rol_van_functie
from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.handelingen.meldcode import SignaalVastleggen
from meldcode_app.domain.meldcode import Doorloop, Signaal
from meldcode_app.domain.personen import AndereDeelnemer, EigenDeelnemer, Persoon
from meldcode_app.domain.tijd import op

PEILDAG = date(2026, 11, 23)
pytestmark = pytest.mark.norm("anoniem-blad")


def _persoon(id_: str, naam: str, rol: Any = "ouder", noemen: str = "", **velden: Any) -> Persoon:
    return Persoon(id=id_, naam=naam, rol=rol, noemen=noemen, **velden)


def _casus(*personen: Persoon, eigen: tuple[EigenDeelnemer, ...] = (), **velden: Any) -> Casus:
    alle = (_persoon("k", "Gerrit Voorbeeld", "kind"), *personen)
    return Casus(
        id="c",
        kind_id="k",
        personen={p.id: p for p in alle},
        eigen_deelnemers={d.id: d for d in eigen},
        **velden,
    )


def _gedrukt(tekst: str, casus: Casus, inrichting: Inrichting | None = None) -> str:
    return masker([tekst], bekenden(casus, inrichting or Inrichting()), (), PEILDAG).tekst(0)


def test_everybody_has_a_role_of_their_own() -> None:
    casus = _casus(
        _persoon("m", "Ellen", noemen="Mama"),
        _persoon("o1", "Karel"),
        _persoon("o2", "Kees"),
        _persoon("k2", "Tom", "kind"),
        _persoon("k3", "Tim", "kind"),
        _persoon("b1", "Bo", "broer_of_zus", "broer"),
        _persoon("b2", "Bas", "broer_of_zus", "oudste broer"),
        _persoon("z", "Zus Voorbeeld", "broer_of_zus"),
        _persoon("p", "Piet", "partner", "de vriend van Ellen"),
        eigen=(
            EigenDeelnemer(id="l1", naam="A", functie="juf groep 5"),
            EigenDeelnemer(id="l2", naam="B", functie="leerkracht"),
            EigenDeelnemer(id="c", naam="C", functie="trainer bij Titan"),
        ),
        andere_deelnemers={
            "w": AndereDeelnemer(id="w", naam="W", functie="iets bij De Brug", positie="politie"),
            "x": AndereDeelnemer(id="x", naam="X", functie="huisarts"),
        },
    )
    inrichting = Inrichting(gebruiker=EigenDeelnemer(id="ik", naam="Ik", functie="IB’er / coach"))
    assert rollen(casus, inrichting) == {
        "k": "het kind", "m": "de moeder", "o1": "ouder 1", "o2": "ouder 2", "k2": "kind B", "k3": "kind C",
        "b1": "broer 1", "b2": "broer 2", "z": "een broer of zus", "p": "de partner", "l1": "leerkracht 1",
        "l2": "leerkracht 2", "c": "een collega", "ik": "de intern begeleider", "w": "een politiemedewerker",
        "x": "de huisarts",
    }  # fmt: skip
    assert all(is_rol(label) for label in rollen(casus, inrichting).values())


def test_more_children_than_letters() -> None:
    kinderen = [_persoon(f"k{n}", f"Kind{n}", "kind") for n in range(30)]
    labels = list(rollen(_casus(*kinderen), Inrichting()).values())
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("functie", "label"),
    [
        ("leerkracht", "de leerkracht"),
        ("Juf van groep 5 bij De Wijde Blik", "de leerkracht"),
        ("intern begeleider en aandachtsfunctionaris", "de intern begeleider"),
        ("Conciërge", "de conciërge"),
        ("trainer Titan", "een collega"),
        ("", "een collega"),
        ("Jan", "een collega"),
    ],
)
def test_a_function_goes_through_a_closed_list(functie: str, label: str) -> None:
    assert rol_van_functie(functie) == label


def test_the_caller_is_a_function_and_a_sector() -> None:
    ik = EigenDeelnemer(id="i", naam="M. Jansen", functie="intern begeleider op De Wijde Blik")
    assert beller(Inrichting(gebruiker=ik)) == "intern begeleider, onderwijs"
    assert beller(Inrichting(sector_variant="huisarts")) == "professional"
    assert is_beller("intern begeleider, onderwijs")
    assert is_beller("professional")
    assert not is_beller("intern begeleider, De Wijde Blik")


@pytest.mark.parametrize(
    "tekst", ["Titan", "de Titan", "kind Bo", "Gerrit", "", "broer 1 en Jan", "het kind\n"]
)
def test_what_is_no_label_is_not_taken_for_one(tekst: str) -> None:
    assert not is_rol(tekst)


def test_two_bearers_of_one_name_get_a_joint_label() -> None:
    casus = _casus(_persoon("m", "Ellen"), eigen=(EigenDeelnemer(id="l", naam="Ellen", functie="mentor"),))
    assert _gedrukt("bij Ellen", casus) == "bij de ouder of de mentor"
    drie = _casus(_persoon("m", "Ellen"), _persoon("v", "Ellen", "partner"), _persoon("x", "Ellen", "voogd"))
    assert _gedrukt("bij Ellen", drie) == "bij [naam]"


def test_how_somebody_is_called_counts_only_when_it_is_a_name() -> None:
    casus = _casus(_persoon("o", "Anna Proef", "overig", "oma Annie"), _persoon("t", "T", "overig", "tante"))
    assert _gedrukt("bij oma annie en tante Anna", casus) == "bij oma een bekende en tante een bekende"


def test_address_telephone_and_mail_of_a_person() -> None:
    casus = _casus(
        _persoon(
            "m", "Ellen", adres="Jan van Proefstraat 5a, 2222 XX Oud Loenersloot", plaats="Tweededorp",
            telefoon="06 11 22 33 44 of 12", email="a@b.nl; c@school",
        )
    )  # fmt: skip
    tekst = (
        "Jan van Proefstraat 5a; proefstraat; Proefstraat; 2222xx, oud loenersloot, Loenersloot, tweededorp, "
        "c@school 0611223344"
    )
    assert _gedrukt(tekst, casus) == (
        "[adres]; proefstraat; [adres]; [postcode], [plaats], [plaats], [plaats], [e-mailadres] [telefoonnummer]"
    )


def test_names_in_any_field_of_the_casus_are_known() -> None:
    signaal = SignaalVastleggen(
        door="jansen", gebeurd_op=op(PEILDAG), doorloop="d", signaal="s", gezien_door="Schoolarts Nora van Dam",
        uitspraken=(Uitspraak(tekst="au", bron="buurman Sjors, 3 mei"), Uitspraak(tekst="o", bron="Moeder")),
    )  # fmt: skip
    doorloop = Doorloop(
        id="d", professional="jansen", begonnen_op=op(PEILDAG), begonnen_door="jansen",
        signalen={"s": Signaal(id="s", inhoud=signaal, seq=1)},
    )  # fmt: skip
    gebeld = Gesteld(op=op(PEILDAG), regio="Veilig Thuis Proefmeer", via="telefoon", medewerker="", seq=2)
    vraag = Adviesvraag(id="a", doorloop="d", begonnen_op=op(PEILDAG), door="jansen", gesteld=(gebeld,))
    casus = _casus(doorlopen={"d": doorloop}, adviesvragen={"a": vraag})
    assert _gedrukt("nora van dam en sjors", casus) == "[naam] en [naam]"
    assert (
        _gedrukt("de schoolarts en de moeder in proefmeer", casus) == "de schoolarts en de moeder in [plaats]"
    )


@pytest.mark.parametrize(
    ("naam", "vormen"),
    [
        ("Dennis de Wit", {"Dennis", "Dennis Wit", "de Wit", "Wit", "D de Wit", "Dennis W", "de Wit Dennis"}),
        ("Wit, Dennis de", {"Dennis de Wit", "Wit"}),
        ("dr. A.B. van der Berg-Smit", {"A B van der Berg-Smit", "AB van der Berg-Smit", "Berg", "Smit"}),
        ("Anne-Marie El Amrani", {"Anne", "Marie", "Anne-Marie", "A M El Amrani", "Amrani"}),
        ("S. (Sanne) Vermeer", {"Sanne", "Vermeer"}),
        ("de Wit", {"de Wit", "Wit"}),
        ("Cher", {"Cher"}),
        ("", set()),
    ],
)
def test_a_name_is_known_in_all_its_forms(naam: str, vormen: set[str]) -> None:
    assert vormen <= {vorm.tekst for vorm in naamvormen(naam)}


@pytest.mark.parametrize(
    ("naam", "vormen"),
    [
        ("Basisschool De Wijde Blik", {("De Wijde Blik", False), ("Wijde Blik", False)}),
        ("GI De Brug", {("GI De Brug", True), ("De Brug", True), ("Brug", True)}),
        ("Gemeente", set()),
        ("Veilig Thuis", set()),
        ("", set()),
    ],
)  # fmt: skip
def test_an_organisation_is_known_without_what_any_is_called(
    naam: str, vormen: set[tuple[str, bool]]
) -> None:
    gevonden = set(organisatievormen(naam))
    assert vormen <= gevonden
    assert bool(gevonden) == bool(vormen)


def test_an_address_over_two_lines_holds_a_place() -> None:
    assert ("Proefdorp", "plaats", False) in set(adresvormen("Lindelaan 12\nProefdorp"))
    assert list(adresvormen(" , ")) == []

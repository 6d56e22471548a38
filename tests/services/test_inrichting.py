"""Changing who keeps the vault and who decides: recorded, with the earlier value kept and in force for its own days."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meldcode_app.domain.gebeurtenis import KLUIS
from meldcode_app.domain.ongeldig import OngeldigeHandeling
from meldcode_app.domain.personen import EigenDeelnemer
from meldcode_app.services.dossier import Dossier
from meldcode_app.services.registreren import lees_inrichtingen, registreer
from meldcode_app.storage.kluis import Kluis
from tests import bouwers as b

LATER = b.DAG + timedelta(days=7)
ADJUNCT = b.Beslisser(naam="A. Bos", functie="adjunct-directeur")


@pytest.fixture
def dossier(eigen_kluis: Kluis) -> Dossier:
    """A vault of the school in which the head decided until a week ago, and the deputy since."""
    registreer(eigen_kluis, KLUIS, b.inrichten(), b.op_dag(b.DAG))
    gemaakt = Dossier(eigen_kluis, b.op_dag(LATER))
    uitkomst = gemaakt.doe(KLUIS, b.inrichting_wijzigen(dag=LATER, plaats="Elders"))
    assert uitkomst.aanvaard
    return gemaakt


def _codes(dossier: Dossier, casus: str, **velden: object) -> set[str]:
    return {r.code for r in dossier.weeg(casus, b.vaststellen(**velden)).open_redenen}


def test_the_earlier_set_up_stays_readable(dossier: Dossier) -> None:
    soorten = [(g.soort, g.handeling.beslissende_functie) for g in lees_inrichtingen(dossier.kluis)]  # type: ignore[union-attr]
    assert soorten == [("kluis_inrichten", "directeur"), ("inrichting_wijzigen", "adjunct-directeur")]
    assert dossier.inrichting().plaats == "Elders"
    assert dossier.inrichting(b.DAG).plaats == ""


def test_a_decision_is_judged_by_who_decided_on_its_own_day(dossier: Dossier) -> None:
    casus = b.Situatie(daarna=b.COMPLEET).in_kluis(dossier.kluis)
    toen = _codes(dossier, casus, dag=b.DAG, besloten_door=b.DIRECTEUR)
    nu = _codes(dossier, casus, dag=LATER, besloten_door=b.DIRECTEUR)
    assert nu - toen == {"BESLISSER_ANDERS"}
    assert _codes(dossier, casus, dag=LATER, besloten_door=ADJUNCT) == toen


@pytest.mark.norm("besluit-2-1-c")
def test_what_is_told_afterwards_of_an_earlier_day_holds_until_the_next_change(dossier: Dossier) -> None:
    """Forgotten at the time: in between somebody else decided. Who decides today does not change by it."""
    tussen = b.DAG + timedelta(days=3)
    laat = b.inrichting_wijzigen(dag=tussen, beslissende_functie="teamleider")
    assert dossier.doe(KLUIS, laat).aanvaard
    per_dag = [dossier.inrichting(dag).beslissende_functie for dag in (b.DAG, tussen, LATER)]
    assert per_dag == ["directeur", "teamleider", "adjunct-directeur"]
    assert dossier.inrichting().beslissende_functie == "adjunct-directeur"


def test_the_user_stays_the_same_person(dossier: Dossier) -> None:
    ander = EigenDeelnemer(id="bos", naam="A. Bos", functie="leerkracht")
    with pytest.raises(OngeldigeHandeling):
        dossier.doe(KLUIS, b.inrichting_wijzigen(dag=LATER, gebruiker=ander))
    zelf = EigenDeelnemer(id="jansen", naam="M. Jansen-Bos", functie="zorgcoördinator")
    assert dossier.doe(KLUIS, b.inrichting_wijzigen(dag=LATER, gebruiker=zelf)).aanvaard
    assert dossier.inrichting().gebruiker == zelf


def test_an_organisation_without_a_name_is_refused(dossier: Dossier) -> None:
    with pytest.raises(OngeldigeHandeling):
        dossier.doe(KLUIS, b.inrichting_wijzigen(dag=LATER, organisatie=" "))


def test_a_change_does_not_belong_to_a_casus(dossier: Dossier) -> None:
    casus = b.Situatie().in_kluis(dossier.kluis)
    with pytest.raises(OngeldigeHandeling):
        dossier.doe(casus, b.inrichting_wijzigen(dag=LATER))

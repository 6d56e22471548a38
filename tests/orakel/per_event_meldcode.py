"""Which code is asked at which event or record of the meldcode and Veilig Thuis, and the one fact that brings it.

By hand, from domain 7.0 to 7.4. Facts not named are neutral; every step and part is open, nothing else happened.
Every pair is taken away in turn by `pytest --norm-mutatie`.
"""

from __future__ import annotations

from typing import Any

P = ("p1",)
Tabel = dict[str, tuple[tuple[str, ...], dict[str, Any]]]

SIGNAAL = ("signaal_vastleggen", "stap1_beginnen")
CONSULT = ("consult_vastleggen", "stap2_beginnen")
GESPREK = ("gesprek_vastleggen", "stap3_beginnen")
NIET_GESPROKEN = ("gesprek_overslaan", "stap3_beginnen", "stap3_afronden", "stap3_overslaan")
BESLUIT = ("besluit_vaststellen", "besluit_geen_vervolg")

MELDCODE: Tabel = {
    # MC1 to MC3: the first record of a step begins it, so it asks the same there
    "VERMOEDEN_ZONDER_BASIS": (SIGNAAL, {"vermoeden_zonder_basis": P}),
    "UITSPRAAK_ZONDER_BRON": (SIGNAAL, {"uitspraak_zonder_bron": P}),
    "WAARNEMER_ONBEKEND": (SIGNAAL, {"waarnemer_onbekend": P}),
    "ANDERE_WETTELIJKE_ROUTE": (("medewerker_als_pleger",), {}),
    "CONSULT_HERKENBAAR": (CONSULT, {"consult_herkenbaar": True}),
    # MC5
    "GEEN_SIGNAAL": (("stap1_afronden",), {"heeft_signaal": False}),
    "GEEN_CONSULT": (("stap2_afronden",), {"heeft_consult": False}),
    "STAP_OVERGESLAGEN": (("stap1_overslaan", "stap2_overslaan", "stap3_overslaan", "stap4_overslaan"), {}),
    # MC6 to MC8
    "ONTHULLING_EERST_ADVIES": (GESPREK, {"onthulling_zonder_advies": True}),
    "BIJZONDERE_VORM_EERST_ADVIES": (GESPREK, {"bijzondere_vorm_zonder_advies": True}),
    "GEEN_GESPREK_OUDER": (NIET_GESPROKEN, {"ouder_zonder_gesprek": P}),
    "GEEN_GESPREK_KIND": (NIET_GESPROKEN, {"kind_zonder_gesprek": P}),
    "GEZAG_ONBEKEND": (("stap3_afronden", "stap3_overslaan"), {"gezag_onbekend": P}),
    "GROND_CONTACTVERLIES": (NIET_GESPROKEN, {"ouder_zonder_gesprek": P}),
    "GROND_ANDERS": (NIET_GESPROKEN, {"kind_zonder_gesprek": P}),
    "POGINGEN_ONTBREKEN": (NIET_GESPROKEN, {"ouder_zonder_gesprek": P}),
    # MC9, again at deciding, for step 4 may be left out
    "VRAAG_1_ONBEANTWOORD": (("stap4_afronden",), {"vraag_1_beantwoord": False}),
    "TWIJFEL_ZONDER_ADVIES": (("stap4_afronden", *BESLUIT), {"twijfel_zonder_advies": True}),
    # MC11, MC12
    "SPOED_ONVOLLEDIG": (("spoed_melden",), {"spoed_onvolledig": True}),
    "REDEN_ONTBREEKT": (("spoed_opheffen", "afsluiten"), {"reden_ingevuld": False}),
    # MC13, MC14: one may decide without going to the decision first
    "STAP_NIET_AF": (("naar_besluit", *BESLUIT), {}),
    "BESLUIT_ONTBREEKT": (BESLUIT, {"besluit_ontbreekt": ("melden",)}),
    "BESLUIT_ZONDER_REDEN": (BESLUIT, {"besluit_zonder_reden": ("hulp",)}),
    "BESLISSER_NIET_AANGEWEZEN": (BESLUIT, {"beslisser_bevoegd": False}),
    "WIJKT_AF_VAN_KADER": (BESLUIT, {"wijkt_af_van_kader": True}),
    "WIJKT_AF_VAN_ADVIES": (BESLUIT, {"wijkt_af_van_advies": True}),
    "EIGEN_AFWEGING_ONTBREEKT": (BESLUIT, {"advies_zonder_afweging": True}),
    "HULP_ZONDER_TERMIJN": (BESLUIT, {"hulp_zonder_termijn": True}),
    "MELDEN_VOLGENS_KADER": (BESLUIT, {"kader_zegt_melden": True}),
    "MELDRECHT": (BESLUIT, {}),
    "NIETS_BIJ_VERMOEDEN": (("besluit_geen_vervolg",), {"niets_bij_vermoeden": True}),
    "HERZIENDATUM_ONTBREEKT": (("besluit_geen_vervolg",), {"zonder_herziendatum": True}),
    # MC16 to MC19
    "VOLGAFSPRAKEN_ONTBREKEN": (("evaluatie_geslaagd",), {"zonder_volgafspraken": True}),
    "OPNIEUW_BESLISSEN": (("evaluatie_niet_geslaagd",), {}),
    "GEEN_OPVOLGER": (("overdragen",), {"opvolger_bekend": False}),
    "OPEN_BIJ_OVERDRACHT": (("overdragen",), {"open_zaken": True}),
    "AFSLUITEN_BIJ_VERMOEDEN": (("afsluiten",), {"vermoeden_weerlegd": False}),
    "OPEN_ZAKEN": (("afsluiten",), {"open_zaken": True}),
}

ANTWOORDEN = (*(f"v{n}_{a}" for n in (1, 2, 3, 4) for a in ("ja", "nee", "twijfel")), "v5_ja", "v5_nee")

AFWEGINGSKADER: Tabel = {
    "ONDERBOUWING_ONTBREEKT": (ANTWOORDEN, {"onderbouwd": False}),
    "KOPPELING_ONTBREEKT": (ANTWOORDEN, {"gekoppeld": False}),
    "RAADPLEEG_VEILIG_THUIS": (("v1_twijfel", "v3_twijfel", "v4_twijfel"), {}),
    "SAMEN_MET_VEILIG_THUIS": (("v2_ja",), {}),
    "TWIJFEL_TELT_ALS_JA": (("v2_twijfel",), {}),
    "TERMIJN_ONTBREEKT": (("v4_ja",), {"hulp_met_termijn": False}),
}

ADVIESVRAAG: Tabel = {
    "WOORDEN_OPEN": (("anonimiseren",), {"woorden_open": True}),
    "HERKENBARE_BIJZONDERHEID": (("anonimiseren",), {"bijzonderheden": P}),
    "ZONDER_ANONIEM": (("adviesblad_afdrukken",), {}),
    "GEEN_TOESTEMMING_NODIG": (("advies_vragen",), {}),
    "ADVIES_IS_GEEN_BESLUIT": (("advies_ontvangen",), {}),
    "EIGEN_AFWEGING_ONTBREEKT": (("advies_wegen", "adviesvraag_afsluiten"), {"eigen_afweging": False}),
}

GEINFORMEERD = ("melding_informeren", "melding_informeren_overslaan", "melding_doen")
FEITEN = ("melding_feiten", "melding_doen")

MELDING: Tabel = {
    "NIET_VOORAF_OVER_MELDING": (GEINFORMEERD, {"niet_vooraf_geinformeerd": P}),
    "KIND_ZONDER_UITLEG": (GEINFORMEERD, {"kind_zonder_uitleg": P}),
    "GEZAG_ONBEKEND": (GEINFORMEERD, {"gezag_onbekend": P}),
    "LEEFTIJD_ONBEKEND": (GEINFORMEERD, {"leeftijd_onbekend": P}),
    "GROND_CONTACTVERLIES": (GEINFORMEERD, {"niet_vooraf_geinformeerd": P}),
    "GROND_ANDERS": (GEINFORMEERD, {"niet_vooraf_geinformeerd": P}),
    "POGINGEN_ONTBREKEN": (GEINFORMEERD, {"niet_vooraf_geinformeerd": P}),
    "TOESTEMMING_GEEN_VOORWAARDE": (("melding_informeren",), {"bezwaar_van": P}),
    "FEITEN_NIET_GESCHEIDEN": (FEITEN, {"feiten_gescheiden": False}),
    "UITSPRAAK_ZONDER_BRON": (FEITEN, {"uitspraak_zonder_bron": P}),
    "GEVOLGEN_NIET_GEWOGEN": (FEITEN, {"gevolgen_gewogen": False}),
    "GEHEIM_ZONDER_GROND": (FEITEN, {"geheim_zonder_grond": True}),
    "MELDING_DEEL_OVERGESLAGEN": (("melding_informeren_overslaan", "melding_feiten_overslaan"), {}),
    "MELDING_DEEL_OPEN": (("melding_doen",), {}),
    "STAP_NIET_AF": (("melding_doen",), {"stap_niet_af": ("stap2",)}),
    "NOG_GEEN_BESLUIT": (("melding_doen",), {"besluit_genomen": False}),
    "MELDING_TEGEN_BESLUIT": (("melding_doen",), {"tegen_besluit": True}),
    "MELDRECHT": (("melding_doen",), {}),
}

PER_MACHINE: dict[str, Tabel] = {
    "meldcode": MELDCODE,
    "afwegingskader": AFWEGINGSKADER,
    "adviesvraag": ADVIESVRAAG,
    "melding": MELDING,
}
"""Per machine: code -> events and records at which it is asked, and the facts that bring it."""

GROND: dict[tuple[str, str], tuple[str, str]] = {
    ("meldcode", "GROND_CONTACTVERLIES"): ("GEEN_GESPREK_OUDER", "U4"),
    ("meldcode", "GROND_ANDERS"): ("GEEN_GESPREK_KIND", "U0"),
    ("meldcode", "POGINGEN_ONTBREKEN"): ("GEEN_GESPREK_OUDER", "U7"),
    ("melding", "GROND_CONTACTVERLIES"): ("NIET_VOORAF_OVER_MELDING", "U4"),
    ("melding", "GROND_ANDERS"): ("NIET_VOORAF_OVER_MELDING", "U0"),
    ("melding", "POGINGEN_ONTBREKEN"): ("NIET_VOORAF_OVER_MELDING", "U7"),
}
"""Codes that follow on the ground given for somebody, and what that ground was given for."""

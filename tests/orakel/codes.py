"""Every code with its class and norm, and why each KAN_NIET may block. By hand, from domain 1, 3, 7.0-7.5 and 7.9."""

from __future__ import annotations

CODES: dict[str, tuple[str, str]] = {
    # 7.0 general rules
    "NU_NIET_AAN_DE_ORDE": ("kan_niet", "huisregel-g-10"),
    "DATUM_IN_DE_TOEKOMST": ("kan_niet", "huisregel-g-2"),
    "LATER_VASTGELEGD": ("let_op", "huisregel-g-3"),
    "VOORAF_LATER_VASTGELEGD": ("motiveer", "webinar-ots"),
    "VOORAF_LATER_OVER_MELDING": ("motiveer", "lkc-107130"),
    "BIJLAGE_IN_BRIEF": ("let_op", "huisregel-g-7"),
    # 3.2 and O-c: the frame
    "VERZOEKER_GEEN_GI": ("kan_niet", "jeugdwet-7.3.11-4"),
    "GEEN_OTS": ("kan_niet", "jeugdwet-7.3.11-4"),
    "ANDERE_GI": ("kan_niet", "jeugdwet-7.3.11-4"),
    "MAATREGEL_NIET_GEVERIFIEERD": ("motiveer", "bw-1-255-260"),
    "BEGINDATUM_ONBEKEND": ("motiveer", "bw-1-255-260"),
    "EINDDATUM_ONBEKEND": ("motiveer", "bw-1-255-260"),
    "GRONDSLAG_ONTBREEKT": ("motiveer", "avg-6-1"),
    "PLICHT_GELDT": ("motiveer", "jeugdwet-7.3.11-4"),
    "ANDERE_WEG": ("toelichting", "avg-6-1"),
    # O-b, O-d
    "DIRECT_BEANTWOORD": ("let_op", "terugbellen"),
    "NIET_OP_SCHRIFT": ("motiveer", "webinar-ots"),
    "VRAAG_VAAG": ("let_op", "jeugdwet-7.3.11-4"),
    # O-f
    "VRAAG_ZONDER_REDEN": ("motiveer", "lkc-109371"),
    "VRAAG_NIET_BEOORDEELD": ("motiveer", "lkc-109371"),
    "DERDE_ZONDER_UITLEG": ("motiveer", "derden-7.3.11"),
    "UITSPRAAK_ZONDER_BRON": ("let_op", "lkc-105668"),
    "ANTWOORD_LEEG": ("let_op", "lkc-105668"),
    # O-g and the grounds of 7.0
    "NIET_VOORAF_GEINFORMEERD": ("motiveer", "webinar-ots"),
    "KIND_ZONDER_UITLEG": ("let_op", "leeftijd-12"),
    "LEEFTIJD_ONBEKEND": ("let_op", "leeftijd-12"),
    "OUDER_ZONDER_GEZAG": ("let_op", "avg-14"),
    "GEZAG_ONBEKEND": ("let_op", "gezag-4.3"),
    "GROND_CONTACTVERLIES": ("let_op", "contactverlies-u4"),
    "GROND_ANDERS": ("let_op", "lkc-uitzonderingen"),
    "POGINGEN_ONTBREKEN": ("let_op", "knmg-stap-3"),
    # O-h, O-k
    "TERMIJN_LOOPT_NOG": ("let_op", "ctg-2023-124"),
    "ZIENSWIJZE_NIET_IN_BRIEF": ("let_op", "jeugdwet-7.3.8-2"),
    "VRAAG_VERANDERD": ("let_op", "lkc-109371"),
    "VOOR_VASTSTELLEN": ("let_op", "huisregel-g-2"),
    "BRIEF_ONJUIST": ("motiveer", "webinar-ots"),
    "BEZWAAR_GEEN_VETO": ("toelichting", "jeugdwet-7.3.11-4"),
    # the three gates, O-i and O-j, and O-l
    "DEEL_OPEN": ("motiveer", "webinar-ots"),
    "DEEL_OVERGESLAGEN": ("motiveer", "webinar-ots"),
    "BESLISSER_ANDERS": ("motiveer", "lkc-104842"),
    "GEADRESSEERDE_NIET_DE_GI": ("kan_niet", "jeugdwet-7.3.11-4"),
    "BIJLAGE_GAAT_NIET_MEE": ("let_op", "huisregel-g-7"),
    "KANAAL_NIET_VEILIG": ("motiveer", "veilig-kanaal"),
    "EIGEN_VERSLAG_NODIG": ("toelichting", "zorgvuldig-mondeling"),
    "VERZONDEN_BLIJFT": ("toelichting", "huisregel-g-7"),
    "NIETS_VERSTREKT": ("motiveer", "jeugdwet-7.3.11-4"),
    "GEEN_AFSCHRIFT": ("motiveer", "zorgvuldig-afschrift"),
    "MONDELING_ZONDER_VERSLAG": ("motiveer", "zorgvuldig-mondeling"),
    # MC1 to MC3: signals, the other statutory road, consultation
    "VERMOEDEN_ZONDER_BASIS": ("let_op", "lkc-105668"),
    "WAARNEMER_ONBEKEND": ("let_op", "lkc-105018"),
    "ANDERE_WETTELIJKE_ROUTE": ("toelichting", "wpo-4a"),
    "CONSULT_HERKENBAAR": ("let_op", "webinar-overleg"),
    # MC5 to MC9: the steps
    "GEEN_SIGNAAL": ("let_op", "besluit-2-2"),
    "GEEN_CONSULT": ("motiveer", "besluit-2-2-b"),
    "ONTHULLING_EERST_ADVIES": ("let_op", "onthulling"),
    "BIJZONDERE_VORM_EERST_ADVIES": ("let_op", "bijzondere-vormen"),
    "GEEN_GESPREK_OUDER": ("motiveer", "lkc-108725"),
    "GEEN_GESPREK_KIND": ("motiveer", "besluit-2-2-c"),
    "VRAAG_1_ONBEANTWOORD": ("motiveer", "afwegingskader"),
    "TWIJFEL_ZONDER_ADVIES": ("motiveer", "afwegingskader"),
    "STAP_OVERGESLAGEN": ("motiveer", "besluit-2-2"),
    # MC11, MC12: emergency
    "SPOED_ONVOLLEDIG": ("motiveer", "spoed-achteraf"),
    "REDEN_ONTBREEKT": ("motiveer", "huisregel-g-9"),
    # MC13, MC14: deciding
    "STAP_NIET_AF": ("motiveer", "besluit-2-2"),
    "BESLUIT_ONTBREEKT": ("kan_niet", "besluit-2-2-e"),
    "BESLUIT_ZONDER_REDEN": ("motiveer", "lkc-zorgvuldig"),
    "BESLISSER_NIET_AANGEWEZEN": ("motiveer", "besluit-2-1-c"),
    "WIJKT_AF_VAN_KADER": ("motiveer", "afwegingskader"),
    "WIJKT_AF_VAN_ADVIES": ("motiveer", "eigen-afweging"),
    "EIGEN_AFWEGING_ONTBREEKT": ("motiveer", "eigen-afweging"),
    "HULP_ZONDER_TERMIJN": ("let_op", "afwegingskader"),
    "MELDEN_VOLGENS_KADER": ("toelichting", "lkc-108721"),
    "MELDRECHT": ("toelichting", "wmo-5.2.6"),
    "NIETS_BIJ_VERMOEDEN": ("motiveer", "afwegingskader"),
    "HERZIENDATUM_ONTBREEKT": ("let_op", "huisregel-g-5"),
    # MC16 to MC19: afterwards
    "VOLGAFSPRAKEN_ONTBREKEN": ("motiveer", "afwegingskader"),
    "OPNIEUW_BESLISSEN": ("toelichting", "afwegingskader"),
    "GEEN_OPVOLGER": ("motiveer", "skj-18.006bb"),
    "OPEN_BIJ_OVERDRACHT": ("let_op", "skj-18.006bb"),
    "AFSLUITEN_BIJ_VERMOEDEN": ("motiveer", "afwegingskader"),
    "OPEN_ZAKEN": ("motiveer", "huisregel-open-zaken"),
    # 1.3 and 7.2: the weighing
    "ONDERBOUWING_ONTBREEKT": ("let_op", "afwegingskader"),
    "KOPPELING_ONTBREEKT": ("let_op", "lkc-105018"),
    "RAADPLEEG_VEILIG_THUIS": ("toelichting", "afwegingskader"),
    "SAMEN_MET_VEILIG_THUIS": ("toelichting", "afwegingskader"),
    "TWIJFEL_TELT_ALS_JA": ("toelichting", "lkc-108721"),
    "TERMIJN_ONTBREEKT": ("let_op", "afwegingskader"),
    # 1.9 and 7.3: the question for advice
    "WOORDEN_OPEN": ("kan_niet", "anoniem-blad"),
    "HERKENBARE_BIJZONDERHEID": ("let_op", "anoniem-blad"),
    "ZONDER_ANONIEM": ("motiveer", "anoniem-blad"),
    "GEEN_TOESTEMMING_NODIG": ("toelichting", "vt-advies"),
    "ADVIES_IS_GEEN_BESLUIT": ("toelichting", "eigen-afweging"),
    # 1.8 and 7.4: the melding
    "NIET_VOORAF_OVER_MELDING": ("motiveer", "lkc-107130"),
    "TOESTEMMING_GEEN_VOORWAARDE": ("toelichting", "lkc-108555"),
    "FEITEN_NIET_GESCHEIDEN": ("let_op", "lkc-105668"),
    "GEVOLGEN_NIET_GEWOGEN": ("let_op", "lkc-107427"),
    "GEHEIM_ZONDER_GROND": ("motiveer", "ubwmo-4.1.8"),
    "MELDING_DEEL_OVERGESLAGEN": ("motiveer", "lkc-zorgvuldig"),
    "MELDING_DEEL_OPEN": ("motiveer", "lkc-zorgvuldig"),
    "NOG_GEEN_BESLUIT": ("motiveer", "besluit-2-2-e"),
    "MELDING_TEGEN_BESLUIT": ("motiveer", "besluit-2-2-e"),
}

MAG_BLOKKEREN: dict[str, str] = {
    "NU_NIET_AAN_DE_ORDE": "7.0 G-10: a logical impossibility; the pairs are in nu_niet*.py",
    "DATUM_IN_DE_TOEKOMST": "7.9: future dates",
    "GEEN_OTS": "7.9: 7.3.11(4) label without active OTS",
    "ANDERE_GI": "7.9: 7.3.11(4) label without the right GI",
    "VERZOEKER_GEEN_GI": "7.9: 7.3.11(4) label without the right GI; 3.2 names the road of each other requester",
    "GEADRESSEERDE_NIET_DE_GI": "7.9 and 3.1: the label covers only the GI that executes",
    "BESLUIT_ONTBREEKT": "7.9 and MC14: both decisions at step 5 (Besluit art. 2 lid 2 onder e)",
    "WOORDEN_OPEN": "7.9 and 1.9: the word anoniem with identifiers that nobody looked at",
}
"""The complete list of what may block in what is built now (domain 7.9). Everything else opens with a motivation."""

ALTIJD = {
    "EIGEN_VERSLAG_NODIG",
    "ANDERE_WETTELIJKE_ROUTE",
    "RAADPLEEG_VEILIG_THUIS",
    "SAMEN_MET_VEILIG_THUIS",
    "TWIJFEL_TELT_ALS_JA",
    "ZONDER_ANONIEM",
    "GEEN_TOESTEMMING_NODIG",
    "ADVIES_IS_GEEN_BESLUIT",
    "OPNIEUW_BESLISSEN",
}
"""Codes that come with the act itself, whatever the facts: at that act there is no row without them."""

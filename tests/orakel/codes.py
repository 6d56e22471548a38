"""Every code with its class and norm, and why each KAN_NIET may block. By hand, from domain 3, 7.0, 7.5 and 7.9."""

from __future__ import annotations

CODES: dict[str, tuple[str, str]] = {
    # 7.0 general rules
    "NU_NIET_AAN_DE_ORDE": ("kan_niet", "huisregel-g-10"),
    "DATUM_IN_DE_TOEKOMST": ("kan_niet", "huisregel-g-2"),
    "LATER_VASTGELEGD": ("let_op", "huisregel-g-3"),
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
    "KANAAL_NIET_VEILIG": ("motiveer", "veilig-kanaal"),
    "EIGEN_VERSLAG_NODIG": ("toelichting", "zorgvuldig-mondeling"),
    "VERZONDEN_BLIJFT": ("toelichting", "huisregel-g-7"),
    "NIETS_VERSTREKT": ("motiveer", "jeugdwet-7.3.11-4"),
    "GEEN_AFSCHRIFT": ("motiveer", "zorgvuldig-afschrift"),
    "MONDELING_ZONDER_VERSLAG": ("motiveer", "zorgvuldig-mondeling"),
}

MAG_BLOKKEREN: dict[str, str] = {
    "NU_NIET_AAN_DE_ORDE": "7.0 G-10: a logical impossibility; the pairs are in nu_niet.py",
    "DATUM_IN_DE_TOEKOMST": "7.9: future dates",
    "GEEN_OTS": "7.9: 7.3.11(4) label without active OTS",
    "ANDERE_GI": "7.9: 7.3.11(4) label without the right GI",
    "VERZOEKER_GEEN_GI": "7.9: 7.3.11(4) label without the right GI; 3.2 names the road of each other requester",
    "GEADRESSEERDE_NIET_DE_GI": "7.9 and 3.1: the label covers only the GI that executes",
}
"""The complete list of what may block in what is built now (domain 7.9). Everything else opens with a motivation."""

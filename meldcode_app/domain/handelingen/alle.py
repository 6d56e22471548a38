"""The union of all acts: what the journal, a scenario file and the JSON Schema decode.

To add an act: write its Struct in the module of its concept and name it here; `casus.py` must then fold it.
"""

from __future__ import annotations

from meldcode_app.domain.handelingen.casus import (
    AndereDeelnemerVastleggen,
    CasusOpenen,
    EigenDeelnemerVastleggen,
    KluisInrichten,
    MaatregelVastleggen,
    PersoonVastleggen,
)
from meldcode_app.domain.handelingen.informatieverzoek import (
    Aanvullen,
    Afsluiten,
    BezwaarOuder,
    BriefOpstellen,
    DeelHeropenen,
    DeelOverslaan,
    Heropenen,
    Herzien,
    Informeren,
    Intrekken,
    KaderVaststellen,
    MondelingVerstrekken,
    NoodzaakBeoordelen,
    Ontvangen,
    SpecificatieOntvangen,
    Terugleggen,
    Vaststellen,
    Verifieren,
    Verstrekken,
    VraagSpecificeren,
    ZienswijzeOntvangen,
    ZienswijzeVragen,
)

DossierHandeling = (
    CasusOpenen
    | PersoonVastleggen
    | EigenDeelnemerVastleggen
    | AndereDeelnemerVastleggen
    | MaatregelVastleggen
    | KluisInrichten
)

VerzoekHandeling = (
    Ontvangen
    | Verifieren
    | KaderVaststellen
    | VraagSpecificeren
    | Terugleggen
    | SpecificatieOntvangen
    | NoodzaakBeoordelen
    | Informeren
    | ZienswijzeVragen
    | ZienswijzeOntvangen
    | DeelOverslaan
    | DeelHeropenen
    | BriefOpstellen
    | Vaststellen
    | Verstrekken
    | MondelingVerstrekken
    | BezwaarOuder
    | Aanvullen
    | Herzien
    | Intrekken
    | Heropenen
    | Afsluiten
)

AlleHandelingen = DossierHandeling | VerzoekHandeling

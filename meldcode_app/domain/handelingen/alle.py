"""The union of all acts: what the journal, a scenario file and the JSON Schema decode.

To add an act: write its Struct in the module of its concept and name it here; `casus.py` must then fold it.
"""

from __future__ import annotations

from meldcode_app.domain.handelingen.adviesvraag import (
    AdviesbladAfdrukken,
    AdviesbladInvullen,
    AdviesOntvangen,
    AdviesvraagAanvullen,
    AdviesvraagAfsluiten,
    AdviesvraagBeginnen,
    AdviesvraagHeropenen,
    AdviesVragen,
    AdviesWegen,
    Anonimiseren,
)
from meldcode_app.domain.handelingen.basis import Handeling
from meldcode_app.domain.handelingen.bijlage import (
    BijlageIntrekken,
    BijlageSoortWijzigen,
    BijlageToevoegen,
)
from meldcode_app.domain.handelingen.casus import (
    AndereDeelnemerVastleggen,
    CasusOpenen,
    EigenDeelnemerVastleggen,
    InrichtingWijzigen,
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
from meldcode_app.domain.handelingen.meldcode import (
    AfspraakMaken,
    AfspraakNagekomen,
    BesluitVaststellen,
    ConsultVastleggen,
    DoorloopBeginnen,
    Evalueren,
    GesprekOverslaan,
    GesprekVastleggen,
    HulpAfspreken,
    InvoerBevestigen,
    MedewerkerAlsPleger,
    MeldcodeAanvullen,
    MeldcodeAfsluiten,
    MeldcodeHeropenen,
    NaarBesluit,
    Overdragen,
    SignaalVastleggen,
    SpoedOpheffen,
    SpoedVerklaren,
    StandpuntVastleggen,
    StapAfronden,
    StapHeropenen,
    StapOverslaan,
    VraagBeantwoorden,
    WegingVastleggen,
    ZorgenDelen,
)
from meldcode_app.domain.handelingen.melding import (
    BerichtVeiligThuis,
    MeldingAanvullen,
    MeldingDeelHeropenen,
    MeldingDeelOverslaan,
    MeldingDoen,
    MeldingFeiten,
    MeldingHeropenen,
    MeldingInformeren,
    MeldingIntrekken,
    MeldingVoorbereiden,
    SpoedMelden,
)
from meldcode_app.domain.handelingen.notitie import (
    Aantekenen,
    NotitieAfhandelen,
    NotitieMaken,
    NotitiePlaatsen,
)
from meldcode_app.domain.handelingen.reservekopie import ReservekopieTerugzetten

DossierHandeling = (
    CasusOpenen
    | PersoonVastleggen
    | EigenDeelnemerVastleggen
    | AndereDeelnemerVastleggen
    | MaatregelVastleggen
    | Aantekenen
    | KluisInrichten
    | InrichtingWijzigen
)

BijlageHandeling = BijlageToevoegen | BijlageSoortWijzigen | BijlageIntrekken

NotitieHandeling = NotitieMaken | NotitiePlaatsen | NotitieAfhandelen

KluisHandeling = KluisInrichten | InrichtingWijzigen | NotitieHandeling | ReservekopieTerugzetten
"""What stands under the vault itself, not under a casus."""

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

AdviesHandeling = (
    AdviesvraagBeginnen
    | AdviesbladInvullen
    | Anonimiseren
    | AdviesbladAfdrukken
    | AdviesVragen
    | AdviesOntvangen
    | AdviesWegen
    | AdviesvraagAfsluiten
    | AdviesvraagHeropenen
    | AdviesvraagAanvullen
)

MeldcodeHandeling = (
    DoorloopBeginnen
    | SignaalVastleggen
    | MedewerkerAlsPleger
    | ConsultVastleggen
    | GesprekVastleggen
    | GesprekOverslaan
    | ZorgenDelen
    | WegingVastleggen
    | VraagBeantwoorden
    | StapAfronden
    | StapOverslaan
    | StapHeropenen
    | SpoedVerklaren
    | SpoedOpheffen
    | NaarBesluit
    | HulpAfspreken
    | BesluitVaststellen
    | StandpuntVastleggen
    | Evalueren
    | Overdragen
    | MeldcodeAfsluiten
    | MeldcodeHeropenen
    | AfspraakMaken
    | AfspraakNagekomen
    | MeldcodeAanvullen
    | InvoerBevestigen
)

MeldingHandeling = (
    MeldingVoorbereiden
    | MeldingFeiten
    | MeldingInformeren
    | MeldingDeelOverslaan
    | MeldingDeelHeropenen
    | MeldingDoen
    | SpoedMelden
    | BerichtVeiligThuis
    | MeldingAanvullen
    | MeldingIntrekken
    | MeldingHeropenen
)

TeVerbeteren = Aantekenen | VerzoekHandeling | MeldcodeHandeling | AdviesHandeling | MeldingHandeling
"""Acts whose text can be mended by `Verbeteren`; people and measures are mended by recording them again."""


class Verbeteren(Handeling, frozen=True, kw_only=True):
    """A typing error, or a wrong day, mended: the entry with seq `verbetert` reads `inhoud` from now on (G-1).

    The entry itself stays and can be read. `inhoud` is the whole act as it should have been, of the same kind, about
    the same subject, typed by the same; `door` is who mends, `gebeurd_op` when. It stands here because it can hold
    nearly any other act.
    """

    verbetert: int
    inhoud: TeVerbeteren
    reden: str = ""


AlleHandelingen = (
    DossierHandeling
    | KluisHandeling
    | BijlageHandeling
    | VerzoekHandeling
    | MeldcodeHandeling
    | AdviesHandeling
    | MeldingHandeling
    | Verbeteren
)

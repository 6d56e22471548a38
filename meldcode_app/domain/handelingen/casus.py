"""Acts that make and fill a casus, and those that set up the vault itself."""

from __future__ import annotations

from typing import Literal

from meldcode_app.domain.handelingen.basis import Handeling
from meldcode_app.domain.maatregel import Maatregel
from meldcode_app.domain.personen import AndereDeelnemer, EigenDeelnemer, Persoon

SectorVariant = Literal["onderwijs"]


class KluisInrichten(Handeling, frozen=True, kw_only=True):
    """Who keeps this vault: organisation, sector variant, the function that decides by the own meldcode, the user.

    Besluit verplichte meldcode art. 2 lid 1 onder c: the code names the function that finally decides.
    """

    organisatie: str
    sector_variant: SectorVariant = "onderwijs"
    beslissende_functie: str = ""
    gebruiker: EigenDeelnemer
    plaats: str = ""


class InrichtingWijzigen(Handeling, frozen=True, kw_only=True):
    """Who keeps this vault, as it is from `gebeurd_op` on; the earlier set-up stays in the journal and holds for what
    was done before that day. The user is the same person under the same id: another name or function.
    """

    organisatie: str
    beslissende_functie: str = ""
    gebruiker: EigenDeelnemer
    plaats: str = ""


class CasusOpenen(Handeling, frozen=True, kw_only=True):
    """A new casus: a first name is enough. `kenmerk` holds no name."""

    kenmerk: str = ""
    kind: Persoon


class PersoonVastleggen(Handeling, frozen=True, kw_only=True):
    """Somebody of the family, new or (same id) mended; the earlier version stays in the journal."""

    persoon: Persoon


class EigenDeelnemerVastleggen(Handeling, frozen=True, kw_only=True):
    """A colleague of the own organisation who takes part in this casus."""

    deelnemer: EigenDeelnemer


class AndereDeelnemerVastleggen(Handeling, frozen=True, kw_only=True):
    """A professional elsewhere, as a stub (domain 2.2)."""

    deelnemer: AndereDeelnemer


class MaatregelVastleggen(Handeling, frozen=True, kw_only=True):
    """A measure over the child, new or (same id) mended."""

    maatregel: Maatregel

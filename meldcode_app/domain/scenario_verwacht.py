"""What a scenario file may expect of an act: accepted or refused, states, what is still to be done, words on paper.

Invariants: empty expects nothing; every expectation counts as one; which of them fit depends on what the act is
about, and one that does not fit is an error in the file, because it would never be compared.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from meldcode_app.domain.handelingen.alle import (
    AdviesHandeling,
    AlleHandelingen,
    MeldcodeHandeling,
    MeldingHandeling,
    Verbeteren,
    VerzoekHandeling,
)

Gevuld = Annotated[str, Meta(min_length=1)]
Deelstaat = Literal["", "open", "gereed", "overgeslagen"]
Verloop = Literal[
    "", "in_behandeling", "teruggelegd", "geen_grondslag", "vastgesteld", "verstrekt", "afgesloten", "ingetrokken"
]  # fmt: skip
BesluitStaat = Literal["", "lopend", "beslissen", "vervolg", "afgesloten", "overgedragen"]
StapStaat = Literal["", "open", "bezig", "afgerond", "overgeslagen"]
KaderUitkomst = Literal[
    "", "afsluiten", "melden_samen_met_vt", "melden", "hulp_loopt", "hulp_afsluiten_volgen", "opnieuw_melden",
    "raadpleeg_vt",
]  # fmt: skip
AdviesStaat = Literal[
    "", "advies_concept", "geanonimiseerd", "gesteld", "advies_bekend", "eigen_besluit", "advies_afgesloten"
]  # fmt: skip
MeldingStaat = Literal["", "melding_concept", "gedaan", "melding_ingetrokken"]

_OVERAL = ("nog_te_doen", "document_bevat", "document_bevat_niet")
OVER_HET_VERZOEK = ("verloop", "delen", *_OVERAL)
OVER_DE_MELDCODE = ("meldcode", *_OVERAL)
OVER_HET_ADVIES = ("advies", *OVER_DE_MELDCODE)
OVER_DE_MELDING = ("melding", "meldcode", "nog_te_doen")
"""Per kind of act the fields that can be compared beside accepted and refused."""


class Verwachting(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A reason that must stand in the way: its code and whom or what it is about, and if told its class."""

    code: Gevuld
    betreft: str = ""
    klasse: Literal["", "kan_niet", "motiveer", "let_op"] = ""


class VerwachteDelen(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The six parts of a request; empty expects nothing."""

    identiteit: Deelstaat = ""
    kader: Deelstaat = ""
    vraag: Deelstaat = ""
    noodzaak: Deelstaat = ""
    informeren: Deelstaat = ""
    zienswijze: Deelstaat = ""

    def genoemd(self) -> dict[str, str]:
        """The parts something is expected of."""
        return {naam: staat for naam in self.__struct_fields__ if (staat := getattr(self, naam))}


class VerwachteMeldcode(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The meldcode the act belongs to: how far deciding is, the four steps, emergency, and what the questions say."""

    besluit: BesluitStaat = ""
    stap1: StapStaat = ""
    stap2: StapStaat = ""
    stap3: StapStaat = ""
    stap4: StapStaat = ""
    spoed: bool | None = None
    uitkomst: KaderUitkomst = ""

    def genoemd(self) -> dict[str, str | bool]:
        """What something is expected of."""
        return {
            naam: staat
            for naam in self.__struct_fields__
            if (staat := getattr(self, naam)) is not None and staat != ""
        }


class Verwacht(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What must come of one act. `geweigerd` is the complete set of reasons in the way, in any order.

    States are those after the act. `nog_te_doen` is the complete set of kinds of tasks of this meldcode or request;
    None expects nothing, an empty list that nothing is left. The document is, after an act on a request, the letter as
    it stands then; on a question for advice the sheet that was printed last; on a meldcode its decision sheet.
    """

    aanvaard: bool | None = None
    geweigerd: tuple[Verwachting, ...] = ()
    verloop: Verloop = ""
    delen: VerwachteDelen = VerwachteDelen()
    meldcode: VerwachteMeldcode = VerwachteMeldcode()
    advies: AdviesStaat = ""
    melding: MeldingStaat = ""
    nog_te_doen: tuple[Gevuld, ...] | None = None
    document_bevat: tuple[Gevuld, ...] = ()
    document_bevat_niet: tuple[Gevuld, ...] = ()

    @property
    def aantal(self) -> int:
        """How many things are expected."""
        return (
            (self.aanvaard is not None)
            + bool(self.geweigerd)
            + bool(self.verloop)
            + len(self.delen.genoemd())
            + len(self.meldcode.genoemd())
            + bool(self.advies)
            + bool(self.melding)
            + (self.nog_te_doen is not None)
            + len(self.document_bevat)
            + len(self.document_bevat_niet)
        )

    def genoemd(self) -> tuple[str, ...]:
        """The fields that say something beside accepted or refused."""
        leeg = Verwacht()
        return tuple(
            naam
            for naam in self.__struct_fields__
            if naam not in {"aanvaard", "geweigerd"} and getattr(self, naam) != getattr(leeg, naam)
        )


def te_verwachten(handeling: AlleHandelingen) -> tuple[str, ...]:
    """The fields of Verwacht that can be compared after this act, beside accepted and refused."""
    if isinstance(handeling, Verbeteren):
        return te_verwachten(handeling.inhoud)
    if isinstance(handeling, VerzoekHandeling):
        return OVER_HET_VERZOEK
    if isinstance(handeling, AdviesHandeling):
        return OVER_HET_ADVIES
    if isinstance(handeling, MeldingHandeling):
        return OVER_DE_MELDING
    return OVER_DE_MELDCODE if isinstance(handeling, MeldcodeHandeling) else ()

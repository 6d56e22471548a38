"""What a professional does to ask Veilig Thuis for advice (domain 1.9 and 7.3).

Every act names its question by id in `adviesvraag`. Required besides who and when is only that one subject (G-9).
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from meldcode_app.domain.handelingen.basis import Handeling


class WoordOordeel(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the user decided about one shown word: it stays, or `door` replaces it (empty: left out)."""

    woord: str
    besluit: Literal["laten", "vervangen"]
    door: str = ""


class Adviestekst(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the user wrote for the sheet: freely, with names; the sheet that leaves is masked.

    `vragen` are one to three concrete questions, `signalen` the ids of chosen signals of the doorloop.
    """

    vragen: tuple[str, ...] = ()
    signalen: tuple[str, ...] = ()
    eigen_tekst: str = ""
    gezin: str = ""
    veiligheid_nu: Literal["", "ja", "nee", "weet_niet"] = ""
    veiligheid: str = ""
    gedaan: str = ""
    hulp: str = ""
    gaat_goed: str = ""
    overweging: str = ""


class AdviesvraagBeginnen(Handeling, frozen=True, kw_only=True):
    """A question for advice is prepared, within one doorloop."""

    adviesvraag: str
    doorloop: str


class AdviesbladInvullen(Handeling, frozen=True, kw_only=True):
    """The sheet is written or changed; the word anoniem is gone by it. `oordelen`: what was decided per word."""

    adviesvraag: str
    tekst: Adviestekst = Adviestekst()
    oordelen: tuple[WoordOordeel, ...] = ()


class Anonimiseren(Handeling, frozen=True, kw_only=True):
    """A0 to A1: the sheet may be called anoniem. `document` and `bewerkbaar` (sha-256, hex) come from the program."""

    adviesvraag: str
    document: str = ""
    bewerkbaar: str = ""


class AdviesbladAfdrukken(Handeling, frozen=True, kw_only=True):
    """The sheet is printed without the word anoniem, with a reason. `document` and `bewerkbaar` as of Anonimiseren."""

    adviesvraag: str
    document: str = ""
    bewerkbaar: str = ""


class AdviesVragen(Handeling, frozen=True, kw_only=True):
    """A2: the question was put to Veilig Thuis."""

    adviesvraag: str
    regio: str = ""
    via: Literal["telefoon", "chat", "anders"] = "telefoon"
    medewerker: str = ""


class AdviesOntvangen(Handeling, frozen=True, kw_only=True):
    """A3: the advice, who gave it, and under which number. `gebeurd_op` is the moment of the call.

    `strekking` is what the advice says about reporting, to compare with the decision; empty is not known.
    """

    adviesvraag: str
    regio: str = ""
    via: Literal["telefoon", "chat", "anders"] = "telefoon"
    medewerker: str = ""
    nummer: str = ""
    advies: str = ""
    strekking: Literal["", "melden", "niet_melden", "eerst_iets_anders"] = ""


class AdviesWegen(Handeling, frozen=True, kw_only=True):
    """A4: what one does with the advice, and why: advice never takes the place of an own weighing."""

    adviesvraag: str
    volgt: Literal["", "ja", "deels", "nee"] = ""
    eigen_afweging: str = ""


class AdviesvraagAfsluiten(Handeling, frozen=True, kw_only=True):
    """A5: closed."""

    adviesvraag: str
    toelichting: str = ""


class AdviesvraagHeropenen(Handeling, frozen=True, kw_only=True):
    """A closed question for advice is taken up again."""

    adviesvraag: str
    reden: str = ""


class AdviesvraagAanvullen(Handeling, frozen=True, kw_only=True):
    """A note, in any state (G-7)."""

    adviesvraag: str
    tekst: str

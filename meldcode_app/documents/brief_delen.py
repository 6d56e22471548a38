"""What a written statement consists of: facts only, already weighed (domain 3.4, sections 1 to 14).

Invariants: there is no field for what was left out, nor for why an item was judged as it was, so neither can
leak; why an item is not answered is a code, and only the words of that code are printed.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from meldcode_app.domain.handelingen.informatieverzoek import RedenNiet, Uitspraak
from meldcode_app.domain.kennisgeving import WanneerGeinformeerd
from meldcode_app.domain.tijd import Wanneer

GRENZEN = (
    "Deze verklaring berust op wat wij in ons eigen werk hebben gezien en gehoord. "
    "Er is geen diagnostisch onderzoek gedaan. De verklaring is niet bestemd voor een ander doel."
)


class Organisatie(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose letter it is. `regels` are address and contact lines."""

    naam: str
    plaats: str = ""
    ondertitel: str = ""
    regels: tuple[str, ...] = ()


class Geadresseerde(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """To whom. `geverifieerd` tells in words how it was checked that this is who asks; `is_gi` is whether the
    title may speak of a certified institution."""

    organisatie: str
    is_gi: bool = True
    naam: str = ""
    functie: str = "jeugdbeschermer"
    regels: tuple[str, ...] = ()
    geverifieerd: str = ""


class Opsteller(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who wrote it. `relatie` tells how and since when this person knows the child."""

    naam: str
    functie: str = ""
    organisatie: str = ""
    registratie: str = ""
    relatie: str = ""


class Betreft(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The child and the measure. `maatregel` in words; dates are days, `tot` is the last day."""

    kind: str
    geboortedatum: date | None = None
    maatregel: str = ""
    beschikkingsdatum: date | None = None
    van: date | None = None
    tot: date | None = None
    kenmerk: str = ""


class Verzoek(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The request as it came in: `hoe` in words ("per brief"), the question literally, their reference."""

    ontvangen_op: date | None = None
    hoe: str = ""
    letterlijke_vraag: str = ""
    kenmerk: str = ""


class Werkwijze(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the answers came about: method, period looked at, sources with their year."""

    methode: str = ""
    periode: str = ""
    bronnen: tuple[str, ...] = ()


class Antwoord(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One item. With `niet` only the words of the reason are printed, whatever else stands here."""

    vraag: str
    besluit: Literal["", "verstrekken", "deels", "niet"] = ""
    feiten: str = ""
    uitspraken: tuple[Uitspraak, ...] = ()
    duiding: str = ""
    niet_beantwoord_omdat: RedenNiet = ""


class Geinformeerd(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One person was informed, or was not and why; `wie` is name and role as the letter calls them.

    `na_verstrekking` is when something already left before this person was told: then it is not beforehand.
    `later_vastgelegd` is that same moment when it was beforehand, but was recorded only after it. `onzeker` is that the
    recorded days do not decide which of the two came first: then the letter does not say. `zelfde_dag` is that `datum`
    is also the day of this letter, or of what left before it.
    """

    wie: str
    wanneer: WanneerGeinformeerd
    datum: Wanneer | None = None
    na_verstrekking: Wanneer | None = None
    later_vastgelegd: Wanneer | None = None
    onzeker: bool = False
    zelfde_dag: Literal["", "brief", "verstrekking"] = ""
    wijze: str = ""
    reactie: str = ""
    bezwaar: bool = False
    niet_omdat: str = ""


class Zienswijze(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The view of one person. `tekst` goes along unabridged, as an annex. `gevraagd` waits for an answer,
    until `termijn` where one was set."""

    wie: str
    uitkomst: Literal["bijgevoegd", "wil_geen", "geen_reactie", "gevraagd", "niet_gevraagd"] = "bijgevoegd"
    tekst: str = ""
    termijn: date | None = None
    niet_gevraagd_omdat: str = ""


class Ondertekening(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who signs, where and when; on a draft the day may be open."""

    naam: str = ""
    functie: str = ""
    plaats: str = ""
    datum: date | None = None


class Brief(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole statement. `grondslag` is a sentence; empty prints no legal label at all. `datum` is its date."""

    kenmerk: str
    versie: int
    datum: date
    organisatie: Organisatie
    geadresseerde: Geadresseerde
    opsteller: Opsteller
    betreft: Betreft
    verzoek: Verzoek = Verzoek()
    status: Literal["concept", "vastgesteld"] = "concept"
    oefening: bool = False
    aanhef: str = "Geachte heer, mevrouw,"
    grondslag: str = ""
    werkwijze: Werkwijze = Werkwijze()
    antwoorden: tuple[Antwoord, ...] = ()
    gaat_goed: str = ""
    geinformeerd: tuple[Geinformeerd, ...] = ()
    zienswijzen: tuple[Zienswijze, ...] = ()
    grenzen: str = GRENZEN
    ondertekening: Ondertekening = Ondertekening()
    bijlagen: tuple[str, ...] = ()

"""What a user can do with a request for information (domain 7.5).

Every act names its request by id in `verzoek`. Required besides who and when is only the one subject (G-9).
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from meldcode_app.domain.handelingen.basis import Handeling, motiveringen_per_persoon
from meldcode_app.domain.kennisgeving import WanneerGeinformeerd

SoortVerzoeker = Literal[
    "gi",
    "rvdk",
    "veilig_thuis",
    "politie",
    "leerplicht",
    "ouder_zonder_gezag",
    "advocaat_of_rechtbank",
    "anders",
]
Kanaal = Literal["brief", "e-mail", "beveiligde_mail", "portaal", "telefoon", "gesprek", "anders"]
Besluit = Literal["verstrekken", "deels", "niet"]
Deel = Literal["identiteit", "kader", "vraag", "noodzaak", "informeren", "zienswijze"]
KaderKeuze = Literal["jeugdwet_7_3_11_4", "geen_grondslag"]
RedenNiet = Literal["", "niet_noodzakelijk", "niet_bekend", "betreft_derde", "buiten_deskundigheid", "anders"]


class Verzoeker(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who asks: the institution and the person in it, as told; verified later."""

    soort: SoortVerzoeker = "gi"
    organisatie: str = ""
    naam: str = ""
    functie: str = ""


class Vraag(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One item of the written question. `betreft` names the Personen it is about."""

    id: str
    tekst: str
    betreft: tuple[str, ...] = ()


class Uitspraak(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of somebody else, literally, with their source: evidence, stored as typed."""

    tekst: str
    bron: str = ""


class Ontvangen(Handeling, frozen=True, kw_only=True):
    """O-a: a request came in."""

    verzoek: str
    verzoeker: Verzoeker = Verzoeker()
    kanaal: Kanaal = "brief"
    letterlijke_vraag: str = ""
    gewenst_op: date | None = None
    kenmerk_verzoeker: str = ""


class Verifieren(Handeling, frozen=True, kw_only=True):
    """O-b: who asks was checked, and how. `verzoeker` is who it turned out to be, where that differs (a typing
    error in a name too): the first version stays in the journal."""

    verzoek: str
    methode: Literal["", "hoofdnummer", "beveiligde_mail", "pas", "direct_beantwoord", "anders"] = ""
    naam: str = ""
    rol: str = ""
    verzoeker: Verzoeker | None = None


class KaderVaststellen(Handeling, frozen=True, kw_only=True):
    """O-c: on which ground is answered, resting on which measure."""

    verzoek: str
    kader: KaderKeuze
    maatregel: str = ""
    toelichting: str = ""


class VraagSpecificeren(Handeling, frozen=True, kw_only=True):
    """O-d: the written question split into items."""

    verzoek: str
    vragen: tuple[Vraag, ...]
    schriftelijk: bool = True
    vaag: bool = False


class Terugleggen(Handeling, frozen=True, kw_only=True):
    """O-e: the requester is asked to specify."""

    verzoek: str
    toelichting: str = ""


class SpecificatieOntvangen(Handeling, frozen=True, kw_only=True):
    """O-e: the requester has specified."""

    verzoek: str
    letterlijke_vraag: str = ""


class NoodzaakBeoordelen(Handeling, frozen=True, kw_only=True):
    """O-f: one item judged. Facts, words of others and interpretation stand apart; `weggelaten` never leaves."""

    verzoek: str
    vraag: str
    besluit: Besluit
    reden: str = ""
    reden_niet: RedenNiet = ""
    feiten: str = ""
    uitspraken: tuple[Uitspraak, ...] = ()
    duiding: str = ""
    weggelaten: str = ""
    derde_toelichting: str = ""


class Informeren(Handeling, frozen=True, kw_only=True):
    """O-g: persons were, or were not, informed. Several in one go become one event each (G-11).

    `vervangt` is the seq of the entry whose record of this one person was wrong; 0 mends nothing. That entry stays.
    """

    verzoek: str
    personen: tuple[str, ...]
    wanneer: WanneerGeinformeerd
    wijze: str = ""
    reactie: str = ""
    bezwaar: bool = False
    vervangt: int = 0

    def gesplitst(self) -> tuple[Handeling, ...]:
        eigen = motiveringen_per_persoon(self.motiveringen, self.personen)
        return tuple(
            replace(self, personen=(persoon,), motiveringen=motiveringen)
            for persoon, motiveringen in zip(self.personen, eigen, strict=True)
        )


class ZienswijzeVragen(Handeling, frozen=True, kw_only=True):
    """O-h: persons are asked for their view on the draft, until `termijn` (a day, free)."""

    verzoek: str
    personen: tuple[str, ...]
    termijn: date | None = None

    def gesplitst(self) -> tuple[Handeling, ...]:
        eigen = motiveringen_per_persoon(self.motiveringen, self.personen)
        return tuple(
            replace(self, personen=(persoon,), motiveringen=motiveringen)
            for persoon, motiveringen in zip(self.personen, eigen, strict=True)
        )


class ZienswijzeOntvangen(Handeling, frozen=True, kw_only=True):
    """O-h: a view came in, or somebody wants none, or did not answer. The text goes along unabridged."""

    verzoek: str
    persoon: str
    uitkomst: Literal["zienswijze", "wil_geen", "geen_reactie"] = "zienswijze"
    tekst: str = ""


class DeelOverslaan(Handeling, frozen=True, kw_only=True):
    """A part is left out, with a motivation."""

    verzoek: str
    deel: Deel


class DeelHeropenen(Handeling, frozen=True, kw_only=True):
    """A part that was ready or left out is taken up again."""

    verzoek: str
    deel: Deel


class BriefOpstellen(Handeling, frozen=True, kw_only=True):
    """What the letter says around the answers (domain 3.4: 3, 7 and 9). Recorded, moves nothing.

    `relatie` tells how and since when the writer knows the child; `periode` is what the letter looks at. `bijlagen`
    are annexes in words, `meegestuurd` the ids of attachments of this casus that go along as files.
    """

    verzoek: str
    aanhef: str = ""
    relatie: str = ""
    methode: str = ""
    periode: str = ""
    bronnen: tuple[str, ...] = ()
    gaat_goed: str = ""
    bijlagen: tuple[str, ...] = ()
    meegestuurd: tuple[str, ...] = ()


class Vaststellen(Handeling, frozen=True, kw_only=True):
    """O-i: the letter is settled. `document` and its copy `bewerkbaar` (sha-256, hex) come from the program."""

    verzoek: str
    document: str = ""
    bewerkbaar: str = ""


class Verstrekken(Handeling, frozen=True, kw_only=True):
    """O-j: the settled letter leaves. `document` (sha-256, hex) is filled in by the program."""

    verzoek: str
    geadresseerde: str = ""
    ter_attentie_van: str = ""
    kanaal: Kanaal = "beveiligde_mail"
    document: str = ""


class MondelingVerstrekken(Handeling, frozen=True, kw_only=True):
    """Oral provision in haste; an own report follows the same day, settled and sent the usual way."""

    verzoek: str
    geadresseerde: str = ""
    aan: str = ""
    inhoud: str = ""
    vragen: tuple[str, ...] = ()


class BezwaarOuder(Handeling, frozen=True, kw_only=True):
    """O-k: a person objects. No veto under a legal duty; recorded, and it goes along as a view."""

    verzoek: str
    persoon: str
    tekst: str = ""


class Aanvullen(Handeling, frozen=True, kw_only=True):
    """A note on a request, in any state; never moves it (G-7)."""

    verzoek: str
    tekst: str


class Herzien(Handeling, frozen=True, kw_only=True):
    """A settled or sent letter is taken up again as a new version; what was sent stays."""

    verzoek: str
    reden: str = ""


class Intrekken(Handeling, frozen=True, kw_only=True):
    """The requester withdraws."""

    verzoek: str
    reden: str = ""


class Heropenen(Handeling, frozen=True, kw_only=True):
    """A closed or withdrawn request is taken up again."""

    verzoek: str
    reden: str = ""


class Afsluiten(Handeling, frozen=True, kw_only=True):
    """O-l: the request is closed; `afschrift_aan` are the Personen who got a copy."""

    verzoek: str
    afschrift_aan: tuple[str, ...] = ()
    toelichting: str = ""

"""What a professional does to report to Veilig Thuis (domain 1.8, 1.9 and 7.4).

Every act names its melding by id. Required besides who and when is only that one subject (G-9).
"""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from meldcode_app.domain.handelingen.basis import Handeling, motiveringen_per_persoon
from meldcode_app.domain.handelingen.informatieverzoek import Uitspraak
from meldcode_app.domain.kennisgeving import WanneerGeinformeerd

MeldingDeel = Literal["informeren", "feiten"]
GeheimGrond = Literal["", "dreiging_gezin", "dreiging_melder", "vertrouwen"]
"""UbWmo art. 4.1.8 lid 3: threat to victim or household, to the reporter or co-workers, or serious disruption of
the relation of trust. Another list than the grounds for not informing (domain 1.4)."""


class MeldingVoorbereiden(Handeling, frozen=True, kw_only=True):
    """A melding is prepared within one doorloop; `adviesvraag` when it was decided in that call, `eerdere` an
    earlier melding this one repeats."""

    melding: str
    doorloop: str
    adviesvraag: str = ""
    eerdere: str = ""


class MeldingFeiten(Handeling, frozen=True, kw_only=True):
    """What is reported: facts, words of others with source, suspicion, and what was weighed (form fields 4, 6, 7)."""

    melding: str
    aanleiding: str = ""
    signalen: tuple[str, ...] = ()
    feiten: str = ""
    uitspraken: tuple[Uitspraak, ...] = ()
    vermoeden: str = ""
    beschermend: str = ""
    gevolgen_gewogen: str = ""
    veiligheid_nu: str = ""
    ophalen: str = ""
    hulp_door_melder: str = ""
    netwerk: str = ""
    identiteit_geheim: bool = False
    geheim_grond: GeheimGrond = ""


class MeldingInformeren(Handeling, frozen=True, kw_only=True):
    """Persons were, or were not, informed of the melding. One record each (G-11). `vervangt`: seq of a wrong one."""

    melding: str
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


class MeldingDeelOverslaan(Handeling, frozen=True, kw_only=True):
    """A part is left out, with a motivation."""

    melding: str
    deel: MeldingDeel


class MeldingDeelHeropenen(Handeling, frozen=True, kw_only=True):
    """A part is taken up again."""

    melding: str
    deel: MeldingDeel


class MeldingDoen(Handeling, frozen=True, kw_only=True):
    """ML3: Veilig Thuis was told, by telephone or portal."""

    melding: str
    via: Literal["telefoon", "portaal", "anders"] = "telefoon"
    regio: str = ""
    medewerker: str = ""
    nummer: str = ""
    afspraken: str = ""


class SpoedMelden(Handeling, frozen=True, kw_only=True):
    """MC11: reported in an emergency, with whatever is there. One motivation for all that is still open; the
    decisions are recorded afterwards. `melding` may be new or a draft."""

    melding: str
    doorloop: str
    via: Literal["telefoon", "portaal", "anders"] = "telefoon"
    regio: str = ""
    medewerker: str = ""
    nummer: str = ""
    inhoud: str = ""
    afspraken: str = ""


class BerichtVeiligThuis(Handeling, frozen=True, kw_only=True):
    """What Veilig Thuis sent back, or that nothing came (`geen_terugkoppeling`). A record: it moves nothing."""

    melding: str
    bericht: Literal["veiligheidsbeoordeling", "onderzoek", "overdracht", "geen_terugkoppeling", "anders"]
    tekst: str = ""


class MeldingAanvullen(Handeling, frozen=True, kw_only=True):
    """A note on a melding, in any state (G-7)."""

    melding: str
    tekst: str


class MeldingIntrekken(Handeling, frozen=True, kw_only=True):
    """The draft is dropped; nothing was reported."""

    melding: str
    reden: str = ""


class MeldingHeropenen(Handeling, frozen=True, kw_only=True):
    """A dropped draft is taken up again."""

    melding: str
    reden: str = ""

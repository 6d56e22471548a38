"""The letter with everything in it that is recorded and typed: what the preview lays out.

Invariants: pure folding, nothing is recorded; what was settled is shown as it was settled; only acts that reach
the letter are tried on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from msgspec.structs import replace

from meldcode_app.documents import brief as brieven
from meldcode_app.documents import verduidelijking as verduidelijkingen
from meldcode_app.domain.gebeurtenis import Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen.alle import VerzoekHandeling
from meldcode_app.domain.informatieverzoek import Informatieverzoek
from meldcode_app.services.brief import maak_brief
from meldcode_app.services.dossier import Dossier

_IN_DE_BRIEF = (
    h.Verifieren,
    h.KaderVaststellen,
    h.VraagSpecificeren,
    h.NoodzaakBeoordelen,
    h.Informeren,
    h.ZienswijzeOntvangen,
    h.BezwaarOuder,
    h.BriefOpstellen,
)


@dataclass(frozen=True)
class BriefWerkstuk:
    """The statement."""

    brief: brieven.Brief

    def paginas(self) -> Sequence[str]:
        """The pages as SVG. Raises BriefFout."""
        return brieven.maak_svg(self.brief)


@dataclass(frozen=True)
class VerduidelijkingWerkstuk:
    """The letter that asks to specify."""

    brief: verduidelijkingen.Verduidelijking

    def paginas(self) -> Sequence[str]:
        """The pages as SVG. Raises BriefFout."""
        return verduidelijkingen.maak_svg(self.brief)


def voorproef(
    dossier: Dossier, casus_id: str, verzoek_id: str, handelingen: Iterable[VerzoekHandeling]
) -> brieven.Brief:
    """The draft as it would be after these acts; without any on a settled request the settled letter."""
    casus = dossier.casus(casus_id)
    verzoek = casus.verzoeken[verzoek_id]
    getypt = [a for a in handelingen if isinstance(a, _IN_DE_BRIEF)]
    versie = verzoek.laatste_versie
    if versie is not None and not getypt and verzoek.verloop in {"vastgesteld", "verstrekt", "afgesloten"}:
        toen = dossier.casus(casus_id, versie.seq - 1)
        return maak_brief(
            toen,
            dossier.inrichting(),
            toen.verzoeken[verzoek_id],
            versie.vastgesteld_op,
            vastgesteld=True,
            besloten_door=versie.besloten_door,
            oefening=dossier.oefening,
        )
    for handeling in getypt:
        verzoek = verzoek.toegepast(_proef(dossier, casus_id, verzoek, handeling))
    casus = replace(casus, verzoeken={**casus.verzoeken, verzoek_id: verzoek})
    return maak_brief(casus, dossier.inrichting(), verzoek, dossier.vandaag(), oefening=dossier.oefening)


def _proef(
    dossier: Dossier, casus_id: str, verzoek: Informatieverzoek, handeling: VerzoekHandeling
) -> Gebeurtenis:
    # Only the frame changes the letter through the machine (its label); the rest is told by the act itself.
    configuratie = verzoek.configuratie
    if isinstance(handeling, h.KaderVaststellen):
        oordeel = dossier.weeg(casus_id, handeling)
        configuratie = oordeel.configuratie if oordeel.kan else configuratie
    return Gebeurtenis(
        seq=verzoek.laatste_seq + 1,
        casus=casus_id,
        soort=handeling.soort,
        handeling_id="",
        geregistreerd_op=datetime.min.replace(tzinfo=UTC),
        configuratie=configuratie,
        inhoud=Inhoud(handeling=handeling),
    )

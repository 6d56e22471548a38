"""How entries read after what was mended: the newest text stands in the place of the old one (domain 7.0, G-1).

Invariants: pure; an entry that was mended keeps its number, its day of recording, who typed it and what the machine
decided then; a casus as it stood at an earlier entry still reads as it did; what was sent keeps its exact bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from meldcode_app.domain.gebeurtenis import Gebeurtenis, Inhoud
from meldcode_app.domain.handelingen import adviesvraag as a
from meldcode_app.domain.handelingen import informatieverzoek as h
from meldcode_app.domain.handelingen import meldcode as m
from meldcode_app.domain.handelingen import melding as g
from meldcode_app.domain.handelingen.alle import AlleHandelingen, TeVerbeteren, Verbeteren
from meldcode_app.domain.handelingen.basis import Handeling
from meldcode_app.domain.ongeldig import OngeldigeHandeling

BLIJFT = (
    h.Vaststellen,
    h.Verstrekken,
    a.Anonimiseren,
    a.AdviesbladAfdrukken,
    m.InvoerBevestigen,
)
"""What was settled, sent, printed or confirmed stays as it is; so does what was reported (`kan_verbeterd`)."""

_ALTIJD_VAST = frozenset(
    {
        "door", "namens", "besloten_door", "verzoek", "doorloop", "adviesvraag", "melding", "personen", "persoon",
        "vervangt", "vervolg_op", "eerdere", "uit_notitie", "notitie", "document", "bewerkbaar", "heropenen",
        "gekoppeld", "signalen", "oordelen", "aard", "afschrift_aan", "meegestuurd",
    }
)  # fmt: skip
_VERTREK = frozenset({"gebeurd_op", "motiveringen"})
"""When information left, and why it could: moved later it would make who was told afterwards told beforehand."""
_VAST: dict[type[Handeling], frozenset[str]] = {
    h.KaderVaststellen: frozenset({"kader", "maatregel"}),
    h.NoodzaakBeoordelen: frozenset({"vraag", "besluit"}),
    h.MondelingVerstrekken: _VERTREK | {"vragen"},
    h.DeelOverslaan: frozenset({"deel"}),
    h.DeelHeropenen: frozenset({"deel"}),
    m.DoorloopBeginnen: frozenset({"professional", "gevraagd"}),
    m.SignaalVastleggen: frozenset({"signaal"}),
    m.ConsultVastleggen: frozenset({"consult"}),
    m.GesprekVastleggen: frozenset({"gesprek"}),
    m.VraagBeantwoorden: frozenset({"vraag", "antwoord"}),
    m.StapAfronden: frozenset({"stap"}),
    m.StapOverslaan: frozenset({"stap"}),
    m.StapHeropenen: frozenset({"stap"}),
    m.BesluitVaststellen: frozenset({"melden", "hulp"}),
    m.StandpuntVastleggen: frozenset({"van"}),
    m.Evalueren: frozenset({"geslaagd"}),
    m.Overdragen: frozenset({"opvolger"}),
    m.MeldcodeAfsluiten: frozenset({"reden"}),
    a.AdviesWegen: frozenset({"volgt"}),
    m.AfspraakMaken: frozenset({"afspraak", "wie"}),
    m.AfspraakNagekomen: frozenset({"afspraak"}),
    g.MeldingDeelOverslaan: frozenset({"deel"}),
    g.MeldingDeelHeropenen: frozenset({"deel"}),
    g.MeldingDoen: _VERTREK,
    g.SpoedMelden: _VERTREK,
}
"""Beside ids: what was decided or answered. Another decision is a new one, and the old one stays beside it.

What an answer rested on, and what went along with a letter, are ids too: no text that can be mistyped.
"""


_VAN_BELANG = frozenset({"wanneer", "gebeurd_op", "motiveringen"})
"""What a letter says of informing: mended after it was settled, the letter is wrong about it."""
_MOMENT = frozenset({"wanneer", "gebeurd_op"})
"""What makes that somebody was told beforehand, or not: since when the file says so."""
_VAN_ZIENSWIJZE = frozenset({"uitkomst", "tekst"})
"""What goes along of a view: mended after the letter was settled, it is not in that letter."""


class Versie(Struct, frozen=True, kw_only=True):
    """One reading of an entry: the act, and the entry it was recorded in (the first one, or what mended it)."""

    handeling: AlleHandelingen
    bron: Gebeurtenis


def gelezen(gebeurtenissen: Sequence[Gebeurtenis]) -> tuple[Gebeurtenis, ...]:
    """The entries as they read after the last of them: each with its newest text, in their own order."""
    alle = versies(gebeurtenissen)
    if not alle:
        return tuple(gebeurtenissen)
    return tuple(_leest(g, alle[g.seq]) if g.seq in alle else g for g in gebeurtenissen)


def _leest(gebeurtenis: Gebeurtenis, alle: tuple[Versie, ...]) -> Gebeurtenis:
    zienswijze = isinstance(gebeurtenis.handeling, h.ZienswijzeOntvangen)
    van_belang = _VAN_ZIENSWIJZE if zienswijze else _VAN_BELANG
    belang, moment = _laatst(alle, van_belang), _laatst(alle, _MOMENT)
    return replace(
        gebeurtenis,
        inhoud=Inhoud(handeling=alle[-1].handeling, redenen=gebeurtenis.inhoud.redenen),
        verbeterd_in=belang.seq if belang else 0,
        moment_in=moment.seq if moment else 0,
        moment_op=moment.geregistreerd_op if moment else None,
    )


def _laatst(alle: tuple[Versie, ...], velden: frozenset[str]) -> Gebeurtenis | None:
    """The correction that last changed one of these fields."""
    anders = [
        na.bron
        for voor, na in pairwise(alle)
        if not velden.isdisjoint(gewijzigde_velden(voor.handeling, na.handeling))
    ]
    return anders[-1] if anders else None


def versies(gebeurtenissen: Iterable[Gebeurtenis]) -> dict[int, tuple[Versie, ...]]:
    """Per mended entry all its readings, oldest first: the last one counts. What was mended but erased has none."""
    per_seq: dict[int, Gebeurtenis] = {}
    gevonden: dict[int, tuple[Versie, ...]] = {}
    for gebeurtenis in gebeurtenissen:
        per_seq[gebeurtenis.seq] = gebeurtenis
        handeling = gebeurtenis.handeling
        if not isinstance(handeling, Verbeteren):
            continue
        eerste = per_seq.get(handeling.verbetert)
        if eerste is not None and type(eerste.handeling) is type(handeling.inhoud):
            tot_nu = gevonden.get(eerste.seq, (Versie(handeling=eerste.handeling, bron=eerste),))
            gevonden[eerste.seq] = (*tot_nu, Versie(handeling=handeling.inhoud, bron=gebeurtenis))
    return gevonden


def van_aard_te_verbeteren(gebeurtenissen: Sequence[Gebeurtenis], seq: int) -> Gebeurtenis | None:
    """The entry as it reads now, when it is of a kind that can be mended; None when it is not, or is not there."""
    gevonden = next((regel for regel in gelezen(gebeurtenissen) if regel.seq == seq), None)
    return gevonden if gevonden and kan_verbeterd(gevonden, {}) else None


def te_verbeteren(gebeurtenissen: Sequence[Gebeurtenis], seq: int) -> Gebeurtenis | None:
    """The same, while it can still be mended."""
    gevonden = van_aard_te_verbeteren(gebeurtenissen, seq)
    return gevonden if gevonden and kan_verbeterd(gevonden, gemeld_in(gebeurtenissen)) else None


def kan_verbeterd(gebeurtenis: Gebeurtenis, gemeld: Mapping[str, int]) -> bool:
    """Whether this entry can be mended; `gemeld` from `gemeld_in`, over all entries of the casus.

    What Veilig Thuis was told stands in no letter of which bytes are kept: the entry itself is the record of it.
    """
    handeling = gebeurtenis.handeling
    if isinstance(handeling, g.MeldingFeiten) and gebeurtenis.seq < gemeld.get(handeling.melding, 0):
        return False
    return isinstance(handeling, TeVerbeteren) and not isinstance(handeling, BLIJFT)


def gemeld_in(gebeurtenissen: Iterable[Gebeurtenis]) -> dict[str, int]:
    """Per melding the entry in which Veilig Thuis was told."""
    return {
        regel.handeling.melding: regel.seq
        for regel in gebeurtenissen
        if isinstance(regel.handeling, g.MeldingDoen | g.SpoedMelden)
    }


def vaste_velden(handeling: Handeling) -> frozenset[str]:
    """The fields of this act that mending leaves alone."""
    return (_ALTIJD_VAST & set(handeling.__struct_fields__)) | _VAST.get(type(handeling), frozenset())


def gewijzigde_velden(oud: Handeling, nieuw: Handeling) -> tuple[str, ...]:
    """In which fields two readings of one act differ."""
    return tuple(veld for veld in oud.__struct_fields__ if getattr(oud, veld) != getattr(nieuw, veld))


def controleer_verbetering(oud: Gebeurtenis | None, handeling: Verbeteren) -> None:
    """Raises OngeldigeHandeling when this cannot be mended, or when more than its text and day would change."""
    if oud is None:
        raise OngeldigeHandeling(
            "Deze regel kan niet worden verbeterd.",
            "Er is niets vastgelegd. "
            "Wat is vastgesteld, verstuurd, gemeld, afgedrukt of bevestigd, blijft zoals het is.",
            "Leg een aanvulling vast, of maak een nieuwe versie.",
            veld="verbetert",
        )
    nieuw = handeling.inhoud
    anders = gewijzigde_velden(oud.handeling, nieuw) if type(nieuw) is type(oud.handeling) else ("soort",)
    if not anders:
        raise OngeldigeHandeling(
            "Er is niets veranderd.",
            "De tekst is gelijk aan wat er al staat. Er is niets vastgelegd.",
            "Verbeter de tekst of de dag, of sluit dit formulier.",
            veld="inhoud",
        )
    vast = [veld for veld in anders if veld == "soort" or veld in vaste_velden(nieuw)]
    if isinstance(nieuw, h.VraagSpecificeren) and isinstance(oud.handeling, h.VraagSpecificeren):
        vast += ["vragen"] if [v.id for v in nieuw.vragen] != [v.id for v in oud.handeling.vragen] else []
    if "motiveringen" in vaste_velden(nieuw) and _vervangt_motivering(oud.handeling, handeling):
        vast.append("motiveringen")
    if _VERTREK.intersection(vast):
        raise OngeldigeHandeling(
            "De dag waarop informatie wegging en de motivering daarbij blijven zoals ze zijn.",
            "Er is niets vastgelegd; wat u typte staat er nog.",
            "Klopt de dag niet, leg dan een aanvulling vast en schrijf op welke dag het was en hoe u dat weet.",
            veld=f"inhoud.{next(iter(_VERTREK.intersection(vast)))}",
        )
    if vast:
        raise OngeldigeHandeling(
            f"Het veld '{vast[0]}' kan niet worden verbeterd: verbeteren is voor tekst en dag.",
            "Er is niets vastgelegd; wat u typte staat er nog.",
            "Leg wat er anders is vast als iets nieuws; het oude blijft ernaast staan.",
            veld=f"inhoud.{vast[0]}",
        )


def _vervangt_motivering(oud: Handeling, verbetering: Verbeteren) -> bool:
    """Whether what is written beside the correction would take the place of what was written then."""
    stond = {(m.code, betreft) for m in oud.motiveringen for betreft in (m.betreft or ("",))}
    ernaast = {(m.code, betreft) for m in verbetering.motiveringen for betreft in (m.betreft or ("",))}
    return not stond.isdisjoint(ernaast)

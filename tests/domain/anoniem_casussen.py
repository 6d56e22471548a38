"""Generated casussen with planted identifiers: two thirds stand in a field, one third only in what was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from meldcode_app.domain.casus import Casus, Inrichting
from meldcode_app.domain.maatregel import Maatregel
from meldcode_app.domain.personen import AndereDeelnemer, EigenDeelnemer, Persoon
from tests.domain import anoniem_lijsten as uit

PEILDAG = date(2026, 11, 23)
LIJKT_OP = (
    str.maketrans("aeopcx", "\u0430\u0435\u043e\u0440\u0441\u0445"),
    str.maketrans("aoin", "\u03b1\u03bf\u0131\u0274"),
    str.maketrans("eiao", "3140"),
    str.maketrans("gdlt", "\u01e5\u0111\u0142\u0167"),
)
"""Letters of other scripts, digits and crossed letters that a reader takes for the plain ones."""


@dataclass(frozen=True)
class Geplant:
    """One identifier; `in_veld` is whether the casus holds it, `gekleed` how it stands in the texts."""

    tekst: str
    in_veld: bool
    gekleed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proef:
    """One casus, what its user typed, and what was planted in it."""

    casus: Casus
    inrichting: Inrichting
    teksten: tuple[str, ...]
    geplant: tuple[Geplant, ...]


def proeven(aantal: int, zaad: int = 2026) -> Iterator[Proef]:
    """So many casussen; the same seed gives the same ones."""
    for nummer in range(aantal):
        yield _proef(Random(f"{zaad}:{nummer}"))


def _proef(r: Random) -> Proef:
    casus, inrichting, bekend = _casus(r)
    geplant = [_aangekleed(r, Geplant(t, True)) for t in bekend]
    geplant += [_aangekleed(r, Geplant(t, False)) for t in _vrij(r, len(bekend) // 2 + 1)]
    zinnen = [_zin(r, gekleed) for g in geplant for gekleed in g.gekleed]
    r.shuffle(zinnen)
    teksten, rest = [], zinnen
    while rest:
        knip = r.randint(1, 5)
        teksten.append(r.choice([" ", "\n", "\n\n"]).join(rest[:knip]))
        rest = rest[knip:]
    return Proef(casus, inrichting, tuple(teksten), tuple(geplant))


def _casus(r: Random) -> tuple[Casus, Inrichting, list[str]]:
    """A casus, its vault, and everything in its fields that leads to somebody, in the forms people write."""
    straat, plaats, familie = r.choice(uit.STRATEN), r.choice(uit.PLAATSEN), r.choice(uit.ACHTERNAMEN)
    school, gi = r.choice(uit.SCHOLEN), r.choice(uit.GROEPEN)
    namen = r.sample(uit.VOORNAMEN, 7)
    geboren = PEILDAG - timedelta(days=r.randint(1500, 6000))
    telefoon, email = _telefoon(r), _email(r)
    huis = str(r.randint(1, 250))
    moeder = f"{namen[1]} {r.choice(uit.ACHTERNAMEN)}"
    personen = (
        Persoon(id="k", naam=f"{namen[0]} {familie}", rol="kind", noemen=namen[0], geboortedatum=geboren,
                adres=f"{straat} {huis}", plaats=f"{_postcode(r)} {plaats}"),
        Persoon(id="m", naam=moeder, rol="ouder", noemen="moeder", telefoon=telefoon),
        Persoon(id="v", naam=f"{namen[2]} {familie}", rol="ouder", email=email),
        Persoon(id="b", naam=namen[3], rol="broer_of_zus", noemen="broertje"),
    )  # fmt: skip
    leraar, voogd = f"{namen[4]} {r.choice(uit.ACHTERNAMEN)}", f"{namen[5][0]}. {r.choice(uit.ACHTERNAMEN)}"
    arts = f"{namen[6]} {r.choice(uit.ACHTERNAMEN)}"
    kenmerk = f"C-2026-{r.randint(100, 999)}"
    casus = Casus(
        id="c", kenmerk=kenmerk, kind_id="k", personen={p.id: p for p in personen},
        eigen_deelnemers={"d": EigenDeelnemer(id="d", naam=leraar, functie="leerkracht")},
        andere_deelnemers={"a": AndereDeelnemer(id="a", naam=arts, functie="jeugdarts", organisatie=f"GGD {plaats}")},
        maatregelen={"o": Maatregel(id="o", maatregel="ots", kind="k", gi=gi, jeugdbeschermer=voogd)},
    )  # fmt: skip
    gebruiker = EigenDeelnemer(id="i", naam="M. Jansen", functie="intern begeleider")
    inrichting = Inrichting(organisatie=f"Basisschool {school}", plaats=plaats, gebruiker=gebruiker)
    vormen = [
        *namen[:5],
        f"{namen[0]} {familie}",
        familie,
        moeder,
        leraar,
        voogd,
        arts,
        f"{straat} {huis}",
        straat,
    ]
    vormen += [
        plaats,
        telefoon,
        email,
        school,
        f"Basisschool {school}",
        gi,
        kenmerk,
        "Jansen",
        _datum(r, geboren),
    ]
    vormen += [
        f"{namen[0][0]}. {familie}",
        f"{namen[0]} {familie.split()[-1]}",
        _met_streepje(namen[2], familie),
    ]
    return casus, inrichting, vormen


def _met_streepje(voornaam: str, familie: str) -> str:
    return f"{voornaam} {familie.split()[-1]}-Kwakkelstein"


def _vrij(r: Random, aantal: int) -> list[str]:
    """Identifiers that stand in no field, one of every kind before a second of any."""
    soorten: list[Callable[[], str]] = [
        lambda: r.choice(uit.VOORNAMEN),
        lambda: f"{r.choice(uit.VOORNAMEN)} {r.choice(uit.ACHTERNAMEN)}",
        lambda: r.choice(uit.ACHTERNAMEN),
        lambda: f"{r.choice(uit.STRATEN)} {r.randint(1, 300)}{r.choice(['', 'a', ' bis', '-II'])}",
        lambda: r.choice(uit.PLAATSEN),
        lambda: r.choice(uit.CLUBS),
        lambda: r.choice(uit.SCHOLEN),
        lambda: _telefoon(r),
        lambda: _email(r),
        lambda: f"{r.randint(10, 99)}{r.choice(['', '.', ' '])}{r.randint(1000000, 9999999)}",
        lambda: _postcode(r),
        lambda: _datum(r, PEILDAG - timedelta(days=r.randint(0, 900))),
        lambda: r.choice(uit.KENMERKEN),
        lambda: r.choice(uit.CYRILLISCH + uit.ANDER_SCHRIFT),
        lambda: f"@{r.choice(uit.CLUBS).lower().replace(' ', '_')}",
        lambda: f"www.{r.choice('abcdefg')}{_klein(r, uit.VOORNAMEN)}.nl/{_klein(r, uit.CLUBS)}",
        lambda: "#" + r.choice(uit.ACHTERNAMEN).replace(" ", "").lower(),
        lambda: f"foto_{r.choice(uit.VOORNAMEN)}.jpg",
        lambda: r.choice(uit.IN_WOORDEN),
        lambda: r.choice(uit.KLEINE_ACHTERNAMEN),
        lambda: " ".join(r.choices(uit.CIJFERS, k=10)),
        lambda: (
            r.choice(uit.VOORNAMEN).split()[0].lower() + r.choice(uit.ACHTERNAMEN).title().replace(" ", "")
        ),
    ]
    r.shuffle(soorten)
    return [soorten[i % len(soorten)]() for i in range(aantal)]


def _telefoon(r: Random) -> str:
    n = f"{r.randint(10000000, 99999999)}"
    vormen = [
        f"06{n}",
        f"06-{n}",
        f"06 {n[:2]} {n[2:4]} {n[4:6]} {n[6:]}",
        f"+31 6 {n}",
        f"(0512) {n[:6]}",
        f"0031-6{n}",
    ]
    return r.choice(vormen)


def _email(r: Random) -> str:
    wie, waar = r.choice(["duinker", "visser", "proef"]), r.choice(["nl", "org"])
    return f"{r.choice('abcdk')}.{wie}{r.randint(1, 99)}@voorbeeld.{waar}"


def _klein(r: Random, lijst: list[str]) -> str:
    return r.choice(lijst).lower().replace(" ", "-")


def _postcode(r: Random) -> str:
    return f"{r.randint(1000, 9999)}{r.choice(['', ' '])}{r.choice(['AB', 'KZ', 'XT'])}"


def _datum(r: Random, dag: date) -> str:
    maand = uit.MAANDEN[dag.month - 1]
    vormen = [
        f"{dag.day} {maand}", f"{dag.day} {maand} {dag.year}", f"{dag:%d-%m-%Y}", f"{dag.day}/{dag.month}/{dag:%y}",
        f"{dag.isoformat()}", f"{dag.day}e {maand[:3]}. {dag.year}", f"{dag:%d.%m.%Y}", f"{maand.upper()} {dag.year}",
        f"{dag.day}-{dag.month}", f"{dag:%d%m%Y}",
    ]  # fmt: skip
    return r.choice(vormen)


def _aangekleed(r: Random, g: Geplant) -> Geplant:
    kleed = _gekleed_bekend if g.in_veld else _gekleed
    if not g.in_veld and g.tekst in uit.KLEINE_ACHTERNAMEN:
        # In small letters and in no field a name is a word like any other; a title before it gives it away.
        return replace(g, gekleed=(f"{r.choice(uit.AANHEF)} {g.tekst}",))
    return replace(g, gekleed=tuple(kleed(r, g.tekst) for _ in range(r.randint(1, 2))))


def _zin(r: Random, gekleed: str) -> str:
    sjabloon = r.choice(r.choice([uit.ZINNEN, uit.ZINNEN, uit.REGELS, uit.BEZIT]))
    # Of two letters and an s one makes another word.
    if sjabloon in uit.BEZIT and (len(gekleed) < 3 or not gekleed[-1].isalpha()):
        sjabloon = uit.ZINNEN[0]
    return sjabloon.format(gekleed)


def _gekleed_bekend(r: Random, tekst: str) -> str:
    """What stands in a field may be written in any way, also in small letters: the vault knows it."""
    letters = tekst.isalpha() and tekst.isascii()
    kans = r.random()
    if kans < 0.12:
        return tekst.lower()
    if kans < 0.20 and letters and len(tekst) > 5:
        knip = r.randint(2, len(tekst) - 2)
        return (
            r.choice([tekst, tekst.lower()])[:knip] + r.choice(["-\n", "-\r\n", " "]) + tekst[knip:].lower()
        )
    if kans < 0.24 and letters and len(tekst) > 5:
        return r.choice([" ", "*"]).join(tekst.lower())
    if kans < 0.30 and letters:
        return tekst.lower().translate(r.choice(LIJKT_OP))
    if kans < 0.36 and letters and tekst[-1].lower() not in "aeioum":
        return r.choice([tekst, tekst.lower()]) + r.choice(["tje", "je", "ke", "tjes"])
    return _gekleed(r, tekst)


def _gekleed(r: Random, tekst: str) -> str:
    """The identifier as people and programs deform it; a reader still sees the same."""
    kans = r.random()
    if kans < 0.08:
        return tekst.upper()
    if kans < 0.14:
        return tekst.replace(" ", r.choice(["\u00a0", "\n", "  ", "\u2009", "\r\n"]))
    if kans < 0.20 and len(tekst) > 3:
        knip = r.randint(1, len(tekst) - 1)
        return tekst[:knip] + r.choice(["\u200b", "\u00ad", "\u200d", "\ufeff", "\u2060"]) + tekst[knip:]
    if kans < 0.24:
        return "".join(chr(ord(t) + 0xFEE0) if "!" <= t <= "~" else t for t in tekst)
    return tekst

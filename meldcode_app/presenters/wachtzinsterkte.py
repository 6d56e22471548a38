"""How strong a passphrase is, in Dutch words. It is a guess and is called one; nothing is refused for it.

zxcvbn knows English words only, so one Dutch word looks strong to it: fewer than 12 characters is at most weak,
fewer than 16 or a single word at most fair. It looks at the first 72 characters and costs 60 ms to import: lazily.
"""

from __future__ import annotations

from collections.abc import Sequence

from meldcode_app.presenters.weergave import Sterkte

WOORDEN = ("heel zwak", "zwak", "matig", "goed", "sterk")
_TIP = "Neem vier of meer woorden die niets met elkaar te maken hebben."
_EIGEN = "Gebruik niet uw eigen naam of die van uw organisatie."
_KIJKT_NAAR = 72


def sterkte(wachtzin: str, eigen_woorden: Sequence[str] = ()) -> Sterkte:
    """Strength 0-4 of a passphrase; `eigen_woorden` are names that make it easier to guess."""
    if not wachtzin.strip():
        return Sterkte(score=0, woord="")
    from zxcvbn import zxcvbn

    woorden = [deel for woord in eigen_woorden for deel in woord.split() if len(deel) > 2]
    uitkomst = zxcvbn(wachtzin[:_KIJKT_NAAR], user_inputs=woorden)
    score = min(int(uitkomst["score"]), _hoogstens(wachtzin))
    eigen = any(woord.casefold() in wachtzin.casefold() for woord in woorden)
    tip = _EIGEN if eigen else _TIP if score < 3 else ""
    return Sterkte(score=score, woord=WOORDEN[score], tip=tip)


def _hoogstens(wachtzin: str) -> int:
    if len(wachtzin) < 12:
        return 1
    if len(wachtzin) < 16 or len(wachtzin.split()) < 2:
        return 2
    return 4

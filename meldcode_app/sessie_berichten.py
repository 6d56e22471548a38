"""What an open vault says above a page that is not about one act.

Invariant: each message says what is safe, what is not, and what to do now.
"""

from __future__ import annotations

from meldcode_app.presenters.weergave import Bericht

NIET_BEWAARD = Bericht(
    titel="Wat u typte kon niet worden bewaard",
    tekst="Gaat u nu weg van deze pagina, dan is die tekst weg. Alles wat u vastlegde, is veilig.",
    doe="Maak ruimte op de schijf of sluit de stick weer aan. Kiest u nog een keer hetzelfde, dan gaat u toch weg.",
    soort="let_op",
)

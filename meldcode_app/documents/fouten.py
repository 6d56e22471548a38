"""What can go wrong when a document is made."""

from __future__ import annotations

from meldcode_app.domain.fouten import MeldcodeFout


class BriefFout(MeldcodeFout):
    """A document could not be made. `plekken` names the passages, `tekens` the characters in them."""

    wat = "Het document kon niet worden gemaakt."
    betekent = "Er is niets verstuurd en niets verloren. Wat u schreef, staat nog in de casus."
    doe = "Probeer het opnieuw. Blijft het misgaan, gebruik dan een andere versie van het programma."

    def __init__(
        self,
        wat: str = "",
        betekent: str = "",
        doe: str = "",
        *,
        plekken: tuple[str, ...] = (),
        tekens: tuple[str, ...] = (),
    ) -> None:
        self.plekken = plekken
        self.tekens = tekens
        super().__init__(wat, betekent, doe)


def niet_te_drukken(plekken: tuple[str, ...], tekens: tuple[str, ...]) -> BriefFout:
    """The error for passages with characters that none of our fonts holds."""
    getoond = " ".join(tekens[:12]) + (" en andere" if len(tekens) > 12 else "")
    return BriefFout(
        wat=f"Deze tekens kunnen niet worden afgedrukt: {getoond}. Ze staan in: {'; '.join(plekken)}.",
        doe=(
            "Schrijf een naam in deze letters zoals hij in het Nederlands wordt geschreven. "
            "Zet bij een letterlijke uitspraak de vertaling erbij, met de naam van wie vertaalde."
        ),
        plekken=plekken,
        tekens=tekens,
    )


class LeesFout(MeldcodeFout):
    """The bytes are not a PDF that can be read."""

    wat = "Dit bestand is geen PDF, of het is beschadigd."
    betekent = "De tekst kan niet worden gelezen. In de kluis is niets veranderd."
    doe = "Kies het bestand opnieuw, of maak de brief opnieuw vanuit de casus."

"""The outcome as text: keys per step and in all, where Tab led, wrong turns, and what the vault holds."""

from __future__ import annotations

from tests.taak.bediening import Bediening


def verslag(b: Bediening, goed: list[str], niet: list[str], fout: str, meldingen: str) -> str:
    """In Dutch, to read and to keep beside the pictures."""
    regels = [f"{'':2}  {'stap':34}{'toetsen':>8}{'w.v. Tab':>9}{'letters':>9}"]
    for nummer, stap in enumerate(b.stappen, start=1):
        regels.append(f"{nummer:2}  {stap.naam:34}{stap.toetsen:8}{stap.tabs:9}{stap.letters:9}")
    toetsen = sum(stap.toetsen for stap in b.stappen)
    tabs = sum(stap.tabs for stap in b.stappen)
    letters = sum(stap.letters for stap in b.stappen)
    regels.append(f"    {'samen':34}{toetsen:8}{tabs:9}{letters:9}")
    regels.append(f"    {toetsen + letters} aanslagen: {letters} letters tekst en {toetsen} toetsen; muis: 0")
    regels.append(f"    {len(b.stappen)} stappen in {b.seconden:.0f} seconden, de prenten meegerekend")
    regels += ["", "Met Tab langs:"]
    regels += [f"    {stap.naam}: {' | '.join(stap.pad)}" for stap in b.stappen if stap.pad]
    regels += ["", f"Verkeerde wegen: {len(b.omwegen)}", *(f"    {zin}" for zin in b.omwegen)]
    regels += ["", "In de kluis, na het afsluiten geopend:"] if goed or niet else []
    regels += [*(f"    klopt: {zin}" for zin in goed), *(f"    KLOPT NIET: {zin}" for zin in niet)]
    if meldingen:
        regels += ["", "Het programma meldde:", meldingen.strip()]
    regels += ["", fout or ("Gelukt." if not niet and not meldingen else "Niet gelukt.")]
    return "\n".join(regels) + "\n"

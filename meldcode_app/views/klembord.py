"""The clipboard on locking: what this program put there goes, what another program put there stays.

Invariant: whoever owns the clipboard is asked, not who copied: that covers every field, label and button, with keys,
menu or mouse, and the selection that X11 and Wayland paste with the middle button.
"""

from __future__ import annotations

from PySide6.QtGui import QClipboard, QGuiApplication

MODI = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection, QClipboard.Mode.FindBuffer)


def clear_own() -> None:
    """Empty every kind of clipboard this program owns."""
    klembord = QGuiApplication.clipboard()
    van_ons = (klembord.ownsClipboard(), klembord.ownsSelection(), klembord.ownsFindBuffer())
    for modus, eigen in zip(MODI, van_ons, strict=True):
        if eigen:
            klembord.clear(modus)

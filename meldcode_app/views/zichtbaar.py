"""What comes and goes on a page, without work for what is not on the screen yet.

Qt styles and lays out a piece that is shown by name, also while its page is still hidden: at a width that it will not
keep, for each of its labels. A child that nobody hid comes with its parent anyway.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_visible(widget: QWidget, *, aan: bool) -> None:
    """As `setVisible`, but a piece that comes with its page is left alone until then."""
    if not aan or widget.isHidden():
        widget.setVisible(aan)

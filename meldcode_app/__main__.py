"""Start: `meldcode` opens the window, `meldcode speel|status|controleer` works without one."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from meldcode_app.cli import hoofd


def main(argumenten: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code."""
    return hoofd(sys.argv[1:] if argumenten is None else argumenten)


if __name__ == "__main__":
    sys.exit(main())

"""The one call in use; the library ships no types."""

from collections.abc import Mapping, Sequence
from datetime import datetime

def parse(
    date_string: str, *, languages: Sequence[str] | None = None, settings: Mapping[str, object] | None = None
) -> datetime | None: ...

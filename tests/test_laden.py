"""What the Werklijst does not need stays out of memory until the page or the letter that does."""

from __future__ import annotations

import json
import subprocess
import sys

ZWAAR = {"typst", "odfdo", "pypdf", "pypdfium2", "PIL", "exifread", "puremagic", "dateparser", "holidays"}
_NA_HET_LADEN = (
    "import json, sys; from meldcode_app import poorten; poorten.laad_de_rest();"
    " print(json.dumps(sorted(sys.modules)))"
)


def test_no_library_for_documents_is_loaded_with_an_open_vault() -> None:
    gedaan = subprocess.run(
        [sys.executable, "-c", _NA_HET_LADEN], capture_output=True, text=True, check=True, timeout=120
    )
    geladen = set(json.loads(gedaan.stdout))
    assert "meldcode_app.sessie" in geladen
    assert not ZWAAR & geladen

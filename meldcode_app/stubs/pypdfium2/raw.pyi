"""What we use of PDFium itself."""

import ctypes
from typing import Any

FPDF_ERR_PASSWORD: int
FPDF_ERR_SECURITY: int
FPDF_RENDER_FAILED: int
FPDF_ANNOT: int
FPDFBitmap_BGRx: int

class IFSDK_PAUSE(ctypes.Structure):
    NeedToPauseNow: Any
    def __init__(self, *, version: int, user: Any) -> None: ...

def FPDF_RenderPageBitmap_Start(
    bitmap: Any,
    page: Any,
    start_x: int,
    start_y: int,
    size_x: int,
    size_y: int,
    rotate: int,
    flags: int,
    pause: Any,
) -> int: ...
def FPDF_RenderPage_Close(page: Any) -> None: ...

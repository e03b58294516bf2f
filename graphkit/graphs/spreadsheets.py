"""CSV that is safe to open, and text that XML can hold. The one place where exported text is made harmless."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

__all__ = ["csv_text", "harmless", "printable"]

_FORMULA = re.compile(r"[=+\-@\t\r\n]")
"""How a cell begins that spreadsheets run as a formula (OWASP, CSV injection)."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is no Char of XML 1.0 (production 2)."""


def harmless(text: str) -> str:
    """Return ``text`` with an apostrophe before it where a spreadsheet would run it as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def printable(text: str) -> str:
    """Return ``text`` without the control characters that no XML file may hold; each becomes U+FFFD."""
    return _NOT_XML.sub("\ufffd", text)


def csv_text(columns: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table as CSV (RFC 4180), the columns' names first."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(columns)
    writer.writerows(rows)
    return buffer.getvalue()

"""Bytes to text: byte order marks, UTF-8, UTF-16 without a mark, Windows-1252; and what is no text at all.

Reads bytes for load.py. Line ends stay as they are, so that offsets count in the decoded file; a byte order mark is no
part of the text.
"""

from __future__ import annotations

import codecs
import re

from graphkit.errors import PageError

__all__ = ["MOST_BYTES", "decode", "decoded_as", "whole"]

MOST_BYTES = 20_000_000
"""The largest page that is read, in bytes: longer than any news page with its pictures, shorter than a memory's end."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PDF = b"%PDF"
_BINARY = (
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"RIFF",
    b"\x1f\x8b",
)
_SAMPLE = 65_536
_ASCII = bytes(range(128))
_MOST_LETTERS = 0.3
"""Share of bytes that are no ASCII in any text that is mostly English: in French or Czech it is below 0.2."""
_DECLARED = 4096
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_.:\-]{2,40})""", re.IGNORECASE)
_NO_CHARSETS = frozenset(
    {"undefined", "unicode_escape", "raw_unicode_escape", "idna", "punycode", "utf_7", "mbcs", "oem"}
)
"""Encodings of Python's that no page is in, and whose decoders raise, run escapes, or take quadratic time."""
_CONTROLS = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32))


def _utf16_without_mark(data: bytes) -> str | None:
    """Tell by where the zero bytes stand whether bytes are UTF-16 of a Latin script, and which."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2], sample[1::2]
    if len(odd) < 4:
        return None
    if odd.count(0) > 0.6 * len(odd) and even.count(0) < 0.1 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.6 * len(even) and odd.count(0) < 0.1 * len(odd):
        return "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return data.startswith(_BINARY) or len(sample) - len(sample.translate(None, _CONTROLS)) > 0.01 * len(sample)


def decoded_as(data: bytes, charset: str, errors: str = "replace") -> str | None:
    """Decode ``data`` as a page or mail says it is encoded; None where that is no encoding of text, or it is not so."""
    try:
        name = codecs.lookup(charset).name
        return None if name.replace("-", "_") in _NO_CHARSETS else data.decode(name, errors)
    except (
        LookupError,
        ValueError,
        AssertionError,
    ):  # hex, zlib and rot13 are looked up, too, and are LookupErrors here
        return None


def _as_declared(data: bytes) -> str | None:
    """Decode as the markup declares for itself, unless it says Unicode, which it is not."""
    match = _CHARSET.search(data[:_DECLARED]) if data.lstrip()[:1] == b"<" else None
    charset = match[1].decode("ascii") if match else ""
    return decoded_as(data, charset) if charset and not charset.lower().startswith("utf") else None


def _legacy(data: bytes) -> str:
    """Decode bytes that are not UTF-8: as declared, else as Windows-1252, unless the detector is sure of another."""
    declared = _as_declared(data)
    if declared is not None:
        return declared
    broken = data.decode("utf-8", errors="replace")
    if broken.count("\ufffd") <= 1 + len(broken) // 5000:
        return broken
    from charset_normalizer import from_bytes  # slow to load, and only files of before Unicode need it

    best = from_bytes(data[:_SAMPLE], cp_isolation=["cp1252", "cp1251", "mac_roman", "koi8_r"]).best()
    if best is not None and best.chaos < 0.02:
        return data.decode(best.encoding, errors="replace")
    if len(data.translate(None, _ASCII)) > _MOST_LETTERS * len(data):
        raise PageError("the text is in an encoding that cannot be told", remedy="save it as UTF-8")
    return data.decode("cp1252", errors="replace")


def decode(data: bytes) -> str:
    """Return the text that ``data`` holds; raises PageError where it is empty, too large, or no text."""
    if len(data) > MOST_BYTES:
        size, most = len(data) // 1_000_000, MOST_BYTES // 1_000_000
        raise PageError(f"the page has {size} MB, more than the {most} that are read", remedy="cut it into pages")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if wide := _utf16_without_mark(data):
        return data.decode(wide, errors="replace")
    if data.startswith(_PDF):
        raise PageError("the file is a PDF", remedy="make text of it first, for example with pdftotext")
    if _is_binary(data):
        raise PageError("the file is binary, not text", remedy="save the page as text or HTML")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data)


def whole(text: str) -> str:
    """Replace halves of surrogate pairs, which escapes in JSON and YAML make and no output can hold."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

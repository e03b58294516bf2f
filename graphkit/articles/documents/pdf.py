"""PDF: the text layer, page by page, with the number of each page kept for evidence.

Reads bytes with PDFium; yields one page a document. Lines are put together to paragraphs by lines.py; what stands at
the head or foot of many pages is left out. Pages that are pictures of text have no text layer, and are named.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graphkit.articles.documents.lines import Leaf, Placed, laid_out
from graphkit.errors import PageError
from graphkit.model import Page, PageKind

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

__all__ = ["MOST_LEAVES", "read_pdf"]

MOST_LEAVES = 2_000
"""The most printed pages that are read of one document."""
MOST_CHARACTERS = 200_000
"""The most characters of one printed page: a broadsheet has 50,000."""
_SHOWN = 10
_SCANNED = "make a text layer first, for example with ocrmypdf"
_AGAIN = "save it again, or as text"
_PASSWORD = 4
_HYPHEN = "\x02"
"""What PDFium writes for a hyphen that parts a word at the end of a line, and for the end of that line."""


def read_pdf(name: str, data: bytes) -> Iterator[Page]:
    """Yield the page that a PDF is; raises PageError where it is damaged, locked, or has no text layer."""
    document = _opened(data)
    try:
        if len(document) > MOST_LEAVES:
            reason = f"the document has {len(document):,} pages, more than the {MOST_LEAVES:,} that are read"
            raise PageError(reason, remedy="cut it into smaller ones")
        leaves = [_leaf(document, at) for at in range(len(document))]
        title = str(document.get_metadata_dict().get("Title") or "")
    finally:
        document.close()
    text, starts = laid_out(leaves)
    if not text:
        if any(leaf.picture for leaf in leaves):
            raise PageError("the document has no text layer: its pages are pictures", remedy=_SCANNED)
        raise PageError("the document holds no text", remedy=_AGAIN)
    scanned = [leaf.number for leaf in leaves if leaf.picture]
    given = (("title", " ".join(title.split())),) if title.strip() else ()
    yield Page(name, PageKind.DOCUMENT, text, given, tuple(_notes(name, scanned)), leaves=starts)


def _opened(data: bytes) -> PdfDocument:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise PageError("the document is protected by a password", remedy="save it without") from error
        raise PageError(f"no PDF that can be read: {str(error)[:80]}", remedy=_AGAIN) from error
    return document


def _notes(name: str, scanned: list[int]) -> Iterator[str]:
    if scanned:
        shown = ", ".join(map(str, scanned[:_SHOWN])) + (", ..." if len(scanned) > _SHOWN else "")
        pages = f"page {shown} has" if len(scanned) == 1 else f"{len(scanned)} pages ({shown}) have"
        yield f"{name}: {pages} no text layer and could not be read; {_SCANNED}"


def _leaf(document: PdfDocument, at: int) -> Leaf:
    import pypdfium2

    try:
        page = document.get_page(at)
        text = page.get_textpage()
        try:
            lines = tuple(_lines(text))
            return Leaf(at + 1, lines, picture=not lines and _has_picture(page))
        finally:
            text.close()
            page.close()
    except pypdfium2.PdfiumError:
        return Leaf(at + 1, (), picture=True)


def _has_picture(page: PdfPage) -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return next(iter(page.get_objects((FPDF_PAGEOBJ_IMAGE,), max_depth=4)), None) is not None


def _lines(text: PdfTextPage) -> Iterator[Placed]:
    """Yield the lines of a printed page, in the order in which PDFium reads it, each with its box."""
    count = text.count_chars()
    if count > MOST_CHARACTERS:
        raise PageError(f"a page has more than {MOST_CHARACTERS:,} characters", remedy="leave the document out")
    line = _Line()
    for at in range(count):
        character = _character(text, at)
        if character not in ("\r", "\n"):
            line.add(character, _box(text, at))
        if character in ("\n", _HYPHEN):
            yield from line.placed()
            line = _Line()
    yield from line.placed()


def _character(text: PdfTextPage, at: int) -> str:
    from pypdfium2.raw import FPDFText_GetUnicode

    code = FPDFText_GetUnicode(text, at)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _box(text: PdfTextPage, at: int) -> tuple[float, float, float, float] | None:
    """Return left, bottom, right and top of a character, in points from the lower left corner of the page."""
    from pypdfium2.raw import FS_RECTF, FPDFText_GetLooseCharBox

    box = FS_RECTF()
    if not FPDFText_GetLooseCharBox(text, at, ctypes.byref(box)):
        return None
    return box.left, box.bottom, box.right, box.top


class _Line:
    """A line of a printed page under way: its characters, and the box around them."""

    def __init__(self) -> None:
        self.characters: list[str] = []
        self.boxes: list[tuple[float, float, float, float]] = []

    def add(self, character: str, box: tuple[float, float, float, float] | None) -> None:
        """Take one more character in."""
        self.characters.append("\xad" if character == _HYPHEN else character)
        if box and character.strip() and box[2] > box[0]:
            self.boxes.append(box)

    def placed(self) -> Iterator[Placed]:
        """Yield the line, if there is anything on it."""
        text = "".join(self.characters).strip()
        if text and self.boxes:
            lefts, bottoms, rights, tops = zip(*self.boxes, strict=True)
            yield Placed(text, min(lefts), min(bottoms), max(rights), max(tops))

"""What text processors write: .docx, .odt and .rtf to paragraphs. Pictures, notes, heads and feet are left aside.

Reads bytes, within the bounds of unpacking.py; yields one page a document.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from graphkit.articles.decode import MOST_BYTES
from graphkit.articles.unpacking import opened_zip
from graphkit.errors import PageError
from graphkit.model import Page, PageKind

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

__all__ = ["document", "read_opendocument", "read_rtf", "read_word"]

MOST_UNPACKED = 200_000_000
_AGAIN = "save it again, or as text"
_SPACE = re.compile(r"[^\S\n]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xad\ufffe\uffff]")
_DEEPEST = 20
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"


def document(name: str, paragraphs: Iterable[str], title: str = "") -> Page:
    """Make paragraphs a page, a line each and a blank one between; raises PageError where there is no text."""
    lines = (_SPACE.sub(" ", _CONTROLS.sub("", line)).strip() for part in paragraphs for line in part.splitlines())
    text = "\n\n".join(line for line in lines if line)
    if not text:
        raise PageError("the document holds no text", remedy="save it again with its text")
    given = " ".join(title.split())
    return Page(name, PageKind.DOCUMENT, text, (("title", given),) if given else ())


def read_word(name: str, data: bytes) -> Iterator[Page]:
    """Yield the page that a Word document is, tables read cell by cell where they stand."""
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    with opened_zip(data, MOST_UNPACKED):
        pass
    try:
        word = Document(io.BytesIO(data))
        yield document(name, _word_paragraphs(word.iter_inner_content(), 0))
    except (OpcError, LxmlError, KeyError, ValueError, AttributeError, TypeError) as error:
        raise PageError(f"no Word document: {str(error)[:80]}", remedy=_AGAIN) from error


def _word_paragraphs(content: Iterable[Paragraph | Table], depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        raise PageError("tables are nested too deeply", remedy=_AGAIN)
    for part in content:
        if hasattr(part, "text"):
            yield part.text
        else:
            seen: set[Any] = set()  # a cell that spans several is met in each
            for row in part.rows:
                for cell in row.cells:
                    if cell._tc not in seen:
                        seen.add(cell._tc)
                        yield from _word_paragraphs(cell.iter_inner_content(), depth + 1)


def read_opendocument(name: str, data: bytes) -> Iterator[Page]:
    """Yield the page that an OpenDocument text is: its headings and paragraphs, in lists and tables too."""
    from lxml import etree

    with opened_zip(data, MOST_UNPACKED) as archive:
        try:
            content = archive.read("content.xml")
        except KeyError as error:
            raise PageError("no OpenDocument text: it has no content.xml", remedy=_AGAIN) from error
    try:
        tree = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, recover=True))
    except etree.LxmlError as error:
        raise PageError(f"no OpenDocument text: {str(error)[:80]}", remedy=_AGAIN) from error
    body = tree.find(f".//{{{_OFFICE}}}body/{{{_OFFICE}}}text") if tree is not None else None
    if body is None:
        raise PageError("no OpenDocument text: it has no body", remedy=_AGAIN)
    yield document(name, _open_paragraphs(body))


_BLOCKS = (f"{{{_TEXT}}}p", f"{{{_TEXT}}}h")
_ASIDE = (f"{{{_TEXT}}}note", f"{{{_TEXT}}}tracked-changes", f"{{{_OFFICE}}}annotation")
_BREAKS = {f"{{{_TEXT}}}line-break": "\n", f"{{{_TEXT}}}tab": " ", f"{{{_TEXT}}}s": " "}


def _open_paragraphs(body: Any) -> Iterator[str]:
    """Yield the paragraphs of an OpenDocument body. Not recursive: no depth of nesting is too deep."""
    from lxml import etree

    pieces: list[str] = []
    walker = etree.iterwalk(body, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event in ("comment", "pi"):
            pieces.append(element.tail or "")
        elif event == "start" and element.tag in _ASIDE:
            walker.skip_subtree()
            element.text = None
        elif event == "start":
            if element.tag in _BLOCKS:
                yield "".join(pieces)
                pieces = []
            pieces += [_BREAKS.get(element.tag, ""), element.text or ""]
        else:
            if element.tag in _BLOCKS:
                yield "".join(pieces)
                pieces = []
            pieces.append(element.tail or "")


def read_rtf(name: str, data: bytes) -> Iterator[Page]:
    """Yield the page that an RTF document is."""
    from striprtf.striprtf import rtf_to_text

    if not data.lstrip().startswith(b"{\\rtf"):
        raise PageError("no RTF document", remedy=_AGAIN)
    if len(data) > MOST_BYTES:
        raise PageError(f"the file has more than {MOST_BYTES // 1_000_000} MB", remedy="cut it up")
    try:
        text = rtf_to_text(data.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]  # has no types
    except (ValueError, LookupError, TypeError, IndexError, AttributeError, KeyError) as error:
        raise PageError(f"no RTF document: {str(error)[:80]}", remedy=_AGAIN) from error
    yield document(name, text.split("\n"))

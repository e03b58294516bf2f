"""What text processors write: .docx, .odt and .rtf to paragraphs. Pictures, notes, heads and feet are left aside.

Reads bytes, within the bounds of unpacking.py; yields one page a document. The XML of the two zipped formats is walked
here: libraries that make objects of it take minutes and gigabytes for a table that spans a billion columns.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphkit.articles.decode import MOST_BYTES
from graphkit.articles.unpacking import opened_zip
from graphkit.errors import PageError
from graphkit.model import Page, PageKind

__all__ = ["MOST_UNPACKED", "document", "read_opendocument", "read_rtf", "read_word"]

MOST_UNPACKED = 200_000_000
_AGAIN = "save it again, or as text"
_SPACE = re.compile(r"[^\S\n]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xad\ufffe\uffff]")
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_MAINS = frozenset(
    {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
    }
)
"""What the relation to a Word document's own text is called, in the usual form and in ISO 29500's strict one."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    """Which elements are paragraphs, which are left aside with all that is in them, and what some stand for.

    ``words`` are the only elements whose text counts; none means that all text does.
    """

    blocks: frozenset[str]
    aside: frozenset[str]
    signs: Mapping[str, str]
    words: frozenset[str] = frozenset()

    def text_at(self, event: str, element: Any) -> str:
        """Return the text that follows where an element begins (its own) or is over (its tail)."""
        if event == "start":
            counts = not self.words or element.tag in self.words
            return (element.text or "") if counts else ""
        return "" if self.words else (element.tail or "")


_OPEN = _Grammar(
    frozenset({f"{_TEXT}p", f"{_TEXT}h"}),
    frozenset({f"{_TEXT}note", f"{_TEXT}tracked-changes", f"{_OFFICE}annotation"}),
    {f"{_TEXT}line-break": "\n", f"{_TEXT}tab": " ", f"{_TEXT}s": " "},
)


def _word_grammar(space: str) -> _Grammar:
    """Return the grammar of Word's XML, which has one namespace in ISO 29500's strict form and another in the usual."""
    return _Grammar(
        frozenset({f"{space}p"}),
        frozenset({"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback", f"{space}del"}),
        {f"{space}br": "\n", f"{space}cr": "\n", f"{space}tab": " ", f"{space}noBreakHyphen": "-"},
        frozenset({f"{space}t"}),
    )


def document(name: str, paragraphs: Iterable[str]) -> Page:
    """Make paragraphs a page, a line each and a blank one between; raises PageError where there is no text."""
    lines = (_SPACE.sub(" ", _CONTROLS.sub("", line)).strip() for part in paragraphs for line in part.splitlines())
    text = "\n\n".join(line for line in lines if line)
    if not text:
        raise PageError("the document holds no text", remedy="save it again with its text")
    if len(text) > MOST_BYTES:
        raise PageError(f"the document holds more than {MOST_BYTES // 1_000_000} MB of text", remedy="cut it up")
    return Page(name, PageKind.DOCUMENT, text)


def read_word(name: str, data: bytes) -> Iterator[Page]:
    """Yield the page that a Word document is, tables read cell by cell where they stand."""
    with opened_zip(data, MOST_UNPACKED) as archive:
        rels = _tree(archive, "_rels/.rels", "Word document")
        target = next((rel.get("Target", "") for rel in rels if str(rel.get("Type")) in _MAINS), "")
        root = _tree(archive, posixpath.normpath(target.lstrip("/")), "Word document")
    space = str(root.tag).partition("}")[0] + "}"
    body = root.find(f"{space}body")
    if body is None:
        raise PageError("no Word document: it has no body", remedy=_AGAIN)
    yield document(name, _paragraphs(body, _word_grammar(space)))


def read_opendocument(name: str, data: bytes) -> Iterator[Page]:
    """Yield the page that an OpenDocument text is: its headings and paragraphs, in lists and tables too."""
    with opened_zip(data, MOST_UNPACKED) as archive:
        root = _tree(archive, "content.xml", "OpenDocument text")
    body = root.find(f".//{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise PageError("no OpenDocument text: it has no body", remedy=_AGAIN)
    yield document(name, _paragraphs(body, _OPEN))


def _tree(archive: zipfile.ZipFile, path: str, what: str) -> Any:
    """Parse a member of an archive, nothing from outside it; raises PageError where it is missing or damaged."""
    from lxml import etree

    try:
        return etree.fromstring(archive.read(path), etree.XMLParser(resolve_entities=False, no_network=True))
    except KeyError as error:
        raise PageError(f"no {what}: it has no {path}", remedy=_AGAIN) from error
    except (etree.LxmlError, ValueError) as error:
        raise PageError(f"no {what}: {str(error)[:80]}", remedy=_AGAIN) from error


def _paragraphs(body: Any, grammar: _Grammar) -> Iterator[str]:
    """Yield the paragraphs of a body in the order in which they end. Not recursive: no depth of nesting is too deep."""
    pieces: list[str] = []
    for piece in _pieces(body, grammar):
        if piece is None:
            yield "".join(pieces)
            pieces = []
        else:
            pieces.append(piece)


def _pieces(body: Any, grammar: _Grammar) -> Iterator[str | None]:
    """Yield the text of a body piece by piece, and None where a paragraph begins or ends."""
    from lxml import etree

    walker = etree.iterwalk(body, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start" and element.tag in grammar.aside:
            walker.skip_subtree()
            continue
        if element.tag in grammar.blocks:
            yield None
        if event == "start":
            yield grammar.signs.get(element.tag, "")
        yield grammar.text_at(event, element)


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

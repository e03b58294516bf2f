"""Terms in N-Triples notation (RDF 1.1 N-Triples, section 3), and nodes described by them.

Page text is hostile: whatever a string holds, what comes out is one literal on one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.model import Triple
from graphkit.ontology.vocabulary import iri, node

__all__ = ["decimal", "describe", "english", "integer", "text", "typed"]

_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff\ufffe\uffff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"  # half a surrogate pair is no character: no encoding can write it
    return _SHORT.get(char) or f"\\u{ord(char):04X}"


def text(value: str) -> str:
    """Return a plain string literal."""
    return f'"{_ESCAPED.sub(_escape, value)}"'


def english(value: str) -> str:
    """Return a literal tagged as English: for the ontology's own labels, not for names and quotations."""
    return f"{text(value)}@en"


def typed(value: str, datatype: str) -> str:
    """Return a literal of a datatype given by its short name, such as "xsd:date"."""
    return f"{text(value)}^^{node(iri(datatype))}"


def integer(value: int) -> str:
    """Return an xsd:integer."""
    return typed(str(value), "xsd:integer")


def decimal(value: float) -> str:
    """Return an xsd:decimal of four places at most, in the canonical form of XML Schema 1.1, which stores keep."""
    return typed(f"{value:.4f}".rstrip("0").rstrip("."), "xsd:decimal")


def describe(graph: str, subject: str, *statements: tuple[str, str | None]) -> Iterator[Triple]:
    """Yield a triple for each (predicate, object); those whose object is None are not known and are not said."""
    for predicate, value in statements:
        if value is not None:
            yield Triple(subject, predicate, value, graph)

"""What a query answers: a table, yes or no, or triples. Plain records, so that nobody above sees a foreign object.

Terms are kept as RDF has them (an IRI, a blank node, or a literal with datatype or language).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Answer", "Boolean", "Solutions", "Statement", "Term", "Triples"]


@dataclass(frozen=True, slots=True)
class Term:
    """An RDF term. ``value`` is the IRI, the label of a blank node, or a literal's text.

    ``datatype`` is the datatype's IRI (None for a plain or tagged string, and for what is no literal), ``language`` the
    language tag or None. A triple term of RDF 1.2, which graphkit's own graphs do not hold, comes as its text.
    """

    kind: Literal["uri", "bnode", "literal"]
    value: str
    datatype: str | None = None
    language: str | None = None

    def __str__(self) -> str:
        """Return what a table shows: the value alone."""
        return self.value


@dataclass(frozen=True, slots=True)
class Solutions:
    """The answer to SELECT: one tuple a row, None where a variable is unbound.

    ``truncated`` tells that there were more rows than the limit asked for.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Boolean:
    """The answer to ASK."""

    value: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """A triple that a query made."""

    subject: Term
    predicate: Term
    object: Term


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer to CONSTRUCT or DESCRIBE, sorted, each triple once."""

    statements: tuple[Statement, ...]
    truncated: bool = False


Answer = Solutions | Boolean | Triples

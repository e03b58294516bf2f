"""Mints the IRIs of the data: made from content, the same from build to build, and proof against hostile names.

Everything stands under one base. Readable where a name or an id is readable (``entity/Q159``, ``page/000.txt``),
a digest elsewhere. Two different contents never get one IRI, save for a collision of 64 bits of SHA-256.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote

from graphkit.errors import UsageError
from graphkit.ontology.vocabulary import prefixes

__all__ = ["DEFAULT_BASE", "Graphs", "Iris"]

DEFAULT_BASE = "https://example.org/kg/"

_BASE = re.compile(r"(https?|urn|file|tag):([\w.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})+[/:]", re.ASCII)
_LONGEST = 160
_HALF_ESCAPE = re.compile("%[0-9A-F]?$")
_DATA_PREFIXES = {
    "cl": "claim/",
    "doc": "doc/",
    "edge": "edge/",
    "ent": "entity/",
    "ev": "event/",
    "orga": "entity/organisation/",
    "page": "page/",
    "person": "entity/person/",
    "place": "entity/place/",
    "run": "run/",
    "src": "source/",
    "state": "entity/state/",
    "story": "story/",
}


@dataclass(frozen=True, slots=True)
class Graphs:
    """The IRIs of the named graphs (without angle brackets)."""

    things: str
    claims: str
    sources: str
    asserted: str
    run: str


@dataclass(frozen=True, slots=True)
class Iris:
    """Mints IRIs under ``base``, an absolute IRI that ends in a slash or a colon; raises UsageError for another."""

    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        """Refuse a base under which no sound IRI can be made."""
        if not _BASE.fullmatch(self.base):
            raise UsageError(
                f"{self.base!r} is no base for IRIs",
                remedy="give an absolute one that ends in /, as https://example.org/kg/",
            )

    @property
    def graphs(self) -> Graphs:
        """The named graphs of a dataset under this base."""
        return _graphs(self.base)

    def prefixes(self) -> Mapping[str, str]:
        """Return every prefix of a file under this base: those of the vocabularies and those of the data."""
        data = {prefix: self.base + path for prefix, path in _DATA_PREFIXES.items()}
        return dict(sorted({**prefixes(), **data}.items()))

    def entity(self, key: str) -> str:
        """Return the IRI of an entity by its key: "Q159", or "<type>/<normalised name>"."""
        kind, slash, name = key.partition("/")
        return f"{self.base}entity/{_slug(kind.lower())}/{_slug(name)}" if slash else f"{self.base}entity/{_slug(key)}"

    def post(self, words: str) -> str:
        """Return the IRI of a kind of post: "foreign minister"."""
        return f"{self.base}post/{_slug(words)}"

    def tenure(self, person: str, post: str, of: str, start: str | None) -> str:
        """Return the IRI of a person's holding a post from ``start`` on; ``person`` and ``of`` are IRIs."""
        ends = (end.removeprefix(self.base) for end in (person, of))
        return f"{self.base}tenure/{_digest(post, start or '', *ends)}"

    def article(self, document: str, index: int, text: str) -> str:
        """Return the IRI of article ``index`` of a document. The same text on two pages is two articles."""
        return f"{self.base}doc/{_digest(document, index, text)}"

    def passage(self, article: str, start: int, end: int) -> str:
        """Return the IRI of characters ``start`` to ``end`` (half-open) of an article (RFC 5147, section 3)."""
        return f"{article}#char={start},{end}"

    def page(self, document: str) -> str:
        """Return the IRI of the page that a document was read from."""
        return f"{self.base}page/{_short(quote(document, safe='', errors='surrogatepass'), document)}"

    def source(self, name: str) -> str:
        """Return the IRI of a publisher or news agency by its name; case does not count."""
        return f"{self.base}source/{_slug(' '.join(name.casefold().split()))}"

    def copy_group(self, article: str) -> str:
        """Return the IRI of the group of copies whose first article, by IRI, is ``article``."""
        return f"{self.base}copies/{_digest(article.removeprefix(self.base))}"

    def story(self, article: str) -> str:
        """Return the IRI of the story whose first article, by IRI, is ``article``."""
        return f"{self.base}story/{article.rpartition('/')[2]}"

    def claim(  # noqa: PLR0917  # a claim's place has as many parts
        self, document: str, article: int, start: int, end: int, relation: str, trigger_start: int, nth: int = 0
    ) -> str:
        """Return the IRI of a claim by where its sentence and trigger stand; ``nth`` counts those of one trigger."""
        return f"{self.base}claim/{_digest(document, article, start, end, relation, trigger_start, nth)}"

    def partition(self, kind: str) -> str:
        """Return the IRI of what the dataset has of one class."""
        return f"{self.base}partition/{_slug(kind)}"

    def point(self, place: str) -> str:
        """Return the IRI of the point where a place lies."""
        return f"{place}#point"

    def part(self, event: str, role: str, kind: str, number: int) -> str:
        """Return the IRI of the ``number``-th party (Group) or thing (Phrase) without a name in a role of an event."""
        return f"{event}#{_slug(role)}-{'' if kind == 'Group' else 'thing-'}{number}"

    def filler(self, claim: str, role: str, start: int) -> str:
        """Return the IRI of a party without a name, local to its claim; ``start`` is where its phrase begins."""
        return f"{claim}#{_slug(role)}-{start}"

    def quantity(self, claim: str, counted: str) -> str:
        """Return the IRI of a number that a claim gives."""
        return f"{claim}#quantity-{_slug(counted)}"

    def event(self, claims: Iterable[str]) -> str:
        """Return the IRI of the event that ``claims`` report (at least one); the smallest claim decides."""
        return f"{self.base}event/{min(claims).rpartition('/')[2]}"

    def edge(self, subject: str, relation: str, target: str) -> str:
        """Return the IRI of an asserted edge; for a symmetric relation give the smaller end first."""
        ends = (end.removeprefix(self.base) for end in (subject, target))
        return f"{self.base}edge/{_digest(relation, *ends)}"

    def conflict(self, event: str, kind: str, what: str) -> str:
        """Return the IRI of a conflict between the claims about one event."""
        return f"{self.base}conflict/{_digest(event.removeprefix(self.base), kind, what)}"

    def software(self, version: str) -> str:
        """Return the IRI of a version of graphkit."""
        return f"{self.base}software/graphkit-{_slug(version)}"

    def run(self, *parts: str) -> str:
        """Return the IRI of a build by what went into it: inputs, frames, version. No clock."""
        return f"{self.base}run/{_digest(*parts)}"


@cache
def _graphs(base: str) -> Graphs:
    return Graphs(*(f"{base}graph/{name}" for name in ("things", "claims", "sources", "asserted", "run")))


def _digest(*parts: str | int) -> str:
    """Return 16 hexadecimal digits; JSON keeps ("a", "bc") and ("ab", "c") apart."""
    return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()[:16]


def _slug(name: str) -> str:
    """Return ``name`` as a readable path segment, reversibly: space as hyphen, hyphen as underscore, others escaped."""
    slug = quote(name, safe=" ", errors="surrogatepass").replace("_", "%5F").replace("-", "_").replace(" ", "-")
    return _short(slug, name)


def _short(segment: str, name: str) -> str:
    """Return a path segment that is no path of its own ("..") and not endless; ``name`` is what it was made of."""
    if not segment.strip("."):
        return segment.replace(".", "%2E")
    if len(segment) > _LONGEST:
        return f"{_HALF_ESCAPE.sub('', segment[:_LONGEST])}~{_digest(name)}"
    return segment

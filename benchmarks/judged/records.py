"""The judged events as data, and how a verdict finds its event again after the rules have changed.

Three kinds of lines beside this module, none of which holds text or names (``filed`` says what becomes of a document
that is called after its headline):

- ``events.jsonl``: one event that was read and what a reader said of it (``Verdict``); ``second.jsonl`` holds the
  second readings of some of them, made without knowledge of the first, and ``since.jsonl`` verdicts on events drawn at
  random after the rules were mended.
- ``missed.jsonl``: one mention of an event that was not read, in an article that was gone through whole (``Missed``).
- ``articles.jsonl``: the articles that were gone through whole (``Whole``).

Offsets count in the article's text. ``words`` is a digest of what stands around the trigger: where the offsets of an
article have moved, the verdict is found by it. ``as_read`` is a digest of the roles and the source as they were read:
where it has changed, the verdict on roles and source no longer speaks of what is read now.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import msgspec

__all__ = [
    "CORPORA",
    "HERE",
    "Event",
    "Missed",
    "Told",
    "Verdict",
    "Whole",
    "around",
    "as_read",
    "events_of",
    "filed",
    "load",
    "match",
    "publisher",
]

HERE = Path(__file__).resolve().parent
CORPORA: Mapping[str, tuple[str, ...]] = {
    "pages": ("pages/pages", "pages"),
    "gum": ("news/gum.jsonl", "gum.jsonl"),
    "polnear": ("news/polnear.jsonl", "polnear.jsonl"),
    "ecb": ("news/ecb.jsonl", "ecb.jsonl"),
}
"""Each corpus and where in a folder of corpora it may stand. docs/quality.md says what they are."""
AROUND = 30
"""How many characters before and after a trigger its digest takes in."""
Event = Mapping[str, Any]
"""A line of a graph folder's events.jsonl."""
Line = TypeVar("Line", "Verdict", "Missed", "Whole")


@dataclass(frozen=True, slots=True)
class Told:
    """Where an article tells of an event, and of which relation."""

    corpus: str
    document: str
    article: int
    start: int
    end: int
    words: str
    relation: str


@dataclass(frozen=True, slots=True)
class Verdict(Told):
    """What a reader said of one event.

    ``verdict`` is "right" or the first fault in the order relation, roles, factuality, attribution; ``kind`` names the
    kind of fault. ``roles`` ("right", "wrong:target,missing:attacker"), ``factuality`` (the right value) and ``says``
    ("right", "missing", "wrong", "spurious") are empty where the relation is wrong. ``read`` is the factuality that was
    read, ``confidence`` what the reading gave itself then.
    """

    verdict: str
    kind: str
    roles: str
    factuality: str
    says: str
    read: str
    confidence: float
    as_read: str
    reader: str

    @property
    def relation_right(self) -> bool:
        """Whether the text tells an event of the relation there."""
        return self.verdict != "relation"

    @property
    def key(self) -> tuple[str, str, int, int, str]:
        """What tells it from other events."""
        return self.corpus, self.document, self.article, self.start, self.relation


@dataclass(frozen=True, slots=True)
class Missed(Told):
    """A mention of an event that a reader found and graphkit did not; ``way`` is how it is told."""

    factuality: str
    way: str


@dataclass(frozen=True, slots=True)
class Whole:
    """An article that a reader went through whole, and what kind of text it is."""

    corpus: str
    document: str
    article: int
    genre: str


def load(kind: type[Line], path: Path) -> tuple[Line, ...]:
    """Return the lines of a file beside this module."""
    return tuple(msgspec.json.decode(line, type=kind) for line in path.read_bytes().splitlines())


def events_of(graph: Path) -> Iterator[Event]:
    """Yield the events of a graph folder."""
    for line in (graph / "events.jsonl").read_bytes().splitlines():
        yield msgspec.json.decode(line)


def filed(document: str) -> str:
    """Return the name that a document is kept under: with a digest for what follows its publisher and its day.

    "post_2016-03-01_mayor-drops-plan-to" has words of its headline there, and becomes "post_2016-03-01_c72781d672".
    """
    known = re.match(r"[^_]+_\d{4}-\d\d-\d\d_", document)
    return f"{known[0]}{_digest(document)}" if known else document


def around(text: str, start: int, end: int) -> str:
    """Return a digest of a trigger and what stands around it, in letters alone."""
    near = (text[max(0, start - AROUND) : start], text[start:end], text[end : end + AROUND])
    return _digest("|".join(re.sub(r"[\W_]+", "", part).lower() for part in near))


def as_read(event: Event) -> str:
    """Return a digest of the roles and the source of an event, by names."""
    said = (event["attribution"] or {}).get("name", "")
    told = sorted((role, *sorted(filler["name"] for filler in given)) for role, given in event["roles"].items())
    return _digest(repr((told, said)))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:10]


def match(
    verdicts: Iterable[Verdict], corpus: str, events: Iterable[Event], texts: Mapping[str, str]
) -> Iterator[tuple[Verdict, Event | None]]:
    """Yield every verdict on a corpus with the event that it speaks of, None where that is no longer read.

    ``texts`` are the texts of the articles by the ``article_id`` of events.
    """
    by_place: dict[tuple[str, int, int, str], Event] = {}
    by_words: dict[tuple[str, str, str], Event] = {}
    for event in events:
        trigger = event["trigger"]
        document = filed(event["document"])
        by_place[document, event["article"], trigger["start"], event["relation"]] = event
        words = around(texts[event["article_id"]], trigger["start"], trigger["end"])
        by_words[document, words, event["relation"]] = event
    for one in verdicts:
        if one.corpus == corpus:
            found = by_words.get((one.document, one.words, one.relation))
            yield one, found or by_place.get((one.document, one.article, one.start, one.relation))


def publisher(corpus: str, document: str) -> str:
    """Return who published a document, or of an ECB+ article its topic: "pages uk_TheSun", "ecb topic 12"."""
    if corpus == "ecb":
        return f"ecb topic {document.split('_', maxsplit=1)[0]}"
    parts = document.split("_")
    return f"{corpus} {'_'.join(parts[:2]) if corpus in ('pages', 'gum') else parts[0]}"

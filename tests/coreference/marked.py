"""Texts in which {words|who} marks a mention and whom it means: names with + between, ? where it stays open.

A blank line parts articles, a line that begins with # is a comment, a first line "@ 2024-05-01" dates an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graphkit.coreference import resolve_coreference
from graphkit.mentions import MentionFinder
from graphkit.model import Article, Block, BlockLabel, DateOrigin, Mention, PublicationDate, Sentence
from graphkit.ontology import load_lexicon
from graphkit.ontology.gazetteers import load_gazetteer
from graphkit.syntax import trees

MARK = re.compile(r"\{([^|{}]+)\|([^}]+)\}")
OPEN = frozenset({"?"})


@dataclass(frozen=True)
class Mark:
    """A marked mention of a text: its characters, and the names of whom it means."""

    start: int
    end: int
    who: frozenset[str]


@dataclass(frozen=True)
class Outcome:
    """What became of a marked mention: the names of whom it was taken for, and the sieve that resolved or opened it."""

    text: str
    wanted: frozenset[str]
    found: frozenset[str]
    sieve: str

    @property
    def right(self) -> bool:
        return self.found == (self.wanted - OPEN)

    def __str__(self) -> str:
        found = "+".join(sorted(self.found)) or "open"
        return f"{self.sieve or 'no sieve'}: {self.text!r} is {found}, should be {'+'.join(sorted(self.wanted))}"


def marked(path: Path) -> Iterator[tuple[Article, list[Mark]]]:
    """Yield the articles of a file with their marks."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for block in "\n".join(line for line in lines if not line.startswith("#")).strip().split("\n\n"):
        dated, _, rest = block.strip().partition("\n")
        date, body = (dated.removeprefix("@ "), rest) if dated.startswith("@ ") else (None, block)
        text, marks, at = "", list[Mark](), 0
        line = " ".join(body.split())
        for match in MARK.finditer(line):
            text += line[at : match.start()]
            marks.append(Mark(len(text), len(text) + len(match[1]), frozenset(match[2].split("+"))))
            text += match[1]
            at = match.end()
        yield _article(text + line[at:], date), marks


def _article(text: str, date: str | None) -> Article:
    published = PublicationDate(date, DateOrigin.EXPLICIT) if date else PublicationDate()
    part = Block(BlockLabel.BODY, 0, len(text))
    return Article("a", "page.txt", 0, text, (part,), 0, len(text), text, published=published)


def outcomes(article: Article, sentences: tuple[Sentence, ...], marks: list[Mark]) -> Iterator[Outcome]:
    """Yield what became of each marked mention of an article."""
    gazetteer, forest = load_gazetteer(), trees(sentences, load_lexicon())
    mentions, entities = resolve_coreference(article, forest, MentionFinder(gazetteer).find(article, forest), gazetteer)
    names = {entity.key: entity.name for entity in entities}
    by_place = {(m.start, m.end): m for m in mentions}
    for mark in marks:
        mention = by_place.get((mark.start, mark.end))
        found = frozenset(names[key] for key in _keys(mention))
        yield Outcome(article.text[mark.start : mark.end], mark.who, found, _decided_by(mention))


def _decided_by(mention: Mention | None) -> str:
    """Return the sieve that resolved a mention or left it open, "" where none had anything to say."""
    if mention is None or mention.resolved_by:
        return (mention.resolved_by if mention else None) or ""
    left_open = [step for step in mention.steps if " stays open, " in step]
    return left_open[-1].partition(":")[0] if left_open else ""


def _keys(mention: Mention | None) -> tuple[str, ...]:
    return () if mention is None else mention.members or ((mention.entity,) if mention.entity else ())

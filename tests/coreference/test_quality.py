"""How often pronouns and descriptions are resolved, and how often rightly, on text written for this project."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphkit.coreference import resolve_coreference
from graphkit.mentions import MentionFinder
from graphkit.model import Article, Block, BlockLabel, DateOrigin, PublicationDate
from graphkit.ontology import load_lexicon
from graphkit.ontology.gazetteers import load_gazetteer
from graphkit.sentences import Parser
from graphkit.syntax import trees

MARK = re.compile(r"\{([^|{}]+)\|([^}]+)\}")
PRECISION = 0.9
RECALL = 0.85
Marked = tuple[int, int, frozenset[str]]


def _articles() -> Iterator[tuple[Article, list[Marked]]]:
    raw = Path(__file__).with_name("references.txt").read_text(encoding="utf-8")
    lines = "\n".join(line for line in raw.splitlines() if not line.startswith("#"))
    for block in lines.strip().split("\n\n"):
        date, body = re.fullmatch(r"(?:@ (\S+)\n)?(.*)", block.strip(), re.DOTALL).groups()  # type: ignore[union-attr]  # it matches anything
        text, marked, at = "", list[Marked](), 0
        for match in MARK.finditer(" ".join(body.split())):
            text += match.string[at : match.start()]
            marked.append((len(text), len(text) + len(match[1]), frozenset(match[2].split("+"))))
            text += match[1]
            at = match.end()
        text += " ".join(body.split())[at:]
        published = PublicationDate(date, DateOrigin.EXPLICIT) if date else PublicationDate()
        part = Block(BlockLabel.BODY, 0, len(text))
        yield Article("a", "references.txt", 0, text, (part,), 0, len(text), text, published=published), marked


@pytest.mark.model
def test_references_are_resolved_and_rightly() -> None:
    parser, gazetteer = Parser(), load_gazetteer()
    finder = MentionFinder(gazetteer)
    wanted = guessed = right = 0
    for article, marked in _articles():
        ((_, sentences),) = parser.parse([article])
        grown = trees(sentences, load_lexicon())
        mentions, entities = resolve_coreference(article, grown, finder.find(article, grown), gazetteer)
        names = {entity.key: entity.name for entity in entities}
        by_place = {(m.start, m.end): m for m in mentions}
        for start, end, who in marked:
            mention = by_place.get((start, end))
            keys = (mention.members or ((mention.entity,) if mention.entity else ())) if mention else ()
            wanted += who != {"?"}
            guessed += bool(keys)
            right += bool(keys) and {names[key] for key in keys} == who
    assert right / guessed >= PRECISION
    assert right / wanted >= RECALL

"""How well names are found, against the statistical model alone, on text written for this project."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from graphkit.mentions import MentionFinder
from graphkit.model import EntityType, Mention, MentionKind, Sentence
from graphkit.ontology import load_lexicon
from graphkit.ontology.gazetteers import load_gazetteer
from graphkit.sentences import Parser
from graphkit.syntax import trees
from tests.mentions.marked import Name, marked_articles

MODEL_LABELS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
TYPES = {EntityType.PERSON: "PER", EntityType.ORGANISATION: "ORG", EntityType.STATE: "LOC", EntityType.PLACE: "LOC"}
FLOORS = {"names.txt": 0.93, "registers.txt": 0.9}
GAINS = {"names.txt": 0.06, "registers.txt": 0.12}


def _of_model(sentences: tuple[Sentence, ...]) -> set[Name]:
    return {
        (s.tokens[span.first].start, s.tokens[span.last - 1].end, MODEL_LABELS[span.label])
        for s in sentences
        for span in s.names
        if span.label in MODEL_LABELS
    }


def _of_finder(mentions: tuple[Mention, ...]) -> set[Name]:
    names = (m for m in mentions if m.kind is MentionKind.NAME and m.type in TYPES)
    return {(m.start, m.end, TYPES[m.type]) for m in names}


def _f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / (found + wanted)


@pytest.mark.model
@pytest.mark.parametrize("file", FLOORS)
def test_names_are_found_better_than_by_the_model_alone(file: str) -> None:
    parser, finder = Parser(), MentionFinder(load_gazetteer())
    right, guessed = Counter[str](), Counter[str]()
    wanted = 0
    for article, names in marked_articles(Path(__file__).with_name(file), by_line=file == "registers.txt"):
        (_, sentences), *_ = parser.parse([article])
        wanted += len(names)
        seen = {
            "model": _of_model(sentences),
            "finder": _of_finder(finder.find(article, trees(sentences, load_lexicon()))),
        }
        for who, found in seen.items():
            right[who] += len(found & names)
            guessed[who] += len(found)
    model, ours = (_f1(right[who], guessed[who], wanted) for who in ("model", "finder"))
    assert ours >= FLOORS[file]
    assert ours >= model + GAINS[file]

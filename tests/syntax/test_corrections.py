"""Corrections of the parse: every one by its fixtures, what reading loses without it, and laws that hold for any tree.

The fixtures stand in corrections/, a file a correction; ``tests.syntax.fixtures`` says how they are made.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

import graphkit.syntax.corrections as room
from graphkit.model import NameSpan, Sentence, Token
from graphkit.ontology import load_lexicon
from graphkit.syntax.corrections import CORRECTIONS, Correction, correct
from tests.reading import article, read_parsed
from tests.syntax.fixtures import FOLDER, Fixture, load

FIXTURES = [fixture for correction in CORRECTIONS for fixture in load(correction.name)]
TAGS = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "VBN": "VERB",
    "VBZ": "VERB",
    "JJ": "ADJ",
    "DT": "DET",
    "CD": "NUM",
    ",": "PUNCT",
}
DEPS = ["nsubj", "dobj", "compound", "amod", "nmod", "npadvmod", "appos", "conj", "det", "nummod", "prep", "dep"]
WORDS = ["Chad", "armed", "gave", "sells", "ships", "tents", "rebels", "the", "nine", "to"]


def _correct(sentence: Sentence) -> tuple[tuple[Token, ...], tuple[str, ...]]:
    return correct(sentence.tokens, sentence.names, load_lexicon())


def _events(fixture: Fixture) -> list[tuple[object, ...]]:
    found = read_parsed(article(fixture.text), (fixture.sentence,))
    return [
        (e.relation, e.trigger_text, e.factuality, e.roles, e.quantities, e.attribution and e.attribution.name)
        for e in found
    ]


@cache
def _events_with_all(nth: int) -> list[tuple[object, ...]]:
    return _events(FIXTURES[nth])


@contextmanager
def _without(correction: Correction) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "CORRECTIONS", tuple(c for c in CORRECTIONS if c is not correction))
        yield


@pytest.mark.parametrize("fixture", FIXTURES, ids=str)
def test_a_correction_puts_its_sentences_right_and_leaves_others_alone(fixture: Fixture) -> None:
    corrected, fired = _correct(fixture.sentence)
    assert (fixture.name in fired) == fixture.changes
    assert corrected == fixture.corrected


@pytest.mark.parametrize("correction", CORRECTIONS, ids=lambda correction: correction.name)
class TestEveryCorrection:
    def test_has_a_manual_and_fixtures_of_both_kinds(self, correction: Correction) -> None:
        assert correction.manual.endswith((".", '".'))
        signs = [fixture.changes for fixture in FIXTURES if fixture.name == correction.name]
        assert signs.count(True) >= 2
        assert signs.count(False) >= 3

    def test_is_missed_by_its_fixtures(self, correction: Correction) -> None:
        own = [fixture for fixture in FIXTURES if fixture.name == correction.name]
        with _without(correction):
            assert all((_correct(f.sentence)[0] == f.corrected) != f.changes for f in own)

    def test_is_missed_by_the_reading(self, correction: Correction) -> None:
        own = [nth for nth, f in enumerate(FIXTURES) if f.name == correction.name and f.changes]
        full = [_events_with_all(nth) for nth in own]
        with _without(correction):
            assert any(_events(FIXTURES[nth]) != events for nth, events in zip(own, full, strict=True))


def test_every_fixture_file_belongs_to_a_correction() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(correction.name for correction in CORRECTIONS)


def test_a_name_is_given_once() -> None:
    names = [correction.name for correction in CORRECTIONS]
    assert len(names) == len(set(names))


@st.composite
def trees(draw: st.DrawFn) -> tuple[Token, ...]:
    """Draw a sentence whose words hang anyhow, but as a tree."""
    size = draw(st.integers(min_value=1, max_value=8))
    order = draw(st.permutations(range(size)))
    heads = {order[0]: order[0]}
    for nth in range(1, size):
        heads[order[nth]] = order[draw(st.integers(min_value=0, max_value=nth - 1))]
    tokens = []
    for i in range(size):
        tag, word = draw(st.sampled_from(sorted(TAGS))), draw(st.sampled_from(WORDS))
        dep = "ROOT" if heads[i] == i else draw(st.sampled_from(DEPS))
        tokens.append(Token(i, word, word.lower(), TAGS[tag], tag, dep, heads[i], 8 * i, 8 * i + len(word)))
    return tuple(tokens)


@given(trees(), st.booleans())
def test_corrections_keep_the_words_where_they_stand_and_the_tree_a_tree(
    tokens: tuple[Token, ...], named: bool
) -> None:
    names = (NameSpan(1, 2, "GPE"),) if named and len(tokens) > 2 else ()
    out, fired = correct(tokens, names, load_lexicon())
    assert [(t.i, t.text, t.start, t.end) for t in out] == [(t.i, t.text, t.start, t.end) for t in tokens]
    assert bool(fired) or out == tokens
    for token in out:
        at, seen = token.i, set[int]()
        while out[at].head != at:
            assert at not in seen
            seen.add(at)
            at = out[at].head

"""Parses put right: what comes of the sentences that taggers and parsers misread, and laws that hold for any tree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model import NameSpan, Token
from graphkit.ontology import load_lexicon
from graphkit.syntax.corrections import correct
from tests.reading import arguments

MISREAD = [
    ("Aid from Peru to Chad fell.", "Aid", "noun", {"from": ["Peru"], "to": ["Chad"]}),
    ("Chad armed rebels in the hills.", "armed", "verb", {"agent": ["Chad"], "patient": ["rebels in the hills"]}),
    ("Peru gifts Tonga 90,000 vaccine doses", "gifts", "verb", {"recipient": ["Tonga"]}),
    ("The county allotted the library $90,000 this year.", "allotted", "verb", {"recipient": ["the library"]}),
    ("Fiji imports most of its rice from Peru.", "imports", "verb", {"agent": ["Fiji"], "from": ["Peru"]}),
    ("Malta ships nine trams to Fiji", "ships", "verb", {"agent": ["Malta"], "to": ["Fiji"]}),
    ("The wool that Peru sold Chile was cheap.", "sold", "verb", {"recipient": ["Chile"], "patient": ["The wool"]}),
    ("The ring had been given her by a sailor.", "given", "verb", {"recipient": ["her"], "agent": ["a sailor"]}),
    ("Tents delivered to Fiji", "delivered", "verb", {"patient": ["Tents"], "to": ["Fiji"]}),
    ("Lamps were sent to Samoa by rail.", "sent", "verb", {"patient": ["Lamps"], "recipient": ["Samoa"]}),
]
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


@pytest.mark.parametrize(("text", "word", "kind", "wanted"), MISREAD, ids=[row[0] for row in MISREAD])
def test_a_misread_sentence_is_put_right(text: str, word: str, kind: str, wanted: dict[str, list[str]]) -> None:
    found = arguments(text, word, kind)
    assert {role: found.get(role) for role in wanted} == wanted


def test_whom_a_train_brings_something_is_not_told_by_the_train() -> None:
    assert "agent" not in arguments("Lamps were sent to Samoa by rail.", "sent", "verb")


def test_a_name_that_is_part_of_the_thing_stays_there() -> None:
    assert "recipient" not in arguments("The mill sells US cotton.", "sells", "verb")


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
def test_repairs_keep_the_words_where_they_stand_and_the_tree_a_tree(tokens: tuple[Token, ...], named: bool) -> None:
    names = (NameSpan(1, 2, "GPE"),) if named and len(tokens) > 2 else ()
    out, _ = correct(tokens, names, load_lexicon())
    assert [(t.i, t.text, t.start, t.end) for t in out] == [(t.i, t.text, t.start, t.end) for t in tokens]
    for token in out:
        at, seen = token.i, set[int]()
        while out[at].head != at:
            assert at not in seen
            seen.add(at)
            at = out[at].head

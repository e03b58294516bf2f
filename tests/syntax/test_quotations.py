"""Where quotations begin and end, however they are marked: one finding for coreference and attribution."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model import BlockLabel, Sentence
from graphkit.syntax.quotations import Quotations

QUOTED = [
    ("“The dam is full,” the warden said.", ["“The dam is full,”"]),
    ('"The dam is full," the warden said. "Open it."', ['"The dam is full,"', '"Open it."']),
    ('"The dam is full,” the warden said. "Open it."', ['"The dam is full,”', '"Open it."']),
    ('“The dam is full," the warden said. “Open it."', ['“The dam is full,"', '“Open it."']),
    ("``The dam is full,'' the warden said.", ["``The dam is full,''"]),
    ("''The dam is full,'' the warden said.", ["''The dam is full,''"]),
    ('The warden said " the dam is full " again.', ['" the dam is full "']),
    ("‘The dam’s full,’ the warden said.", ["‘The dam’s full,’"]),
    ("“The dam is full.\n“It must be opened,” she said.", ["“The dam is full.", "“It must be opened,”"]),
    ('"The dam is full.\n"It must be opened," she said.', ['"The dam is full.', '"It must be opened,"']),
]
UNQUOTED = [
    "The boys' dam isn't the girls' dam.",
    "A pipe of 5\" broke, the warden's men said.",
    "The dam of ’63 held.",
    "Nothing is said here.",
]


@pytest.mark.parametrize(("text", "wanted"), QUOTED, ids=[text for text, _ in QUOTED])
def test_a_quotation_is_found_by_its_marks(text: str, wanted: list[str]) -> None:
    assert [text[q.start : q.end] for q in Quotations.of(text, ()).all] == wanted


@pytest.mark.parametrize("text", UNQUOTED)
def test_an_apostrophe_or_an_inch_opens_no_quotation(text: str) -> None:
    assert Quotations.of(text, ()).all == ()


def test_a_quotation_tells_its_sentences_and_what_it_goes_on_from() -> None:
    text = "“It is full. It leaks,” she said. “Open it.”"
    cuts = (0, 13, 34, len(text))
    sentences = [Sentence(i, cuts[i], cuts[i + 1], BlockLabel.BODY, ()) for i in range(3)]
    found = Quotations.of(text, sentences)
    assert [(q.opens, q.closes) for q in found.all] == [(0, 1), (2, 2)]
    assert found.before(found.all[1]) == [found.all[0]]
    assert found.around(14, 18) == found.all[0]
    assert found.around(24, 27) is None


@given(st.text(alphabet="ab .“”\"'‘’`\n", max_size=60))
def test_quotations_are_in_order_and_never_overlap(text: str) -> None:
    found = Quotations.of(text, ()).all
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(one.end <= other.start for one, other in pairwise(found))

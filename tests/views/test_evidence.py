"""Sentences, triggers and names are found again in the offsets of the page's script."""

from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from graphkit.model import ArticleRecord, Claim, PublicationDate, Source, Trigger
from graphkit.views.evidence import excerpt, one_line, plain, units
from tests.views.story import story

HARD = st.text(st.characters(exclude_categories=()), max_size=80)


def _in_units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _cut(text: str, start: int, end: int) -> str:
    return _in_units(text)[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


@given(HARD, HARD)
def test_units_count_as_utf_16_does(before: str, after: str) -> None:
    assert units(before + after, len(before)) == len(_in_units(before)) // 2


@given(HARD)
def test_plain_text_keeps_its_length_and_holds_nothing_hostile(text: str) -> None:
    made = plain(text)
    assert len(made) == len(text)
    made.encode("utf-8")
    assert not any(ord(c) < 32 and c not in "\n\t" for c in made)
    assert not set(made) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_one_line_is_one_line() -> None:
    assert one_line("a\n\tb\x00 c\u2028d") == "a b c d"
    assert one_line(None) == ""


def _article(text: str, start: int = 0) -> ArticleRecord:
    return ArticleRecord("a", "d", 0, None, Source(), PublicationDate(), start, start + len(text), text)


def _claim(sentence: str, start: int, trigger: str) -> Claim:
    at = start + sentence.index(trigger)
    made = story().claims[0]
    return dataclasses.replace(
        made,
        sentence=sentence,
        start=start,
        end=start + len(sentence),
        trigger=Trigger(trigger, at, at + len(trigger)),
        roles={},
        attribution=None,
    )


@given(HARD, HARD.filter(lambda text: "met" not in text), HARD, st.integers(0, 500))
def test_the_sentence_and_its_trigger_are_found_again(before: str, head: str, tail: str, page: int) -> None:
    sentence = f"{head}met{tail}"
    text = f"{before}{sentence} and so on"
    found = excerpt(_claim(sentence, page + len(before), "met"), _article(text, page))
    there = _cut(plain(text), found.start, found.end)
    assert there == plain(sentence)
    assert found.sentence == ""
    start, end, kind = found.marks
    assert (_cut(there, start, end), kind) == ("met", 0)


def test_a_sentence_that_was_repaired_is_carried_along() -> None:
    found = excerpt(_claim("They met at noon.", 40, "met"), _article("Something else altogether."))
    assert (found.start, found.sentence) == (-1, "They met at noon.")


def test_a_claim_without_its_article_keeps_its_sentence() -> None:
    assert excerpt(_claim("They met.", 0, "met"), None).sentence == "They met."


def test_a_mark_that_does_not_fit_is_left_out() -> None:
    claim = dataclasses.replace(_claim("They met at noon.", 0, "met"), trigger=Trigger("met", 6, 9))
    assert excerpt(claim, None).marks == ()


def test_names_and_trigger_are_marked_in_order() -> None:
    claim = story().claims[0]
    marks = excerpt(claim, None).marks
    found = [(claim.sentence[s:e], k) for s, e, k in zip(marks[::3], marks[1::3], marks[2::3], strict=True)]
    assert found == [("Anna Berg", 1), ("Carl Dahl", 1), ("met", 0), ("Port Merrin", 1)]

"""When wordings count as the same."""

from __future__ import annotations

import pytest

from graphkit.evaluation.wording import Names, overlap, plain, same_sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The Élysée’s press office", "elysee press office"), ("São Tomé & Príncipe", "sao tome principe"), ("", "")],
)
def test_plain_words_have_no_accents_case_or_possessive(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_overlap_is_measured_on_the_shorter_text() -> None:
    assert overlap("a new ferry", "the new ferry to the island") == 1
    assert overlap("a new ferry", "an old bridge") == 0
    assert overlap("", "anything") == 0


def test_a_part_of_a_sentence_is_that_sentence() -> None:
    assert same_sentence("Ada met Mary.", "Details: Ada met Mary.")
    assert same_sentence(
        "The two met at noon in the harbour house", "At noon the two met, it is said, in a harbour house"
    )
    assert not same_sentence("Ada met Mary.", "Tom met Ann.")


def test_a_name_is_the_same_under_its_aliases_only() -> None:
    names = Names({"Ada Byron": ["Countess Lovelace"], "Georgia": [], "Georgia (US)": []})
    assert names.same("countess lovelace", ["Ada Byron"])
    assert names.same("Ada Maria King Byron", ["Ada Maria Byron"])
    assert not names.same("Tom Byron", ["Ada Byron"])
    assert not names.same("Ada Byron", [])

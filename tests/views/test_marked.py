"""Claims shown in their text: marks overlap and nest, and the text does nothing but show."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from graphkit.views.marked import Mark, mark_up


def without_labels(html: str) -> str:
    return re.sub(r"<[^>]+>", "", re.sub(r"<small>.*?</small>", "", html))


@given(st.text("ab ", max_size=12), st.lists(st.tuples(st.integers(-1, 13), st.integers(-1, 13)), max_size=5))
def test_whatever_is_marked_the_text_stays_as_it_is(text: str, places: list[tuple[int, int]]) -> None:
    html = mark_up(text, [Mark(start, end, "role", "role") for start, end in places])
    assert without_labels(html) == text
    assert html.count("<mark") == html.count("</mark>")


def test_marks_that_overlap_are_told_each_where_it_ends() -> None:
    html = mark_up("rebel army chief", [Mark(0, 10, "attacker", "role"), Mark(6, 16, "said by", "said-by")])
    assert html.index("attacker") < html.index("chief") < html.index("said by")


def test_what_two_claims_say_of_the_same_words_is_marked_once() -> None:
    marks = [Mark(0, 5, "participant", "role", f"/claim/{name}") for name in "ba"]
    assert mark_up("Kenya", marks).count("<mark") == 1
    assert 'href="/claim/a"' in mark_up("Kenya", marks)


def test_markup_in_a_text_is_shown_and_not_run() -> None:
    html = mark_up("<script>x</script> met", [Mark(19, 22, "<b>", "trigger", 'javascript:"')])
    assert "<script" not in html
    assert "<b>" not in html
    assert 'href="javascript:&quot;"' in html

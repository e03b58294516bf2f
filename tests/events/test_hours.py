"""Times of day: read with what the words leave open, in words, digits and zones; scores and durations are none."""

import re

import pytest

from graphkit.events.times import find_hours
from graphkit.model import BlockLabel, Sentence, Token


def _sentence(text: str) -> Sentence:
    """Return a sentence whose tokens all hang on the first; tokenized as far as times of day need it."""
    words = list(re.finditer(r"[ap]\.m\.|o['’]clock|\w+(?:[.:]\w+)*|[^\w\s]", text))
    tokens = (
        Token(i, found[0], found[0].lower(), "X", "XX", "dep", 0, found.start(), found.end())
        for i, found in enumerate(words)
    )
    return Sentence(0, 0, len(text), BlockLabel.BODY, tuple(tokens))


@pytest.mark.parametrize(
    ("words", "value", "latest", "zone"),
    [
        ("1 p.m.", "13:00", "13:00", None),
        ("12 a.m.", "00:00", "00:00", None),
        ("12.30pm", "12:30", "12:30", None),
        ("1 p.m. local time", "13:00", "13:00", None),
        ("13:05", "13:05", "13:05", None),
        ("0900 GMT", "09:00", "09:00", "+00:00"),
        ("16:45 hours", "16:45", "16:45", None),
        ("7 a.m. Lagos time", "07:00", "07:00", "lagos"),
        ("noon", "12:00", "12:00", None),
        ("midday", "11:50", "12:10", None),
        ("midnight", "00:00", "00:00", None),
        ("shortly before 5 p.m.", "16:15", "17:00", None),
        ("shortly after midnight", "00:00", "00:45", None),
        ("shortly before dawn", "03:15", "07:30", None),
        ("about 5 a.m.", "04:30", "05:30", None),
        ("half past two in the afternoon", "14:30", "14:30", None),
        ("two o'clock in the morning", "02:00", "02:00", None),
    ],
)
def test_a_time_of_day_is_read(words: str, value: str, latest: str, zone: str | None) -> None:
    text = f"The raid began at {words} and was long."
    (found,) = find_hours(_sentence(text))
    assert (found.value, found.latest, found.zone, found.twelve_hour) == (value, latest, zone, False)
    assert text[found.start : found.end] == found.text
    assert found.text.rstrip(".") == words.rstrip(".")


@pytest.mark.parametrize(
    ("words", "value"), [("half past two", "02:30"), ("quarter to six", "05:45"), ("1 o'clock", "01:00")]
)
def test_an_hour_without_its_half_of_the_day_may_be_either(words: str, value: str) -> None:
    (found,) = find_hours(_sentence(f"It began at {words}."))
    assert (found.value, found.twelve_hour) == (value, True)


@pytest.mark.parametrize(
    "text",
    [
        "They won 3:10 and lost 2:45 later.",
        "I am here with 25 men.",
        "The talks lasted two hours.",
        "It went on until 5 p.m.",
        "The ship was lost by noon.",
        "They prayed every night and all morning.",
        "The bill came to $9.30.",
        "In 1905 the fleet had 2000 men.",
        "It happened at 25:10 or 13 p.m.",
    ],
)
def test_scores_amounts_ends_and_habits_are_no_times_of_day(text: str) -> None:
    assert find_hours(_sentence(text)) == ()

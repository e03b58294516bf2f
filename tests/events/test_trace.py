"""The trace is of the reading itself: what it says was taken is what was read, and nothing vanishes on the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graphkit.events import NO_TRACE, Fate
from graphkit.model import Event
from tests.reading import events, kept_texts, traced


def _topics(event: Event) -> Iterator[str]:
    """Yield how a line begins on each point that an event has: its parts, whether it is so, who says so, when."""
    yield from (f"{role} {filler.text!r}: " for role, given in event.roles for filler in given)
    yield f"factuality: {event.factuality}"
    if event.attribution:
        yield f"said by {event.attribution.text!r}: "
    if event.outer_attribution:
        yield f"as told by {event.outer_attribution.text!r}: "
    if event.time:
        yield f"time: {event.time.value or 'not resolved'}, from {event.time.text!r} "


def _last(event: Event, topic: str) -> str:
    return next((step for step in reversed(event.steps) if step.startswith(topic)), "")


@pytest.mark.parametrize("text", kept_texts())
def test_the_trace_of_a_text_agrees_with_its_reading(text: str) -> None:
    found, trace = traced(text)
    assert trace.events() == found == tuple(events(text))
    for event in found:
        assert [topic for topic in _topics(event) if not _last(event, topic)] == []
        assert _last(event, "factuality: ").startswith(f"factuality: {event.factuality}")
        assert bool(_last(event, "said by ")) == bool(event.attribution)
        assert bool(_last(event, "time: ")) == bool(event.time)


def test_every_attempt_that_gave_no_event_says_why() -> None:
    for text in kept_texts():
        _, trace = traced(text)
        assert all(bool(attempt.reason) == (attempt.fate is not Fate.TAKEN) for attempt in trace.attempts), text
        assert all((attempt.event is None) == (attempt.fate is not Fate.TAKEN) for attempt in trace.attempts), text


def test_what_came_closest_is_what_filled_most_roles() -> None:
    found, trace = traced("The factory met its deadline.")
    closest = trace.closest(0)
    assert found == ()
    assert closest is not None
    assert closest.rule == "met-with/meet: meet (verb)"
    assert "its deadline" in closest.reason


def test_a_sentence_without_a_word_that_evokes_anything_has_nothing_close() -> None:
    _, trace = traced("Critics praised the film.")
    assert trace.closest(0) is None


def test_what_another_match_contains_says_so_on_both_sides() -> None:
    (event,), trace = traced("Canada delivered shipments of wheat to Cuba.")
    (left,) = (attempt for attempt in trace.attempts if attempt.fate is Fate.DUPLICATE)
    assert left.reason == "it names again 'deliver'"
    assert any("'shipments' is no event of its own" in step for step in event.steps)


def test_an_event_that_nobody_takes_part_in_is_noted_as_left_out() -> None:
    found, trace = traced("Talks are a good thing.")
    assert found == ()
    assert [a.reason for a in trace.attempts if a.fate is Fate.INCOMPLETE] == ["it has no participant"]


def test_parties_that_an_event_takes_from_one_before_are_told() -> None:
    (_, second), _ = traced("Kenya held talks with Uganda on Monday. The talks lasted an hour.")
    assert any("parties taken from the met-with at 'talks' before" in step for step in second.steps)


def test_what_put_the_parse_right_stands_first() -> None:
    (event,), _ = traced("Aid from Peru to Chad fell.")
    assert event.steps[0] == "parse: noun-taken-for-verb"


def test_nothing_is_kept_where_no_trace_is_asked_for() -> None:
    events("The factory met its deadline.")
    assert NO_TRACE.attempts == []

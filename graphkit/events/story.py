"""How one event came about, line by line, in a fixed order: what ``explain`` prints of it.

What put the parse right, which words fill each role and how they got there, whom each name and pronoun means and why,
what the event's own steps tell (factuality, mode, time, what was joined to it, what it took from an event told before),
and who says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphkit.model import Event, Filler

__all__ = ["with_story"]


def with_story(event: Event, corrections: Iterable[str]) -> Event:
    """Return the event with its whole story in ``steps``; its fillers have told theirs and keep none.

    ``corrections`` name what put the parse of its sentence right.
    """
    return replace(
        event,
        steps=(*(f"parse: {name}" for name in corrections), *_lines(event)),
        roles=tuple((role, tuple(map(_plain, given))) for role, given in event.roles),
        attribution=_plain(event.attribution) if event.attribution else None,
        outer_attribution=_plain(event.outer_attribution) if event.outer_attribution else None,
    )


def _lines(event: Event) -> Iterator[str]:
    for role, given in event.roles:
        for filler in given:
            yield from _of_filler(role, filler)
    yield from event.steps
    if event.attribution:
        yield from _of_filler("said by", event.attribution)
    if event.outer_attribution:
        yield from _of_filler("as told by", event.outer_attribution)


def _of_filler(role: str, filler: Filler) -> Iterator[str]:
    return (f"{role} {filler.text!r}: {step}" for step in dict.fromkeys(filler.steps))


def _plain(filler: Filler) -> Filler:
    return replace(filler, steps=())

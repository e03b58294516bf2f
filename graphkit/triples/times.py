"""When, as triples: what a claim says, and what the claims about one event agree on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from graphkit.model import Claim, ClaimHour, ClaimTime
from graphkit.ontology.rules import load_graph_rules
from graphkit.ontology.vocabulary import camel, term
from graphkit.triples.dates import Days, date_literal, days
from graphkit.triples.notation import text, typed

__all__ = ["agreed_time", "hour_statements", "time_span", "time_statements"]


def time_span(time: ClaimTime | None) -> Days | None:
    """Return the days on which it can have been, None where none is known."""
    return days(time.value) if time and time.value else None


def time_statements(time: ClaimTime | None) -> Iterator[tuple[str, str | None]]:
    """Yield the statements about one time: typed as precisely as it is known, and the first and last day that it spans.

    A time that the text leaves open keeps its words and its origin, and nothing else: unknown is never today.
    """
    if time is None:
        return
    span = time_span(time)
    yield term("gk:timeText"), text(time.text)
    yield term("gk:timeOrigin"), term(f"gk:{camel(time.origin)}") if span else term("gk:Unresolved")
    if time.value and span:
        yield term("gk:time"), date_literal(time.value)
        yield term("gk:earliest"), typed(span[0].isoformat(), "xsd:date")
        yield term("gk:latest"), typed(span[1].isoformat(), "xsd:date")


def hour_statements(hour: ClaimHour | None) -> Iterator[tuple[str, str]]:
    """Yield the statements about a time of day: the words, and the earliest and the latest that they can mean."""
    if hour is not None:
        yield term("gk:timeOfDay"), text(hour.text)
        yield term("gk:earliestHour"), typed(f"{hour.value}:00", "xsd:time")
        yield term("gk:latestHour"), typed(f"{hour.latest}:00", "xsd:time")


def _by_width(claims: Iterable[Claim]) -> Iterator[tuple[tuple[timedelta, str, str], tuple[Days, ClaimTime]]]:
    """Yield the times of claims under keys by which the narrowest comes first."""
    for claim in claims:
        if claim.time and claim.time.value and (span := time_span(claim.time)):
            yield (span[1] - span[0], claim.time.value, claim.id), (span, claim.time)


def agreed_time(claims: Iterable[Claim]) -> ClaimTime | None:
    """Return the narrowest time that no claim about the event contradicts; None where none is known or they differ.

    Claims that it happened decide before those that only announce it.
    """
    dated = [claim for claim in claims if time_span(claim.time)]
    deciding = [claim for claim in dated if claim.factuality in load_graph_rules().asserted] or dated
    spans = dict(_by_width(deciding))
    if not spans or max(s[0] for s, _ in spans.values()) > min(s[1] for s, _ in spans.values()):
        return None
    return spans[min(spans)][1]

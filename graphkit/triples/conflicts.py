"""Where claims about one event disagree.

Reads claims that the corpus step has tied to events (``same_event``). A planned meeting and one that took place do not
contradict each other, and a source that says both yes and no (or was misread once) denies nothing: which factualities
assert and which deny stands in ontology/graph.yaml.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from graphkit.model import ArticleRecord, Claim, Conflict
from graphkit.ontology.rules import load_graph_rules
from graphkit.triples.dates import days

__all__ = ["conflicts", "disputed", "plain_number"]

_NUMBER = re.compile(r"([0-9][0-9,]*)(?:\.([0-9]+))?")

Said = Iterable[tuple[str | None, Claim]]


def conflicts(claims: Iterable[Claim], articles: Iterable[ArticleRecord] = ()) -> tuple[Conflict, ...]:
    """Return the conflicts between ``claims``, sorted by event; ``articles`` tell which of them are copies.

    factuality: one source says that it happened, another says only that it did not. quantity: two plain numbers that
    differ, for the same thing counted. time: two times that share no day. The latter two among claims that it happened.
    """
    copies = {article.id: article.copy_group for article in articles if article.copy_group}
    events: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        events[claim.same_event].append(claim)
    several = (
        (event, sorted(events[event], key=lambda claim: claim.id)) for event in sorted(events) if len(events[event]) > 1
    )
    return tuple(conflict for event, told in several for conflict in _of_event(event, told, copies))


def disputed(found: Iterable[Conflict]) -> frozenset[str]:
    """Return the IRIs of the events that one source asserts and another denies."""
    return frozenset(conflict.event for conflict in found if conflict.kind == "factuality")


def _of_event(event: str, claims: Sequence[Claim], copies: Mapping[str, str]) -> Iterator[Conflict]:
    rules = load_graph_rules()
    said = [claim for claim in claims if claim.factuality in rules.asserted]
    asserting = {_voice(claim, copies) for claim in said}
    denied = [c for c in claims if c.factuality in rules.denied and _voice(c, copies) not in asserting]
    if said and denied:
        yield Conflict(event, "factuality", "", _sides((c.factuality.value, c) for c in (*said, *denied)))
    for name in sorted({name for claim in said for name in claim.quantities or {}}):
        sides = _sides((plain_number((c.quantities or {}).get(name, "")), c) for c in said)
        if len(sides) > 1:
            yield Conflict(event, "quantity", name, sides)
    sides = _sides((c.time.value if c.time else None, c) for c in said)
    if any(_apart(first, second) for (first, _), (second, _) in combinations(sides, 2)):
        yield Conflict(event, "time", "", sides)


def _voice(claim: Claim, copies: Mapping[str, str]) -> str:
    """Return who says it: the one it is attributed to, else the article, all copies of one text being one voice."""
    return claim.attribution.id if claim.attribution else copies.get(claim.article_id, claim.article_id)


def _sides(said: Said) -> tuple[tuple[str, tuple[str, ...]], ...]:
    sides: dict[str, list[str]] = defaultdict(list)
    for value, claim in said:
        if value is not None:
            sides[value].append(claim.id)
    return tuple((value, tuple(sides[value])) for value in sorted(sides))


def plain_number(value: str) -> str | None:
    """Return a plain number in one form ("1,040.0" is 1040); None for "at least 20", which rules little out."""
    if not (found := _NUMBER.fullmatch(value)):
        return None
    whole, part = found[1].replace(",", "").lstrip("0") or "0", (found[2] or "").rstrip("0")
    return f"{whole}.{part}" if part else whole


def _apart(first: str, second: str) -> bool:
    one, other = days(first), days(second)
    return one is not None and other is not None and (one[1] < other[0] or other[1] < one[0])

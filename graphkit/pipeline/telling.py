"""A claim, a mention and a pattern that was turned away, told in lines of plain text to the person who asked.

Both explanations print a claim with these lines: of an edge in a graph, and of a text that is in none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graphkit.events import Attempt
from graphkit.model import Claim, Mention, RoleFiller

__all__ = ["count", "headline", "line", "mentioned", "story", "turned_away"]


def line(name: str, said: str) -> str:
    """Return what is said under a name, with the names in one column."""
    return f"  {name:<12} {said}"


def count(number: int, noun: str) -> str:
    """Return "1 claim", "2 claims"."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def headline(claim: Claim) -> str:
    """Return what a claim says and how sure it is."""
    mode = f", {claim.mode}" if claim.mode else ""
    return f"{claim.relation}: {claim.factuality}{mode}; confidence {claim.confidence:.2f}"


def story(claim: Claim) -> Iterator[str]:
    """Yield by which rule a claim was read, who plays which part, who says so and when, then each step."""
    yield line("rule", f"{claim.rule}, from {claim.trigger.text!r}")
    for role, fillers in claim.roles.items():
        yield from (line(role, _filler(filler)) for filler in fillers)
    yield line("said by", _said_by(claim))
    if claim.time:
        yield line("when", f"{claim.time.value or 'not resolved'} ({claim.time.origin}), from {claim.time.text!r}")
    for number, step in enumerate(dict.fromkeys(claim.steps), start=1):
        yield line(f"step {number}", step)


def mentioned(mention: Mention, names: Mapping[str, str]) -> Iterator[str]:
    """Yield whom a mention means, by the ``names`` of the entities, and how that was found."""
    who = ", ".join(names.get(key, key) for key in filter(None, (mention.entity, *mention.members))) or "left open"
    stands_for = f", acting for {names.get(mention.actor, mention.actor)}" if mention.actor else ""
    sieve = f", by {mention.resolved_by}" if mention.resolved_by else ""
    yield line("named", f"{mention.text!r} ({mention.kind}, {mention.type}): {who}{stands_for}{sieve}")
    yield from (line("", step) for step in mention.steps)


def turned_away(attempt: Attempt) -> str:
    """Return which rule was tried in vain, and why it gave no event."""
    return line(attempt.fate, f"{attempt.rule}: {attempt.reason}")


def _filler(filler: RoleFiller) -> str:
    quoted = "" if filler.text == filler.name else f", from {filler.text!r}"
    return f"{filler.name} ({filler.type}){quoted}"


def _said_by(claim: Claim) -> str:
    if claim.attribution is None:
        return "the article itself"
    outer = f", as told by {claim.outer_attribution.name}" if claim.outer_attribution else ""
    return _filler(claim.attribution) + outer

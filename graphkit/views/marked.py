"""A text as HTML with stretches of it marked: names and their roles, what evoked the event, cues, speakers.

Reads a text and claims about it; gives HTML in which marks may overlap and nest, as displaCy's spans do. All text is
escaped: what stands in a page is shown, and does nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from graphkit.model import Claim
from graphkit.views.evidence import plain

__all__ = ["MARK_STYLE", "Mark", "claim_marks", "mark_up", "show_claims"]

MARK_STYLE = """.gk-text{line-height:2.2;font-family:inherit}
.gk-text mark{background:#e8eef7;color:inherit;border-bottom:2px solid #5b7db1;padding:.1em .15em;border-radius:.2em}
.gk-text mark[data-kind=trigger]{background:#fdeccf;border-color:#c77700}
.gk-text mark[data-kind=cue]{background:#fbdedd;border-color:#b3261e}
.gk-text mark[data-kind=said-by]{background:#e5f3e3;border-color:#3b7a33}
.gk-text mark[data-kind=time]{background:#efe6f7;border-color:#7a4fa3}
.gk-text mark small{font-size:.7em;opacity:.85;margin-left:.3em;text-transform:lowercase;white-space:nowrap}
.gk-claim{margin:.4em 0}.gk-claim b{font-weight:600}"""
"""The style of what ``mark_up`` returns. Kinds are told by their labels too, so that no colour has to be seen."""

_CUE = re.compile(r"^factuality: [\w-]+, .*?'([^']+)'")


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of a text, in characters, half-open; ``label`` is shown behind it, ``href`` where it leads."""

    start: int
    end: int
    label: str
    kind: str
    href: str = ""


def mark_up(text: str, marks: Iterable[Mark]) -> str:
    """Return ``text`` as HTML with ``marks``; those that lie outside it, or have no length, are left out.

    Of marks that say the same of the same words one is shown, and leads where the first of them does.
    """
    inside = (mark for mark in marks if 0 <= mark.start < mark.end <= len(text))
    once = {(mark.start, mark.end, mark.kind, mark.label): mark for mark in sorted(inside, reverse=True)}
    wanted = sorted(once.values(), key=_outer_first)
    bounds = sorted({0, len(text), *(mark.start for mark in wanted), *(mark.end for mark in wanted)})
    pieces = (_piece(text, start, end, wanted) for start, end in pairwise(bounds))
    return "".join(pieces)


def _outer_first(mark: Mark) -> tuple[int, int, str, str]:
    return mark.start, -mark.end, mark.kind, mark.label


def _piece(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    """Return a stretch between two bounds inside all marks that hold it; labels stand where their mark ends."""
    held = [mark for mark in marks if mark.start <= start and end <= mark.end]
    html = escape(plain(text[start:end]))
    for mark in reversed(held):
        label = f"<small>{escape(mark.label)}</small>" if mark.end == end and mark.label else ""
        html = f'<mark data-kind="{escape(mark.kind)}">{html}{label}</mark>'
        html = f'<a href="{escape(mark.href)}">{html}</a>' if mark.href and mark is held[0] else html
    return html


def claim_marks(claim: Claim, place: Callable[[int], int] = lambda at: at, href: str = "") -> Iterator[Mark]:
    """Yield what a claim rests on; ``place`` turns an offset of the claim into one of the text that is shown."""

    def mark(start: int, end: int, label: str, kind: str) -> Mark:
        return Mark(place(start), place(start) + end - start, label, kind, href)

    yield mark(claim.trigger.start, claim.trigger.end, claim.relation, "trigger")
    for role, fillers in claim.roles.items():
        yield from (mark(filler.start, filler.end, role, "role") for filler in fillers)
    if claim.attribution:
        yield mark(claim.attribution.start, claim.attribution.end, "said by", "said-by")
    if claim.time:
        yield mark(claim.time.start, claim.time.end, claim.time.value or "time", "time")
    if found := _cue(claim):
        yield mark(claim.start + found.start(), claim.start + found.end(), claim.factuality.value, "cue")


def _cue(claim: Claim) -> re.Match[str] | None:
    """Find the word of the sentence that decided whether it happened; None where no single word did."""
    told = next(filter(None, map(_CUE.match, claim.steps)), None)
    stem = re.escape(told[1].split()[0].removesuffix("e").removesuffix("y")) if told else ""
    return re.search(rf"\b{stem}\w*", claim.sentence, re.IGNORECASE) if stem else None


def show_claims(text: str, claims: Sequence[Claim]) -> str:
    """Return a text with its claims marked, and below it a line for each claim: what, how sure, who says so."""
    shown = mark_up(text, (mark for claim in claims for mark in claim_marks(claim)))
    lines = "".join(f'<li class="gk-claim">{_line(claim)}</li>' for claim in claims)
    below = f"<ul>{lines}</ul>" if claims else "<p>Nothing is read here.</p>"
    return f'<style>{MARK_STYLE}</style><div class="gk-text">{shown}</div>{below}'


def _line(claim: Claim) -> str:
    roles = "; ".join(f"{role}: {', '.join(filler.name for filler in told)}" for role, told in claim.roles.items())
    by = claim.attribution.name if claim.attribution else "the text itself"
    when = f", {claim.time.value or claim.time.text}" if claim.time else ""
    what = f"<b>{escape(claim.relation)}</b> ({escape(claim.factuality.value)})"
    return f"{what} {escape(plain(f'{roles}{when}; said by {by}; rule {claim.rule}'))}"

"""Why a claim is one event with another, in words that ``graphkit explain`` prints: the features that told.

Reads groups of profiles that were taken for one event; decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.linking.events.claim_features import ClaimFeatures
from graphkit.linking.events.profiles import Profile
from graphkit.linking.events.tying import Weighing

__all__ = ["reasons"]

SPOKEN = 6
"""With so many other claims of its event one is compared for the reason: the first ones."""


def reasons(group: Sequence[Profile], weighing: Weighing) -> Iterator[tuple[str, str]]:
    """Yield each claim of an event told several times, and why it is one with the claim most like it.

    A claim that a rule tied says so: there the weights only describe.
    """
    every = sorted(
        (report for profile in group for report in profile.reports), key=lambda r: (r.document, r.start, r.id)
    )
    alone = {profile.reports[0].id for profile in group if len(profile.reports) == 1}
    for report in every if len(every) > 1 else ():
        others = [other for other in every if other.id != report.id][:SPOKEN]
        best = max(others, key=lambda other, one=report: (round(weighing.chance(one, other), 6), other.id))  # type: ignore[misc]
        yield report.id, _told(report, best, weighing, weighed=report.id in alone)


def _told(report: ClaimFeatures, best: ClaimFeatures, weighing: Weighing, *, weighed: bool) -> str:
    found = weighing.parts(report, best)
    listed = ", ".join(f"{part.feature} {part.adds:+.2f}" for part in found) or "nothing but the story"
    how = "by weight" if weighed else "by rule"
    where = f"{best.document}, characters {best.start} on"
    return f"one event {how} with {best.deed!r} in {where} ({weighing.chance(report, best):.2f}): {listed}"

"""What the communities of the picture are called: after what their members share, and only then after who leads them.

Reads labels, belongings, claims and articles; says nothing of how many members there are, since filters change that.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphkit.model import ArticleRecord, Claim
from graphkit.ontology.rules import load_graph_rules
from graphkit.views.belonging import Belonging
from graphkit.views.drawing import Drawing
from graphkit.views.evidence import one_line

__all__ = ["Membership", "group_names"]

SHARED = 0.4
"""The share of its members that a country or an organisation must have for a community to be called after it."""

TOGETHER = 0.6
"""The share that two countries must have between them, each at least a third of it."""

MOSTLY = 0.5
"""The share of the reports within a community that must be of one story, or from one place."""

LONGEST_TITLE = 48


@dataclass(frozen=True, slots=True)
class Membership:
    """What is known of those who may be members: names, weights and belongings by key, and what is told of them."""

    names: Mapping[str, str]
    weights: Mapping[str, int]
    belongings: Mapping[str, Belonging]
    claims: Sequence[Claim]
    drawing: Drawing
    articles: Mapping[str, ArticleRecord]


def group_names(parts: Sequence[Sequence[str]], known: Membership) -> tuple[str, ...]:
    """Return a name for each community; of those that share one, each is led apart by its weightiest member."""
    within = _claims_within(parts, known)
    found = []
    for part, told in zip(parts, within, strict=True):
        members = [key for key in part if key not in known.drawing.events] or list(part)
        named = (namer(members, told, known) for namer in NAMERS)
        found.append((next(filter(None, named), ""), _leader(members, known)))
    often = Counter(name for name, _ in found)
    return tuple(
        name if often[name] == 1 else f"{name}: {leader}" if name != leader else name for name, leader in found
    )


def _claims_within(parts: Sequence[Sequence[str]], known: Membership) -> list[list[Claim]]:
    """Return the claims that join members of each community to each other."""
    home = {key: n for n, part in enumerate(parts) for key in part}
    found: list[list[Claim]] = [[] for _ in parts]
    for claim in known.claims:
        homes = {home.get(key) for link in known.drawing.links.get(claim.id, ()) for key in link}
        if len(homes) == 1 and (only := homes.pop()) is not None:
            found[only].append(claim)
    return found


def _by_country(members: Sequence[str], told: Sequence[Claim], known: Membership) -> str:
    """Name the country to which most belong, or the two between which the community is."""
    counts = _counted(known.belongings[key].country for key in members if key in known.belongings)
    if name := _shared(counts, len(members), SHARED):
        return name
    two = counts.most_common(2)
    least = TOGETHER / 3 * len(members)
    if len(two) == 2 and two[1][1] >= least and two[0][1] + two[1][1] >= TOGETHER * len(members):
        return " and ".join(sorted(name for name, _ in two))
    return ""


def _by_organisation(members: Sequence[str], told: Sequence[Claim], known: Membership) -> str:
    """Name the organisation to which most belong."""
    counts = _counted(known.belongings[key].body for key in members if key in known.belongings)
    return _shared(counts, len(members), SHARED)


def _by_story(members: Sequence[str], told: Sequence[Claim], known: Membership) -> str:
    """Name the story that most of the reports are of, by the title of the article that tells most of it."""
    articles = [known.articles[claim.article_id] for claim in told if claim.article_id in known.articles]
    story = _shared(_counted(article.story or "" for article in articles), len(told), MOSTLY)
    titles = _counted(one_line(article.title) for article in articles if story and article.story == story)
    return _shortened(_shared(titles, 0, 0))


def _by_place(members: Sequence[str], told: Sequence[Claim], known: Membership) -> str:
    """Name the place where most of it happened."""
    role = load_graph_rules().place
    places = (next((f.name for f in claim.roles.get(role, ()) if f.named), "") for claim in told)
    return one_line(_shared(_counted(places), len(told), MOSTLY))


def _by_leader(members: Sequence[str], told: Sequence[Claim], known: Membership) -> str:
    """Name the weightiest member, as the one that the others are around."""
    return f"around {_leader(members, known)}"


Namer = Callable[[Sequence[str], Sequence[Claim], Membership], str]
NAMERS: tuple[Namer, ...] = (_by_country, _by_organisation, _by_story, _by_place, _by_leader)
"""How a community may be called, the better way first; given are its members and the claims among them."""


def _leader(members: Sequence[str], known: Membership) -> str:
    return known.names[min(members, key=lambda key: (-known.weights.get(key, 0), key))]


def _counted(values: Iterable[str]) -> Counter[str]:
    """Count values but for the empty one; those that are equally frequent stand in their own order."""
    counts: dict[str, int] = defaultdict(int)
    for value in values:
        counts[value] += 1
    return Counter({value: counts[value] for value in sorted(counts) if value})


def _shared(counts: Counter[str], among: int, share: float) -> str:
    """Return the most frequent value, if at least two and such a share of ``among`` have it."""
    value, many = next(iter(counts.most_common(1)), ("", 0))
    return value if many >= max(min(2, among), share * among) else ""


def _shortened(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rstrip() + "…"

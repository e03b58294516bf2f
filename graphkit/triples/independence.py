"""How many independent sources stand behind a set of articles.

Forty sites that print one wire story are one witness. Two articles are of one source where they are copies of one
text, where both carry the same agency's wire, or where neither names an agency and one publisher printed both. The
relation is closed: copies of copies are copies. What remains apart is counted, so the figure is a lower bound.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphkit.model import ArticleRecord

__all__ = ["independent"]


def independent(articles: Iterable[ArticleRecord]) -> int:
    """Return the number of groups of ``articles`` that share no text, agency or publisher."""
    leaders: dict[str, str] = {}
    members = []
    for article in articles:
        members.append(article.id)
        for tie in _ties(article):
            _join(leaders, article.id, tie)
    return len({_leader(leaders, member) for member in members})


def _ties(article: ArticleRecord) -> Iterator[str]:
    if article.copy_group:
        yield f"copies {article.copy_group}"
    if voice := article.source.agency or article.source.publisher:
        yield f"voice {' '.join(voice.casefold().split())}"


def _leader(leaders: dict[str, str], member: str) -> str:
    while (above := leaders.get(member, member)) != member:
        leaders[member] = leaders.get(above, above)  # halves the path, so that long chains stay cheap
        member = above
    return member


def _join(leaders: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_leader(leaders, one), _leader(leaders, other)))
    leaders[second] = first

"""Records as the steps that hold the whole corpus need them: without what those never look at, equal strings once.

Streams records of the graph folder for fold.py. What is left out is the greater part: a claim comes to two kilobytes
instead of four, and an article without its text to a tenth.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from sys import intern

from graphkit.model import ArticleRecord, Claim, RoleFiller

__all__ = ["lean_articles", "lean_claims"]


def lean_articles(articles: Iterable[ArticleRecord]) -> Iterator[ArticleRecord]:
    """Yield articles without text, other columns, and what was left out of them: their triples have none of these."""
    return (replace(article, text="", left_out=(), fields=None) for article in articles)


def lean_claims(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield claims without the steps that ``explain`` prints; strings that recur in many claims are shared."""
    for claim in claims:
        yield replace(
            claim,
            relation=intern(claim.relation),
            document=intern(claim.document),
            article_id=intern(claim.article_id),
            sentence=intern(claim.sentence),
            rule=intern(claim.rule),
            same_event=intern(claim.same_event),
            roles={intern(role): tuple(map(_shared, fillers)) for role, fillers in claim.roles.items()},
            attribution=_shared(claim.attribution) if claim.attribution else None,
            outer_attribution=_shared(claim.outer_attribution) if claim.outer_attribution else None,
            steps=(),
        )


def _shared(filler: RoleFiller) -> RoleFiller:
    return replace(
        filler, id=intern(filler.id), name=intern(filler.name), type=intern(filler.type), text=intern(filler.text)
    )

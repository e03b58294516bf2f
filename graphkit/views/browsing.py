"""The pages of the server: a graph to look through, to search and to ask.

Reads records that it is handed; gives HTML, filled in from page/browse/. Nothing that a page said is markup here, and
no script is needed: what is asked is a form, what is found is a link.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from graphkit.model import ArticleRecord, Claim, EntityRecord, RoleFiller
from graphkit.views.evidence import plain
from graphkit.views.html import fill, trusted
from graphkit.views.marked import MARK_STYLE, Mark, claim_marks, mark_up

__all__ = ["Browser", "style"]

Link = Callable[[str], str]
"""Returns where on this server the thing with an IRI is shown."""


@cache
def style() -> str:
    """Return the style sheet of all pages."""
    own = (resources.files("graphkit.views") / "page" / "browse" / "browse.css").read_text(encoding="utf-8")
    return f"{own}\n{MARK_STYLE}\n"


@dataclass(frozen=True, slots=True)
class Browser:
    """Writes the pages of one graph; ``title`` stands over all of them, ``link`` leads from an IRI to its page."""

    title: str
    link: Link

    def page(self, template: str, heading: str, **values: object) -> str:
        """Return a page of page/browse/."""
        return fill(f"browse/{template}.html.j2", title=self.title, heading=heading, link=self.link, **values)

    def article(self, article: ArticleRecord, claims: Sequence[Claim]) -> str:
        """Return an article with its claims marked, each mark leading to its claim."""
        placed = [(claim, at) for claim in claims if (at := _place(claim, article)) >= 0]
        marks = [mark for claim, at in placed for mark in self._marks(claim, at)]
        text = trusted(mark_up(article.text, marks))
        name = plain(article.title or article.document)
        return self.page("article", name, article=article, text=text, claims=[self._row(claim) for claim in claims])

    def _marks(self, claim: Claim, at: int) -> Iterator[Mark]:
        return claim_marks(claim, lambda offset: offset - claim.start + at, self.link(claim.id))

    def entity(self, entity: EntityRecord, claims: Sequence[Claim], edges: Sequence[Mapping[str, object]]) -> str:
        """Return what is known of an entity, its ties, and the claims that it plays a part in."""
        rows = [self._row(claim) for claim in claims]
        return self.page("entity", plain(entity.name), entity=entity, claims=rows, edges=edges)

    def claim(self, claim: Claim, article: ArticleRecord | None, others: Sequence[Claim], told: Sequence[str]) -> str:
        """Return a claim with its evidence, each step of its reading, and what else tells of the same event."""
        marks = claim_marks(claim, lambda offset: offset - claim.start)
        sentence = trusted(mark_up(claim.sentence, marks))
        rows = [self._row(other) for other in others]
        heading = f"{claim.relation}: {claim.factuality}"
        return self.page(
            "claim", heading, claim=self._row(claim), sentence=sentence, article=article, others=rows, told=told
        )

    def claims(self, heading: str, claims: Iterable[Claim], **values: object) -> str:
        """Return a list of claims under a heading."""
        return self.page("claims", heading, claims=[self._row(claim) for claim in claims], **values)

    def _row(self, claim: Claim) -> Mapping[str, object]:
        fillers = [(role, [self._party(filler) for filler in told]) for role, told in claim.roles.items()]
        return {
            "id": claim.id,
            "href": self.link(claim.id),
            "event": self.link(claim.same_event),
            "article": self.link(claim.article_id),
            "relation": claim.relation,
            "factuality": claim.factuality.value,
            "mode": claim.mode,
            "confidence": f"{claim.confidence:.2f}",
            "rule": claim.rule,
            "roles": fillers,
            "speaker": self._party(claim.attribution) if claim.attribution else None,
            "when": (claim.time.value or claim.time.text) if claim.time else "",
            "sentence": plain(claim.sentence),
            "document": claim.document,
        }

    def _party(self, filler: RoleFiller) -> tuple[str, str]:
        """Return a name and where it leads; nowhere for who and what has no name."""
        return plain(filler.name), self.link(filler.id) if filler.named else ""


def _place(claim: Claim, article: ArticleRecord) -> int:
    """Return where a claim's sentence stands in its article's text; -1 where a page's offsets do not lead there."""
    for at in (claim.start, claim.start - article.start):
        if at >= 0 and article.text.startswith(claim.sentence, at):
            return at
    return article.text.find(claim.sentence)

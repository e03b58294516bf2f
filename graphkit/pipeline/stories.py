"""Stories in the fold, and what ties of events need to know around claims.

Reads readings, or the records of a graph folder that was built; makes stories, their records, and ``Surroundings``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from graphkit.graphs import GraphFolder
from graphkit.linking.events import Surroundings
from graphkit.linking.stories import StoryArticle, StoryGroup, Subjects, Telling, gather
from graphkit.model import (
    ArticleRecord,
    DateOrigin,
    EntityType,
    Mention,
    MentionKind,
    MentionRecord,
    PublicationDate,
    Reading,
    StoryRecord,
)
from graphkit.model.dates import days
from graphkit.ontology.iris import Iris
from graphkit.triples import independent

__all__ = [
    "dated",
    "is_commonplace",
    "story_of_each",
    "story_records",
    "surroundings",
    "tellings",
    "told_stories",
    "with_headline",
]


def is_commonplace(mention: Mention | MentionRecord, *, known: bool) -> bool:
    """Tell whether a mention names whom the news has every day: "Japan", "Japanese", "Tokyo said".

    ``known`` is whether a gazetteer knows who is meant. A place that is meant as a place tells stories apart.
    """
    if mention.kind == MentionKind.NAME:
        return known and (mention.type != EntityType.PLACE or mention.reading == Reading.ACTOR)
    return known and mention.kind == MentionKind.NOMINAL and mention.type == EntityType.STATE


def with_headline(title: str | None, text: str) -> str:
    """Return the text of an article that begins with its headline."""
    return text if not title or text.lstrip().startswith(title) else f"{title}\n{text}"


def told_stories(published: Mapping[str, str | None], subjects: Subjects) -> tuple[StoryGroup, ...]:
    """Gather the articles of ``subjects`` into stories; ``published`` says when, by IRI, where that is known."""
    return gather(
        StoryArticle(article, vector, _one_day(published.get(article) or ""))
        for article, vector in subjects.vectors.items()
    )


def _one_day(published: str) -> date | None:
    span = days(published)
    return span[0] if span and span[0] == span[1] else None


def story_of_each(stories: Iterable[StoryGroup], iris: Iris) -> dict[str, str]:
    """Return the IRI of each article's story, where others report it too."""
    several = (story for story in stories if len(story.articles) > 1)
    return {article: iris.story(min(story.articles)) for story in several for article in story.articles}


def dated(articles: Iterable[ArticleRecord]) -> dict[str, PublicationDate]:
    """Return, by story, the day on which all articles of it that have a date were published, where that is one day."""
    found: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        if article.story and article.published.value:
            found[article.story].add(article.published.value)
    agreed = ((story, next(iter(values))) for story, values in found.items() if len(values) == 1)
    return {story: PublicationDate(day, DateOrigin.INFERRED_FROM_STORY) for story, day in agreed if _one_day(day)}


def story_records(
    stories: Iterable[StoryGroup], articles: Mapping[str, ArticleRecord], iris: Iris
) -> Iterator[StoryRecord]:
    """Yield the records of the stories that several articles tell; ``articles`` are their records, by IRI."""
    for story in stories:
        if len(story.articles) > 1:
            yield _record(story, [articles[article] for article in story.articles], iris)


def _record(story: StoryGroup, articles: Sequence[ArticleRecord], iris: Iris) -> StoryRecord:
    told = sorted(a.published.value for a in articles if a.published.value and a.published.origin != _INFERRED)
    return StoryRecord(
        id=iris.story(min(story.articles)),
        name=next((a.title for a in articles if a.title), None) or ", ".join(story.words),
        words=story.words,
        articles=tuple(sorted(story.articles)),
        documents=tuple(sorted({a.document for a in articles})),
        sources=independent(articles),
        first=told[0] if told else None,
        last=told[-1] if told else None,
    )


_INFERRED = DateOrigin.INFERRED_FROM_STORY


def surroundings(
    folder: GraphFolder,
    subjects: Subjects | None = None,
) -> Surroundings:
    """Return what a graph folder's articles, mentions and entities say around its claims.

    ``subjects`` are what the articles are about; they are weighed anew where they are not given.
    """
    articles = list(map(_lean, folder.articles()))
    entities = (entity for entity in folder.entities() if entity.country)
    about = subjects or Subjects.of(tellings(folder))
    return Surroundings(
        published={a.id: a.published.value for a in articles if a.published.value},
        countries={entity.id: entity.country for entity in entities if entity.country},
        stories={a.id: a.story for a in articles if a.story},
        vectors=about.vectors,
        words=about.words,
    )


def _lean(article: ArticleRecord) -> ArticleRecord:
    return replace(article, text="", left_out=(), fields=None)


def tellings(folder: GraphFolder) -> Callable[[], Iterator[Telling]]:
    """Return what yields the articles of a graph as stories are gathered from them."""
    kept = {entity.id for entity in folder.entities() if entity.same_as}
    names: dict[tuple[str, int], list[str]] = defaultdict(list)
    known: dict[tuple[str, int], list[str]] = defaultdict(list)
    for mention in folder.mentions():
        at = (mention.document, mention.article)
        if mention.kind == MentionKind.NAME:
            names[at].append(mention.text)
        if is_commonplace(mention, known=mention.entity in kept):
            known[at].append(mention.text)

    def read() -> Iterator[Telling]:
        for article in folder.articles():
            at = (article.document, article.article)
            yield Telling(article.id, with_headline(article.title, article.text), tuple(names[at]), tuple(known[at]))

    return read

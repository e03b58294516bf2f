"""Articles, pages, publishers and passages as triples: the graph of sources (schema.org, NIF, PROV-O)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from graphkit.model import ArticleRecord, Claim, DateOrigin, StoryRecord, Trigger, Triple
from graphkit.ontology.iris import Iris
from graphkit.ontology.vocabulary import camel, node, term
from graphkit.triples.dates import date_literal
from graphkit.triples.notation import describe, integer, text, typed

_RESERVED = ":/?#@!$&'()*+,;=%"
_WEB = re.compile(
    r"https?://[A-Za-z0-9.-]+(:[0-9]+)?([/?]([\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#[\w.~-]*)?", re.ASCII
)
"""What a link is followed by must be sound for every parser (RFC 3986, appendix A); an odd address stays text."""

__all__ = ["article_triples", "outlet_triples", "page_triples", "passage_triples", "story_triples"]


def article_triples(article: ArticleRecord, iris: Iris) -> Iterator[Triple]:
    """Yield what is known of one article; its publication date only where it is known."""
    graph, subject = iris.graphs.sources, node(article.id)
    source, published = article.source, date_literal(article.published.value or "")
    yield from describe(
        graph,
        subject,
        (term("rdf:type"), term("gk:Article")),
        (term("schema:headline"), _words(article.title)),
        (term("schema:inLanguage"), text(article.language)),
        (term("gk:textDigest"), _words(article.digest)),
        (term("schema:isPartOf"), node(iris.page(article.document))),
        (term("schema:position"), integer(article.article)),
        (term("schema:publisher"), node(iris.source(source.publisher)) if source.publisher else None),
        (term("gk:agency"), node(iris.source(source.agency)) if source.agency else None),
        (term("schema:genre"), text(article.genre.value)),
        (term("gk:byline"), _words(article.byline)),
        (term("gk:dateline"), _words(article.dateline)),
        (term("schema:datePublished"), published),
        (
            term("gk:dateOrigin"),
            term(f"gk:{camel((article.published.origin if published else DateOrigin.UNKNOWN).value)}"),
        ),
        (term("gk:copyGroup"), node(article.copy_group) if article.copy_group else None),
        (term("gk:partOfStory"), node(article.story) if article.story else None),
        *_address(article.url),
    )
    if article.copy_group:
        yield from describe(graph, node(article.copy_group), (term("rdf:type"), term("gk:GroupOfCopies")))


def _words(value: str | None) -> str | None:
    return text(value) if value else None


def _address(url: str | None) -> Iterator[tuple[str, str]]:
    """Link a web address; anything else that a page calls its address (javascript:, a bare word) stays text."""
    if url and _WEB.fullmatch(link := quote(url, safe=_RESERVED, errors="replace")):
        yield term("schema:mainEntityOfPage"), node(link)
    if url:
        yield term("schema:url"), text(url)


def story_triples(story: StoryRecord, iris: Iris) -> Iterator[Triple]:
    """Yield what several articles report together, with the words that made them one story."""
    yield from describe(
        iris.graphs.sources,
        node(story.id),
        (term("rdf:type"), term("gk:Story")),
        (term("schema:name"), text(story.name)),
        (term("gk:witnesses"), integer(story.sources)),
        *((term("gk:tellingWord"), text(word)) for word in story.words),
    )


def page_triples(document: str, iris: Iris) -> Iterator[Triple]:
    """Yield the page that articles were found on."""
    yield from describe(
        iris.graphs.sources,
        node(iris.page(document)),
        (term("rdf:type"), term("gk:Page")),
        (term("gk:fileName"), text(document)),
    )


def outlet_triples(name: str, iris: Iris) -> Iterator[Triple]:
    """Yield a publisher or news agency."""
    yield from describe(
        iris.graphs.sources,
        node(iris.source(name)),
        (term("rdf:type"), term("gk:Outlet")),
        (term("schema:name"), text(name)),
    )


def passage_triples(claims: Iterable[Claim], iris: Iris) -> Iterator[Triple]:
    """Yield the sentences and the triggers that the claims of one article rest on, each once."""
    said = set()
    for claim in claims:
        sentence = iris.passage(claim.article_id, claim.start, claim.end)
        trigger = iris.passage(claim.article_id, claim.trigger.start, claim.trigger.end)
        if sentence not in said:
            said.add(sentence)
            yield from _passage(iris, claim.article_id, "nif:Sentence", claim)
        if trigger not in said:
            said.add(trigger)
            yield from _passage(iris, claim.article_id, "nif:Phrase", claim.trigger)


def _passage(iris: Iris, article: str, kind: str, words: Claim | Trigger) -> Iterator[Triple]:
    yield from describe(
        iris.graphs.sources,
        node(iris.passage(article, words.start, words.end)),
        (term("rdf:type"), term(kind)),
        (term("nif:anchorOf"), text(words.sentence if isinstance(words, Claim) else words.text)),
        (term("nif:beginIndex"), typed(str(words.start), "xsd:nonNegativeInteger")),
        (term("nif:endIndex"), typed(str(words.end), "xsd:nonNegativeInteger")),
        (term("gk:printedPage"), integer(words.page) if isinstance(words, Claim) and words.page else None),
        (term("nif:referenceContext"), node(article)),
    )

"""What the server shows a person: overview, picture, articles, names, claims, search, and a page to ask on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from graphkit.errors import GraphkitError, QueryError, UsageError
from graphkit.graphs.querying import WHOLE
from graphkit.graphs.results import Answer, Boolean, Solutions, Term, Triples
from graphkit.model import Claim, Edge
from graphkit.ontology.queries import queries
from graphkit.ontology.vocabulary import iri
from graphkit.pipeline.telling import story
from graphkit.server.protocol import status_of
from graphkit.server.served import Opened
from graphkit.views.browsing import style

__all__ = [
    "PAGE",
    "articles",
    "ask",
    "entities",
    "home",
    "message",
    "picture",
    "resource",
    "search",
    "style_sheet",
    "thing",
    "vocabulary",
]

_TERMS = """SELECT ?term ?property ?value WHERE {{
  GRAPH <{graph}> {{ ?term ?property ?value FILTER(STRSTARTS(STR(?term), "{namespace}")) }}
}} ORDER BY LCASE(STR(?term)) ?property ?value"""
_SAID = frozenset({"rdfs:label", "rdfs:isDefinedBy", "skos:definition"})
"""What of a term is said in other words on its page, or the same of all."""
PAGE = 100
"""Rows on a page of a list."""
Cell = tuple[str, str]


def home(opened: Opened, request: Request, limits: tuple[float, int]) -> Response:
    """Show what there is, and where programs ask."""
    counts = [(name, count) for name, count in opened.graph.report.counts.items() if count]
    origin = str(request.base_url).rstrip("/")
    values = {"counts": counts, "origin": origin, "base": opened.base, "seconds": limits[0], "rows": limits[1]}
    return HTMLResponse(opened.browser.page("home", "Overview", **values))


def picture(opened: Opened) -> Response:
    """Show the picture as the build drew it."""
    html = opened.graph.folder.html
    return HTMLResponse(html.read_bytes() if html.is_file() else opened.graph.page())


def style_sheet() -> Response:
    """Return the style of all pages."""
    return Response(style(), media_type="text/css")


def articles(opened: Opened, page: int) -> Response:
    """List the articles."""
    found = opened.catalogue.articles(PAGE + 1, (page - 1) * PAGE)
    rows = [
        ((a.title or a.document, opened.link(a.id)), *_plain(a.document, a.source.publisher, a.published.value))
        for a in found
    ]
    values = {"columns": ("title", "document", "publisher", "published"), "path": "/-/articles?"}
    return _list(opened, "Articles", rows, page, values)


def entities(opened: Opened, page: int) -> Response:
    """List the entities, those that are mentioned most first."""
    found = opened.catalogue.entities(PAGE + 1, (page - 1) * PAGE)
    rows = [((e.name, opened.link(e.id)), *_plain(e.type, str(e.mentions), str(e.articles))) for e in found]
    return _list(
        opened, "Names", rows, page, {"columns": ("name", "type", "mentions", "articles"), "path": "/-/entities?"}
    )


def _plain(*texts: str | None) -> tuple[Cell, ...]:
    return tuple((text or "", "") for text in texts)


def _list(
    opened: Opened, heading: str, rows: Sequence[tuple[Cell, ...]], page: int, values: Mapping[str, object]
) -> Response:
    """Show a page of rows, of which one more than fits tells that there is another."""
    shown = {"rows": rows[:PAGE], "page": page, "more": len(rows) > PAGE, **values}
    return HTMLResponse(opened.browser.page("list", heading, **shown))


def search(opened: Opened, text: str) -> Response:
    """Show the names and sentences in which words stand."""
    hits = opened.catalogue.search(text, 2 * PAGE)
    named = {hit.id: (hit.text, opened.link(hit.id)) for hit in hits if hit.kind == "entity"}
    told = [claim for hit in hits if hit.kind == "claim" and (claim := opened.catalogue.claim(hit.id))]
    heading = f"Search: {text}" if text else "Search"
    return HTMLResponse(opened.browser.claims(heading, told, entities=list(named.values()), q=text))


def ask(opened: Opened, given: Mapping[str, str], limits: tuple[float, int]) -> Response:
    """Show a form to ask on, the saved questions, and the answer where something is asked."""
    name, sparql, error, answer, status = given.get("name", ""), given.get("query", ""), "", None, 200
    try:
        if name:
            values = {key: value for key, value in given.items() if key not in ("name", "query") and value}
            sparql = opened.graph.sparql(name, values)
        if sparql:
            answer = opened.graph.query(sparql, row_limit=limits[1])
    except (QueryError, UsageError) as fault:
        error, status = _told(fault), status_of(fault) if isinstance(fault, QueryError) else 400
    columns, rows = _table(opened, answer) if answer is not None else (None, [])
    page = opened.browser.page(
        "query",
        "Ask",
        sparql=sparql,
        error=error,
        columns=columns,
        rows=rows,
        truncated=getattr(answer, "truncated", False),
        download=urlencode({"query": sparql}),
        cookbook=queries(),
        name=name,
        given=given,
        seconds=limits[0],
        most=limits[1],
    )
    return HTMLResponse(page, status)


def _table(opened: Opened, answer: Answer) -> tuple[tuple[str, ...], list[list[Cell]]]:
    if isinstance(answer, Boolean):
        return ("answer",), [[("yes" if answer else "no", "")]]
    if isinstance(answer, Triples):
        rows = [[_cell(opened, term) for term in (s.subject, s.predicate, s.object)] for s in answer.statements]
        return ("subject", "predicate", "object"), rows
    return answer.columns, [[_cell(opened, term) for term in row] for row in answer.rows]


def _cell(opened: Opened, term: Term | None) -> Cell:
    if term is None:
        return "", ""
    if term.kind != "uri":
        return term.value, ""
    fitting = [(len(space), prefix) for prefix, space in opened.prefixes.items() if term.value.startswith(space)]
    length, prefix = max(fitting, default=(0, ""))
    return f"{prefix}:{term.value[length:]}" if prefix else term.value, opened.link(term.value)


def _told(error: GraphkitError) -> str:
    return f"{error.reason}\n{error.remedy}".strip()


def thing(opened: Opened, iri: str) -> str | None:
    """Return the page of the claim, event, article or entity with an IRI; None where it is none of these."""
    catalogue, browser = opened.catalogue, opened.browser
    if claim := catalogue.claim(iri):
        others = [other for other in catalogue.claims_of_event(claim.same_event) if other.id != claim.id]
        return browser.claim(claim, catalogue.article(claim.article_id), others, list(story(claim)))
    if article := catalogue.article(iri):
        return browser.article(article, catalogue.claims_of_article(iri))
    if entity := catalogue.entity(iri):
        edges = [_edge(opened, edge) for edge in catalogue.edges if iri in (edge.subject, edge.object)]
        return browser.entity(entity, catalogue.claims_of_entity(iri, PAGE), edges)
    told: list[Claim] = catalogue.claims_of_event(iri)
    return browser.claims("One event, as it is reported", told, entities=[]) if told else None


def _edge(opened: Opened, edge: Edge) -> dict[str, object]:
    def party(iri: str) -> Cell:
        known = opened.catalogue.entity(iri)
        return known.name if known else iri, opened.link(iri)

    ends = {"subject": party(edge.subject), "object": party(edge.object or "")}
    counts = {"events": edge.events, "reports": edge.reports, "sources": edge.sources}
    return {"relation": edge.relation, "first": edge.first or "", "last": edge.last or "", **ends, **counts}


def resource(opened: Opened, iri: str, triples: Triples) -> str:
    """Return a page of what the graph says of any other thing."""
    rows = [(_cell(opened, s.predicate), _cell(opened, s.object)) for s in triples.statements if s.subject.value == iri]
    return opened.browser.page("resource", iri, rows=rows)


def vocabulary(opened: Opened) -> Response:
    """Show what the terms of our namespace mean that the graph defines: the relations that are used, and the user's."""
    sparql = _TERMS.format(graph=opened.graph.iris.graphs.run, namespace=iri("gk:"))
    found = opened.graph.query(sparql, dataset=WHOLE)
    rows = found.rows if isinstance(found, Solutions) else ()
    terms = [_term(opened, list(block)) for _, block in groupby(rows, key=itemgetter(0))]
    return HTMLResponse(opened.browser.page("vocabulary", "The terms of the graph", terms=terms))


def _term(opened: Opened, rows: Sequence[Sequence[Term | None]]) -> Mapping[str, object]:
    """Return a term as its section shows it; ``rows`` are of the term, a property and a value."""
    told: dict[Cell, list[Cell]] = {}
    for _, prop, value in rows:
        told.setdefault(_cell(opened, prop), []).append(_cell(opened, value))
    prefixed, link = _cell(opened, rows[0][0])
    definition = next((values[0][0] for (name, _), values in told.items() if name == "skos:definition"), "")
    facts = [(cell, values) for cell, values in told.items() if cell[0] not in _SAID]
    return {"name": link.partition("#")[2], "prefixed": prefixed, "definition": definition, "facts": facts}


def message(opened: Opened, heading: str, text: str, status: int) -> Response:
    """Show why there is nothing to show."""
    return HTMLResponse(opened.browser.page("message", heading, message=text), status)

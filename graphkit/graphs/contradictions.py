"""Where a graph contradicts itself, or the records that it was made from: counts, offsets, one-sided statements.

Asks a store that holds the whole graph the questions of ontology/checks.yaml, and compares it with articles.jsonl,
mentions.jsonl and events.jsonl. For validation.py; the shapes look at one node at a time, this at several.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from itertools import groupby

import msgspec
import pyoxigraph as ox

from graphkit.graphs.faults import Fault, short
from graphkit.graphs.folder import GraphFolder, read_records
from graphkit.model import ArticleRecord
from graphkit.ontology.checks import Check, load_checks
from graphkit.ontology.vocabulary import declared, iri, ontology_file, prefixes
from graphkit.triples.independence import independent

__all__ = ["contradictions", "with_vocabulary"]

_VOCABULARY = ox.NamedNode("urn:x-graphkit:vocabulary")
_NAMED = ("skos:prefLabel", "nif:anchorOf", "schema:headline", "gk:fileName")


def with_vocabulary(whole: ox.Store) -> ox.Store:
    """Add what core.ttl declares to a store, in a graph of its own."""
    whole.bulk_load(path=ontology_file("terms.nt"), format=ox.RdfFormat.N_TRIPLES, to_graph=_VOCABULARY)
    return whole


def contradictions(whole: ox.Store, folder: GraphFolder) -> Iterator[Fault]:
    """Yield what does not agree; ``whole`` has the vocabulary beside the graph."""
    for check in load_checks():
        yield from _found(check, whole)
    if (folder.path / "articles.jsonl").is_file():
        yield from _passages(whole, folder)
        yield from _witnesses(whole, {article.id: replace(article, text="") for article in folder.articles()})
    if (folder.path / "events.jsonl").is_file():
        yield from _claims(whole, folder)
    if (folder.path / "mentions.jsonl").is_file():
        yield from _mentions(whole, folder)


def _ask(whole: ox.Store, sparql: str) -> Iterator[ox.QuerySolution]:
    answer = whole.query(sparql, prefixes=dict(prefixes()), use_default_graph_as_union=True)
    if not isinstance(answer, ox.QuerySolutions):
        raise TypeError("a check must be a SELECT")
    return iter(answer)


def _found(check: Check, whole: ox.Store) -> Iterator[Fault]:
    for row in _ask(whole, check.sparql):
        where, value, other = (_text(row[name]) for name in ("where", "value", "other"))
        if f"<{where}>" in declared():
            continue  # the vocabulary is no part of the graph
        near = _near(value) if "{near}" in check.fault else ""
        told = check.fault.format(value=_called(whole, value), other=_called(whole, other), near=near)
        yield Fault(where, check.path or short(value), "", f"{told}.", check.mend, name_of(whole, where))


def _text(term: object) -> str:
    return str(getattr(term, "value", "") or "")


def _called(whole: ox.Store, value: str) -> str:
    """Return a value as a person would say it: an IRI by its short form, with the name of what it is."""
    name = name_of(whole, value) if ":" in value else ""
    return f"{short(value)} ({name})" if name else short(value)


def name_of(whole: ox.Store, address: str) -> str:
    """Return what a node is called, or the words it stands for: its own, or those of its evidence; an edge's ends."""
    try:
        node = ox.NamedNode(address)
    except ValueError:
        return ""
    own = _first(whole, node, _NAMED)
    if own is not None:
        return _text(own)
    passage = _first(whole, node, ("prov:wasDerivedFrom", "gk:trigger"))
    if isinstance(passage, ox.NamedNode):
        return name_of(whole, passage.value) if passage != node else ""
    return _ends(whole, node)


def _ends(whole: ox.Store, node: ox.NamedNode) -> str:
    """Return an edge's ends and relation by their names: "Ann Moss met with Paul Reed"; empty where it is no edge."""
    ends = [_one(whole, node, curie) for curie in ("gk:subject", "gk:relation", "gk:object")]
    if not all(isinstance(end, ox.NamedNode) and end != node for end in ends):
        return ""
    return " ".join(name_of(whole, _text(end)) or short(_text(end)) for end in ends)


def _first(whole: ox.Store, node: ox.NamedNode, curies: Iterable[str]) -> object:
    """Return the value of the first property that a node has."""
    values = (_one(whole, node, curie) for curie in curies)
    return next((value for value in values if value is not None), None)


def _one(whole: ox.Store, node: ox.NamedNode | ox.BlankNode | ox.Triple, curie: str) -> object:
    found = whole.quads_for_pattern(node, ox.NamedNode(iri(curie)), None, None)
    return min((quad.object for quad in found), key=str, default=None)


def _near(value: str) -> str:
    known = [name[1:-1] for name in declared()]
    close = get_close_matches(value, known, 1, cutoff=0.9)
    return f": is {short(close[0])} meant?" if close else ""


def _passages(whole: ox.Store, folder: GraphFolder) -> Iterator[Fault]:
    """Compare the words of passages with the text of their article, by their offsets where these count in it.

    Passages are quoted from the page as it is. Where an article's text is not that (a character was mended, a block
    left out), its length tells, and the words of the two may rightly differ.
    """
    for article in folder.articles():
        if len(article.text) == article.end - article.start:
            yield from _misquoted(whole, article)


def _misquoted(whole: ox.Store, article: ArticleRecord) -> Iterator[Fault]:
    flat = ""
    within = ox.NamedNode(iri("nif:referenceContext"))
    for quad in whole.quads_for_pattern(None, within, ox.NamedNode(article.id)):
        begin, words = (_text(_one(whole, quad.subject, curie)) for curie in ("nif:beginIndex", "nif:anchorOf"))
        at = int(begin) if begin.isdecimal() else -1
        if article.text[at : at + len(words)] == words:
            continue
        flat = flat or "".join(article.text.split())
        if "".join(words.split()) not in flat:
            what = f"A passage has words that are not in the text of its article, {article.document}: {words!r}."
            yield Fault(_text(quad.subject), "nif:anchorOf", "", what, "Correct the words or the offsets.", words)


def _witnesses(whole: ox.Store, articles: Mapping[str, ArticleRecord]) -> Iterator[Fault]:
    read: dict[str, set[str]] = defaultdict(set)
    for row in _ask(whole, "SELECT ?edge ?article WHERE { ?edge gk:supportedBy/gk:reportedIn ?article }"):
        read[_text(row["edge"])].add(_text(row["article"]))
    for row in _ask(whole, "SELECT ?edge ?told WHERE { ?edge gk:independentSources ?told } ORDER BY ?edge"):
        edge, told = _text(row["edge"]), _text(row["told"])
        known = [articles[article] for article in sorted(read[edge]) if article in articles]
        if read[edge] and len(known) == len(read[edge]) and told != str(count := independent(known)):
            what = f"An edge counts {told} independent sources, and its articles are {count} (gk:independentSources)."
            mend = "Correct the count or the support."
            yield Fault(edge, "gk:independentSources", "", what, mend, name_of(whole, edge))


def _claims(whole: ox.Store, folder: GraphFolder) -> Iterator[Fault]:
    told = {claim.id for claim in folder.claims()}
    there = {_text(row["claim"]) for row in _ask(whole, "SELECT ?claim WHERE { ?claim a gk:Claim }")}
    for claim in sorted(there - told):
        what = "A claim is in the graph and not in events.jsonl."
        yield Fault(claim, "", "", what, "Take it out, or build the graph anew.", name_of(whole, claim))
    for claim in sorted(told - there):
        yield Fault(claim, "", "", "A claim is in events.jsonl and not in the graph.", "Build the graph anew.")


class _Mention(msgspec.Struct, frozen=True):
    """What is counted of a mention."""

    document: str
    article: int
    entity: str | None = None


def _mentions(whole: ox.Store, folder: GraphFolder) -> Iterator[Fault]:
    named, articles = Counter[str](), Counter[str]()
    mentions = read_records(folder.path / "mentions.jsonl", _Mention)
    for _, group in groupby(mentions, key=lambda mention: (mention.document, mention.article)):
        entities = [mention.entity for mention in group if mention.entity]
        named.update(entities)
        articles.update(set(entities))
    for curie, counts in (("gk:mentionCount", named), ("gk:articleCount", articles)):
        for row in _ask(whole, f"SELECT ?entity ?told WHERE {{ ?entity {curie} ?told }} ORDER BY ?entity"):
            entity, told = _text(row["entity"]), _text(row["told"])
            if told != str(counts[entity]):
                what = f"An entity counts {told}, and mentions.jsonl has {counts[entity]} ({curie})."
                yield Fault(entity, curie, "", what, "Correct the count.", name_of(whole, entity))

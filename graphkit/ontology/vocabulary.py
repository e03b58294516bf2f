"""The terms of the graph: prefixes from ontology/prefixes.yaml, and terms by their short names.

With ``graphkit.ontology.iris`` the only place in Python that knows an IRI. Other rooms write ``term("prov:used")``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from graphkit.errors import OntologyError
from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["camel", "declared", "iri", "node", "ontology_file", "prefixes", "term", "vocabulary_version"]

_FORBIDDEN = re.compile(r'[\x00-\x20<>"{}|\\^`\x7f-\x9f\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\U000e0000-\U0010ffff]')
"""What an IRI may not hold (RFC 3987, section 2.2, ucschar; RDF 1.1 N-Triples, production 8)."""


@cache
def prefixes() -> Mapping[str, str]:
    """Return the vocabularies' prefixes and their namespaces, sorted by prefix."""
    path = ontology_folder() / "prefixes.yaml"
    table = load_yaml(path)
    if not isinstance(table, dict) or not all(isinstance(part, str) for pair in table.items() for part in pair):
        raise OntologyError("is not a table of prefixes", path=path, remedy="write one 'prefix: namespace' a line")
    return MappingProxyType(dict(sorted(table.items())))


@cache
def iri(curie: str) -> str:
    """Expand a short name such as "prov:used" to its IRI; raises OntologyError for an unknown prefix."""
    prefix, _, local = curie.partition(":")
    try:
        return prefixes()[prefix] + local
    except KeyError:
        path = ontology_folder() / "prefixes.yaml"
        raise OntologyError(f"has no prefix {prefix!r}", path=path, remedy=f"declare it for {curie}") from None


@cache
def term(curie: str) -> str:
    """Return the N-Triples notation of a short name: ``term("rdf:type")``."""
    return node(iri(curie))


@lru_cache(maxsize=100_000)
def node(address: str) -> str:
    """Return the N-Triples notation of an IRI; characters that no IRI may hold are percent-encoded."""
    return f"<{_FORBIDDEN.sub(_percent, address)}>"


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode("utf-8", "surrogatepass"))


@cache
def camel(value: str) -> str:
    """Return the local name of a value of a list: "ruled-out" is RuledOut."""
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[\W_]+", value))


@cache
def declared() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return what core.ttl and plover.ttl say of each term: (predicate, object) pairs, in N-Triples notation.

    Read from ontology/terms.nt, which docs/make_ontology.py writes from the two, so that no parser is needed here.
    """
    terms: dict[str, list[tuple[str, str]]] = {}
    for line in ontology_file("terms.nt").read_text(encoding="utf-8").splitlines():
        subject, predicate, value = line.removesuffix(" .").split(" ", 2)
        terms.setdefault(subject, []).append((predicate, value))
    return MappingProxyType({subject: tuple(pairs) for subject, pairs in terms.items()})


@cache
def vocabulary_version() -> str:
    """Return the IRI of the version of our vocabulary."""
    header, version = dict(declared())[node(iri("gk:").rstrip("#"))], term("owl:versionIRI")
    return next(value[1:-1] for predicate, value in header if predicate == version)


def ontology_file(name: str) -> Path:
    """Return the path of a file of the ontology: core.ttl, plover.ttl, shapes.ttl or terms.nt."""
    path = ontology_folder() / name
    if not path.is_file():
        raise OntologyError("is missing", path=path, remedy="reinstall graphkit")
    return path

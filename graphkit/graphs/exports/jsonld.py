"""JSON-LD, compacted by the context that graphkit ships: short names for IRIs, and types stated once a property.

The context (ontology/context.jsonld) is made from core.ttl and can be published as it is; it is written into the file,
with the prefixes of the data, so that whoever reads it needs no network.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import IO, Any

import pyoxigraph as ox

from graphkit.graphs.exports.source import ExportSource
from graphkit.graphs.serializing import read_quads
from graphkit.ontology.vocabulary import iri, ontology_file

__all__ = ["write_jsonld"]

_TYPE = iri("rdf:type")
_STRING = iri("xsd:string")


def write_jsonld(source: ExportSource, out: IO[bytes]) -> None:
    """JSON-LD: the dataset, compacted, with its context."""
    shipped = json.loads(ontology_file("context.jsonld").read_text(encoding="utf-8"))["@context"]
    compact = _Compact({**shipped, **dict(source.prefixes or {})})
    out.write(b'{"@context": ' + _json(compact.context) + b',\n"@graph": [')
    quads = read_quads(source.folder.trig, ox.RdfFormat.TRIG)
    for number, (name, block) in enumerate(groupby(quads, key=lambda quad: quad.graph_name)):
        head = b',\n{"@id": ' if number else b'\n{"@id": '
        out.write(head + _json(compact.name(str(name)[1:-1])) + b', "@graph": [')
        for place, node in enumerate(compact.nodes(block)):
            out.write((b",\n " if place else b"\n ") + _json(node))
        out.write(b"\n]}")
    out.write(b"\n]}\n")


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


class _Compact:
    """Names and values as the context allows to write them."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        self.context = dict(sorted(context.items(), key=lambda pair: (isinstance(pair[1], dict), pair[0])))
        spaces = ((space, prefix) for prefix, space in context.items() if isinstance(space, str))
        self._spaces = sorted(spaces, key=lambda pair: (-len(pair[0]), pair[1]))
        self._types = {
            term: said["@type"] for term, said in context.items() if isinstance(said, dict) and "@type" in said
        }
        self.name = lru_cache(100_000)(self._name)

    def nodes(self, quads: Iterable[ox.Quad]) -> Iterator[dict[str, Any]]:
        """Yield a JSON object for each subject, as they follow each other."""
        for subject, block in groupby(quads, key=lambda quad: quad.subject):
            node: dict[str, Any] = {"@id": self.name(str(subject)[1:-1])}
            for predicate, same in groupby(block, key=lambda quad: quad.predicate.value):
                key = "@type" if predicate == _TYPE else self.name(predicate)
                values = [self._value(key, quad.object) for quad in same]
                node[key] = values[0] if len(values) == 1 else values
            yield node

    def _name(self, address: str) -> str:
        for space, prefix in self._spaces:
            if address.startswith(space) and not address.startswith("//", len(space)):
                return f"{prefix}:{address[len(space) :]}"
        return address

    def _value(self, key: str, term: object) -> Any:
        if isinstance(term, ox.NamedNode):
            name = self.name(term.value)
            return name if key == "@type" or self._types.get(key) == "@id" else {"@id": name}
        if not isinstance(term, ox.Literal):
            raise TypeError(f"no node without a name is written, and this is one: {term}")
        kind = self._types.get(key)
        if term.language:
            return {"@value": term.value, "@language": term.language}
        datatype = self.name(term.datatype.value)
        if kind == datatype or (kind is None and term.datatype.value == _STRING):
            return term.value
        return {"@value": term.value, "@type": datatype}

"""What changed between two builds: claims, edges and entities that came, went or changed, and the triples.

Reads two graph folders; content decides the ids, so that what is the same has the same id in both. The triples are
compared as sorted lines on disk, so that two large graphs need no memory.
"""

from __future__ import annotations

import heapq
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pyoxigraph as ox

from graphkit.graphs.changes import changes, split_graphs
from graphkit.graphs.exports.source import ExportSource
from graphkit.graphs.serializing import read_quads
from graphkit.graphs.sorting import sorted_lines
from graphkit.model import Claim, Edge, EntityRecord

__all__ = ["Change", "Difference", "diff", "diff_json", "diff_patch", "diff_text", "diff_trig", "diff_update"]

Record = TypeVar("Record", Claim, Edge, EntityRecord)
_SIGNS = {"came": "+", "went": "-", "changed": "~"}


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One thing that came, went or changed.

    ``kind`` is claim, edge or entity; ``how`` came, went or changed; ``id`` the IRI (of an edge: its three parts,
    parted by spaces) and ``name`` what a person calls it. ``fields`` are (field, before, after) of what changed.
    """

    kind: str
    how: str
    name: str
    id: str
    fields: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """All changes, sorted; empty where the two graphs say the same."""

    changes: tuple[Change, ...]

    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """Return how many of each kind came, went and changed."""
        kinds = ("claim", "edge", "entity")
        return {
            kind: {how: sum((c.kind, c.how) == (kind, how) for c in self.changes) for how in _SIGNS} for kind in kinds
        }


def diff(old: ExportSource, new: ExportSource) -> Difference:
    """Compare two graphs by their records."""
    names = {entity.id: entity.name for source in (old, new) for entity in source.folder.entities()}
    claims = _compare("claim", _keyed(old.folder.claims(), names), _keyed(new.folder.claims(), names))
    entities = _compare("entity", _keyed(old.folder.entities(), names), _keyed(new.folder.entities(), names))
    edges = _compare("edge", _keyed(old.edges, names), _keyed(new.edges, names))
    return Difference(tuple(sorted((*claims, *edges, *entities))))


def _keyed(records: Iterable[Record], names: Mapping[str, str]) -> dict[str, tuple[str, Record]]:
    return {_key(record): (_called(record, names), record) for record in records}


def _key(record: Claim | Edge | EntityRecord) -> str:
    if isinstance(record, Edge):
        return " ".join((record.subject, record.relation, record.object or "-"))
    return record.id


def _called(record: Claim | Edge | EntityRecord, names: Mapping[str, str]) -> str:
    if isinstance(record, EntityRecord):
        return f"{record.name} ({record.type})"
    if isinstance(record, Edge):
        target = names.get(record.object or "", record.object or "nobody named")
        return f"{names.get(record.subject, record.subject)} {record.relation} {target}"
    parties = ", ".join(filler.name for role in sorted(record.roles) for filler in record.roles[role])
    return f"{record.relation} ({record.factuality.value}): {parties}, in {record.document}"


def _compare(
    kind: str, old: Mapping[str, tuple[str, Record]], new: Mapping[str, tuple[str, Record]]
) -> Iterator[Change]:
    for key in old.keys() | new.keys():
        if key not in new:
            yield Change(kind, "went", old[key][0], key)
        elif key not in old:
            yield Change(kind, "came", new[key][0], key)
        elif old[key][1] != new[key][1]:
            yield Change(kind, "changed", new[key][0], key, tuple(_changed(old[key][1], new[key][1])))


def _changed(old: Record, new: Record) -> Iterator[tuple[str, str, str]]:
    for field in fields(old):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after:
            yield field.name, _shown(before), _shown(after)


def _shown(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, default=_plain, ensure_ascii=False, sort_keys=True)


def _plain(value: object) -> object:
    """Return a record inside a record as a table; only dataclasses of the model come here."""
    return asdict(value)  # type: ignore[call-overload]


def diff_text(difference: Difference) -> str:
    """Return the changes for a person: a line each, + came, - went, ~ changed, and the counts at the end."""
    lines = []
    for change in difference.changes:
        lines.append(f"{_SIGNS[change.how]} {change.kind} {change.name}")
        lines.extend(f"    {field}: {before} -> {after}" for field, before, after in change.fields)
    for kind, counts in difference.counts().items():
        lines.append(f"{kind}: " + ", ".join(f"{count} {how}" for how, count in counts.items()))
    return "\n".join(lines) + "\n"


def diff_json(difference: Difference) -> str:
    """Return the counts and the changes as one JSON document."""
    document = {"counts": difference.counts(), "changes": [asdict(change) for change in difference.changes]}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def diff_trig(old: ExportSource, new: ExportSource, base: str) -> bytes:
    """Return the triples that went and that came as TriG: the graphs ``<base>diff/went`` and ``<base>diff/came``."""
    graphs = {sign: ox.NamedNode(f"{base}diff/{how}") for sign, how in (("0", "went"), ("1", "came"))}
    with TemporaryDirectory(prefix="graphkit-diff-") as scratch:
        changed = tuple(_changed_lines(old.folder.turtle, new.folder.turtle, Path(scratch)))
    content = "".join(f"{line} {graphs[sign]} .\n" for sign, line in sorted(changed))
    quads = ox.parse(content, format=ox.RdfFormat.N_QUADS)
    return ox.serialize(quads, format=ox.RdfFormat.TRIG, prefixes=dict(new.prefixes or {})) or b""


def _changed_lines(old: Path, new: Path, scratch: Path) -> Iterator[tuple[str, str]]:
    """Yield ("0", triple) for what went and ("1", triple) for what came."""
    sides = (_signed("0", old, scratch), _signed("1", new, scratch))
    for line, group in groupby(heapq.merge(*sides), key=itemgetter(0)):
        signs = [sign for _, sign in group]
        if len(signs) == 1:
            yield signs[0], line


def _signed(sign: str, path: Path, scratch: Path) -> Iterator[tuple[str, str]]:
    folder = scratch / sign
    folder.mkdir()
    statements = (str(quad.triple) for quad in read_quads(path, ox.RdfFormat.TURTLE))
    return ((line, sign) for line in sorted_lines(statements, folder))


def diff_update(old: ExportSource, new: ExportSource) -> Iterator[str]:
    """Yield a SPARQL update, part by part, that makes the old graph the new one; nothing where they are the same."""
    parts = 0
    for side, verb in (("went", "DELETE DATA"), ("came", "INSERT DATA")):
        for graph, lines in _by_graph(old, new, side):
            yield " ;\n" if parts else ""
            yield from (f"{verb} {{ GRAPH <{graph}> {{\n", *lines, "} }")
            parts += 1
    yield "\n" if parts else ""


def diff_patch(old: ExportSource, new: ExportSource) -> Iterator[str]:
    """Yield the lines of an RDF Patch (D and A with the named graph, one transaction) from the old graph to the new."""
    yield "TX .\n"
    for side, sign in (("went", "D"), ("came", "A")):
        for graph, lines in _by_graph(old, new, side):
            yield from (f"{sign} {line.rstrip()[:-1].rstrip()} <{graph}> .\n" for line in lines)
    yield "TC .\n"


def _by_graph(old: ExportSource, new: ExportSource, side: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the name of each graph in which triples "went" or "came", and these, one a line."""
    with TemporaryDirectory(prefix="graphkit-diff-") as name:
        before, after = (Path(name) / part for part in ("before", "after"))
        for folder in (before, after):
            folder.mkdir()
        names = sorted({*_names(old), *_names(new)})
        here, there = split_graphs(new.folder.trig, after, names), split_graphs(old.folder.trig, before, names)
        for graph in names:
            found = changes(here[graph], there[graph], after)
            if getattr(found, side):
                yield graph, list(found.lines(side))


def _names(source: ExportSource) -> Iterator[str]:
    for graph, _ in groupby(read_quads(source.folder.trig, ox.RdfFormat.TRIG), key=lambda quad: quad.graph_name):
        yield str(graph)[1:-1]

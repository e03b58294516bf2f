"""Checks a store that was just built, without Turtle and without pySHACL: what every build can afford.

The shapes are asked as SPARQL (shape_questions.py), then where the graph contradicts itself or the records that it was
made from (contradictions.py). Asks a copy of the store, which is left as it is. ``validate`` in validation.py is the
referee: it reads graph.ttl, asks pySHACL, and compares the three copies of the graph.
"""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox

from graphkit.graphs.contradictions import contradictions, name_of, with_vocabulary
from graphkit.graphs.faults import Fault, short, with_lines
from graphkit.graphs.folder import GraphFolder
from graphkit.graphs.shape_questions import ShapeQuestion, shape_questions
from graphkit.graphs.shapes import shapes_of
from graphkit.ontology.frames import Frame
from graphkit.ontology.vocabulary import iri

__all__ = ["validate_store"]

IN_MEMORY = 300_000
"""Triples that are taken into memory, some 200 MB."""


def validate_store(folder: GraphFolder, frames: Iterable[Frame] = (), *, warnings: bool = False) -> tuple[Fault, ...]:
    """Return what does not conform in the store of ``folder``, sorted; empty where all is well.

    Finds what ``validate`` finds, but for what only the text of graph.ttl can be wrong in: that it is not what the
    store is, or that a whole number in it is of another type of whole number.
    """
    with TemporaryDirectory(dir=folder.path, prefix=".checking-") as scratch:
        whole = _copied(folder.store, Path(scratch) / "store")
        faults = {
            fault
            for question in shape_questions(shapes_of(frames), _subclasses(whole))
            for fault in _asked(question, whole)
        }
        faults.update(contradictions(with_vocabulary(whole), folder))
        del whole
    kept = (fault for fault in faults if warnings or not fault.warning)
    return tuple(sorted(with_lines(kept, folder.turtle)))


def _copied(store: Path, target: Path) -> ox.Store:
    """Return a copy of a store: in memory, where it answers three times as fast, or of a large one on the disk.

    There its tables, which are never written to again, are linked, where the disk can.
    """
    stored = ox.Store.read_only(str(store))
    if len(stored) <= IN_MEMORY:
        copy = ox.Store()
        copy.bulk_load(stored.dump(format=ox.RdfFormat.N_QUADS), format=ox.RdfFormat.N_QUADS)
        return copy
    shutil.copytree(store, target, copy_function=_linked)
    return ox.Store(str(target))


def _linked(source: str, target: str) -> None:
    if source.endswith(".sst"):
        try:
            os.link(source, target)
        except OSError:  # a disk that knows no links
            shutil.copyfile(source, target)
    else:
        shutil.copyfile(source, target)


def _subclasses(whole: ox.Store) -> Mapping[str, set[str]]:
    """Return by class the classes below it, as far down as the graph says."""
    below: dict[str, set[str]] = defaultdict(set)
    for row in _rows(whole, "SELECT ?where ?value WHERE { ?where rdfs:subClassOf+ ?value }"):
        below[_text(row["value"])].add(_text(row["where"]))
    return below


def _asked(question: ShapeQuestion, whole: ox.Store) -> Iterator[Fault]:
    what, stop, mend = question.message.partition(". ")
    for row in _rows(whole, question.sparql):
        where, value = _text(row["where"]), short(_text(row["value"]))
        name = name_of(whole, where)
        yield Fault(where, question.path, value, what + stop.strip(), mend, name, question.warning)


def _rows(whole: ox.Store, sparql: str) -> Iterator[ox.QuerySolution]:
    answer = whole.query(sparql, prefixes={"rdfs": iri("rdfs:")}, use_default_graph_as_union=True)
    if not isinstance(answer, ox.QuerySolutions):
        raise TypeError("a shape is asked by a SELECT")
    return iter(answer)


def _text(term: object) -> str:
    return str(getattr(term, "value", "") or "")

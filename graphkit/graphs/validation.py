"""The referee: checks a graph against its shapes (SHACL) and itself; tells what is wrong, where, and how to mend it.

The shapes are those of ontology/shapes.ttl and, for a user's own relations, those that their frames imply; they read
graph.ttl and not the store, since Oxigraph keeps every whole number as xsd:integer. What several nodes have to say
alike is asked of a store (contradictions.py), and the three copies of the graph are compared (copies.py). A build has
no time for this: stored_validation.py asks the same of its store.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib import RDF, SH

from graphkit.errors import GraphFolderError
from graphkit.graphs.contradictions import contradictions, name_of, with_vocabulary
from graphkit.graphs.copies import differing_copies
from graphkit.graphs.faults import Fault, short, with_lines
from graphkit.graphs.folder import GraphFolder
from graphkit.graphs.shapes import shapes_of
from graphkit.graphs.window import windows
from graphkit.ontology.frames import Frame
from graphkit.ontology.vocabulary import iri

__all__ = ["Fault", "validate"]


def validate(folder: GraphFolder, frames: Iterable[Frame] = (), *, warnings: bool = False) -> tuple[Fault, ...]:
    """Return what does not conform in the graph of ``folder``, sorted; empty where all is well.

    With ``warnings`` also what is only doubtful, such as a place that takes part in a meeting. Raises GraphFolderError
    where graph.ttl is missing or no Turtle.
    """
    shapes = shapes_of(frames)
    faults: set[Fault] = set()
    with windows(folder.turtle, iri("gk:Run")) as (whole, parts):
        for part in parts:
            faults.update(_check(part, shapes, folder.turtle, whole))
        faults.update(contradictions(with_vocabulary(whole), folder))
    faults.update(differing_copies(folder))
    kept = (fault for fault in faults if warnings or not fault.warning)
    return tuple(sorted(with_lines(kept, folder.turtle)))


def _check(data: rdflib.Graph, shapes: rdflib.Graph, path: Path, whole: ox.Store) -> Iterator[Fault]:
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inplace=True, allow_warnings=True)
    if not isinstance(report, rdflib.Graph):
        raise GraphFolderError(f"the graph cannot be checked: {report}", path=path)
    for result in report.subjects(RDF.type, SH.ValidationResult):
        yield _fault(report, result, whole)


def _fault(report: rdflib.Graph, result: rdflib.term.Node, whole: ox.Store) -> Fault:
    focus = report.value(result, SH.focusNode)
    path, value = report.value(result, SH.resultPath), report.value(result, SH.value)
    what, stop, mend = str(report.value(result, SH.resultMessage) or "").partition(". ")
    return Fault(
        where=str(focus),
        path=_short(path),
        value=_short(value),
        what=what + stop.strip(),
        mend=mend,
        name=name_of(whole, str(focus)),
        warning=report.value(result, SH.resultSeverity) == SH.Warning,
    )


def _short(node: rdflib.term.Node | None) -> str:
    return "" if node is None or isinstance(node, rdflib.BNode) else short(str(node))

"""The shapes that a graph conforms to: those of ontology/shapes.ttl, and those that a user's own frames imply."""

from __future__ import annotations

from collections.abc import Iterable

import rdflib

from graphkit.ontology.frames import Frame
from graphkit.ontology.vocabulary import ontology_file
from graphkit.triples.frames import frame_shape

__all__ = ["shapes_of"]


def shapes_of(frames: Iterable[Frame]) -> rdflib.Graph:
    """Return the shapes as a graph; ``frames`` are those that the graph was built with."""
    shapes = rdflib.Graph().parse(ontology_file("shapes.ttl"))
    own = "".join(f"{t.subject} {t.predicate} {t.object} .\n" for frame in frames for t in frame_shape(frame))
    return shapes.parse(data=own, format="nt")

"""What an export is made from: a graph folder, its asserted edges, and the frames and prefixes it was built with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphkit.graphs.folder import GraphFolder
from graphkit.model import Edge
from graphkit.ontology.frames import Frame

__all__ = ["ExportSource"]


@dataclass(frozen=True, slots=True)
class ExportSource:
    """All that the export formats read. ``edges`` are those of the build, with the user's verdicts applied.

    ``acts`` are what somebody did to nobody who is named: they are no edges, and formats of edges say how many there
    are.
    """

    folder: GraphFolder
    edges: Sequence[Edge] = ()
    frames: Sequence[Frame] = ()
    prefixes: Mapping[str, str] | None = None
    acts: Sequence[Edge] = ()

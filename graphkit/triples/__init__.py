"""Entities and claims to edges and triples, each with its evidence. Reads model records, writes N-Triples terms.

Knows no RDF library: the graph room parses and stores what comes out here.
"""

from graphkit.triples.conflicts import conflicts, disputed
from graphkit.triples.edges import edges, edges_told
from graphkit.triples.frames import check_terms, frame_shape, frame_terms, frames_terms
from graphkit.triples.independence import independent
from graphkit.triples.lowering import lower, lower_told
from graphkit.triples.runs import describe_run

__all__ = [
    "check_terms",
    "conflicts",
    "describe_run",
    "disputed",
    "edges",
    "edges_told",
    "frame_shape",
    "frame_terms",
    "frames_terms",
    "independent",
    "lower",
    "lower_told",
]

"""Opens the embedded store of a graph folder for reading, without loading it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graphkit.errors import GraphFolderError

if TYPE_CHECKING:
    from graphkit.model import Triple

__all__ = ["GraphStore", "memory_store", "open_store"]

THINGS = "graph/things"
"""How the name of the graph of things ends; what stands before it is the base."""


@dataclass(frozen=True, slots=True)
class GraphStore:
    """A store that can be asked. ``path`` is None for one in memory; ``prefixes`` are declared in every query."""

    native: ox.Store
    path: Path | None = None
    prefixes: Mapping[str, str] = field(default_factory=dict)

    def __len__(self) -> int:
        """Return the number of triples."""
        return len(self.native)

    def graph_names(self) -> tuple[str, ...]:
        """Return the IRIs of the named graphs, sorted."""
        return tuple(sorted(name.value for name in self.native.named_graphs() if isinstance(name, ox.NamedNode)))


def open_store(path: Path, *, prefixes: Mapping[str, str] | None = None) -> GraphStore:
    """Open the store in folder ``path`` for reading; several processes may do so at a time.

    ``prefixes`` None stands for all that graphkit writes with, those of the data
    under the base that the store was built with.

    Raises GraphFolderError where there is no store or it is damaged.
    """
    if not (path / "CURRENT").is_file():  # Store.read_only makes an empty folder where there is none
        raise GraphFolderError("there is no triple store here", path=path, remedy="run graphkit build")
    try:
        native = ox.Store.read_only(str(path))
    except (OSError, RuntimeError) as error:  # a damaged store is a RuntimeError there
        reason = f"the triple store cannot be opened ({error})"
        raise GraphFolderError(reason, path=path, remedy="run graphkit build again") from error
    return GraphStore(native, path, _usual_prefixes(native) if prefixes is None else prefixes)


def memory_store(triples: Iterable[Triple]) -> GraphStore:
    """Load ``triples`` into a store in memory, for small graphs and tests."""
    lines = "".join(f"{t.subject} {t.predicate} {t.object} <{t.graph}> .\n" for t in triples)
    store = ox.Store()
    store.load(lines, format=ox.RdfFormat.N_QUADS)
    return GraphStore(store, None, _usual_prefixes(store))


def _usual_prefixes(store: ox.Store) -> Mapping[str, str]:
    from graphkit.ontology.iris import DEFAULT_BASE, Iris

    names = (name.value for name in store.named_graphs() if isinstance(name, ox.NamedNode))
    bases = sorted(name[: -len(THINGS)] for name in names if name.endswith(THINGS))
    return Iris(bases[0] if bases else DEFAULT_BASE).prefixes()

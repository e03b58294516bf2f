"""The store as an rdflib Dataset, for those who program against rdflib: nothing is loaded, Oxigraph answers."""

from __future__ import annotations

from pathlib import Path

import rdflib
from oxrdflib import OxigraphStore

from graphkit.graphs.store import open_store

__all__ = ["rdflib_dataset"]


def rdflib_dataset(path: Path) -> rdflib.Dataset:
    """Return a read-only view of the store in folder ``path``; queries see the union of its named graphs.

    Oxigraph keeps every whole number as xsd:integer, and oxrdflib gives plain strings the datatype xsd:string: compare
    literals by their text. A named graph is had with ``get_context`` (``graph`` would add it). Raises GraphFolderError
    where there is no store.
    """
    opened = open_store(path)
    dataset = rdflib.Dataset(store=OxigraphStore(store=opened.native), default_union=True)
    for prefix, namespace in opened.prefixes.items():
        dataset.namespace_manager.bind(prefix, namespace)
    return dataset

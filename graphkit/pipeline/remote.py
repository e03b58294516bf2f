"""A graph in a remote store, asked as one in a folder is. Opens connections to the address given, and no other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple

from graphkit.graphs import bind, endpoint, query_remote
from graphkit.graphs.results import Answer
from graphkit.ontology.iris import DEFAULT_BASE, Iris
from graphkit.ontology.queries import saved_query

__all__ = ["RemoteGraph"]


class RemoteGraph:
    """The graph whose data IRIs stand under ``base``, in the store at ``url``.

    ``kind`` is the kind of store (oxigraph, fuseki, graphdb, ...), ``time_limit`` in seconds. Raises UsageError where
    the address or the kind makes no sense.
    """

    def __init__(
        self, url: str, kind: str = "oxigraph", *, base: str = DEFAULT_BASE, time_limit: float | None = None
    ) -> None:
        self.iris = Iris(base)
        self._endpoint = endpoint(url, kind, time_limit=time_limit or 60.0)

    def sparql(self, name: str, values: Mapping[str, str] | None = None) -> str:
        """Return the text of the saved query ``name`` with ``values`` bound to its parameters; raises UsageError."""
        return bind(saved_query(name), values or {}, self.query)

    def prefixes(self) -> Mapping[str, str]:
        """Return the prefixes that queries and answers may use: those of the vocabularies and of the graph's data."""
        return self.iris.prefixes()

    def query(self, sparql: str, *, row_limit: int | None = None, allow_service: bool = False) -> Answer:
        """Answer SPARQL; raises QueryError, and RemoteError where the store does not answer."""
        return query_remote(
            self._endpoint,
            sparql,
            prefixes=self.prefixes(),
            graphs=astuple(self.iris.graphs),
            row_limit=row_limit,
            allow_service=allow_service,
        )

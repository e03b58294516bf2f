"""A graph folder as one object: ask it, draw it, have it explained. The Python door to a graph that was built."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

from graphkit.errors import GraphFolderError, GraphkitError, UsageError, suggested
from graphkit.graphs import EdgeList, GraphFolder, Records, open_store, query
from graphkit.graphs.folder import MARKER
from graphkit.graphs.querying import WHOLE
from graphkit.graphs.querying import Dataset as Graphs
from graphkit.graphs.results import Answer
from graphkit.model import ArticleRecord, Claim, Edge, EntityRecord, MentionRecord
from graphkit.ontology.iris import Iris
from graphkit.pipeline.publish import finish_publishing
from graphkit.pipeline.state import STATE, State, read_frames, read_state

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from rdflib import Dataset

    from graphkit.evaluation import Scores
    from graphkit.graphs import Difference, ExportSource, Fault, Table
    from graphkit.ontology import Frame
    from graphkit.pipeline.report import Report
    from graphkit.views import ViewFilters

__all__ = ["Graph"]


class Graph:
    """A graph folder that was built. Raises GraphFolderError where there is none at ``path``.

    Records stream from the folder's files at every call; nothing is held but the edges. ``time_limit`` is in seconds
    for each query, which then runs in a process of its own; infinity there is no limit.
    """

    def __init__(self, path: str | Path, *, time_limit: float | None = None) -> None:
        finish_publishing(GraphFolder.open(Path(path)).path)
        self.folder = GraphFolder.open(Path(path))
        self._time_limit = time_limit
        if not self.folder.report.is_file():
            remedy = "run graphkit build again with the same -o; it goes on from where it stopped"
            raise GraphFolderError("no build has been finished in this folder", path=path, remedy=remedy)

    def __repr__(self) -> str:
        """Tell what is in it."""
        return f"<Graph {self.folder.path.name}: {self.report.summary}>"

    @contextmanager
    def _same(self) -> Iterator[None]:
        """Raise GraphReplacedError where what is done inside was done to parts of two graphs, or failed over that."""
        try:
            yield
        except GraphkitError:
            self.folder.check()
            raise
        self.folder.check()

    @cached_property
    def _state(self) -> State:
        with self._same():
            return read_state(self.folder.path / MARKER / STATE)

    @cached_property
    def frames(self) -> tuple[Frame, ...]:
        """The frames that the graph was built with."""
        with self._same():
            return read_frames(self.folder.path / MARKER / STATE)

    @property
    def iris(self) -> Iris:
        """What minted the graph's IRIs."""
        return Iris(self._state.base)

    def prefixes(self) -> Mapping[str, str]:
        """Return the prefixes that queries and answers may use: those of the vocabularies and of the graph's data."""
        return open_store(self.folder.store).prefixes

    @property
    def edges(self) -> EdgeList:
        """The asserted edges: who met whom, actual and undisputed. Both ends have a name. May be called, too."""
        return EdgeList.of((edge for edge in self._state.edges if edge.object), partial(self.table, "edges"))

    @property
    def acts(self) -> tuple[Edge, ...]:
        """What somebody did to nobody who is named (proposed it, to no one said): actual, undisputed, and no edge."""
        return tuple(edge for edge in self._state.edges if not edge.object)

    @property
    def report(self) -> Report:
        """What the build said of itself: counts, failures, versions, timings."""
        from graphkit.pipeline.report import read_report

        return read_report(self.folder.report)

    def events(self) -> Table:
        """Return the flat event table, a row a claim: who, whom, when, where, what, how sure, who says so, and where.

        docs/event-table.md is its codebook. ``to_pandas()``, ``to_polars()`` and ``to_arrow()`` hand it on.
        """
        return self.table("events")

    def dyads(self) -> Table:
        """Return a row for each claim and pair of parties in it; a pair without direction stands once, by name."""
        return self.table("dyads")

    def table(self, what: str) -> Table:
        """Return events, dyads, claims, edges, entities, articles or mentions as a table; raises UsageError."""
        from graphkit.graphs.tabling import TABLES

        if what not in TABLES:
            raise UsageError(f"there is no table {what!r}", remedy=suggested(what, TABLES))
        with self._same():
            return TABLES[what](self.source)

    def claims(self) -> Records[Claim]:
        """Return the claims, by document and place: to loop over, or as a data frame."""
        return Records(self.folder.claims, partial(self.table, "claims"))

    def entities(self) -> Records[EntityRecord]:
        """Return the entities, by IRI: to loop over, or as a data frame."""
        return Records(self.folder.entities, partial(self.table, "entities"))

    def articles(self) -> Records[ArticleRecord]:
        """Return the articles, by document and place: to loop over, or as a data frame."""
        return Records(self.folder.articles, partial(self.table, "articles"))

    def mentions(self) -> Records[MentionRecord]:
        """Return the mentions, by document and place: to loop over, or as a data frame."""
        return Records(self.folder.mentions, partial(self.table, "mentions"))

    def networkx(self, *, isolated: bool = False) -> MultiDiGraph[str]:
        """Return the asserted edges as a networkx graph; ``isolated`` keeps entities that no edge has.

        A node is an entity with a name, known by its IRI, with ``label``. Of an event of several parties each pair is
        an edge. What is no edge, because a side has no name or the parties are too many, ``.graph["left_out"]`` says.
        """
        from graphkit.graphs import network

        with self._same():
            return network(self.source, isolated=isolated)

    def left_out(self) -> str:
        """Return in words what happened and is no edge: events that name one side only, or too many parties."""
        from graphkit.graphs import left_out

        return left_out(self.source)

    def rdflib(self) -> Dataset:
        """Return the graph as a read-only rdflib Dataset on the folder's store; nothing is loaded."""
        from graphkit.graphs import rdflib_dataset

        return rdflib_dataset(self.folder.store)

    def dataset(self) -> Dataset:
        """Return what ``rdflib()`` does."""
        return self.rdflib()

    def sparql(self, name: str, values: Mapping[str, str] | None = None) -> str:
        """Return the text of the saved query ``name`` with ``values`` bound to its parameters; raises UsageError."""
        from graphkit.graphs import bind
        from graphkit.ontology.queries import saved_query

        store = open_store(self.folder.store)
        return bind(saved_query(name), values or {}, lambda asked: query(store, asked))

    def query(
        self,
        sparql: str = "",
        *,
        name: str = "",
        row_limit: int | None = None,
        allow_service: bool = False,
        dataset: Graphs = WHOLE,
        **values: str,
    ) -> Answer:
        """Answer SPARQL, or the saved query ``name`` with its parameters as keyword arguments.

        ``row_limit`` is the most rows that come back; ``allow_service`` lets SERVICE open network connections.
        ``dataset`` are the IRIs of graphs that are asked together, and of those that GRAPH finds; it is all of them
        else. Raises QueryError, and UsageError where the saved query or a parameter is unknown.
        """
        text = self.sparql(name, values) if name else sparql
        with self._same():
            return query(
                open_store(self.folder.store),
                text,
                time_limit=self._time_limit,
                row_limit=row_limit,
                allow_service=allow_service,
                dataset=dataset,
            )

    def export(self, form: str, target: str | Path | IO[bytes]) -> None:
        """Write the graph to a file, folder or stream as turtle, graphml, csv, ...: see ``graphkit export --help``."""
        from graphkit.graphs import export

        with self._same():
            export(self.source, form, Path(target) if isinstance(target, str) else target)

    @property
    def source(self) -> ExportSource:
        """What exports and comparisons are made from."""
        from graphkit.graphs import ExportSource

        return ExportSource(self.folder, tuple(self.edges), self.frames, self.iris.prefixes(), self.acts)

    def diff(self, older: Graph) -> Difference:
        """Return the claims, edges and entities that came, went or changed since ``older``."""
        from graphkit.graphs import diff

        return diff(older.source, self.source)

    def push(
        self,
        url: str,
        kind: str = "oxigraph",
        *,
        time_limit: float = 60.0,
        tell: Callable[[str], None] = lambda _: None,
    ) -> int:
        """Put the graph in the place of the one with this base in a remote store; returns how many triples.

        ``kind`` is the kind of store, ``time_limit`` in seconds for a request that is quickly answered; the one that
        makes the change is waited for. ``tell`` is told what is going on. Raises RemoteError, and then the remote graph
        is as it was; NoAnswerError where the store stopped answering, and that is not known.
        """
        from graphkit.graphs import endpoint, push

        return push(self.folder, endpoint(url, kind, time_limit=time_limit), self.iris, tell=tell)

    def validate(self, *, warnings: bool = False) -> tuple[Fault, ...]:
        """Return what does not conform to the shapes (SHACL), with ``warnings`` also what is only doubtful."""
        from graphkit.graphs import validate

        with self._same():
            return validate(self.folder, self.frames, warnings=warnings)

    def page(self, filters: ViewFilters | None = None, *, plain: bool = False) -> str:
        """Return the interactive view as one HTML page; raises UsageError for filters that name what is not there.

        ``plain`` asks for a bare pyvis network instead.
        """
        from graphkit.views import ViewFilters, render

        known = {frame.relation for frame in self.frames}
        if filters and (unknown := set(filters.relation) - known):
            relation = sorted(unknown)[0]
            raise UsageError(f"there is no relation {relation!r} in this graph", remedy=suggested(relation, known))
        least = self._state.least if filters is None or filters.min_confidence is None else filters.min_confidence
        return render(
            self.articles(),
            self.entities(),
            self.claims(),
            self._edges_from(least),
            self.frames,
            filters=replace(filters or ViewFilters(), min_confidence=least),
            plain=plain,
        )

    def _edges_from(self, least: float) -> tuple[Edge, ...]:
        """Return the asserted edges as they are with another confidence below which claims carry none."""
        from graphkit.triples.edges import edges

        if least == self._state.least:
            return self._state.edges
        return edges(self.claims(), self.articles(), self.frames, dict(self._state.decided), least)

    def explain(self, *what: str, limit: int = 20) -> str:
        """Return why an edge is there: a claim's, event's or edge's IRI, "A met-with B", or names of entities."""
        from graphkit.pipeline.explaining import explain

        return "\n".join(explain(what, self.folder, self._state.edges, self.iris, limit=limit))

    def evaluate(self, gold: str | Path, *, pages: tuple[str, ...] = ()) -> Scores:
        """Score the graph against an annotated set, or those of its pages whose names begin with one of ``pages``."""
        from graphkit.evaluation import evaluate, load_gold, load_scheme

        scheme = load_scheme()
        return evaluate(self.claims(), self.articles(), load_gold(Path(gold), scheme, pages), scheme)

    def _repr_html_(self) -> str:
        from graphkit.views import frame_for_notebook

        return frame_for_notebook(self.page())

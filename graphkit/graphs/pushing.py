"""Pushes a graph to a remote store, and asks one; whatever happens on the way, the remote graph is whole.

What differs is found first: the graphs that are there are fetched and compared as sorted lines on disk, so that a graph
that is there already costs a reading and no writing. Into an empty place the dataset goes in one request, which a store
takes whole or not at all. A difference goes in one update; all of it is conditional on a note of this push (``notes``),
so that the update of a push that was given up, or overtaken by a later one, does nothing when its turn comes.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass, field, replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox

from graphkit.errors import NoAnswerError, RemoteError
from graphkit.graphs.changes import Changes, changes, split_graphs
from graphkit.graphs.depth import with_stack_for
from graphkit.graphs.folder import GraphFolder
from graphkit.graphs.notes import PUSHING, Notes
from graphkit.graphs.querying import recorded
from graphkit.graphs.remote import Endpoint
from graphkit.graphs.results import Answer, Boolean, Solutions
from graphkit.graphs.service import refuse_service
from graphkit.ontology.iris import Iris

__all__ = ["PUSHING", "push", "query_remote"]

CHUNK = 20_000
"""Triples in one request to a graph that stages them: some 3 MB."""
AT_ONCE = 100_000
"""Changes that go as they are in the one update that makes them; more are staged in graphs of their own first."""
ATTEMPTS = 5
COUNTING = 10
"""How many times longer a count over a whole graph may take than another request."""
TRIES = 5
"""How often what does no harm twice is sent where no answer comes."""
PATIENCE = 3600.0
"""Seconds for which a store that stopped answering is asked whether it took the graph."""

Tell = Callable[[str], None]


def push(
    folder: GraphFolder,
    remote: Endpoint,
    iris: Iris,
    *,
    tell: Tell = lambda _: None,
    chunk: int = CHUNK,
    patience: float = PATIENCE,
) -> int:
    """Make the graphs under the base of ``iris`` at ``remote`` those in ``folder``; return how many triples they have.

    Other named graphs there are left alone. ``tell`` is told what is going on. Raises RemoteError, and then the graphs
    at the remote are as they were; NoAnswerError where that is not known, since the store stopped answering.
    """
    with TemporaryDirectory(prefix="graphkit-push-") as scratch:
        here = split_graphs(folder.trig, Path(scratch), astuple(iris.graphs))
        at_work = _Push(remote, iris, here, Path(scratch), tell, chunk, patience)
        for _ in range(ATTEMPTS):
            if at_work.attempt(folder.trig):
                return at_work.total
            at_work.notes.wait_for_another()
            tell("another push changed the graph meanwhile; comparing again")
    raise RemoteError("is being changed by others all the time", path=remote.update, remedy="push when they are done")


@dataclass(frozen=True, slots=True)
class _Push:
    """One push: ``here`` maps the names of the graphs to sorted files of their triples."""

    remote: Endpoint
    iris: Iris
    here: Mapping[str, Path]
    scratch: Path
    tell: Tell
    chunk: int
    patience: float
    token: str = field(default_factory=lambda: secrets.token_hex(8))

    @property
    def total(self) -> int:
        """How many triples the graph has here."""
        return sum(self.local(name) for name in self.here)

    def local(self, name: str) -> int:
        """Return how many triples a graph has here."""
        with self.here[name].open("rb") as lines:
            return sum(1 for _ in lines)

    def attempt(self, trig: Path) -> bool:
        """Bring the remote graphs in line; tells whether they are, with nobody else at it."""
        stale = self._take_over()
        there = {name: self._count(name) for name in self.here}
        if not any(there.values()) and self.remote.dataset:
            self.tell(f"sending {self.total:,} triples in one request")
            self._until_done(lambda: self.remote.add_dataset(trig), self._is_there)
        elif self.remote.single:
            self._graph_by_graph()
        else:
            self._differences(there)
        done = self._is_there()
        if not self.remote.single:
            self._drop(stale)
            self.notes.take_away()
        return done

    @property
    def notes(self) -> Notes:
        """What keeps other pushes to this graph apart from this one."""
        return Notes(self.remote, self.iris.base, self.token, self._asks, self.tell)

    def _asks(self, pattern: str) -> bool:
        answer = query_remote(self.remote, f"ASK {pattern}", prefixes={})
        return isinstance(answer, Boolean) and answer.value

    def _take_over(self) -> Sequence[str]:
        """Let earlier pushes do nothing any more; return the graphs in which they staged what they were to change."""
        if self.remote.single:
            return ()
        self.notes.take_over()
        aside = " || ".join(f'STRSTARTS(STR(?g), "{name}#{side}-")' for name in self.here for side in ("came", "went"))
        answer = query_remote(self.remote, f"SELECT DISTINCT ?g {{ GRAPH ?g {{ }} FILTER({aside}) }}", prefixes={})
        cells = (row[0] for row in answer.rows) if isinstance(answer, Solutions) else ()
        return sorted(cell.value for cell in cells if cell)

    def _drop(self, graphs: Iterable[str]) -> None:
        for name in graphs:
            self.remote.change(f"DROP SILENT GRAPH <{name}>", patient=True)

    def _count(self, name: str) -> int:
        slow = replace(self.remote, time_limit=self.remote.time_limit * COUNTING)
        answer = query_remote(slow, f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{name}> {{ ?s ?p ?o }} }}", prefixes={})
        cell = answer.rows[0][0] if isinstance(answer, Solutions) and answer.rows else None
        return int(cell.value) if cell else 0

    def _is_there(self) -> bool:
        return all(self._count(name) == self.local(name) for name in self.here)

    def _graph_by_graph(self) -> None:
        for number, (name, lines) in enumerate(self.here.items(), start=1):
            self.tell(f"replacing graph {number} of {len(self.here)}: {self.local(name):,} triples")
            self.remote.replace(name, lines)

    def _differences(self, there: Mapping[str, int]) -> None:
        """Fetch what is there, and make the difference in one update."""
        self.tell(f"comparing with the {sum(there.values()):,} triples that are there")
        found = {name: self._changes(name, there[name]) for name in self.here}
        came, went = (sum(getattr(change, side) for change in found.values()) for side in ("came", "went"))
        if not came + went:
            return
        self.tell(f"{came:,} triples come and {went:,} go")
        if came + went <= AT_ONCE:
            update, staged = self._as_data(found), list[str]()
        else:
            update, staged = self._staged(found)
            self.tell("the store is making the change; this can take minutes, and is carried out whole or not at all")
        self.notes.announce()
        made = f"{update} ;\n{self.notes.last_step}"
        self._until_done(lambda: self.remote.change(made, patient=True), self.notes.is_made)
        self._drop(staged)

    def _changes(self, name: str, there: int) -> Changes:
        fetched = self.scratch / "fetched.nt"
        if there:
            self.remote.save(name, fetched)
        else:
            fetched.write_bytes(b"")
        return changes(self.here[name], fetched, self.scratch)

    def _as_data(self, found: Mapping[str, Changes]) -> str:
        steps = []
        for verb, side in (("DELETE", "went"), ("INSERT", "came")):
            for name, change in found.items():
                if lines := "".join(change.lines(side)):
                    steps.append(self.notes.guarded(verb, f"GRAPH <{name}> {{ {lines} }}"))
        return " ;\n".join(steps)

    def _staged(self, found: Mapping[str, Changes]) -> tuple[str, list[str]]:
        """Send the changes to graphs that nobody else uses; return the update that makes them, and these graphs."""
        steps, staged = [], []
        for verb, side in (("DELETE", "went"), ("INSERT", "came")):
            for name, change in found.items():
                aside = f"{name}#{side}-{self.token}"
                for part in _chunks(change.lines(side), self.chunk):
                    self._insist(aside, part)
                    staged.append(aside)
                moved = f"GRAPH <{aside}> {{ ?s ?p ?o }}"
                steps.append(self.notes.guarded(verb, f"GRAPH <{name}> {{ ?s ?p ?o }}", where=moved))
        return " ;\n".join(steps), sorted(set(staged))

    def _insist(self, aside: str, part: str) -> None:
        """Add triples to a graph that stages them, again where no answer comes: they are a set."""
        for left in reversed(range(TRIES)):
            try:
                self.remote.add(aside, part)
            except NoAnswerError:
                if not left:
                    raise
                time.sleep(TRIES - left)
            else:
                return

    def _until_done(self, send: Callable[[], None], done: Callable[[], bool]) -> None:
        """Send a request that may take long; where the connection is lost, ask until the store has carried it out."""
        try:
            send()
        except NoAnswerError:
            self.tell("the connection was lost; asking whether the store took the graph")
        else:
            return
        waited, pause = 0.0, 1.0
        while waited < self.patience:
            time.sleep(pause)
            waited, pause = waited + pause, min(pause * 2, 30.0)
            with suppress(NoAnswerError):
                if done():
                    return
        raise NoAnswerError(
            "lost the connection, and whether it takes the graph is not known",
            path=self.remote.update,
            remedy="push again: it sends what is missing, and what was under way will do nothing",
        )


def _chunks(lines: Iterable[str], size: int) -> Iterator[str]:
    remaining = iter(lines)
    while part := list(islice(remaining, size)):
        yield "".join(part)


def query_remote(
    remote: Endpoint,
    sparql: str,
    *,
    prefixes: Mapping[str, str],
    graphs: Sequence[str] = (),
    row_limit: int | None = None,
    allow_service: bool = False,
) -> Answer:
    """Answer ``sparql`` at a remote endpoint over ``graphs``, with ``prefixes`` declared.

    Without ``graphs`` the store decides which are asked. Raises QueryError and RemoteError.
    """
    if not allow_service:
        with_stack_for(sparql, lambda: refuse_service(sparql, prefixes))
    header = "".join(f"PREFIX {name}: <{namespace}>\n" for name, namespace in prefixes.items())
    kind, content = remote.ask(header + sparql, graphs)
    try:
        if kind == "application/n-triples":
            quads = ox.parse(content, format=ox.RdfFormat.N_TRIPLES)
            return recorded((quad.triple for quad in quads), row_limit, sparql)
        return recorded(ox.parse_query_results(content, format=ox.QueryResultsFormat.JSON), row_limit, sparql)
    except (SyntaxError, ValueError) as error:
        raise RemoteError(f"answers what is no answer ({kind}): {error}", path=remote.query) from error

"""How long a push of a large graph takes, and what the store holds when it is killed, cut off or overtaken.

    python -m benchmarks.push                    1.3 million triples, an hour and more
    python -m benchmarks.push --claims 1000      a small one, a minute

Pushes to an Oxigraph server that it starts: into an empty place beside a plain POST of the TriG, again, with a few
changes and with many, through a gateway that answers 504 while the store is still at work, killed in the middle, and
two at once. After each it says how long it took, and whether the store holds one whole graph. ``tests/graphs`` has the
same in small.
"""

from __future__ import annotations

import argparse
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import astuple, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.generated import IRIS, generate, triples
from graphkit.errors import RemoteError
from graphkit.graphs import endpoint, push, write_graph
from graphkit.graphs.changes import changes, split_graphs
from graphkit.graphs.folder import GraphFolder
from graphkit.graphs.remote import Endpoint
from tests.graphs.gateway import gateway
from tests.graphs.test_remote import free_port

LEFT_OUT: Mapping[str, int] = {"whole": 0, "little": 25, "much": 3}
"""The graphs that are pushed over each other: with all claims, without every 25th, without every third."""
ALLOWED = 1.5
"""How many times the time of a plain POST a first push may take."""


def folders(claims: int, scratch: Path) -> dict[str, GraphFolder]:
    """Write the graphs, but for those that an earlier run left in ``scratch``."""
    made = {}
    for name, every in LEFT_OUT.items():
        folder = GraphFolder(scratch / name)
        if not folder.trig.is_file():
            folder.path.mkdir(parents=True, exist_ok=True)
            whole = generate(claims)
            kept = tuple(claim for number, claim in enumerate(whole.claims) if not every or number % every)
            write_graph(triples(replace(whole, claims=kept)), folder.path, prefixes=IRIS.prefixes())
        made[name] = folder
    return made


@contextmanager
def serving(loaded: GraphFolder | None = None) -> Iterator[str]:
    """Run an Oxigraph server until the block ends, over a store that is empty, or has one of the graphs."""
    binary, address = str(Path(sys.executable).parent / "oxigraph"), f"127.0.0.1:{free_port()}"
    with TemporaryDirectory() as store:
        if loaded:
            load = [binary, "load", "--location", store, "--file", str(loaded.trig)]
            subprocess.run(load, check=True, capture_output=True)
        command = [binary, "serve", "--location", store, "--bind", address]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
            for _ in range(100):
                with suppress(RemoteError):
                    endpoint(f"http://{address}").ask("ASK {}")
                    break
                time.sleep(0.1)
            yield f"http://{address}"
            server.kill()


@contextmanager
def timed(label: str) -> Iterator[list[float]]:
    """Print how long the block took, and keep it."""
    begun, taken = time.perf_counter(), list[float]()
    yield taken
    taken.append(time.perf_counter() - begun)
    print(f"{label:44} {taken[0]:8.1f} s", flush=True)


def tell(line: str) -> None:
    """Print what a push says."""
    print(f"    {time.strftime('%H:%M:%S')} {line}", flush=True)


def held(there: Endpoint, graphs: Mapping[str, GraphFolder]) -> str:
    """Tell which of the graphs the store holds, whole and without anything more."""
    names = astuple(IRIS.graphs)
    with TemporaryDirectory() as folder:
        scratch = Path(folder)
        for iri in names:
            there.save(iri, scratch / f"{names.index(iri)}.nt")
        for name, graph in graphs.items():
            (part := scratch / name).mkdir()
            here = split_graphs(graph.trig, part, names)
            if all(_same(lines, scratch / f"{names.index(iri)}.nt", part) for iri, lines in here.items()):
                return name
    return "NONE OF THEM"


def _same(here: Path, there: Path, scratch: Path) -> bool:
    with here.open("rb") as ours, there.open("rb") as theirs:
        if sum(1 for _ in ours) != sum(1 for _ in theirs):
            return False
    found = changes(here, there, scratch)
    return not found.came + found.went


def left_behind(there: Endpoint) -> int:
    """Count the graphs of the store that are no part of a graph of ours."""
    names = ", ".join(f"<{name}>" for name in astuple(IRIS.graphs))
    asked = f"SELECT DISTINCT ?g {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(?g NOT IN ({names})) }}"
    return there.ask(asked)[1].count(b'"uri"')


def report(there: Endpoint, graphs: Mapping[str, GraphFolder]) -> None:
    """Print what the store holds now."""
    print(f"    the store holds: {held(there, graphs)}; graphs left behind: {left_behind(there)}", flush=True)


def pushing(graph: GraphFolder, url: str) -> subprocess.Popen[bytes]:
    """Push from a process of its own."""
    return subprocess.Popen([sys.executable, "-m", "benchmarks.push", "--push", str(graph.path), "--to", url])


def first(graphs: Mapping[str, GraphFolder]) -> None:
    """Send the TriG with a plain POST, and push into an empty place."""
    with serving() as url, timed("plain POST of the TriG") as plain:
        endpoint(url).add_dataset(graphs["whole"].trig)
    with serving() as url:
        with timed("first push") as ours:
            push(graphs["whole"], endpoint(url), IRIS, tell=tell)
        report(endpoint(url), graphs)
    print(f"{ours[0] / plain[0]:.2f} times a plain POST (allowed: {ALLOWED})", flush=True)


def over(graphs: Mapping[str, GraphFolder]) -> None:
    """Push over a graph that is there: the same, one with few changes, and one with many."""
    with serving(graphs["whole"]) as url:
        there = endpoint(url)
        for name in ("whole", "little", "much"):
            with timed(f"push of {name!r}"):
                push(graphs[name], there, IRIS, tell=tell)
            report(there, graphs)


def cut_off(graphs: Mapping[str, GraphFolder]) -> None:
    """Push by way of a gateway that gives up waiting for the store."""
    with serving(graphs["whole"]) as url:
        for name in ("little", "much"):
            with gateway(url, patience=3.0) as (address, gave_up), timed(f"push of {name!r} by a gateway of 3 s"):
                push(graphs[name], endpoint(address), IRIS, tell=tell)
            print(f"    the gateway gave up {len(gave_up)} times", flush=True)
            report(endpoint(url), graphs)


def killed(graphs: Mapping[str, GraphFolder]) -> None:
    """Kill the client at several points, and push once more."""
    with serving(graphs["whole"]) as url:
        there, seconds = endpoint(url), 10
        while True:
            with pushing(graphs["much"], url) as client:
                with suppress(subprocess.TimeoutExpired):
                    client.wait(seconds)
                    break
                client.send_signal(signal.SIGKILL)
            print(f"killed after {seconds} s", flush=True)
            report(there, graphs)
            seconds *= 2
        print("not killed", flush=True)
        report(there, graphs)


def two_at_once(graphs: Mapping[str, GraphFolder]) -> None:
    """Push while another push is sending what has changed."""
    with serving(graphs["whole"]) as url, timed("two pushes at once"):
        there = endpoint(url)
        with pushing(graphs["much"], url) as one:
            while not left_behind(there) > 1:  # its note, and what it has staged
                time.sleep(1)
            with pushing(graphs["little"], url) as other:
                print("exit statuses", one.wait(), other.wait(), flush=True)
        report(there, graphs)


STEPS = {step.__name__: step for step in (first, over, cut_off, killed, two_at_once)}


def main() -> None:
    """Run them all, or one push."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--claims", type=int, default=27_000)
    parser.add_argument("--keep", type=Path, help="where the graphs are written, and found by the next run")
    parser.add_argument("--only", nargs="+", choices=STEPS, default=list(STEPS))
    parser.add_argument("--push", type=Path)
    parser.add_argument("--to")
    options = parser.parse_args()
    if options.push:
        push(GraphFolder(options.push), endpoint(options.to), IRIS, tell=tell)
        return
    with TemporaryDirectory() as scratch:
        graphs = folders(options.claims, options.keep or Path(scratch))
        for name in options.only:
            STEPS[name](graphs)


if __name__ == "__main__":
    main()

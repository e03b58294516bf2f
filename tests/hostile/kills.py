"""Kills builds and their workers at any moment: ``python -m tests.hostile.kills --count 200``.

After each kill the graph must be the earlier one or the later one, whole; the build that is run again must end with the
same bytes as one that nobody disturbed, with no page lost. A build of which only a worker was killed must go on.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from graphkit.pipeline.build import build
from graphkit.pipeline.graph import Graph
from tests.pipeline.fakes import FakeReader, story, write_pages

__all__ = ["PAGES", "content", "kill_once"]

PAGES = 24
COMMAND = [sys.executable, "-m", "tests.hostile.kills", "--build"]


def content(graph: Path) -> dict[str, bytes]:
    """Return all that others read, byte by byte, but for the store's own files and the timings."""
    found = {path.name: path.read_bytes() for path in graph.iterdir() if path.is_file()}
    report = json.loads(found.pop("report.json"))
    report.pop("timings")
    return {**found, "report": json.dumps(report).encode()}


def made(folder: Path, count: int, name: str) -> Path:
    """Write so many pages, large enough for several batches."""
    texts = {f"p{n:02}.txt": story(f"Ada {name} met Mary Lamb.", "word " * 3_000) for n in range(count)}
    return write_pages(folder, texts)


def kill_once(folder: Path, chance: random.Random, before: dict[str, bytes], after: dict[str, bytes]) -> str:
    """Build, kill something at some moment, look, and build again; returns what was killed."""
    graph, pages = folder / "graph", folder / "pages"
    with subprocess.Popen([*COMMAND, str(pages), str(graph)], start_new_session=True) as victim:
        time.sleep(chance.uniform(0.1, 6))
        who = chance.choice(("parent", "worker", "group"))
        _kill(victim.pid, who, chance)
        status = victim.wait()
    if who == "worker":
        assert status == 0, "a build must outlive its workers"
    seen = content(Graph(graph).folder.path)
    assert seen in (before, after), f"after a kill of the {who} the graph is neither the earlier nor the later one"
    subprocess.run([*COMMAND, str(pages), str(graph)], check=True)
    assert content(graph) == after, f"after a kill of the {who} the rerun differs"
    assert not Graph(graph).report.failures
    return who if status else f"{who}, too late or outlived"


def _kill(pid: int, who: str, chance: random.Random) -> None:
    if who == "parent":
        os.kill(pid, signal.SIGKILL)
    elif who == "group":
        os.killpg(pid, signal.SIGKILL)
    elif workers := _children(pid):
        os.kill(chance.choice(workers), signal.SIGKILL)


def _children(pid: int) -> list[int]:
    """Return the processes that read and open pages (Linux); the one that keeps count of resources is left alone."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(status.read_text().rpartition(")")[2].split()[1])
            command = (status.parent / "cmdline").read_bytes()
        except (OSError, IndexError):
            continue
        if parent == pid and b"resource_tracker" not in command:
            found.append(int(status.parent.name))
    return found


def main() -> None:
    """Kill as often as asked, and say how often what."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--count", type=int, default=20)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--build", nargs=2, metavar=("PAGES", "GRAPH"))
    given = asked.parse_args()
    if given.build:
        build(*given.build, processes=2, reader=FakeReader())
        return
    killed: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        earlier = build(made(folder / "earlier", 3, "Before"), folder / "first", reader=FakeReader()).folder.path
        pages = made(folder / "pages", PAGES, "After")
        after = content(build(pages, folder / "whole", reader=FakeReader()).folder.path)
        for serial in range(given.count):
            chance = random.Random(f"{given.seed}/{serial}")
            subprocess.run(["rm", "-rf", str(folder / "graph")], check=True)
            subprocess.run(["cp", "-r", str(earlier), str(folder / "graph")], check=True)
            who = kill_once(folder, chance, content(earlier), after)
            killed[who] = killed.get(who, 0) + 1
            sys.stdout.write(f"{serial + 1}: {json.dumps(killed, sort_keys=True)}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()

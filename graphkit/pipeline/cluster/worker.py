"""Inside a Dask worker: a plugin that has what is to be read read in processes of its own, one for each thread.

They load model and frames once, when the plugin comes, and stay until it goes. What is wrong with this machine is
answered to the one that asks, who can tell the user.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, LifoQueue

from distributed import Worker, WorkerPlugin, get_worker

from graphkit.errors import GraphkitError
from graphkit.pipeline.cluster.answers import batch_of, joined, refused
from graphkit.pipeline.cluster.apart import Apart
from graphkit.pipeline.cluster.kit import Kit
from graphkit.pipeline.pool import ReaderFactory

__all__ = ["Reading", "read_batch"]


class Reading(WorkerPlugin):  # type: ignore[misc]  # it has no types
    """What one build put on every worker."""

    def __init__(self, name: str, kit: Kit) -> None:
        self.name = name
        self._kit = kit

    def setup(self, worker: Worker) -> None:
        """Lay out the user's files and have the processes load what they need."""
        self._folder = Path(tempfile.mkdtemp(prefix="graphkit-", dir=worker.local_directory))
        self._idle: LifoQueue[Apart] = LifoQueue()
        self._all: list[Apart] = []
        self._refusal = b""
        try:
            self._factory: ReaderFactory = self._kit.laid_out(self._folder)
        except GraphkitError as error:
            self._refusal = refused(error)
            return
        for _ in range(worker.state.nthreads):
            self._idle.put(self._another())

    def teardown(self, worker: Worker) -> None:
        """End the processes and take the files away."""
        del worker
        for apart in self._all:
            apart.end()
        shutil.rmtree(self._folder, ignore_errors=True)

    def read(self, batch: bytes) -> bytes:
        """Return the answers to a batch."""
        if self._refusal:
            return joined([self._refusal])
        with self._one() as apart:
            return joined(apart.read(article) for article in batch_of(batch))

    @contextmanager
    def _one(self) -> Iterator[Apart]:
        """Lend a process that nobody else asks meanwhile."""
        try:
            apart = self._idle.get_nowait()
        except Empty:
            apart = self._another()
        try:
            yield apart
        finally:
            self._idle.put(apart)

    def _another(self) -> Apart:
        apart = Apart(self._factory)
        apart.start()
        self._all.append(apart)
        return apart


def read_batch(name: str, batch: bytes) -> bytes:
    """Have the plugin ``name`` of the worker that this task runs on read a batch: the task that is submitted."""
    plugin: Reading = get_worker().plugins[name]
    return plugin.read(batch)

"""The side of a Dask cluster that asks: batches go out, what became of them comes back.

Dask runs the batches of a lost worker on another one. A batch that was under way on worker after worker that died is
read again article by article, and the article that goes on doing it becomes a failure. A scheduler that goes away ends
the build; what was read is kept by then.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from itertools import chain
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING
from uuid import uuid4

from graphkit.errors import ClusterError, ClusterGoneError, GraphkitError, MissingExtraError, UsageError
from graphkit.model import Article
from graphkit.pipeline.cluster.answers import batch_bytes, outcomes_of
from graphkit.pipeline.pool import Batch, Outcomes, ReaderFactory, deadly
from graphkit.pipeline.settings import Settings

if TYPE_CHECKING:
    from distributed import Client, Future

__all__ = ["Cluster"]

log = logging.getLogger(__name__)

CONNECT = 10.0
"""Seconds in which a scheduler has to answer."""
LOOK = 5.0
"""Seconds between two looks at how many workers there are."""
PATIENCE = 60.0
"""Seconds without a result after which it is said if there is no worker."""
AHEAD, AT_LEAST = 2, 16
"""Batches under way for each thread of the cluster, and in any case: a cluster may only grow when there is work."""
RETRIES = 3
"""How often a batch is tried elsewhere where a worker's process for reading ends as it begins."""
_RESUME = "run the same command again when it is back: what was read is kept, and an earlier graph is as it was"


class Cluster:
    """Reads on the workers of the cluster whose scheduler is at an address, as ``settings`` want it."""

    alone = False

    def __init__(self, scheduler: str, settings: Settings) -> None:
        try:
            import distributed  # noqa: F401  # only those who have a cluster need it
        except ImportError as error:
            raise MissingExtraError("distributed", "cluster") from error
        self._scheduler = scheduler
        self._settings = settings

    def read(self, work: Iterable[Batch], factory: ReaderFactory) -> Iterator[Outcomes]:
        """Yield what became of every batch, as it is finished; nobody is asked where there is nothing to read.

        Raises ClusterError where the scheduler cannot be reached or goes away, or a worker would read otherwise.
        """
        supply = iter(work)
        for first in supply:
            with self._connected() as client:
                yield from _Round(client, self._settings, factory).read(chain([first], supply))

    @contextmanager
    def _connected(self) -> Iterator[Client]:
        from distributed import Client

        _hear_dask()
        _check_encryption(self._scheduler)
        try:
            client = Client(self._scheduler, timeout=CONNECT, set_as_default=False, name="graphkit")
        except ValueError as error:
            remedy = "write it as tcp://HOST:8786, or tls://HOST:8786"
            raise UsageError(f"{self._scheduler!r} is no address of a scheduler ({error})", remedy=remedy) from error
        except OSError as error:  # TimeoutError among them
            reason = f"no Dask scheduler answers at {self._scheduler} within {CONNECT:.0f} s"
            remedy = (
                "start one with: dask scheduler; look at the address, at firewalls, and with tls:// at certificates"
            )
            raise ClusterGoneError(reason, remedy=remedy) from error
        try:
            yield client
        finally:
            with suppress(OSError, RuntimeError):
                client.close(timeout=CONNECT)


def _check_encryption(address: str) -> None:
    """Raise ClusterError where Dask's configuration here does not go with an address; Dask would hang over it."""
    from distributed.security import Security

    remedy = "set distributed.comm.tls in Dask's configuration, as docs/how-to/cluster.md shows"
    try:
        configured = Security().get_connection_args("client")
    except (OSError, ValueError) as error:
        raise ClusterError(f"the certificates for the cluster cannot be read ({error})", remedy=remedy) from error
    encrypted = address.partition("://")[0] in ("tls", "wss")
    if encrypted and not configured.get("ssl_context"):
        raise ClusterError(f"there is no certificate to reach {address} with", remedy=remedy)
    if configured.get("require_encryption") and not encrypted:
        reason = f"Dask's configuration asks for encryption, which {address} has not"
        raise ClusterError(reason, remedy="name the scheduler as tls://HOST:8786")


def _hear_dask() -> None:
    """Have Dask's messages go where the program's own go, if it has said where; Dask writes them past it."""
    if not logging.getLogger().handlers:
        return
    for name in [name for name in logging.root.manager.loggerDict if name.partition(".")[0] == "distributed"]:
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True


class _Round:
    """One corpus read on a cluster, by a plugin of its own on every worker."""

    def __init__(self, client: Client, settings: Settings, factory: ReaderFactory) -> None:
        from graphkit.pipeline.cluster.kit import kit_of
        from graphkit.pipeline.cluster.worker import Reading

        self._client = client
        self._name = f"graphkit-{uuid4().hex}"  # two builds may use one cluster
        self._plugin = Reading(self._name, kit_of(settings, factory))
        self._under_way: dict[str, tuple[Future, Batch]] = {}
        self._finished: SimpleQueue[Future] = SimpleQueue()
        self._suspects: deque[Article] = deque()
        self._suspected = ""
        self._submitted = 0
        self._threads, self._counted = 0, -LOOK

    def read(self, supply: Iterator[Batch]) -> Iterator[Outcomes]:
        """Keep the cluster busy until ``supply`` ends; yields batches in the order they are finished."""
        with _told():
            self._client.register_plugin(self._plugin)
        try:
            self._submit(supply)
            while self._under_way:
                yield from self._taken(self._next())
                self._submit(supply)
        finally:
            with suppress(Exception):  # whatever ended the build is told, not that this could not be tidied up
                self._client.cancel([future for future, _ in self._under_way.values()])
                self._client.unregister_worker_plugin(self._name)

    def _submit(self, supply: Iterator[Batch]) -> None:
        """Have enough under way; of the articles that may have ended workers one at a time."""
        if self._suspects and not self._suspected:
            self._suspected = self._send((self._suspects.popleft(),))
        while len(self._under_way) < self._most() and (batch := next(supply, None)) is not None:
            self._send(batch)

    def _most(self) -> int:
        """Return how many batches are to be under way; the cluster is looked at now and then, since it may grow."""
        if time.monotonic() - self._counted >= LOOK:
            self._threads = sum(worker["nthreads"] for worker in self._workers().values())
            self._counted = time.monotonic()
        return max(AHEAD * self._threads, AT_LEAST)

    def _workers(self) -> dict[str, dict[str, int]]:
        found: dict[str, dict[str, int]] = self._client.scheduler_info(n_workers=-1).get("workers", {})
        return found

    def _send(self, batch: Batch) -> str:
        from graphkit.pipeline.cluster.worker import read_batch

        self._submitted += 1
        key = f"{self._name}-{self._submitted}"
        with _told():
            future = self._client.submit(
                read_batch, self._name, batch_bytes(batch), key=key, pure=False, retries=RETRIES
            )
        self._under_way[key] = future, batch
        future.add_done_callback(self._finished.put)
        return key

    def _next(self) -> Future:
        while True:
            with suppress(Empty):
                return self._finished.get(timeout=PATIENCE)
            if self._client.status != "running":
                raise ClusterGoneError("the Dask scheduler went away", remedy=_RESUME)
            if not self._workers():
                log.warning("the cluster has no worker: waiting for one")

    def _taken(self, future: Future) -> Iterator[Outcomes]:
        """Take what became of a batch; one that was the end of its workers is read again, article by article."""
        from distributed import KilledWorker

        _, batch = self._under_way.pop(str(future.key))
        if suspected := self._suspected == future.key:
            self._suspected = ""
        try:
            with _told():
                content = future.result()
        except KilledWorker:
            if suspected:
                yield Outcomes((deadly(batch[0]),))
            else:
                log.warning("workers died; reading %d articles again, one by one", len(batch))
                self._suspects.extend(batch)
        else:
            yield outcomes_of(content)
        finally:
            future.release()


@contextmanager
def _told() -> Iterator[None]:
    """Say of what goes wrong between this machine and the cluster what it means."""
    from distributed import KilledWorker
    from distributed.client import FutureCancelledError

    from graphkit.pipeline.cluster.apart import StillbornError

    try:
        yield
    except (KilledWorker, GraphkitError):
        raise
    except (FutureCancelledError, CancelledError, OSError, RuntimeError) as error:
        raise ClusterGoneError("the Dask scheduler went away", remedy=_RESUME) from error
    except ImportError as error:
        reason = f"a worker cannot load graphkit ({error})"
        remedy = "install the same graphkit, with its extra cluster, where the workers run"
        raise ClusterError(reason, remedy=remedy) from error
    except StillbornError as error:
        raise ClusterGoneError(str(error), remedy="give the workers more memory: a gigabyte for each thread") from error

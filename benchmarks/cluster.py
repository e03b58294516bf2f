"""Answers how much faster two Dask workers read than one, and what a cluster costs beside reading in this process.

    python -m benchmarks.cluster [--batches N] [--rounds R]

Reads the articles of the sample pages again and again on local clusters of one and of two workers, in turns. Model and
frames are loaded before the clock starts, as they are once in a long reading; the last batches, for which not every
worker has one left, are not timed either. Prints the ratio of two workers to one, in each round and the median, by the
clock and by processor time. On a machine that others use, too, what two workers get of it changes from minute to
minute, and the clock says as much about the others; the second figure says what two free cores would give if nothing
but what the workers spend for the same text came between them.
"""

from __future__ import annotations

import argparse
import logging
import time
from collections.abc import Iterator
from itertools import cycle, islice
from statistics import median
from typing import NamedTuple

import psutil
from distributed import LocalCluster

from benchmarks.speed import found
from graphkit.pipeline.cluster import Cluster
from graphkit.pipeline.pool import Batch, batches, read_all
from graphkit.pipeline.reading import ReaderSpec
from graphkit.pipeline.settings import Settings

SIZE = 20_000
"""Characters in a batch: smaller than in a build, so that the ends weigh less."""


class Took(NamedTuple):
    """How much was read, in how many seconds by the clock and of processors."""

    characters: int
    clock: float
    spent: float


def main(number: int, rounds: int, alone: bool) -> None:
    work = list(islice(cycle(batches(found(), SIZE)), number))
    print(f"{number} batches, {sum(map(_length, work)):,} characters, {psutil.cpu_count()} cores", flush=True)
    if alone:
        _say("this process", _here(work))
    ratios, costs = [], []
    for turn in range(rounds):
        order = (1, 2) if turn % 2 == 0 else (2, 1)
        took = {workers: _there(work, workers) for workers in order}
        for workers in (1, 2):
            _say(f"{workers} workers", took[workers])
        ratios.append(_speed(took[2]) / _speed(took[1]))
        costs.append(2 * _cost(took[1]) / _cost(took[2]))
    print(f"two workers to one: {median(ratios):.2f} by the clock ({_each(ratios)})")
    print(f"                    {median(costs):.2f} by processor time ({_each(costs)})")


def _say(what: str, took: Took) -> None:
    load = psutil.getloadavg()[0]
    speed, cost = f"{_speed(took):,.0f} characters/s", f"{_cost(took):.2f} s of processors for 100,000"
    print(f"  {what}: {speed}, {cost}; load of the machine {load:.1f}", flush=True)


def _each(ratios: list[float]) -> str:
    return ", ".join(f"{ratio:.2f}" for ratio in sorted(ratios))


def _speed(took: Took) -> float:
    return took.characters / took.clock


def _cost(took: Took) -> float:
    return 100_000 * took.spent / took.characters


def _length(batch: Batch) -> int:
    return sum(len(article.text) for article in batch)


def _here(work: list[Batch]) -> Took:
    spec = ReaderSpec(Settings().model)
    return _timed(work, read_all(work, spec, 1), 1)


def _there(work: list[Batch], workers: int) -> Took:
    with LocalCluster(
        n_workers=workers, threads_per_worker=1, dashboard_address=None, silence_logs=logging.CRITICAL
    ) as cluster:
        reading = Cluster(cluster.scheduler_address, Settings()).read(work, ReaderSpec(Settings().model))
        return _timed(work, reading, workers)


def _timed(work: list[Batch], reading: Iterator[object], workers: int) -> Took:
    """Time what lies between the first batches, with which everything is loaded, and the last ones."""
    mean = sum(map(_length, work)) / len(work)
    first, last = 2 * workers, len(work) - workers
    begun, spent = 0.0, 0.0
    for done, _ in enumerate(reading, 1):
        if done == first:
            begun, spent = time.perf_counter(), _processors()
        if done == last:
            took = Took(round(mean * (last - first)), time.perf_counter() - begun, _processors() - spent)
    return took


def _processors() -> float:
    """Return the seconds of processors that this process and all that it started have taken."""
    total = 0.0
    for process in (psutil.Process(), *psutil.Process().children(recursive=True)):
        times = process.cpu_times()
        total += times.user + times.system
    return total


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--batches", type=int, default=60)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--alone", action="store_true", help="read in this process, too")
    chosen = options.parse_args()
    main(chosen.batches, chosen.rounds, chosen.alone)

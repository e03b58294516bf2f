"""What the word classes and the frames that test them take of a process: memory, and time to load.

    python -m benchmarks.lexicon

Decides: patterns name word classes and an index tells the classes of a word; copied into every pattern, the words of
the classes took 141 MB. A process that reads may spend LIMIT on both together.
"""

from __future__ import annotations

import resource
import time
import tracemalloc

from graphkit.ontology import load_frames, load_lexicon

__all__ = ["LIMIT", "main", "megabytes"]

LIMIT = 15.0
"""Megabytes."""


def megabytes() -> dict[str, float]:
    """Return what each part takes when it is loaded, in megabytes, by tracemalloc; all must be loaded afresh."""
    import graphkit.ontology.frame_files  # noqa: F401  # code is no data: it is not counted

    out, kept = {}, []
    tracemalloc.start()
    try:
        for name, load in (
            ("typed lexicons", load_lexicon),
            ("classes of words", lambda: load_lexicon().classes.knows("")),
            ("frames", load_frames),
        ):
            before = tracemalloc.get_traced_memory()[0]
            kept.append(load())
            out[name] = (tracemalloc.get_traced_memory()[0] - before) / 1e6
        out["highest while loading"] = tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()
    return out


def _seconds() -> float:
    load_lexicon.cache_clear()
    start = time.process_time()
    load_lexicon().classes.knows("")
    load_frames()
    return time.process_time() - start


def main() -> None:
    """Print memory by part, the process's own peak, and seconds of processor time."""
    for name, taken in megabytes().items():
        print(f"{name:24} {taken:6.1f} MB")
    print(f"{'largest resident size':24} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:6.1f} MB")
    print(f"{'time to load all':24} {_seconds():6.2f} s of processor")


if __name__ == "__main__":
    main()

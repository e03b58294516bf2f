"""The benchmark's graph is sound, and the benchmark runs, on a small one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.generated import IRIS, generate, triples
from graphkit.graphs.folder import prepare_folder
from graphkit.graphs.validation import validate
from graphkit.graphs.writing import write_graph

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_generated_graph_conforms(tmp_path: Path) -> None:
    folder = prepare_folder(tmp_path)
    write_graph(triples(generate(40)), folder.path, prefixes=IRIS.prefixes())
    assert validate(folder) == ()


@pytest.mark.slow
def test_the_benchmark_of_the_store_runs() -> None:
    command = [sys.executable, "-m", "benchmarks.store", "--claims", "60", "--rdflib"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "query who-met-whom" in done.stdout
    assert "rdflib: who-met-whom" in done.stdout

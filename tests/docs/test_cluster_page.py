"""The files for clusters beside docs/how-to/cluster.md are well formed, and name only options that there are."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from graphkit.errors import EXIT_CODES, PASSING
from tests.docs.console import ROOT

PAGE = ROOT / "docs" / "how-to" / "cluster.md"
FILES = ROOT / "docs" / "how-to" / "cluster"
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
OF_OTHERS = {"--host", "--nworkers", "--nthreads", "--wait"}


def options() -> set[str]:
    return set(OPTION.findall((ROOT / "docs" / "commands.md").read_text(encoding="utf-8")))


def of_graphkit(text: str) -> list[str]:
    """Return the commands of graphkit in a text, each as one line."""
    joined = text.replace("\\\n", " ")
    return [line for line in joined.splitlines() if re.search(r"(^|[\s;])graphkit (build|read|fold) ", line)]


def test_the_page_tells_of_every_file_and_each_is_there() -> None:
    named = set(re.findall(r"\]\(cluster/([\w.]+)\)", PAGE.read_text(encoding="utf-8")))
    assert named == {path.name for path in FILES.iterdir()}


def test_every_option_that_is_given_exists() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (PAGE, FILES / "array.sbatch")]
    used = {option for text in texts for line in of_graphkit(text) for option in OPTION.findall(line)}
    assert used
    assert used - OF_OTHERS <= options()


def test_kubernetes_gets_what_it_can_read_and_a_command_that_is_right() -> None:
    made = list(yaml.safe_load_all((FILES / "kubernetes.yaml").read_text(encoding="utf-8")))
    assert [one["kind"] for one in made] == ["ConfigMap", "DaskCluster", "NetworkPolicy", "Job"]
    spec = made[3]["spec"]
    arguments = spec["template"]["spec"]["containers"][0]["args"]
    assert {argument for argument in arguments if argument.startswith("--")} <= options()
    again = spec["podFailurePolicy"]["rules"][0]["onExitCodes"]["values"]
    assert PASSING in again
    assert set(again) - {137} == {code for code in EXIT_CODES if code > 3}


def test_the_job_array_is_a_script(tmp_path: Path) -> None:
    subprocess.run(["sh", "-n", str(FILES / "array.sbatch")], check=True, cwd=tmp_path)


class Jobs:
    """Stands for dask-jobqueue's cluster, which needs SLURM."""

    scheduler_address = "tls://10.0.0.1:8786"

    def __init__(self, **asked: Any) -> None:
        self.asked = asked
        self.jobs = 0

    def scale(self, jobs: int) -> None:
        self.jobs = jobs


def test_the_cluster_of_jobs_asks_for_encryption_and_ends_its_workers_in_time(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "dask_jobqueue", SimpleNamespace(SLURMCluster=Jobs))
    monkeypatch.setattr("signal.pause", lambda: None)
    told = runpy.run_path(str(FILES / "slurm.py"))
    cluster = told["cluster"]
    assert (cluster.jobs, capsys.readouterr().out) == (told["JOBS"], f"{Jobs.scheduler_address}\n")
    assert cluster.asked["security"].require_encryption
    hours, minutes, _ = map(int, cluster.asked["walltime"].split(":"))
    lifetime = dict(pairwise(cluster.asked["worker_extra_args"]))["--lifetime"]
    assert int(lifetime.removesuffix("m")) < hours * 60 + minutes

"""The files for clusters beside docs/how-to/cluster.md are well formed, and name only options that there are."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

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


def test_the_cluster_of_jobs_is_a_program() -> None:
    ast.parse((FILES / "slurm.py").read_text(encoding="utf-8"))

"""run.sh on machines that lack something: it says what, or goes and gets it. Python and apt-get are stand-ins here."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packaging.pins import ROOT

NEEDED = ("cat", "cksum", "cut", "dirname", "env", "readlink", "sh")


class Machine:
    """A folder of programs that is all the PATH there is, and a clone of the project with a space in its name."""

    def __init__(self, root: Path) -> None:
        self.bin = root / "bin"
        self.clone = root / "my clone"
        self.bin.mkdir()
        self.clone.mkdir()
        for name in ("run.sh", "constraints.txt", "constraints-use.txt", "pyproject.toml"):
            shutil.copy(ROOT / name, self.clone / name)
        for name in NEEDED:
            (self.bin / name).symlink_to(shutil.which(name) or name)

    def program(self, name: str, script: str) -> None:
        path = self.bin / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def python(self, *, new_enough: bool = True, venv: bool = True, made: bool = True) -> None:
        """Install a stand-in that answers what run.sh asks, and makes a .venv whose programs tell their arguments."""
        tell = 'printf "%s|" "$(basename "$0")" "$@"; echo'
        lines = [
            'case "$*" in',
            f"*'(3, 11)'*) exit {int(not new_enough)} ;;",
            f"*ensurepip*) exit {int(not venv)} ;;",
            '*version_info*) echo "3.11" ;;',
            f"*'-m venv --clear'*) [ {int(made)} = 1 ] || exit 1; for last; do :; done; {self._make_venv(tell)} ;;",
            "esac",
        ]
        self.program("python3", "\n".join(lines))
        for name in ("mkdir", "chmod", "basename"):
            (self.bin / name).symlink_to(shutil.which(name) or name)

    @staticmethod
    def _make_venv(tell: str) -> str:
        programs = "python graphkit ruff mypy lint-imports complexipy"
        return (
            f"mkdir -p \"$last/bin\"; for p in {programs}; do printf '#!/bin/sh\\n%s\\n' '{tell}' >\"$last/bin/$p\"; "
            'chmod +x "$last/bin/$p"; done'
        )

    def run(self, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        environment = {
            "PATH": str(self.bin),
            "HOME": str(self.bin),
            "VIRTUAL_ENV": "/elsewhere",
            "PYTHONPATH": "/elsewhere",
        }
        return subprocess.run(
            [str(self.clone / "run.sh"), *arguments],
            env=environment, cwd=cwd or self.clone, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_an_old_python_is_refused_with_what_to_do(machine: Machine) -> None:
    machine.python(new_enough=False)
    ended = machine.run("queries")
    assert ended.returncode == 1
    assert "no Python from 3.11" in ended.stderr
    assert "apt-get install python3" in ended.stderr


def test_a_missing_venv_module_is_installed_as_root(machine: Machine) -> None:
    machine.python(venv=False)
    machine.program("id", "echo 0")
    machine.program("apt-get", 'echo "apt-get $*" >&2')
    ended = machine.run("queries")
    assert ended.returncode == 0
    assert "apt-get install -y -qq --no-install-recommends python3.11-venv" in ended.stderr


def test_without_root_it_says_what_to_run(machine: Machine) -> None:
    machine.python(venv=False)
    machine.program("id", "echo 1000")
    machine.program("apt-get", "exit 100")
    ended = machine.run("queries")
    assert ended.returncode == 1
    assert "run: sudo apt-get install python3.11-venv" in ended.stderr


def test_a_missing_browser_stops_the_tests_and_skips_nothing(machine: Machine) -> None:
    machine.python()
    machine.program("id", "echo 1000")
    machine.program("apt-get", "exit 100")
    ended = machine.run("test", "-k", "nothing")
    assert ended.returncode == 1
    assert "sudo apt-get install chromium chromium-driver" in ended.stderr


def test_tests_without_the_view_want_no_browser(machine: Machine) -> None:
    machine.python()
    machine.program("apt-get", "exit 100")
    for given in (("tests/articles",), ("tests/articles", "-k", "split"), ("tests", "-m", "not browser")):
        assert "chromium" not in machine.run("test", *given).stderr


def test_the_set_up_is_done_once_and_again_when_the_pins_change(machine: Machine) -> None:
    machine.python()
    first, second = machine.run("queries"), machine.run("queries")
    with (machine.clone / "constraints-use.txt").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    third = machine.run("queries")
    assert ["--require-hashes" in ended.stderr for ended in (first, second, third)] == [True, False, True]


def test_using_it_brings_less_than_working_on_it_which_adds_to_it(machine: Machine) -> None:
    machine.python()
    use = machine.run("queries").stderr
    assert "constraints-use.txt names, in all some 300 MB" in use
    assert "|--require-hashes|-r|" in use
    assert "/constraints-use.txt|" in use
    work = machine.run("test", "tests/articles").stderr
    assert "/constraints.txt|" in work
    assert "setting up" not in work
    assert "--require-hashes" not in machine.run("queries").stderr


def test_the_set_up_is_done_again_when_the_system_has_another_python(machine: Machine) -> None:
    machine.python()
    machine.run("queries")
    (machine.clone / ".venv" / "bin" / "python").unlink()
    assert "--require-hashes" in machine.run("queries").stderr


def test_a_set_up_that_broke_off_is_begun_again(machine: Machine) -> None:
    machine.python(made=False)
    assert machine.run("queries").returncode == 1
    (machine.bin / "basename").unlink()
    (machine.bin / "mkdir").unlink()
    (machine.bin / "chmod").unlink()
    machine.python()
    assert machine.run("queries").returncode == 0


def test_any_other_verb_goes_to_graphkit_with_its_arguments_untouched(machine: Machine, tmp_path: Path) -> None:
    machine.python()
    ended = machine.run("query", "a graph", "SELECT * { ?s ?p ?o }", cwd=tmp_path)
    assert ended.stdout.splitlines()[-1] == "graphkit|query|a graph|SELECT * { ?s ?p ?o }|"


def test_the_script_holds_no_address() -> None:
    assert "://" not in (ROOT / "run.sh").read_text(encoding="utf-8")


def test_continuous_integration_runs_the_same_command() -> None:
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-2:] == [
        "./run.sh test",
        "exec ./run.sh interop",
    ]
    assert os.access(ROOT / ".ci" / "run", os.X_OK)

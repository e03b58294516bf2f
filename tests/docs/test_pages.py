"""What the documentation says is so: its blocks run, its links lead somewhere, its commands exist."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from typer.main import get_command

from graphkit.cli.app import app
from tests.docs.console import ROOT, SAMPLE, agree, build_sample, lay_out, pairs, run

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
RUN_FOLDERS = ("tutorials", "how-to", "explanation")
FOLDERS = [page for folder in RUN_FOLDERS for page in sorted((ROOT / "docs" / folder).glob("*.md"))]
RUN = ("README.md", "docs/inputs.md", *(str(page.relative_to(ROOT)) for page in FOLDERS))
NAMES = [str(page.relative_to(ROOT)) for page in PAGES]
LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Return what builds the sample graph, once, when a page needs it."""
    return cache(lambda: build_sample(tmp_path_factory.mktemp("sample")))


def headings(path: Path) -> set[str]:
    """Return the anchors of a page's headings, spelled and numbered as code hosts do."""
    text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    anchors: Counter[str] = Counter()
    for title in re.findall(r"^#+ +(.+)$", text, re.MULTILINE):
        anchors[re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")] += 1
    return {f"{name}-{n}" if n else name for name, count in anchors.items() for n in range(count)}


def broken(path: Path) -> list[str]:
    """Return the links of a page that lead to no file, or to no heading in it."""
    found = []
    for link in LINK.findall(path.read_text(encoding="utf-8")):
        name, _, anchor = link.partition("#")
        target = (path.parent / name).resolve() if name else path
        if "://" in link or link.startswith("mailto:"):
            continue
        if not target.exists() or (anchor and target.suffix == ".md" and anchor not in headings(target)):
            found.append(link)
    return found


def commands() -> set[str]:
    """Return the verbs of the graphkit program."""
    return set(get_command(app).list_commands(None))  # type: ignore[attr-defined]  # typer's command is a group


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name: str) -> None:
    assert broken(ROOT / name) == []


@pytest.mark.parametrize("name", NAMES)
def test_commands_that_are_named_exist(name: str) -> None:
    from graphkit.cli import app  # the package re-exports it late, so that --help stays quick

    known = {
        command.name or (command.callback.__name__ if command.callback else "") for command in app.registered_commands
    }
    known |= {group.name or "" for group in app.registered_groups}
    text = (ROOT / name).read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^\$ |`)(?:graphkit|\./run\.sh) ([a-z][a-z-]*)\b", text, re.MULTILINE))
    assert sorted(named - commands() - {"test", "lint", "interop", "format", "docs"}) == []


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.xdist_group("readme")
@pytest.mark.parametrize("name", RUN)
def test_the_blocks_of_a_page_do_what_it_shows(name: str, tmp_path: Path, sample: Callable[[], Path]) -> None:
    lay_out(tmp_path, sample() if SAMPLE in (ROOT / name).read_text(encoding="utf-8") else None)
    for block, shown in pairs(ROOT / name):
        for step, printed in run(block, tmp_path):
            wanted = step.shown if block.language == "console" else shown
            told = f"{name}:{block.line}: {step.command}\n{printed}"
            assert wanted is None or agree(wanted, printed), told

"""Builds the documentation site, without any network: ``python docs/make_site.py`` writes build/site.

Lays the pages out for zensical (zensical.toml): those of docs/, those of the project that stand beside the README, and
the files that they link to, so that every link of the site leads somewhere in it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from posixpath import relpath

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
STAGED = "build/docs"
PROJECT = {"CHANGELOG.md": "changelog.md", "CONTRIBUTING.md": "contributing.md", "SECURITY.md": "security.md"}
ASIDE = ("inputs",)
"""Folders of docs/ that are no pages: files to try the readers on."""
NAMESPACE = ("core.ttl", "plover.ttl", "shapes.ttl", "context.jsonld")
"""Files of ontology/ to which docs/vocabulary/htaccess.txt redirects."""
_LINK = re.compile(r"(\[[^\]\n]*\])\(([^)\s]+)\)")


def build(root: Path = ROOT) -> Path:
    """Lay out the pages under ``root`` and build the site there; returns its folder. Raises CalledProcessError."""
    stage(root / STAGED)
    if root != ROOT:
        shutil.copy(ROOT / "zensical.toml", root)
    program = Path(sys.executable).with_name("zensical")
    subprocess.run([program, "build", "--clean", "--strict"], cwd=root, check=True)  # noqa: S603  # our own tool
    return root / "build" / "site"


def stage(folder: Path) -> None:
    """Write the pages and what they link to into ``folder``, anew."""
    shutil.rmtree(folder, ignore_errors=True)
    for page in sorted(DOCS.rglob("*.md")):
        if page.relative_to(DOCS).parts[0] not in ASIDE:
            _write(page, folder, page.relative_to(DOCS).as_posix())
    for name, staged in PROJECT.items():
        _write(ROOT / name, folder, f"project/{staged}")
    shutil.copy(DOCS / "graph.png", folder)
    _vocabulary(folder / "vocabulary")


def _vocabulary(folder: Path) -> None:
    """Lay out what the namespace leads to: the page with an anchor a term, and beside it what programs read."""
    folder.mkdir()
    shutil.copy(DOCS / "vocabulary" / "index.html", folder)
    for name in NAMESPACE:
        shutil.copy(ROOT / "ontology" / name, folder)


def _write(page: Path, folder: Path, name: str) -> None:
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    text = page.read_text(encoding="utf-8")
    target.write_text(_LINK.sub(lambda found: _relinked(found, page, folder, name), text), encoding="utf-8")


def _relinked(found: re.Match[str], page: Path, folder: Path, name: str) -> str:
    """Return a link as it is on the site; of a folder, and of what is not the project's, the text alone."""
    address, hash_, anchor = found[2].partition("#")
    if "://" in address or not address or address.startswith("mailto:"):
        return found[0]
    target = (page.parent / address).resolve()
    if target.is_dir() or not target.is_relative_to(ROOT):
        return found[1][1:-1]
    return f"{found[1]}({relpath(_staged(target, folder), Path(name).parent.as_posix())}{hash_}{anchor})"


def _staged(target: Path, folder: Path) -> str:
    """Return where a file of the project is on the site; what is no page is copied there."""
    if target.name in PROJECT and target.parent == ROOT:
        return f"project/{PROJECT[target.name]}"
    if target.name == "README.md" and target.parent == ROOT:
        return "index.md"
    if target.is_relative_to(DOCS) and target.suffix in (".md", ".png"):
        return target.relative_to(DOCS).as_posix()
    place = f"source/{target.relative_to(ROOT).as_posix()}"
    (folder / place).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(target, folder / place)
    return place


if __name__ == "__main__":
    print(build())  # noqa: T201

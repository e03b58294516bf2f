"""The documentation as a site: built without network, every link leads somewhere, nobody else is asked for anything."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from functools import cache
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote, urldefrag

import pytest
from lxml import html

from tests.docs.console import ROOT

DOCS = ROOT / "docs"
NO_PAGES = ("quality",)
"""How the names of pages begin that may be there without a place in the navigation."""


def _made(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = _made("make_site").build(tmp_path_factory.mktemp("site"))
    return folder


@cache
def anchors(page: Path) -> frozenset[str]:
    tree = html.fromstring(page.read_bytes())
    return frozenset(str(found) for found in tree.xpath("//@id | //a/@name"))


def broken(page: Path, site: Path) -> list[str]:
    """Return the links and pictures of a page that lead nowhere."""
    found = []
    for address in html.fromstring(page.read_bytes()).xpath("//a/@href | //img/@src | //link/@href | //script/@src"):
        path, anchor = urldefrag(unquote(str(address)))
        if "://" in path or path.startswith(("mailto:", "data:", "javascript:", "#")):
            continue
        target = (page.parent / path).resolve() if path else page
        target = target / "index.html" if target.is_dir() else target
        if not target.is_file() or (anchor and target.suffix == ".html" and anchor not in anchors(target)):
            found.append(str(address))
    return found


def test_every_link_of_the_site_leads_somewhere(site: Path) -> None:
    pages = sorted(page for page in site.rglob("*.html") if page.name != "404.html" and "source" not in page.parts)
    assert len(pages) > 40
    assert {str(page.relative_to(site)): lost for page in pages if (lost := broken(page, site))} == {}


def test_the_site_holds_what_the_namespace_leads_to(site: Path) -> None:
    redirects = (DOCS / "vocabulary" / "htaccess.txt").read_text(encoding="utf-8")
    named = set(re.findall(r"%\{ENV:PAGES\}/(\S+)", redirects))
    assert named == {path.name for path in (site / "vocabulary").iterdir()}
    assert (site / "vocabulary" / "core.ttl").read_bytes() == (ROOT / "ontology" / "core.ttl").read_bytes()


def test_the_site_asks_no_other_host_for_anything(site: Path) -> None:
    for page in site.rglob("*.html"):
        if "source" not in page.parts:
            tree = html.fromstring(page.read_bytes())
            asked = [
                str(address) for address in tree.xpath("//script/@src | //link[@rel='stylesheet']/@href | //img/@src")
            ]
            assert [address for address in asked if re.match(r"(https?:)?//", address)] == [], page


def test_every_page_has_its_place_in_the_navigation() -> None:
    def named(part: object) -> list[str]:
        if isinstance(part, str):
            return [part]
        inner = part.values() if isinstance(part, dict) else part
        return [name for each in inner for name in named(each)]  # type: ignore[attr-defined]

    told = named(tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]["nav"])
    pages = [str(page.relative_to(DOCS)) for page in DOCS.rglob("*.md") if page.parent.name != "inputs"]
    assert sorted(set(pages) - set(told) - {name for name in pages if name.startswith(NO_PAGES)}) == []


def test_the_page_on_python_is_up_to_date() -> None:
    page = (DOCS / "python.md").read_text(encoding="utf-8")
    assert page == _made("make_python").python_page(), "run: .venv/bin/python docs/make_python.py"


def test_the_event_table_s_codebook_has_every_column() -> None:
    from graphkit.graphs.exports.event_rows import DYADS, EVENTS
    from graphkit.graphs.exports.plover import _COLUMNS

    table = (DOCS / "event-table.md").read_text(encoding="utf-8")
    assert [name for name in {*EVENTS, *DYADS} if f"`{name}`" not in table] == []
    plover = (DOCS / "plover.md").read_text(encoding="utf-8")
    sides = re.compile("(actor|recipient)_")
    assert [name for name in _COLUMNS if not sides.match(name) and f"`{name}`" not in plover] == []


def test_every_sector_is_in_the_codebook() -> None:
    from graphkit.ontology.sectors import load_sector_rules

    rules = load_sector_rules()
    page = (DOCS / "plover.md").read_text(encoding="utf-8")
    codes = {*rules.words, *rules.names, *rules.posts.values(), rules.elite, rules.medium, rules.state}
    assert [code for code in sorted(codes) if f"| {code} |" not in page] == []


def test_the_citation_names_this_version() -> None:
    import yaml

    import graphkit

    said = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert (said["version"], said["license"], said["type"]) == (graphkit.__version__, "Apache-2.0", "software")

"""The page as a file: shut in by its policy, asking nothing of anybody, and hostile to no reader."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import re
from importlib import resources
from typing import Any

import pytest

from graphkit.views import frame_for_notebook, render
from graphkit.views.html import SCRIPT, STYLES
from tests.views.story import story
from tests.views.synthetic import records


@pytest.fixture(scope="module")
def page() -> str:
    return render(*records(story()), title="</title><script>alert(1)</script>")


def _inside(page: str, tag: str) -> list[tuple[str, str]]:
    return re.findall(rf"<{tag}([^>]*)>(.*?)</{tag}>", page, re.DOTALL)


def test_the_policy_allows_this_script_and_this_style_and_nothing_else(page: str) -> None:
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    rules = dict(rule.strip().split(" ", 1) for rule in policy.replace("&#39;", "'").split(";"))
    scripts = [text for attributes, text in _inside(page, "script") if "json" not in attributes]
    ((_, style),) = _inside(page, "style")
    assert rules == {
        "default-src": "'none'",
        "script-src": f"'{_hash(scripts[0])}'",
        "style-src": f"'{_hash(style)}'",
        "img-src": "data: blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert len(scripts) == 1


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_the_page_refers_to_no_other_file_or_host(page: str) -> None:
    markup = re.sub(r"<(script|style).*?</\1>", "", page, flags=re.DOTALL)
    assert re.findall(r'(?:src|href|action)="([^"]*)"', markup) == ["data:,"]
    assert "url(" not in _inside(page, "style")[0][1]


def test_the_title_is_text(page: str) -> None:
    assert "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page


def test_the_data_is_json_that_cannot_end_its_element(page: str) -> None:
    blocks = [text for attributes, text in _inside(page, "script") if "json" in attributes]
    saved, *blocks = blocks
    data: dict[str, Any] = json.loads(blocks[0])
    assert json.loads(saved) == ""
    assert len(blocks) == 2
    assert not set("<>&\u2028\u2029") & set("".join(blocks))
    assert len(data["claims"][0]) == len(data["fields"]["claims"])
    assert json.loads(blocks[1])[0].startswith("Talks in the harbour")


def _modules() -> dict[str, bytes]:
    folder = resources.files("graphkit.views") / "page" / "js"
    return {f.name: f.read_bytes() for f in sorted(folder.iterdir(), key=lambda f: f.name) if f.name.endswith(".js")}


def test_the_bundle_was_built_from_the_modules() -> None:
    digest = hashlib.sha256()
    for name, code in _modules().items():
        digest.update(f"{name}\n".encode())
        digest.update(code)
    bundle = (resources.files("graphkit.views") / "page" / SCRIPT).read_text(encoding="utf-8")
    assert f"sha256-{digest.hexdigest()}" in bundle.partition("\n")[0], "run npm run build"


def test_every_style_is_in_use() -> None:
    assert {f.name for f in (resources.files("graphkit.views") / "page" / "css").iterdir()} == set(STYLES)


def test_our_scripts_never_make_markup_out_of_text() -> None:
    code = b"".join(_modules().values()).decode()
    for word in (
        "innerHTML",
        "outerHTML =",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "fetch(",
        "XMLHttp",
    ):
        assert word not in code


def test_a_notebook_shows_the_page_shut_off_from_it(page: str) -> None:
    framed = frame_for_notebook(page, height=500)
    assert framed.startswith('<iframe srcdoc="&lt;!DOCTYPE html')
    assert 'sandbox="allow-scripts allow-downloads allow-popups"' in framed
    assert "height: 500px" in framed
    assert framed.count("<") == 2


def test_a_plain_page_is_a_pyvis_network_that_asks_for_nothing() -> None:
    made = story()
    hostile = '<img src=x onerror="alert(1)"> href'
    made.entities = [dataclasses.replace(e, name=f"{hostile} {e.name}") for e in made.entities]
    page = render(*records(made), plain=True, title=hostile)
    nodes, edges, options = (json.loads(text) for attributes, text in _inside(page, "script") if "json" in attributes)
    assert {node["shape"] for node in nodes} == {"dot", "square", "diamond", "hexagon"}
    assert len(edges) == 7
    assert {(node["x"], node["y"]) for node in nodes} != {(0, 0)}
    assert options["physics"] == {"enabled": False}
    assert "<img src=x" not in page
    markup = re.sub(r"<(script|style).*?</\1>", "", page, flags=re.DOTALL)
    assert re.findall(r'(?:src|href|action)="([^"]*)"', markup) == ["data:,"]
    assert "url(" not in _inside(page, "style")[0][1]
    assert render(*records(made), plain=True, title=hostile) == page

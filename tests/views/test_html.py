"""The page as a file: shut in by its policy, asking nothing of anybody, and hostile to no reader."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from importlib import resources
from typing import Any

import pytest

from graphkit.views import frame_for_notebook, render
from graphkit.views.html import SCRIPTS, STYLES
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
    data: dict[str, Any] = json.loads(blocks[0])
    assert len(blocks) == 2
    assert not set("<>&\u2028\u2029") & set("".join(blocks))
    assert len(data["claims"][0]) == len(data["fields"]["claims"])
    assert json.loads(blocks[1])[0].startswith("Talks in the harbour")


def test_every_script_and_style_is_short_and_in_use() -> None:
    folder = resources.files("graphkit.views") / "page"
    for kind, names in (("js", SCRIPTS), ("css", STYLES)):
        files = {f.name: f.read_text(encoding="utf-8") for f in (folder / kind).iterdir()}
        assert set(files) == set(names)
        assert max(len(text.splitlines()) for text in files.values()) < 400


def test_our_scripts_never_make_markup_out_of_text() -> None:
    folder = resources.files("graphkit.views") / "page" / "js"
    code = "".join((folder / name).read_text(encoding="utf-8") for name in SCRIPTS)
    for word in (
        "innerHTML",
        "outerHTML",
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
    assert 'sandbox="allow-scripts allow-downloads"' in framed
    assert "height: 500px" in framed
    assert framed.count("<") == 2

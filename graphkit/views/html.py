"""Writes the view model into one HTML file. Text is escaped here and nowhere else.

The page's script is bundled from the modules in page/js (page/bundle.mjs) and draws by itself; data travels as JSON.
The page's Content-Security-Policy allows the very script and style that are in it, by their hash, and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

import jinja2
import msgspec
from markupsafe import Markup, escape

from graphkit.views.rows import ArticleRow, ClaimRow, ConflictRow, LayerRow, NodeRow, RelationRow, RoleRow, ViewModel

__all__ = ["as_json", "fill", "frame_for_notebook", "policy", "trusted", "write_page"]

TEMPLATE = "graph.html.j2"
STYLES = ("base.css", "layout.css", "graph.css", "tables.css", "print.css")
SCRIPT = "graph.js"
WORLD = "world.json"
_ROWS = {
    "nodes": NodeRow,
    "relations": RelationRow,
    "layers": LayerRow,
    "articles": ArticleRow,
    "claims": ClaimRow,
    "roles": RoleRow,
    "conflicts": ConflictRow,
}


def write_page(model: ViewModel) -> str:
    """Return the page that shows ``model``, ready to be written as UTF-8."""
    script, style = trusted(_read("", (SCRIPT,))), trusted(_read("css", STYLES))
    return fill(
        TEMPLATE,
        title=model.title,
        data=as_json(_data(model)),
        texts=as_json(model.texts),
        world=as_json(msgspec.json.decode(_read("", (WORLD,)))) if any(node.point for node in model.nodes) else None,
        script=script,
        style=style,
        policy=policy(script, style),
    )


def frame_for_notebook(page: str, *, height: int = 640) -> str:
    """Return markup that shows ``page`` inside a notebook, shut off from it; ``height`` in pixels."""
    return (
        f'<iframe srcdoc="{escape(page)}" sandbox="allow-scripts allow-downloads allow-popups" title="Knowledge graph" '
        f'style="width: 100%; height: {height}px; border: 0"></iframe>'
    )


def fill(template: str, **values: Any) -> str:
    """Return a template of this package, filled in; what is no Markup is escaped."""
    return _environment().get_template(template).render(values)


def as_json(value: Any) -> Markup:
    """Encode as JSON in which nothing can end or open an element (HTML, 13.2.5.4: script data)."""
    text = msgspec.json.encode(value).decode()
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return trusted(text)


def trusted(text: str) -> Markup:
    """Mark text as markup: files of this package and of pyvis, and JSON that holds no character that HTML reads."""
    return Markup(text)  # noqa: S704  # never called with text from a page, see above


def policy(script: str, style: str) -> str:
    """Return the Content-Security-Policy: this script, this style, pictures the page itself makes, nothing else."""
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _data(model: ViewModel) -> dict[str, Any]:
    """Return the model without its texts, with the names of the fields of each kind of row."""
    fields = {name: row.__struct_fields__ for name, row in _ROWS.items()}
    return {"fields": fields, **{f: getattr(model, f) for f in ViewModel.__struct_fields__ if f != "texts"}}


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("graphkit.views", "page"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _read(folder: str, names: Sequence[str]) -> str:
    place = resources.files("graphkit.views") / "page" / folder
    return "".join((place / name).read_text(encoding="utf-8") for name in names)


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

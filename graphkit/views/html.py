"""Writes the view model into one HTML file. pyvis and jinja2 live here; text is escaped here and nowhere else.

pyvis brings vis-network and fills our template; its own one asks other hosts for files and escapes nothing. Nodes and
edges travel as JSON and not through pyvis, so that the page's script can filter the claims they are made of. The page's
Content-Security-Policy allows the very script and style that are in it, by their hash, and nothing from anywhere.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jinja2
import msgspec
import pyvis
from markupsafe import Markup, escape
from pyvis.network import Network

from graphkit.views.rows import ArticleRow, ClaimRow, ConflictRow, LayerRow, NodeRow, RelationRow, RoleRow, ViewModel

__all__ = ["frame_for_notebook", "write_page"]

TEMPLATE = "graph.html.j2"
STYLES = ("base.css", "layout.css", "graph.css", "tables.css", "print.css")
SCRIPT = "graph.js"
_VIS = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
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
    net = Network(cdn_resources="in_line")
    net.heading = model.title
    net.templateEnv = _environment()
    net.templateEnv.globals.update(
        data=_json(_data(model)), texts=_json(model.texts), script=_script(), style=_style(), policy=_policy()
    )
    net.path = TEMPLATE
    html: str = net.generate_html()
    return html


def frame_for_notebook(page: str, *, height: int = 640) -> str:
    """Return markup that shows ``page`` inside a notebook, shut off from it; ``height`` in pixels."""
    return (
        f'<iframe srcdoc="{escape(page)}" sandbox="allow-scripts allow-downloads" title="Knowledge graph" '
        f'style="width: 100%; height: {height}px; border: 0"></iframe>'
    )


def _data(model: ViewModel) -> dict[str, Any]:
    """Return the model without its texts, with the names of the fields of each kind of row."""
    fields = {name: row.__struct_fields__ for name, row in _ROWS.items()}
    return {"fields": fields, **{f: getattr(model, f) for f in ViewModel.__struct_fields__ if f != "texts"}}


def _json(value: Any) -> Markup:
    """Encode as JSON in which nothing can end or open an element (HTML, 13.2.5.4: script data)."""
    text = msgspec.json.encode(value).decode()
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704  # holds no character that HTML reads, see above


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
def _script() -> Markup:
    """Return vis-network and the bundle of our own modules (see page/bundle.mjs)."""
    vis = re.sub(r"\n?//# sourceMappingURL=\S*", "", _VIS.read_text(encoding="utf-8"))
    return Markup(f"{vis}\n{_read('.', (SCRIPT,))}")  # noqa: S704  # files of this package and of pyvis


@cache
def _style() -> Markup:
    return Markup(_read("css", STYLES))  # noqa: S704  # files of this package


def _read(folder: str, names: Sequence[str]) -> str:
    place = resources.files("graphkit.views") / "page" / folder
    return "".join((place / name).read_text(encoding="utf-8") for name in names)


@cache
def _policy() -> str:
    """Return the Content-Security-Policy: this script, this style, pictures the page itself makes, nothing else."""
    return (
        f"default-src 'none'; script-src '{_hash(_script())}'; style-src '{_hash(_style())}'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

"""Records of the graph folder in, one HTML file out: the picture of who met whom, and how we know.

Reads articles, entities, claims and edges; decides which go in (``select``), what is drawn (``drawing``), where it
stands (``layout``) and what evidence goes with it (``evidence``), and writes it into a page of its own (``html``), or
into a bare pyvis one (``plain``). networkx, rustworkx, pyvis and jinja2 live here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable

from graphkit.model import ArticleRecord, Claim, Edge, EntityRecord
from graphkit.ontology.frames import Frame
from graphkit.views.filters import ViewFilters
from graphkit.views.html import frame_for_notebook, write_page
from graphkit.views.marked import MARK_STYLE, claim_marks, mark_up, show_claims
from graphkit.views.plain import write_plain_page
from graphkit.views.rows import ViewModel
from graphkit.views.select import Limits
from graphkit.views.view_model import view_model

__all__ = [
    "MARK_STYLE",
    "Limits",
    "ViewFilters",
    "ViewModel",
    "claim_marks",
    "frame_for_notebook",
    "mark_up",
    "render",
    "show_claims",
    "view_model",
]


def render(
    articles: Iterable[ArticleRecord],
    entities: Iterable[EntityRecord],
    claims: Iterable[Claim],
    edges: Iterable[Edge],
    frames: Iterable[Frame],
    *,
    filters: ViewFilters | None = None,
    title: str = "Who met whom",
    limits: Limits | None = None,
    plain: bool = False,
) -> str:
    """Return one HTML file that shows the graph, to be written as UTF-8; see ``view_model`` for the parameters.

    ``plain`` asks for a bare pyvis network: no evidence, no filters. The file asks no other file or host for anything.
    The same records give the same bytes, in whatever order they come.
    """
    model = view_model(articles, entities, claims, edges, frames, filters=filters, title=title, limits=limits)
    return write_plain_page(model) if plain else write_page(model)

"""graphkit: news pages in, a knowledge graph out, every edge with its sentence.

    import graphkit

    graph = graphkit.build("seeds/", "build/graph")
    graph.query(name="who-met-whom")
    graph.view("met.html", relation="met-with")

Names are loaded when they are first used, so that ``import graphkit`` is instant.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphkit.errors import GraphkitError
    from graphkit.evaluation import Scores
    from graphkit.model import ArticleRecord, Claim, Edge, EntityRecord, Factuality, Failure, MentionRecord
    from graphkit.pipeline import Graph, Report, Settings, build, read

__version__ = "0.1.0"

_ROOMS = {
    "errors": ("GraphkitError",),
    "evaluation": ("Scores",),
    "model": ("ArticleRecord", "Claim", "Edge", "EntityRecord", "Factuality", "Failure", "MentionRecord"),
    "pipeline": ("Graph", "Report", "Settings", "build", "read"),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "ArticleRecord",
    "Claim",
    "Edge",
    "EntityRecord",
    "Factuality",
    "Failure",
    "Graph",
    "GraphkitError",
    "MentionRecord",
    "Report",
    "Scores",
    "Settings",
    "build",
    "read",
]


def __getattr__(name: str) -> Any:
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'graphkit' has no attribute {name!r}")
    return getattr(import_module(f"graphkit.{_ROOM_OF[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])

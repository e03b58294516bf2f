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
    from graphkit.pipeline.build import build
    from graphkit.pipeline.graph import Graph
    from graphkit.pipeline.report import Report
    from graphkit.pipeline.settings import Settings
    from graphkit.pipeline.texts import read

__version__ = "0.1.0"

_MODULE_OF = {
    "ArticleRecord": "model",
    "Claim": "model",
    "Edge": "model",
    "EntityRecord": "model",
    "Factuality": "model",
    "Failure": "model",
    "Graph": "pipeline.graph",
    "GraphkitError": "errors",
    "MentionRecord": "model",
    "Report": "pipeline.report",
    "Scores": "evaluation",
    "Settings": "pipeline.settings",
    "build": "pipeline.build",
    "read": "pipeline.texts",
}

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
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'graphkit' has no attribute {name!r}")
    return getattr(import_module(f"graphkit.{_MODULE_OF[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])

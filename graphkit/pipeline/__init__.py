"""The two tempos in one readable place: a map over articles, a fold over the corpus. ``build`` joins all rooms.

Reads sources and settings; fills a graph folder. ``Graph`` opens one, ``read`` and ``explain_text`` read a text alone.
"""

from graphkit.pipeline.build import Progress, build
from graphkit.pipeline.graph import Graph
from graphkit.pipeline.report import Report, Timings
from graphkit.pipeline.settings import PROJECT_FILE, Settings, project_settings
from graphkit.pipeline.texts import explain_text, read

__all__ = [
    "PROJECT_FILE",
    "Graph",
    "Progress",
    "Report",
    "Settings",
    "Timings",
    "build",
    "explain_text",
    "project_settings",
    "read",
]

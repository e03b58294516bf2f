"""Loads ontology/ into frozen objects: frames, gazetteers, prefixes, queries, vocabulary. The only room with IRIs.

Names are loaded when they are first used, so that a query waits for no frame file's format.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphkit.ontology.frame_files import load_frame, load_frames
    from graphkit.ontology.frames import Example, Frame, Pattern, RoleSpec
    from graphkit.ontology.lexicon import Lexicon, WordClasses, load_lexicon

_MODULE_OF = {
    "Example": "frames",
    "Frame": "frames",
    "Lexicon": "lexicon",
    "WordClasses": "lexicon",
    "Pattern": "frames",
    "RoleSpec": "frames",
    "load_frame": "frame_files",
    "load_frames": "frame_files",
    "load_lexicon": "lexicon",
}

__all__ = [
    "Example",
    "Frame",
    "Lexicon",
    "Pattern",
    "RoleSpec",
    "WordClasses",
    "load_frame",
    "load_frames",
    "load_lexicon",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)

"""Patterns that are like another one of their frame: they have of it whatever they do not say themselves."""

from __future__ import annotations

from typing import Any

__all__ = ["like_others"]


def like_others(frame: Any) -> Any:
    """Return a frame's YAML in which every pattern that is ``like`` one before it in the file says what that one says.

    What a pattern says itself stands. Where both list tests or roles by argument (``map``, ``only``, ``unless``,
    ``lift``, ``features``) it stands argument by argument, so that an empty list lifts a restriction; of ``verbs``,
    ``nouns`` and ``adjectives``, who names any has no other. A name that no pattern before it has is left for
    ``frame_faults`` to find, anything else that is no frame for the types.
    """
    patterns = frame.get("patterns") if isinstance(frame, dict) else None
    if not isinstance(patterns, dict):
        return frame
    whole: dict[Any, Any] = {}
    for name, pattern in patterns.items():
        model = _model(pattern, whole)
        whole[name] = pattern if model is None else _joined(model, pattern)
    return {**frame, "patterns": whole}


_WORDS = frozenset({"verbs", "nouns", "adjectives"})


def _model(pattern: Any, before: dict[Any, Any]) -> dict[str, Any] | None:
    """Return the pattern that one is like; none is like nothing, as far as it can be told here."""
    name = pattern.get("like") if isinstance(pattern, dict) else None
    if not isinstance(name, str):
        return None
    found = before.get(name, {"map": {}})
    return found if isinstance(found, dict) else None


def _joined(model: dict[str, Any], pattern: dict[str, Any]) -> dict[str, Any]:
    kept = {field: value for field, value in model.items() if field not in _WORDS or not _WORDS & pattern.keys()}
    both = (field for field in kept.keys() & pattern.keys() if isinstance(kept[field], dict))
    return {**kept, **pattern, **{f: {**kept[f], **pattern[f]} for f in both if isinstance(pattern[f], dict)}}

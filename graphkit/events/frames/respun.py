"""Text that went through a synonym machine: told by its signs, and read with the words that the machine replaced."""

from __future__ import annotations

from functools import cache

from graphkit.ontology import load_lexicon

__all__ = ["is_respun", "originals"]

SIGNS = 4
"""How many different signs make a text respun. Four never came together in the project's own ordinary pages."""


def is_respun(text: str) -> bool:
    """Tell whether a text has gone through a synonym machine."""
    words = " ".join(text.lower().replace("’", "'").split())
    return sum(f" {sign}" in words for sign in load_lexicon().classes["respun-signs"]) >= SIGNS


def originals(word: str) -> tuple[str, ...]:
    """Return the words that a machine may have replaced by ``word``, sorted."""
    return _table().get(word, ())


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, set[str]] = {}
    for name in load_lexicon().classes:
        if name.startswith("respun-") and name != "respun-signs":
            for word in load_lexicon().classes[name]:
                table.setdefault(word, set()).add(name.removeprefix("respun-"))
    return {word: tuple(sorted(meant)) for word, meant in table.items()}

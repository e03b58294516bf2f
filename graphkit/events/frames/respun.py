"""Text that went through a synonym machine: told by its signs, and read with the words that the machine replaced."""

from __future__ import annotations

from graphkit.ontology.lexicon import RespunLexicon

__all__ = ["is_respun", "originals"]

SIGNS = 4
"""How many different signs make a text respun. Four never came together in the project's own ordinary pages."""


def is_respun(text: str, lexicon: RespunLexicon) -> bool:
    """Tell whether a text has gone through a synonym machine."""
    words = " ".join(text.lower().replace("’", "'").split())
    return sum(f" {sign}" in words for sign in lexicon.respun_signs) >= SIGNS


def originals(word: str, lexicon: RespunLexicon) -> tuple[str, ...]:
    """Return the words that a machine may have replaced by ``word``, sorted."""
    table = (("call", lexicon.respun_call), ("discuss", lexicon.respun_discuss), ("sell", lexicon.respun_sell))
    return tuple(meant for meant, spun in table if word in spun)

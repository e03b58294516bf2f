"""How repairs read and change a list of tokens: who hangs on a token, and hanging one elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.model import Token

__all__ = ["hang", "kids"]


def kids(tokens: Sequence[Token], i: int, *deps: str) -> list[int]:
    """Return the tokens that hang on ``i``, by one of ``deps`` where any are given."""
    return [t.i for t in tokens if t.head == i and t.i != i and (not deps or t.dep in deps)]


def hang(tokens: list[Token], i: int, dep: str, head: int) -> None:
    """Hang the token ``i`` on ``head`` by ``dep``."""
    tokens[i] = replace(tokens[i], dep=dep, head=head)

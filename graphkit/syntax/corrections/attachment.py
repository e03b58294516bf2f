"""How repairs read and change a parse: who hangs on a token, and hanging one elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graphkit.model import Token
from graphkit.ontology import Lexicon

__all__ = ["Parse", "hang", "kids"]


class Parse(list[Token]):
    """The tokens of a sentence while they are put right; ``lexicon`` has the words that repairs ask for."""

    def __init__(self, tokens: Iterable[Token], lexicon: Lexicon) -> None:
        super().__init__(tokens)
        self.lexicon = lexicon


def kids(tokens: Sequence[Token], i: int, *deps: str) -> list[int]:
    """Return the tokens that hang on ``i``, by one of ``deps`` where any are given."""
    return [t.i for t in tokens if t.head == i and t.i != i and (not deps or t.dep in deps)]


def hang(tokens: list[Token], i: int, dep: str, head: int) -> None:
    """Hang the token ``i`` on ``head`` by ``dep``."""
    tokens[i] = replace(tokens[i], dep=dep, head=head)

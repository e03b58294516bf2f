"""What a correction is: a function from parse to parse whose name is its name and whose docstring is its manual."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from graphkit.model import Token
from graphkit.syntax.corrections.parse import Parse

__all__ = ["Correction", "at_each_token"]


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that a tagger or parser gets wrong in news, and how it is put right.

    ``apply`` returns the parse that it was given where it finds nothing to put right.
    """

    apply: Callable[[Parse], Parse]

    @property
    def name(self) -> str:
        """The name that ``explain`` prints and that the fixture file bears: "noun-taken-for-verb"."""
        return self.apply.__name__.replace("_", "-")

    @property
    def manual(self) -> str:
        """What it puts right and what it leaves alone, in words."""
        return inspect.getdoc(self.apply) or ""


def at_each_token(rule: Callable[[Parse, Token], Parse]) -> Callable[[Parse], Parse]:
    """Make a correction of a rule that looks at one token: it is tried on every token, first to last."""

    @wraps(rule)
    def apply(parse: Parse) -> Parse:
        for i in range(len(parse)):
            parse = rule(parse, parse[i])
        return parse

    return apply

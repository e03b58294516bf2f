"""Texts that go on and on in one way, by name: what a rule that recurses, or looks at all pairs, gives way under."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["CHAINS", "chain"]

CHAINS: dict[str, Callable[[int], str]] = {
    "genitives": lambda n: "The envoy" + "'s brother" * n + " met Anna Berg.",
    "titles": lambda n: "President " * n + "Berg met Bo Ek.",
    "of": lambda n: "The head " + "of the head " * n + "met Bo Ek.",
    "and": lambda n: "Anna Berg" + " and Bo Ek" * n + " met.",
    "commas": lambda n: "Bo, " * n + "met Anna Berg.",
    "said": lambda n: "He said " * n + "that Anna Berg met Bo Ek.",
    "that": lambda n: "Bo says " + "that Anna says " * n + "Eve met Cy.",
    "who": lambda n: "Bo met a man" + " who knew a man" * n + ".",
    "wants": lambda n: "Bo wants " + "to want " * n + "to meet Anna Berg.",
    "places": lambda n: "Bo Ek met Anna Berg " + "in Oslo near Rome " * n + ".",
    "compounds": lambda n: "trade union " * n + "leaders met Bo Ek.",
    "participles": lambda n: "The man " + "seen by a man " * n + "met Bo Ek.",
    "negations": lambda n: "Bo did " + "not " * n + "meet Anna.",
    "conditions": lambda n: "If Bo met, " * n + "Anna left.",
    "brackets": lambda n: "(" * n + "Bo met Anna" + ")" * n + ".",
    "quotes": lambda n: '"' * n + "Bo met Anna.",
    "curly quotes": lambda n: "“" * n + "Bo met Anna.",
    "quoted words": lambda n: '"Yes," he said. ' * n,
    "numbers": lambda n: "1,234 " * n + "died.",
    "digits": lambda n: "1" * n + " died.",
    "names": lambda n: "Anna Berg met Bo Ek. " * n,
    "abbreviations": lambda n: "U.S." * n,
    "apostrophes": lambda n: "'s" * n,
    "addresses": lambda n: "http://" + "a." * n,
    "days": lambda n: "on Monday " * n + "Bo met Anna.",
    "dashes": lambda n: "Bo – " * n + "met Anna.",
}


def chain(name: str, length: int) -> str:
    """Return the text of a chain of so many links."""
    return CHAINS[name](length)

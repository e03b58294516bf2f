"""What an amount in words leaves possible: "more than 40" and 41 agree, "more than 40" and "up to 20" do not.

Reads the words of a claim's quantity and what it counts; the vocabulary is in ontology/numbers.yaml.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from graphkit.ontology.numbers import NumberWords, load_numbers

__all__ = ["Amount", "amount", "plain_number", "stated_bounds"]

_NUMBER = re.compile(r"([0-9][0-9,]*)(?:\.([0-9]+))?")
_WORDS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|[^\W\d_]+|[$€£¥–-]")


@dataclass(frozen=True, slots=True)
class Amount:
    """From ``least`` to ``most``, both included; ``currency`` is empty where it is no money."""

    least: float
    most: float
    currency: str = ""

    def apart(self, other: Amount) -> bool:
        """Tell whether the two leave no number possible that both mean."""
        return self.most < other.least or other.most < self.least


def plain_number(value: str) -> str | None:
    """Return a plain number in one form ("1,040.0" is 1040); None for "at least 20", which rules little out."""
    if not (found := _NUMBER.fullmatch(value)):
        return None
    whole, part = found[1].replace(",", "").lstrip("0") or "0", (found[2] or "").rstrip("0")
    return f"{whole}.{part}" if part else whole


@lru_cache(maxsize=10_000)
def amount(value: str) -> Amount | None:
    """Return what the words leave possible; None where they hold no number."""
    table = load_numbers()
    words = _WORDS.findall(value.casefold())
    if " ".join(words) in table.none:
        return Amount(0, 0)
    currency = next((table.currencies[word] for word in words if word in table.currencies), "")
    words = [word for word in words if word not in table.currencies]
    return _vague(words, currency, table) or _counted(words, currency, table)


def _counted(words: list[str], currency: str, table: NumberWords) -> Amount | None:
    """Return the amount that the first number among the words gives, or a range that begins with it."""
    at = _first_number(words, table)
    if at is None:
        return None
    first, after = _number(words, at, table)
    second = _range_end(words, after, table)
    if second is not None and second > first:
        return Amount(_scaled(first, second), second, currency)
    least, most = _qualified(first, " ".join(words[:at]), table)
    return Amount(least, most, currency)


def _first_number(words: Sequence[str], table: NumberWords) -> int | None:
    return next((i for i, word in enumerate(words) if _value(word, table) is not None), None)


def _range_end(words: list[str], after: int, table: NumberWords) -> float | None:
    """Return the number that a range ends with, whose first one ends before ``after``: 30 of "20 to 30"."""
    joined = after < len(words) - 1 and words[after] in table.between
    if not joined or _value(words[after + 1], table) is None:
        return None
    return _number(words, after + 1, table)[0]


@lru_cache(maxsize=10_000)
def stated_bounds(value: str) -> tuple[float | None, float | None]:
    """Return the least and the most that the words themselves set, None where they set none.

    "at least 20" sets a least, "up to 20" a most, "23" and "20 to 30" both, "about 20" and "dozens" neither.
    """
    table = load_numbers()
    words = [word for word in _WORDS.findall(value.casefold()) if word not in table.currencies]
    meant = amount(value)
    if meant is None or (_vague(words, "", table) and meant.least != meant.most):
        return None, None
    at = _first_number(words, table)
    if at is None or meant.least == meant.most:  # "none", "half a dozen", a number by itself
        return meant.least, meant.most
    number, after = _number(words, at, table)
    if _range_end(words, after, table) is not None:
        return meant.least, meant.most
    return _set_by(_qualifier(" ".join(words[:at]), table), number, table)


def _set_by(said: str, number: float, table: NumberWords) -> tuple[float | None, float | None]:
    if said in table.around:
        return None, None
    least = None if said in table.ceilings or said in table.approaches else number
    return least, None if said in table.floors else number


def _qualifier(before: str, table: NumberWords) -> str:
    return next((q for q in sorted(table.qualifiers, key=len, reverse=True) if f" {q} " in f" {before} "), "")


def _value(word: str, table: NumberWords) -> float | None:
    if word[0].isdecimal():
        return float(word.replace(",", "")) if word.isascii() else None
    return table.words.get(word, table.multipliers.get(word) if len(word) > 2 else None)


def _number(words: list[str], at: int, table: NumberWords) -> tuple[float, int]:
    """Return the number that begins at ``at`` and the position after it: "2.5 million", "twenty-five"."""
    total = _value(words[at], table) or 0.0
    at += 1
    while at < len(words):
        if (times := table.multipliers.get(words[at])) is not None:
            total *= times
        elif (
            words[at] in ("-", "and")
            and total >= 20
            and at + 1 < len(words)
            and 0 < table.words.get(words[at + 1], 0) < 10
        ):
            at, total = at + 1, total + table.words[words[at + 1]]
        else:
            break
        at += 1
    return total, at


def _scaled(first: float, second: float) -> float:
    """Give "2 to 3 million" its first million."""
    scale = 10 ** math.floor(math.log10(second)) if second >= 1000 else 1
    return first * scale if first < 100 <= scale and first * scale < second else first


def _vague(words: list[str], currency: str, table: NumberWords) -> Amount | None:
    text = f" {' '.join(words)} "
    for name in sorted(table.vague, key=len, reverse=True):
        if f" {name} " in text:
            return Amount(*table.vague[name], currency)
    return None


def _qualified(number: float, before: str, table: NumberWords) -> tuple[float, float]:
    """Return the bounds that the words before a number give it."""
    said = _qualifier(before, table)
    if said in table.floors:
        return number, max(number * table.floor_reach, number + table.floor_step)
    if said in table.ceilings:
        return 0, number
    if said in table.approaches:
        return number * (1 - table.slack.approach), number
    rounded = number >= table.round_from and number % 100 == 0
    share = table.slack.around if said in table.around else table.slack.round if rounded else 0
    return number * (1 - share), number * (1 + share)

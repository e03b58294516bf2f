"""Times of day of a sentence: "1 p.m. local time", "at noon", "0900 GMT", "shortly before dawn", "half past two".

Reads a parsed sentence; fills ``TimeOfDay`` records with their tokens. What is said is kept as an interval: "about
two o'clock" is from half an hour before to half an hour after. Durations ("for three hours") are no times of day. The
words are in ontology/times.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graphkit.events.times.words import time_words
from graphkit.model import Sentence, TimeOfDay
from graphkit.ontology.numbers import load_numbers

__all__ = ["find_hours"]

DAY = 24 * 60
_HINT = re.compile(
    r"[0-9]\s?[ap]\.?m\b|[0-9][:.][0-9]{2}|[0-9]{4}|o['’]?clock|(?:half|quarter) (?:past|to)", re.IGNORECASE
)


def find_hours(sentence: Sentence) -> tuple[TimeOfDay, ...]:
    """Return the times of day that a sentence gives, in order."""
    if not any(_HINT.search(t.text) or t.text.casefold() in _triggers() for t in sentence.tokens):
        return ()
    text, starts = _text(sentence)
    return tuple(hour for found in _pattern().finditer(text) if (hour := _hour(sentence, text, starts, found)))


@cache
def _triggers() -> frozenset[str]:
    return frozenset(
        {*time_words().hours, "a.m.", "p.m.", "am", "pm", "o'clock", "o’clock", "past", "quarter", "gmt", "utc"}
    )


def _text(sentence: Sentence) -> tuple[str, dict[int, int]]:
    """Return the sentence in lower case as its tokens stand, and the token at each character."""
    out, tokens, at = [], {}, sentence.tokens[0].start
    for token in sentence.tokens:
        out.append(" " * (token.start - at) + token.text.lower())
        tokens.update(
            dict.fromkeys(range(token.start - sentence.tokens[0].start, token.end - sentence.tokens[0].start), token.i)
        )
        at = token.end
    return "".join(out), tokens


@cache
def _pattern() -> re.Pattern[str]:
    table, numbers = time_words(), load_numbers()
    number = "|".join(word for word, value in numbers.words.items() if value <= 12)
    hours = "|".join(sorted(table.hours, key=len, reverse=True))
    shifts = "|".join(sorted((re.escape(s) for s in table.shifts), key=len, reverse=True))
    zones = "|".join((*table.zones, *table.named_zones))
    return re.compile(
        rf"(?<![\w.,:$€£-])(?:(?P<shift>{shifts})\s+)?(?:"
        rf"(?P<h>\d{{1,2}})(?:[:.](?P<m>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?"
        rf"|(?P<past>half|quarter)\s+(?P<side>past|to)\s+(?P<ph>\d{{1,2}}|{number})\b"
        rf"|(?P<oh>\d{{1,2}}|{number})\s+o['’]?\s?clock"
        rf"|(?P<dh>[01]?\d|2[0-3])[:.](?P<dm>[0-5]\d)(?=\s*(?:{zones}|hours|hrs|local)\b)"
        rf"|(?P<ch>[01]?\d|2[0-3]):(?P<cm>[0-5]\d)(?![\d:])"
        rf"|(?P<mh>[01]\d|2[0-3])(?P<mm>[0-5]\d)(?=\s*(?:{zones}|hours|hrs|local)\b)"
        rf"|(?P<word>{hours})\b)"
        rf"(?:\s+(?:hours|hrs)\b)?(?:\s+(?P<local>local)(?:\s+time)?|\s*(?P<zone>{zones})\b|\s+(?P<named>\w+)\s+time\b)?"
        rf"(?:\s+(?:in\s+the|at)\s+(?P<part>morning|afternoon|evening|night)\b)?"
    )


def _hour(sentence: Sentence, text: str, tokens: dict[int, int], found: re.Match[str]) -> TimeOfDay | None:
    table = time_words()
    before = text[: found.start()].split()
    if (before and before[-1] in table.not_when) or _no_time(found, before):
        return None
    span = _minutes(found)
    if span is None:
        return None
    first, last = tokens[found.start()], tokens[found.end() - 1] + 1
    words = sentence.tokens[first:last]
    inside = range(first, last)
    head = next((t.i for t in words if t.head not in inside or t.head == t.i), last - 1)
    zone = table.zones.get(found["zone"], found["zone"]) if found["zone"] else found["named"]
    least, most = (f"{minute // 60 % 24:02}:{minute % 60:02}" for minute in span)
    start, end = words[0].start, words[-1].end
    shown = _shown(sentence, first, last)
    return TimeOfDay(least, most, shown, start, end, zone, _twelve(found), first, last, head)


def _no_time(found: re.Match[str], before: list[str]) -> bool:
    """Tell what only looks like a time: a score ("won 3:10"), a habit ("every night")."""
    table = time_words()
    last = before[-1] if before else ""
    if found["word"]:
        return last in table.habits or last in ("a", "all", "good", "that", "next")
    return (
        bool(found["ch"])
        and not (found["local"] or found["zone"])
        and last not in ("at", "around", "about", "from", "and", "the", "(")
    )


def _twelve(found: re.Match[str]) -> bool:
    """Tell whether the text leaves it open which half of the day is meant."""
    return bool(found["ph"] or found["oh"]) and not found["part"]


def _minutes(found: re.Match[str]) -> tuple[int, int] | None:
    """Return the earliest and the latest minute of the day, the latter past midnight where it is the smaller."""
    if found["word"]:
        least, most = (_of_clock(clock) for clock in time_words().hours[found["word"]])
    else:
        at = _exact(found)
        if at is None:
            return None
        least = most = at
    earlier, later = time_words().shifts.get(found["shift"] or "", (0, 0))
    return (least - earlier) % DAY, (most + later) % DAY


def _exact(found: re.Match[str]) -> int | None:
    """Return the minute of the day that digits or words give, None for an hour that no clock has."""
    for hour, minute in (("dh", "dm"), ("ch", "cm"), ("mh", "mm")):
        if found[hour]:
            return int(found[hour]) * 60 + int(found[minute])
    at = _number(found["h"] or found["ph"] or found["oh"])
    if not 1 <= at <= 12:
        return None
    past = {"half": 30, "quarter": 15}.get(found["past"] or "", int(found["m"] or 0))
    minutes = at % 12 * 60 + (past if found["side"] != "to" else -past)
    part = found["part"]
    late = found["half"] == "p" or part in ("afternoon", "evening") or (part == "night" and at > 5)
    return (minutes + (DAY // 2 if late else 0)) % DAY


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else load_numbers().words[word]


def _of_clock(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


def _shown(sentence: Sentence, first: int, last: int) -> str:
    return "".join(_with_gap(sentence, first, last)).strip()


def _with_gap(sentence: Sentence, first: int, last: int) -> Iterator[str]:
    for token in sentence.tokens[first:last]:
        following = sentence.tokens[token.i + 1].start if token.i + 1 < last else token.end
        yield token.text + " " * (following - token.end)

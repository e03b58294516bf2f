"""What an event's time says of whether it is yet to come: "the talks on 10 June" in a page of 3 June.

Reads ``Tree``, the event's time and the date of the page; asked only where the words around the event say nothing else.
"""

from __future__ import annotations

from datetime import date

from graphkit.model import Factuality, Predicate, TimeExpression
from graphkit.syntax.tree import Tree

__all__ = ["timed", "undated"]

Told = tuple[Factuality, str]
PAST = frozenset({"VBD", "VBN"})
"""Tags of a verb that tells what was."""


def timed(tree: Tree, predicate: Predicate, told: Told, time: TimeExpression | None, published: str | None) -> Told:
    """Return what was told of an event, or what its time says where that is plainer.

    What is told in no past tense and lies after the day of the page is planned; what "would" happen in a year that lies
    before it did happen. ``published`` is an ISO day or None.
    """
    value, cue = told
    if time is None:
        return told
    if value is Factuality.ACTUAL and not cue and _to_come(tree, predicate, time, published):
        return Factuality.PLANNED, f"on a day to come, {time.text!r}"
    if value is Factuality.PLANNED and _gone_by(tree, predicate, time):
        return Factuality.ACTUAL, f"on a day gone by, {time.text!r}"
    if value is Factuality.PLANNED and _long_past(tree, predicate, time, published):
        return Factuality.ACTUAL, f"in a year gone by, {time.text!r}"
    return told


def undated(tree: Tree, predicate: Predicate) -> bool:
    """Tell whether nothing says of a noun's event that it is past: "the summit will be the first of its kind"."""
    verb = _clause(tree, predicate)
    if predicate.kind != "noun" or predicate.support is not None or verb is None:
        return False
    perfect = any(tree[k].lemma == "have" for k in tree.kids(verb, "aux"))
    return not perfect and not _is_past(tree, verb)


def _to_come(tree: Tree, predicate: Predicate, time: TimeExpression, published: str | None) -> bool:
    words = {t.lemma.lower() for t in tree.tokens[time.first : time.last]}
    near = bool(words & tree.lexicon.factuality.coming_words) and "day" not in words
    verb = _clause(tree, predicate)
    past = verb is not None and _is_past(tree, verb)
    if predicate.kind == "noun" and tree[predicate.trigger].lemma in tree.lexicon.factuality.unscheduled_nouns:
        return False
    if predicate.kind == "noun" and near and _names(tree, predicate.trigger, time):
        return True  # "next week's talks", whatever was said of them
    return not past and (near or _after(time, published))


def _gone_by(tree: Tree, predicate: Predicate, time: TimeExpression) -> bool:
    """Whether the time of a noun itself lies behind: "the agenda of last week's meeting"."""
    words = {t.lemma.lower() for t in tree.tokens[time.first : time.last]}
    own = predicate.kind == "noun" and predicate.trigger in (tree[time.head].head, tree[tree[time.head].head].head)
    return own and bool(words & tree.lexicon.factuality.past_words)


def _names(tree: Tree, noun: int, time: TimeExpression) -> bool:
    """Whether a time stands right before a noun that it belongs to: "tomorrow's meeting"."""
    return tree.noun_start(noun) <= time.first < noun


def _clause(tree: Tree, predicate: Predicate) -> int | None:
    """Return the verb that tells of the event: itself, its light verb, or the one that governs the noun."""
    if predicate.support is not None:
        return predicate.support
    return predicate.trigger if predicate.kind == "verb" else tree.governing_verb(predicate.trigger)


def _is_past(tree: Tree, verb: int) -> bool:
    helpers = {tree[k].tag for k in tree.kids(verb, "aux", "auxpass")}
    return "VBD" in helpers or (tree[verb].tag in PAST and not helpers & {"MD", "TO", "VBZ", "VBP"})


def _after(time: TimeExpression, published: str | None) -> bool:
    """Whether a resolved time begins after the day of the page; a month or a year that holds that day does not."""
    first = (time.value or "").split("/")[0]
    if not first or not published:
        return False
    if "-W" in first:
        year, week = first.split("-W")
        first = date.fromisocalendar(int(year), int(week), 1).isoformat()
    return first > published[: len(first)]


def _long_past(tree: Tree, predicate: Predicate, time: TimeExpression, published: str | None) -> bool:
    """Whether "would" tells what came next in a year before that of the page: "in 1962 it would supply the rebels"."""
    verb = _clause(tree, predicate)
    if verb is None or not published or not time.value or time.origin != "explicit":
        return False
    would = any(tree[k].lemma in tree.lexicon.factuality.modal_would for k in tree.kids(verb, "aux"))
    return would and time.value[:4] < published[:4]

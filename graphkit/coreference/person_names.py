"""Persons of one article: a full name once, the surname ever after, and the posts they are introduced with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.coreference.discourse_model import DiscourseModel, OfficeHolding
from graphkit.coreference.document import At, Document, at
from graphkit.coreference.document_time import out_of_time
from graphkit.model import EntityType, Mention, MentionKind, Sentence, Token
from graphkit.ontology.gazetteers import Entry, Post, fold, name_key

__all__ = ["introduce", "name_persons"]

LONGEST_TITLE = 5
SINGLE = 1
INITIALS = re.compile(r"(?:[^\W\d_]\.)+-?(?:[^\W\d_]\.)*")
FORMER = frozenset({"former", "ex", "then", "late"})
CENTURY = "2001"
ASIDE = frozenset({"acting", "deputy", "former", "new", "outgoing", "then", "interim"})
"""Words that stand between a state and a post."""


@dataclass(frozen=True, slots=True)
class _Title:
    """The words before or after a name that say what the person is.

    ``phrase`` has the field before the title too, where ``field`` tells that there is one ("opposition leader"): the
    post is then not the one that the title alone would name.
    """

    post: Post
    of: str | None
    former: bool
    phrase: str
    field: bool


def name_persons(document: Document, discourse: DiscourseModel) -> dict[At, str]:
    """Return the key of every person named: full names first, then surnames by whoever bears them here."""
    persons = [m for m in document.mentions if m.kind is MentionKind.NAME and m.type is EntityType.PERSON]
    bearers: dict[str, list[tuple[int, str]]] = defaultdict(list)
    keys = _full_names(persons, bearers, discourse)
    places = _states_named(document.mentions)
    lands = _states_around(places, discourse)
    for mention in persons:
        if at(mention) not in keys:
            title = _title_before(document, mention, discourse)
            company = frozenset(keys.values())
            key = _surname(mention, bearers, title, (places, lands, company), discourse)
            keys[at(mention)] = key
            if discourse.gazetteer.entry(key):
                bearers[fold(mention.text)].append((mention.start, key))
    return keys


def _full_names(
    persons: Sequence[Mention], bearers: dict[str, list[tuple[int, str]]], discourse: DiscourseModel
) -> dict[At, str]:
    """Return the keys of the names of several words, and note in ``bearers`` by what shorter names they may go on."""
    keys: dict[At, str] = {}
    for mention in persons:
        words = mention.text.split()
        if len(words) > SINGLE and fold(mention.text) not in bearers:
            keys[at(mention)] = _full_name(mention.text, bearers, discourse)
            for short in _short_names(words, discourse):
                bearers[short].append((mention.start, keys[at(mention)]))
    return keys


def _short_names(words: list[str], discourse: DiscourseModel) -> set[str]:
    """Return the folded names that may follow a full one: its endings, and a family name that stands first."""
    short = {fold("".join(words[at:])) for at in range(1, len(words))}
    short |= {fold(word) for word in words[1:] if word[0].isupper()}
    lead, _, rest = words[-1].partition("-")
    if lead.lower() in discourse.gazetteer.patterns.particles:
        short.add(fold(rest))
    if fold(words[0]) not in discourse.gazetteer.genders:
        short.add(fold(words[0]))
    return short


def _full_name(text: str, bearers: dict[str, list[tuple[int, str]]], discourse: DiscourseModel) -> str:
    known = [entry for entry in discourse.gazetteer.lookup(text) if entry.type is EntityType.PERSON]
    if known:
        return known[0].key
    words = text.split()
    if INITIALS.fullmatch(words[0]) and (spelled_out := _by_initial(words, bearers, discourse)):
        return spelled_out
    for _, key in bearers.get(fold(words[-1]), ()):
        if any(_same_but_middle(words, other.split()) for other in discourse.names.get(key, ())):
            return key
    key = name_key(EntityType.PERSON, text)
    discourse.meet(key, EntityType.PERSON, text)
    return key


def _by_initial(words: list[str], bearers: dict[str, list[tuple[int, str]]], discourse: DiscourseModel) -> str | None:
    """Return the one person named before whose given name "V. Zelensky" shortens; None where none or two fit."""
    met = {key for borne in bearers.values() for _, key in borne}
    known = {entry.key for entry in _known_bearers(words[-1], discourse)} & met
    same = known | {key for _, key in bearers.get(fold(words[-1]), ())}
    fits = sorted(key for key in same if fold(discourse.called(key))[:1] == fold(words[0])[:1])
    return fits[0] if len(fits) == SINGLE else None


def _same_but_middle(one: list[str], other: list[str]) -> bool:
    return len(other) > SINGLE and fold(one[0]) == fold(other[0]) and fold(one[-1]) == fold(other[-1])


def _surname(
    mention: Mention,
    bearers: dict[str, list[tuple[int, str]]],
    title: _Title | None,
    where: tuple[frozenset[str], frozenset[str], frozenset[str]],
    discourse: DiscourseModel,
) -> str:
    """Whom a single name means: who bore it last before here, else first after, else whom the gazetteer knows by it.

    A title tells otherwise where the bearer did not hold it, or is only named later on and was in no office.
    """
    borne = bearers.get(fold(mention.text), [])
    before = [key for start, key in borne if start <= mention.start]
    known = [entry for entry in _known_bearers(mention.text, discourse) if _fits(entry, title, where[:2], discourse)]
    if borne:
        key = before[-1] if before else borne[0][1]
        other = _another_by_title(key, title, discourse, before=bool(before))
        return known[0].key if len(known) == SINGLE and other else key
    known = _likeliest([entry for entry in known if not out_of_time(entry.key, where[2], discourse)], discourse)
    if len(known) == SINGLE:
        discourse.steps[known[0].key].append(
            f'"{mention.text}" alone: {known[0].name}, whose state or post the article names'
        )
        return known[0].key
    return name_key(EntityType.PERSON, mention.text)


def _another_by_title(key: str, title: _Title | None, discourse: DiscourseModel, *, before: bool) -> bool:
    """Tell whether a title says that the bearer of a name, named ``before`` or only later on, is not meant."""
    if discourse.gazetteer.careers.get(key):
        return _not_in_office(key, title, discourse)
    return title is not None and not before


def _not_in_office(key: str, title: _Title | None, discourse: DiscourseModel) -> bool:
    """Tell whether a known person did not hold, at the article's date, the post that the name is given."""
    career = discourse.gazetteer.careers.get(key, ())
    terms = [term for term in career if title and not title.former and term.post in title.post.posts]
    return bool(terms) and discourse.date is not None and not any(term.at(discourse.date) for term in terms)


def _known_bearers(name: str, discourse: DiscourseModel) -> tuple[Entry, ...]:
    return discourse.gazetteer.surnames.get(fold(name), ())


def _likeliest(known: list[Entry], discourse: DiscourseModel) -> list[Entry]:
    """Of several who share a name, keep those in office at the article's date, else those of this century."""
    if len(known) <= SINGLE:
        return known
    serving = [entry for entry in known if _serving(entry, discourse)]
    return serving or [entry for entry in known if _of_this_century(entry, discourse)] or known


def _serving(entry: Entry, discourse: DiscourseModel) -> bool:
    date = discourse.date
    return date is not None and any(term.at(date) for term in discourse.gazetteer.careers.get(entry.key, ()))


def _of_this_century(entry: Entry, discourse: DiscourseModel) -> bool:
    return any(not term.end or term.end >= CENTURY for term in discourse.gazetteer.careers.get(entry.key, ()))


def _fits(
    entry: Entry, title: _Title | None, where: tuple[frozenset[str], frozenset[str]], discourse: DiscourseModel
) -> bool:
    """Tell whether the article's post, states and date allow that this known person is meant.

    ``where`` has the states and bodies that the article names, and the states whose cities and parts it names: those
    tell of whoever is in office only.
    """
    career, date = discourse.gazetteer.careers.get(entry.key, ()), discourse.date
    if date is not None and not any(tenure.start[:4] <= date[:4] for tenure in career):
        return False
    serving = [tenure for tenure in career if date is not None and tenure.at(date)]
    if title is not None and not title.former:
        held = (tenure for tenure in (career if date is None else serving) if tenure.post in title.post.posts)
        return any(title.of in (None, tenure.of) for tenure in held)
    named, around = where
    return any(tenure.of in named for tenure in career) or any(tenure.of in around for tenure in serving)


def _states_around(named: frozenset[str], discourse: DiscourseModel) -> frozenset[str]:
    entries = (discourse.gazetteer.entry(key) for key in named)
    return frozenset(entry.country for entry in entries if entry is not None and entry.country)


def _states_named(mentions: Sequence[Mention]) -> frozenset[str]:
    return frozenset(key for m in mentions for key in (m.entity, m.actor) if key)


def introduce(document: Document, keys: dict[At, str], discourse: DiscourseModel) -> None:
    """Read the posts that persons are introduced with, before the name or after it, into the discourse."""
    for mention in document.mentions:
        key = keys.get(at(mention))
        if key is None:
            continue
        discourse.titles[key].update(_honorifics(document.trees[mention.sentence].sentence, mention, discourse))
        for title in (_title_before(document, mention, discourse), _title_after(document, mention, discourse)):
            if title is not None:
                if not title.field:
                    discourse.holds(OfficeHolding(key, title.post.posts, title.of, title.former))
                discourse.phrases[title.phrase] = key
                # An envoy of the African Union is of no country by that: only a state, or what belongs to one, tells.
                if title.of and not title.former and (country := discourse.country(title.of)):
                    discourse.countries.setdefault(key, country)


def _honorifics(sentence: Sentence, mention: Mention, discourse: DiscourseModel) -> Iterator[str]:
    at = mention.first - 1
    while at >= 0 and sentence.tokens[at].text.lower() in discourse.gazetteer.patterns.honorifics:
        yield sentence.tokens[at].text.lower()
        at -= 1


def _title_before(document: Document, mention: Mention, discourse: DiscourseModel) -> _Title | None:
    """Read "Turkish Foreign Minister Hakan Fidan", "Ukraine's president, Volodymyr Zelenskyy"."""
    sentence, end = document.trees[mention.sentence].sentence, mention.first
    if end and sentence.tokens[end - 1].text == ",":
        end -= 1
    return _title_ending(document, sentence, end, discourse)


def _title_ending(document: Document, sentence: Sentence, end: int, discourse: DiscourseModel) -> _Title | None:
    words = [token.text.lower() for token in sentence.tokens[:end]]
    for width in range(min(LONGEST_TITLE, end), 0, -1):
        post = discourse.gazetteer.patterns.posts.get(" ".join(words[-width:]))
        if post is not None and not post.plural:
            start = end - width
            former = bool(FORMER & set(words[max(0, start - 3) : start]))
            field = start - 1 if start and sentence.tokens[start - 1].tag in ("NN", "NNS") else start
            phrase = " ".join(words[field:end])
            return _Title(post, _of(document, sentence, start, end), former, phrase, field < start)
    return None


def _title_after(document: Document, mention: Mention, discourse: DiscourseModel) -> _Title | None:
    """Read "Hakan Fidan, the Turkish foreign minister, ..."."""
    sentence = document.trees[mention.sentence].sentence
    tokens = sentence.tokens
    if mention.last >= len(tokens) or tokens[mention.last].text != ",":
        return None
    for end in range(mention.last + 2, min(mention.last + 9, len(tokens) + 1)):
        if tokens[end - 1].text == "," or tokens[end - 1].pos in ("VERB", "AUX", "ADP", "SCONJ"):
            return None
        title = _title_ending(document, sentence, end, discourse)
        longer = _title_ending(document, sentence, end + 1, discourse) if end < len(tokens) else None
        if title is not None and longer is None:
            return title if end == len(tokens) or tokens[end].pos != "PROPN" else None
    return None


def _of(document: Document, sentence: Sentence, start: int, end: int) -> str | None:
    """Whose post it is: the state or organisation named right before the title, or after "of"."""
    bodies = [m for m in document.mentions_in(sentence.index) if m.kind is not MentionKind.PRONOUN and _is_body(m)]
    tokens, before = sentence.tokens, _past_asides(sentence.tokens, start)
    found = [m for m in bodies if m.last == before]
    if end < len(tokens) and tokens[end].text.lower() == "of":
        found += [m for m in bodies if end < m.first <= end + 2]
    return next((m.actor or m.entity for m in found), None)


def _past_asides(tokens: Sequence[Token], start: int) -> int:
    """Return where the words before a title end, "acting" and the like and the sign of the genitive passed over."""
    while start and (tokens[start - 1].tag in ("POS", "HYPH") or tokens[start - 1].text.lower() in ASIDE):
        start -= 1
    return start


def _is_body(mention: Mention) -> bool:
    return mention.entity is not None and mention.type is not EntityType.PERSON

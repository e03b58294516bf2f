"""Where names stand in one sentence: the statistical model's spans and the gazetteer's, weighed against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graphkit.model import EntityType, NameSpan, Sentence, Token
from graphkit.ontology.gazetteers import Entry, Gazetteer, fold

__all__ = ["Spot", "spot_names"]

LABELS = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANISATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
}
"""OntoNotes labels that name parties and places (OntoNotes Release 5.0, 2.6); a GPE is a place until known better."""
CLOSED = frozenset({"LAW", "WORK_OF_ART", "PRODUCT"})
"""Labels whose inner names are no parties: "the Paris Agreement"."""
SURE_KINDS = frozenset(
    {"state", "former-state", "seat", "organisation", "national", "medium", "region", "person", "user"}
)
LARGE_CITY = 1_000_000
"""People in a city whose name is taken at its word where the statistical model saw nothing."""
LONGEST_TITLE = 5
"""Words in the longest title that patterns.yaml holds."""
WITHIN = frozenset({"in", "near", "outside"})
"""Prepositions that a place follows and hardly ever a person or a body."""
DETERMINERS = frozenset({"DT", "PRP$", "PDT"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A name in a sentence: tokens ``first`` to ``last`` (half-open), its type, and what the gazetteer knows of it.

    ``name`` is the proper name of a place that shares its name with known ones and is none of them: "Paris (Texas)".
    """

    first: int
    last: int
    type: EntityType
    entries: tuple[Entry, ...] = ()
    label: str = ""
    name: str = ""

    @property
    def width(self) -> int:
        """The number of tokens."""
        return self.last - self.first


def spot_names(sentence: Sentence, gazetteer: Gazetteer) -> tuple[Spot, ...]:
    """Return the names in a sentence, in order, none overlapping another."""
    words = [token.text for token in sentence.tokens]
    seen = [spot for span in sentence.names if (spot := _seen(sentence, span, gazetteer))]
    seen = _joined(seen, gazetteer, sentence.tokens)
    labels = {i: span.label for span in sentence.names for i in range(span.first, span.last)}
    seen += _titled(sentence, gazetteer, labels)
    seen += [
        spot for spot in _followed(sentence, gazetteer) if spot.first not in labels or labels[spot.first] == "NORP"
    ]
    known = [spot for spot in _known(sentence, words, gazetteer) if _trusted(spot, labels, gazetteer, words)]
    seen += [body for spot in known if (body := _body_of(spot, sentence, labels, gazetteer))]
    if all(word.isupper() or not word.isalpha() for word in words):
        known = [spot for spot in known if spot.first in labels or fold(words[spot.first]) not in gazetteer.shouted]
    titles = _titles(words, gazetteer)
    settled = _settle(known, [spot for spot in seen if not _common(spot, words, gazetteer)], words)
    return tuple(
        spot
        for spot in settled
        if titles.isdisjoint(range(spot.first, spot.last)) and not _portfolio(spot, settled, words, gazetteer)
    )


def _portfolio(spot: Spot, settled: Sequence[Spot], words: list[str], gazetteer: Gazetteer) -> bool:
    """Tell whether a name is the field of a person's post: "Disaster Relief" before "Minister Ana Tuva"."""
    after = words[spot.last] if spot.last < len(words) else "."
    title = after[0].isupper() and after.lower() in gazetteer.patterns.honorifics
    persons = {other.first for other in settled if other.type is EntityType.PERSON}
    return bool(title and not spot.entries and spot.last + 1 in persons)


def _titled(sentence: Sentence, gazetteer: Gazetteer, labels: dict[int, str]) -> Iterator[Spot]:
    """Yield names that the model missed after a title: "President Rentería"."""
    tokens = sentence.tokens
    for token in tokens[1:]:
        starts = token.tag == "NNP" and token.text[0].isupper() and token.i not in labels
        if starts and _before_name(tokens[token.i - 1], gazetteer):
            end = token.i + 1
            while end < len(tokens) and tokens[end].tag == "NNP" and end not in labels:
                end += 1
            if not any(tokens[i].text.lower() in gazetteer.patterns.honorifics for i in range(token.i, end)):
                yield Spot(token.i, end, EntityType.PERSON)


def _titles(words: list[str], gazetteer: Gazetteer) -> frozenset[int]:
    """Return the positions of posts of several words, whose words name nothing else ("Secretary of State")."""
    low = [word.lower() for word in words]
    posts = gazetteer.patterns.posts
    found: set[int] = set()
    for at, word in enumerate(low):
        if word in gazetteer.patterns.title_starts:
            for width in range(LONGEST_TITLE, 1, -1):
                if " ".join(low[at : at + width]) in posts:
                    found.update(range(at, at + width))
                    break
    return frozenset(found)


def _seen(sentence: Sentence, span: NameSpan, gazetteer: Gazetteer) -> Spot | None:
    """Return a name as the statistical model saw it, its article, titles and genitive ending taken off."""
    kind = LABELS.get(span.label)
    if kind is None:
        return None
    first, last = _trim(sentence.tokens, span.first, span.last)
    if last - first > 1 and sentence.tokens[last - 1].text.lower() in gazetteer.patterns.organisation_words:
        kind = EntityType.ORGANISATION
    if (
        first
        and _before_name(sentence.tokens[first - 1], gazetteer)
        and not gazetteer.lookup(sentence.tokens[first].text)
    ):
        kind = EntityType.PERSON
    if kind is EntityType.PERSON:
        first = _past_titles(sentence.tokens, first, last, gazetteer)
        last = _with_particles(sentence.tokens, last, gazetteer)
        last = _with_family_name(sentence, last)
    text = "".join(token.text for token in sentence.tokens[first:last])
    if gazetteer.demonym(text):
        return None
    numbered = kind is not EntityType.ORGANISATION and any(c.isdigit() for c in text)
    if numbered or not any(token.text[0].isupper() for token in sentence.tokens[first:last]):
        return None
    return Spot(first, last, kind, label=span.label)


def _with_family_name(sentence: Sentence, last: int) -> int:
    """Return the end of a person's name with the word that the parser hangs it on and the model left out."""
    tokens = sentence.tokens
    given = tokens[last - 1]
    free = all(last < span.first or last >= span.last for span in sentence.names)
    if free and given.dep == "compound" and given.head == last and tokens[last].tag == "NNP":
        return last + 1
    return last


def _before_name(token: Token, gazetteer: Gazetteer) -> bool:
    """Tell whether a word is a title that a person's name nearly always follows."""
    return token.text[0].isupper() and token.text.lower() in gazetteer.patterns.before_names


def _joined(seen: list[Spot], gazetteer: Gazetteer, tokens: Sequence[Token]) -> list[Spot]:
    """Join a given name to the family name that the model took for something else: "Novak" + "Djokovic"."""
    joined: list[Spot] = []
    for spot in seen:
        before = joined[-1] if joined else None
        if before and _parts_of_one(before, spot, tokens) and not gazetteer.lookup(tokens[spot.first].text):
            joined[-1] = replace(before, last=spot.last, type=EntityType.PERSON)
        else:
            joined.append(spot)
    return joined


def _parts_of_one(one: Spot, other: Spot, tokens: Sequence[Token]) -> bool:
    """Tell whether the parser hangs a given name, or two, on the single word after it."""
    single = one.type is EntityType.PERSON and other.width == 1 and one.last == other.first
    shape = one.width == 1 or other.type is EntityType.PERSON
    return single and shape and tokens[one.first].head == other.first and tokens[one.first].dep == "compound"


def _followed(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Spot]:
    """Yield names that the noun after them tells of: "the Tigray region", "the ruling Fidesz party"."""
    tokens = sentence.tokens
    for token in tokens[1:]:
        kind = gazetteer.patterns.followers.get(token.text)
        first = token.i
        while kind and first and tokens[first - 1].tag == "NNP" and not gazetteer.demonym(tokens[first - 1].text):
            first -= 1
        if kind and first < token.i:
            yield Spot(first, token.i, EntityType(kind))


def _trim(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    while first < last and (tokens[first].tag in DETERMINERS or not tokens[first].text[0].isalnum()):
        first += 1
    while first < last and (tokens[last - 1].tag == "POS" or not _closes_name(tokens[last - 1].text)):
        last -= 1
    while first < last and tokens[last - 1].text.islower():
        last -= 1
    return first, last


def _with_particles(tokens: Sequence[Token], last: int, gazetteer: Gazetteer) -> int:
    """Return the end of a person's name with the family name that particles lead to ("Erik" + "ten Hag")."""
    end = last
    while end < len(tokens) and tokens[end].text in gazetteer.patterns.particles:
        end += 1
    if end == last or end >= len(tokens) or not tokens[end].text[0].isupper():
        return last
    return end + 1


def _closes_name(text: str) -> bool:
    return text[-1].isalnum() or (text[-1] == "." and len(text) > 1)


def _past_titles(tokens: Sequence[Token], first: int, last: int, gazetteer: Gazetteer) -> int:
    """Return the position after the titles and posts before a person's name ("Gen. Dan Caine": Dan)."""
    titles = gazetteer.patterns.honorifics
    position = first
    while position < last - 1 and tokens[position].text.lower() in titles:
        position += 1
    return position


def _known(sentence: Sentence, words: list[str], gazetteer: Gazetteer) -> Iterator[Spot]:
    """Yield the gazetteer's names, longest first from the left."""
    at = 0
    while at < len(words):
        end = gazetteer.longest(words, at) if _may_start(sentence.tokens[at]) else at
        entries = gazetteer.lookup("".join(words[at:end])) if end > at else ()
        if entries:
            yield Spot(at, end, entries[0].type, entries)
        at = max(end, at + 1)


def _may_start(token: Token) -> bool:
    """Tell whether a name may start with a word: one in capitals, or that the parser takes for a name all the same."""
    return token.text[0].isupper() or token.tag == "NNP" or token.text == "al"


def _trusted(spot: Spot, labels: dict[int, str], gazetteer: Gazetteer, words: list[str]) -> bool:
    """Tell whether a known name is meant where it stands: ambiguous words need the statistical model's word too."""
    label = labels.get(spot.first, "")
    best = spot.entries[0]
    if label in CLOSED:
        return False
    person = label == "PERSON" and spot.width == 1 and fold(words[spot.first]) in gazetteer.genders
    before = words[spot.first - 1].lower() if spot.first else ""
    if best.kind == "city" and (label != "ORG" or before in WITHIN) and before in gazetteer.patterns.before_places:
        return True
    if person and best.type is not EntityType.STATE:
        return False
    if best.type is EntityType.ORGANISATION and spot.width == 1 and not _is_organisation(words, spot.first, label):
        return False
    if best.kind in SURE_KINDS or best.actor or label in ("GPE", "LOC"):
        return True
    return best.weight >= LARGE_CITY and label != "PERSON" and len(words[spot.first]) > 4


def _body_of(spot: Spot, sentence: Sentence, labels: dict[int, str], gazetteer: Gazetteer) -> Spot | None:
    """Return the body whose name a state opens and the model cut off: "United States Geological Survey"."""
    tokens, end = sentence.tokens, spot.last
    while end < len(tokens) and tokens[end].tag in ("NNP", "NNPS") and end not in labels:
        end += 1
    body = spot.type is EntityType.STATE and end > spot.last + 1
    closes = tokens[end - 1].text.lower() in gazetteer.patterns.organisation_words
    return Spot(spot.first, end, EntityType.ORGANISATION) if body and closes else None


def _common(spot: Spot, words: list[str], gazetteer: Gazetteer) -> bool:
    """Tell whether the model took a common noun at the head of a sentence for a name: "Police said"."""
    return spot.first == 0 and spot.width == 1 and words[0].lower() in gazetteer.patterns.senses


def _is_organisation(words: list[str], at: int, label: str) -> bool:
    """Tell whether a single word that an organisation bears is its name here, unlike "Independent experts"."""
    return words[at].isupper() or (bool(label or at) and label not in ("LOC", "FAC"))


def _settle(known: list[Spot], seen: list[Spot], words: list[str]) -> tuple[Spot, ...]:
    """Weigh overlapping spots: a wider name wins, an equal one goes to the gazetteer, a hyphen parts two names."""
    kept = [spot for spot in known if not any(_gives_way(spot, other, words) for other in seen)]
    taken = {i for spot in kept for i in range(spot.first, spot.last)}
    for spot in sorted(seen, key=lambda spot: (-spot.width, spot.first)):
        if taken.isdisjoint(range(spot.first, spot.last)):
            kept.append(spot)
            taken.update(range(spot.first, spot.last))
    return tuple(sorted(kept, key=lambda spot: spot.first))


def _gives_way(spot: Spot, other: Spot, words: list[str]) -> bool:
    inside = other.first <= spot.first and spot.last <= other.last and other.width > spot.width
    if not inside:
        return False
    rest = words[other.first : spot.first] + words[spot.last : other.last]
    return all(
        word[0].isupper() or word in ("of", "the", "for", "and", "&", "de", "al", "-") for word in rest
    ) and rest != ["-"]

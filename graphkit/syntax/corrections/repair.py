"""Parses put right before anything is read from them: what a tagger or parser often gets wrong in news.

A past tense taken for a participle ("Chad armed rebels"), a receiver glued to what it receives ("gave Peru 90 tents"),
a noun taken for a verb ("Aid from Peru fell"). Reads tokens, returns tokens; positions never change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphkit.model import NameSpan, Token
from graphkit.ontology import Lexicon
from graphkit.syntax.corrections.attachment import Parse
from graphkit.syntax.corrections.attachment import hang as _hang
from graphkit.syntax.corrections.attachment import kids as _kids
from graphkit.syntax.corrections.headlines import headline_verb
from graphkit.syntax.corrections.misreadings import MISREADINGS

__all__ = ["corrected"]

NOUNS = ("NOUN", "PROPN")
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
CLAUSAL = frozenset({"nsubj", "nsubjpass", "csubj", "dobj", "aux", "auxpass", "xcomp", "ccomp", "neg", "advmod", "prt"})
SUBORDINATE = frozenset({"acl", "advcl", "aux", "relcl"})
OPENERS = frozenset({"DT", "CD", "PDT", "PRP$", "$"})
"""Tags that begin a noun phrase of its own."""


def corrected(tokens: tuple[Token, ...], names: Sequence[NameSpan], lexicon: Lexicon) -> tuple[Token, ...]:
    """Return the tokens of a sentence with its known misreadings undone; the same tokens where there are none."""
    out = Parse(tokens, lexicon)
    for repair in REPAIRS:
        repair(out)
    _glued_receivers(out, names)
    return tuple(out)


def _first_names(tokens: Parse) -> None:
    """Make a name of a first word that acts and that no word class knows: "Rheinmetall sells", "Oxfam pumps"."""
    first = tokens[0] if tokens else None
    unsure = first is not None and first.tag in ("NN", "JJ", "VBD", "VBN") and first.dep in ("nsubj", "nsubjpass")
    if first is None or not unsure or not first.text[0].isupper():
        return
    if not _kids(tokens, 0) and not tokens.lexicon.classes.knows(first.text.lower()):
        tokens[0] = replace(first, pos="PROPN", tag="NNP")


def _titled_names(tokens: Parse) -> None:
    """Make a name of a capitalised word after a title: "Miss Amory"."""
    for token in tokens[1:]:
        before = tokens[token.i - 1]
        if token.tag == "NN" and token.text.istitle() and before.tag == "NNP" and before.head == token.i:
            tokens[token.i] = replace(token, pos="PROPN", tag="NNP")


def _nouns(tokens: Parse) -> None:
    """Make a noun of a "verb" that is a subject or an object and has nothing of a clause: "Aid from Peru fell"."""
    for token in tokens:
        astray = token.pos == "VERB" and token.tag in ("VB", "VBP", "VBZ") and token.dep in ARGUMENTS
        if astray and not _kids(tokens, token.i, *CLAUSAL):
            tokens[token.i] = replace(token, pos="NOUN", tag="NNS" if token.tag == "VBZ" else "NN")


def _adjectives(tokens: Parse) -> None:
    """Make a noun of an "adjective" with an owner or an article of its own: "their ground offensive"."""
    for token in tokens:
        if token.tag == "JJ" and token.dep in ARGUMENTS and _kids(tokens, token.i, "poss", "compound"):
            tokens[token.i] = replace(token, pos="NOUN", tag="NN")


def _plural_verbs(tokens: Parse) -> None:
    """Make a verb of a "plural noun" after a name that what follows is the object of: "Chad ships nine tanks"."""
    for token in tokens[1:]:
        before = tokens[token.i - 1]
        subject = (
            before.pos in NOUNS and before.dep in ("compound", "nmod", "amod") and before.head in (token.i, token.head)
        )
        thing = _thing_after(tokens, token) if subject and token.tag in ("NNS", "VBZ") else None
        if thing is None or _kids(tokens, token.i, "nsubj"):
            continue
        tokens[token.i] = replace(token, pos="VERB", tag="VBZ")
        for i in _kids(tokens, thing):
            if i < token.i:
                _hang(tokens, i, tokens[i].dep, before.i)
        _hang(tokens, before.i, "nsubj", token.i)
        if tokens[thing].dep != "dobj":
            _hang(tokens, token.i, "ROOT", token.i)
            _hang(tokens, thing, "dobj", token.i)


def _thing_after(tokens: Parse, token: Token) -> int | None:
    """Return the object of a word, or the root noun that it was glued to although a phrase opens in between."""
    own = next((k for k in _kids(tokens, token.i, "dobj") if k > token.i), None)
    if own is not None or token.i + 1 == len(tokens):
        return own
    above = tokens[token.head]
    glued = token.dep in ("compound", "nmod") and above.head == above.i > token.i and above.pos in NOUNS
    gives = token.lemma in tokens.lexicon.syntax.handing_verbs and any(
        tokens[k].lemma == "to" for k in _kids(tokens, above.i, "prep")
    )
    return above.i if glued and (gives or tokens[token.i + 1].tag in OPENERS) else None


def _past_tenses(tokens: Parse) -> None:
    """Make a verb of an "adjective" that stands where one must be: "Chad armed rebels", "Chad fed and armed them"."""
    finite = any(t.tag in FINITE for t in tokens)
    for token in tokens[1:]:
        if token.tag != "JJ" or token.text not in tokens.lexicon.syntax.past_as_adjective:
            continue
        before, above = tokens[token.i - 1], tokens[token.head]
        joined = token.dep == "conj" and above.pos == "VERB"
        subject = token.head == token.i and before.pos in NOUNS and before.head == token.i
        if joined or not finite:
            tag = "VBD" if joined or subject else "VBN"
            tokens[token.i] = replace(token, pos="VERB", tag=tag, lemma=token.text.removesuffix("ed"))
        if subject and not finite:
            _hang(tokens, before.i, "nsubj", token.i)


def _lost_verb(tokens: Parse) -> None:
    """Give a sentence without a finite verb the one that was taken for a participle: "Chad armed rebels"."""
    root = next((t for t in tokens if t.head == t.i), None)
    if root is None or root.pos not in NOUNS or any(t.tag in FINITE and t.dep not in SUBORDINATE for t in tokens):
        return
    for verb in (t.i for t in tokens if t.dep == "amod" and t.tag == "VBN" and t.pos == "VERB"):
        thing = tokens[verb].head
        subject = _subject_before(tokens, verb, thing, root.i)
        if subject is not None and verb < thing and thing in (root.i, *_kids(tokens, root.i, "appos")):
            _raise_verb(tokens, verb, thing, subject)
            return


def _subject_before(tokens: Parse, verb: int, thing: int, root: int) -> int | None:
    """Return the noun that does what the participle says: right before it, or the root with an insertion after it."""
    before = tokens[verb - 1] if verb else None
    if before is None:
        return None
    if before.text == "," and thing != root < verb:
        return root
    named = before.pos == "PROPN" or before.tag == "NNS" or _determined(tokens, before.i, thing)
    noun = before.pos in NOUNS or before.lemma in tokens.lexicon.participants.person  # "the chief" may be an adjective
    return before.i if noun and before.head in (verb, thing) and named else None


def _determined(tokens: Sequence[Token], noun: int, thing: int) -> bool:
    """Whether a determiner before the noun is its own: "a dealer armed rebels", "the firm funnelled cash to them"."""
    before = [t for t in tokens[:noun] if t.dep in ("det", "poss") and t.head in (noun, thing)]
    receives = any(tokens[k].lemma == "to" for k in _kids(tokens, thing, "prep"))
    return tokens[noun].tag in ("NN", "JJ") and bool(before) and (receives or tokens[thing].tag == "NNS")


def _raise_verb(tokens: Parse, verb: int, thing: int, subject: int) -> None:
    for i in _kids(tokens, thing):
        if i < subject:
            _hang(tokens, i, tokens[i].dep, subject)
    for i in _kids(tokens, subject):
        if i > verb and i != thing:
            _hang(tokens, i, tokens[i].dep, verb)
    tokens[verb] = replace(tokens[verb], tag="VBD", dep="ROOT", head=verb)
    _hang(tokens, thing, "dobj", verb)
    _hang(tokens, subject, "nsubj", verb)
    for i in _kids(tokens, thing, "punct"):
        _hang(tokens, i, "punct", verb)


def _quantity_objects(tokens: Parse) -> None:
    """Make an object of a quantity that was taken for an adverb: "imports most of its rice from Peru"."""
    for token in tokens[:-1]:
        of = tokens[token.i + 1]
        quantity = token.dep == "advmod" and token.lemma in tokens.lexicon.syntax.portions and of.lemma == "of"
        if quantity and of.head == token.i and not _kids(tokens, token.head, "dobj"):
            _hang(tokens, token.i, "dobj", token.head)


def _dated_objects(tokens: Parse) -> None:
    """Make a circumstance of a last "object" that says how often: "sent him a card every Easter"."""
    for token in tokens:
        if token.dep == "dobj" and any(tokens[k].lemma in ("each", "every") for k in _kids(tokens, token.i, "det")):
            earlier = [k for k in _kids(tokens, token.head, "dobj") if k < token.i]
            if earlier:
                _hang(tokens, token.i, "npadvmod", token.head)


def _listed_objects(tokens: Parse) -> None:
    """Join objects that a comma or "and" separates: "gave tents to Peru, a boat to Chad"."""
    for token in tokens:
        if token.dep == "dobj":
            before = [k for k in _kids(tokens, token.head, "dobj") if token.head < k < token.i]
            if before and any(tokens[i].text in (",", ";") for i in range(before[-1], token.i)):
                _hang(tokens, token.i, "conj", before[-1])


def _hung_objects(tokens: Parse) -> None:
    """Free an object that was hung on the receiver before it: "left his nephew the estate"."""
    for verb, receiver in _givings(tokens):
        if _kids(tokens, verb, "dative") or len(_kids(tokens, verb, "dobj")) > 1:
            continue
        for thing in (*_kids(tokens, receiver, "appos", "dobj"), *_beside(tokens, verb, receiver)):
            between = tokens[receiver + 1 : thing]
            opened = any(t.tag in OPENERS for t in between) or tokens[thing].tag == "NNS"
            if receiver < thing and opened and not any(t.pos in ("PUNCT", "ADP", "VERB") for t in between):
                _hang(tokens, receiver, "dative", verb)
                _hang(tokens, thing, "dobj", verb)


def _beside(tokens: Parse, verb: int, receiver: int) -> list[int]:
    """Return the noun after the receiver that was taken for a circumstance: "slipped the guard a coin"."""
    times = tokens.lexicon.syntax.duration
    found = [k for k in _kids(tokens, verb, "npadvmod") if k > receiver and tokens[k].pos == "NOUN"]
    return [k for k in found if tokens[k].lemma not in times]


def _givings(tokens: Parse) -> Iterator[tuple[int, int]]:
    """Yield verbs of giving with their object."""
    giving = tokens.lexicon.syntax.ditransitive
    for token in tokens:
        if token.dep == "dobj" and tokens[token.head].lemma in giving and tokens[token.head].i < token.i:
            yield token.head, token.i


def _glued_receivers(tokens: Parse, names: Sequence[NameSpan]) -> None:
    """Part a name right after a verb of giving from what is given: "gave Peru 90 tents", "sends Peru tents"."""
    for verb, thing in list(_givings(tokens)):
        name = next((n for n in names if n.first == verb + 1 and n.last <= thing), None)
        if name is None or _kids(tokens, verb, "dative"):
            continue
        end = next((i for i in range(name.first + 1, name.last) if tokens[i].tag in OPENERS), name.last)
        if not _parts(tokens, end, thing, state=name.label == "GPE"):
            continue
        for i in range(name.first, end - 1):
            if not name.first <= tokens[i].head < end:
                _hang(tokens, i, "compound", end - 1)
        _hang(tokens, end - 1, "dative", verb)


def _parts(tokens: Parse, end: int, thing: int, *, state: bool) -> bool:
    """Whether what follows a name is a noun phrase of its own: it opens anew, or it is goods and the name a state."""
    after, last = tokens[end], tokens[end - 1]
    if last.pos not in NOUNS or after.tag == "POS":
        return False
    things = {tokens[thing].lemma, *(tokens[k].lemma for k in _kids(tokens, thing, "conj"))}
    goods = state and not things.isdisjoint(tokens.lexicon.participants.thing)
    return after.tag in OPENERS or (goods and not last.text.isupper())


def _stolen_objects(tokens: Parse) -> None:
    """Give back an object that was made the speaker: "destroyed forty jets, Chad's army said"."""
    reports = tokens.lexicon.attribution.report_verbs
    for token in tokens:
        saying = tokens[token.head]
        if (
            token.dep != "nsubj"
            or saying.lemma not in reports
            or saying.i - token.i < 3
            or tokens[saying.i - 1].text == ","
        ):
            continue
        first = min([token.i, *_below(tokens, token.i, before=token.i)])
        doing, speaker = tokens[first - 1], tokens[saying.i - 1]
        between = any(t.text == "," for t in tokens[token.i : speaker.i])
        taken = doing.pos != "VERB" or doing.lemma in reports or _kids(tokens, doing.i, "dobj", "ccomp", "xcomp")
        if first and between and not taken and speaker.pos in (*NOUNS, "PRON"):
            _hang(tokens, token.i, "dobj", doing.i)
            _hang(tokens, speaker.i, "nsubj", saying.i)


def _second_subjects(tokens: Parse) -> None:
    """Give a second subject back to the verb inside the first: "the fuses it uses to shoot down drones are sent"."""
    for token in tokens:
        if token.dep not in ("nsubj", "nsubjpass") or token.head < token.i:
            continue
        earlier = [k for k in _kids(tokens, token.head, "nsubj", "nsubjpass") if k < token.i]
        first = min([token.i, *_below(tokens, token.i, before=token.i)])
        doing = tokens[first - 1]
        if doing.dep == "prt":
            doing = tokens[doing.head]
        inside = bool(earlier) and doing.pos == "VERB" and earlier[-1] < doing.i
        if inside and not _kids(tokens, doing.i, "dobj", "ccomp", "xcomp"):
            _hang(tokens, token.i, "dobj", doing.i)


def _below(tokens: Sequence[Token], i: int, *, before: int) -> list[int]:
    """Return what hangs on a token, however far down, and stands before position ``before``."""
    own = [k for k in _kids(tokens, i) if k < before]
    return own + [k for at in own for k in _below(tokens, at, before=before)]


REPAIRS = (
    _first_names,
    _titled_names,
    headline_verb,
    _nouns,
    _adjectives,
    *MISREADINGS,
    _plural_verbs,
    _past_tenses,
    _lost_verb,
    _quantity_objects,
    _dated_objects,
    _listed_objects,
    _hung_objects,
    _stolen_objects,
    _second_subjects,
)
"""Every repair that needs nothing but the tokens, in order."""

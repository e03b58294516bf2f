"""Who "he", "she", "it" and "they" are: the subject of a clause around them, else of the sentence before.

Where two fit alike, or what stands in the way has no name, the pronoun stays open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from graphkit.coreference.antecedents import Antecedent, History
from graphkit.coreference.speakers import speaking
from graphkit.coreference.split_antecedents import last_pair
from graphkit.model import EntityType, Mention, MentionKind, Token
from graphkit.syntax.tree import ANY_SUBJECT

__all__ = ["resolve_pronoun"]

NEAR = 2
"""Sentences back in which a person's antecedent is looked for; most stand in this sentence or the one before."""
IMPERSONAL = frozenset({"be", "seem", "appear", "happen", "become", "rain", "snow"})
"""Verbs whose subject "it" stands for nothing or for a clause more often than for a party."""
PARTIES = frozenset({EntityType.STATE, EntityType.ORGANISATION})


def resolve_pronoun(mention: Mention, history: History) -> Mention:
    """Return the mention with its entity or members where the text decides them."""
    word, pronouns = mention.text.lower(), history.pronouns
    if word in pronouns.masculine or word in pronouns.feminine:
        return _person(mention, "m" if word in pronouns.masculine else "f", history)
    if word in pronouns.neuter:
        return _thing(mention, history)
    if word in pronouns.third_person_plural:
        return _several(mention, history)
    return mention


def _person(mention: Mention, gender: str, history: History) -> Mention:
    others = _own_subject(mention, history) | speaking(mention, history)

    def fits(met: Antecedent) -> bool:
        single = met.type is EntityType.PERSON and len(met.keys) <= 1 and not others.intersection(met.keys)
        return single and _gender_fits(met, gender, history) and not history.quoted_apart(met, mention)

    found = _in_sentence(mention, fits, history)
    if found is None or len(found) > 1:
        return mention
    return _meant(
        mention, found[0] if found else _before(mention, fits, history) or _ahead(mention, gender, history), history
    )


def _own_subject(mention: Mention, history: History) -> frozenset[str]:
    """Return who is not meant: who does what is done to the pronoun ("he had watched him"), who is his something."""
    token, tree = history.document.head(mention), history.tree(mention.sentence)
    noun = tree.tokens[token.head]
    copula = noun.head if token.dep == "poss" and noun.dep == "attr" else -1
    apart: set[str] = set()
    for subject, met in history.subjects_above(mention.sentence, token):
        if met and (subject.head == copula or _same_clause(token, subject, mention, history)):
            apart.update(met.keys)
    return frozenset(apart)


def _ahead(mention: Mention, gender: str, history: History) -> Antecedent | None:
    """Return the subject of the main clause that a clause with the pronoun leads to: "Before he spoke, Ruto ..."."""
    tree, token = history.tree(mention.sentence), history.document.head(mention)
    clause = tree.tokens[token.head if token.dep != "poss" else tree.tokens[token.head].head]
    while clause.dep not in ("advcl", "ROOT") and clause.head != clause.i:
        clause = tree.tokens[clause.head]
    subjects = [child.i for child in tree.dependants(clause.head) if child.dep in ANY_SUBJECT and child.i > token.i]
    named = [
        m for m in history.document.mentions_in(mention.sentence) if m.head in subjects and m.kind is MentionKind.NAME
    ]
    if clause.dep != "advcl" or len(named) != 1 or named[0].type is not EntityType.PERSON or not named[0].entity:
        return None
    met = Antecedent(named[0], (named[0].entity,), named[0].type, clause.head, subject=True, main=True)
    return met if _gender_fits(met, gender, history) else None


def _gender_fits(met: Antecedent, gender: str, history: History) -> bool:
    known = history.discourse.gender(met.keys[0]) if met.keys else ""
    return known in ("", gender)


def _in_sentence(mention: Mention, fits: Callable[[Antecedent], bool], history: History) -> list[Antecedent] | None:
    """Return the subject of a clause around the pronoun, else everyone met earlier in the sentence who fits.

    None where someone without a name stands nearer ("his guest said he"), or who is told may be meant.
    """
    token = history.document.head(mention)
    for subject, met in history.subjects_above(mention.sentence, token):
        if _same_clause(token, subject, mention, history):
            continue
        if met is not None and fits(met):
            return _or_object(mention, subject, met, fits, history)
        if met is None and subject.tag == "NN" and subject.lemma in history.discourse.gazetteer.patterns.persons:
            return None
    verb = history.document.governor(mention).i
    others = {met.keys: met for met in history.at(mention.sentence) if fits(met) and met.keys}
    if token.dep != "poss":
        others = {keys: met for keys, met in others.items() if met.verb != verb}
    again = [met for met in others.values() if _taken_up_before(met, mention, history)]
    return again[:1] or list(others.values())


def _or_object(
    mention: Mention, subject: Token, met: Antecedent, fits: Callable[[Antecedent], bool], history: History
) -> list[Antecedent] | None:
    """Return the subject of a clause, unless its object fits better or as well.

    "Marsh told Beth that her mother ..." may be of either: None; "Lazo thanked Cole for his help" is of the object.
    """
    tree, patterns = history.tree(mention.sentence), history.discourse.gazetteer.patterns
    verb = tree.tokens[subject.head]
    there = (other for other in history.at(mention.sentence) if other.keys and other.keys != met.keys and fits(other))
    others = [other for other in there if verb.i in (other.verb, tree.tokens[other.verb].head)]
    if others and verb.lemma in patterns.told_verbs:
        return None
    judged = verb.lemma in patterns.judged_verbs and history.document.head(mention).dep == "poss"
    return others if judged and len(others) == 1 else [met]


def _taken_up_before(met: Antecedent, mention: Mention, history: History) -> bool:
    """Tell whether a pronoun in this sentence already stands for someone: "In Ruto's speech to his party, he ..."."""
    here = (other for other in history.at(mention.sentence) if other.keys == met.keys)
    return any(other.mention.kind is MentionKind.PRONOUN for other in here)


def _same_clause(token: Token, subject: Token, mention: Mention, history: History) -> bool:
    """Tell whether a pronoun would be the object of its own subject's verb ("Ruto met and thanked him": not Ruto)."""
    if token.dep == "poss" or mention.text.lower() in history.pronouns.reflexive:
        return False
    tree = history.tree(mention.sentence)
    verb = tree.tokens[token.head]
    if token.dep in ANY_SUBJECT and mention.text.lower() in history.pronouns.only_objects:  # of "want him to go"
        verb = tree.tokens[verb.head]
    while verb.dep == "conj" and not any(child.dep in ANY_SUBJECT for child in tree.dependants(verb.i)):
        verb = tree.tokens[verb.head]
    return verb.i == subject.head


def _before(mention: Mention, fits: Callable[[Antecedent], bool], history: History) -> Antecedent | None:
    """Return the main subject of the sentence before, else the only one there who fits."""
    for back in range(1, NEAR + 1):
        number = mention.sentence - back
        main = history.main_subject(number)
        if main is not None and fits(main):
            return main
        there = {met.keys: met for met in history.at(number) if fits(met)}
        subjects = {met.keys: met for met in history.at(number) if fits(met) and met.subject}
        for group in (there, subjects):
            if len(group) == 1:
                return next(iter(group.values()))
        if there:
            return None
    return None


def _meant(mention: Mention, found: Antecedent | None, history: History) -> Mention:
    if found is None or len(found.keys) != 1:
        return mention
    key = found.keys[0]
    step = f'"{mention.text}" is {history.discourse.called(key)}, named as "{found.mention.text}" before it'
    return replace(mention, entity=key, type=history.discourse.types.get(key, found.type), steps=(*mention.steps, step))


def _thing(mention: Mention, history: History) -> Mention:
    """Resolve it and its: the nearest subject around or before them, if that is a state or an organisation."""
    token = history.document.head(mention)
    if mention.text.lower() == "it" and _impersonal(mention, token, history):
        return mention
    for subject, met in history.subjects_above(mention.sentence, token):
        if _same_clause(token, subject, mention, history):
            if subject.pos == "PRON":
                return mention
            continue
        return _meant(mention, met, history) if met is not None and met.type in PARTIES else mention
    if token.dep not in ("nsubj", "nsubjpass", "poss"):
        return mention
    if led := _led_by(mention, token, history):
        return _meant(mention, led, history)
    main = history.main_subject(mention.sentence - 1)
    return _meant(mention, main, history) if main is not None and main.type in PARTIES else mention


def _led_by(mention: Mention, token: Token, history: History) -> Antecedent | None:
    """Return the party that is subject of the reported clause before "it said" or "its minister said"."""
    tree = history.tree(mention.sentence)
    subject = tree.tokens[token.head] if token.dep == "poss" else token
    reported = (child for child in tree.dependants(subject.head) if child.dep == "ccomp" and child.i < token.i)
    subjects = (child for clause in reported for child in tree.dependants(clause.i) if child.dep in ANY_SUBJECT)
    parties = (met for child in subjects if (met := history.standing(mention.sentence, child)) and met.type in PARTIES)
    return next(parties, None) if subject.dep in ANY_SUBJECT else None


def _impersonal(mention: Mention, token: Token, history: History) -> bool:
    """Tell whether "it" may stand for nothing or a clause: "it is clear that", "it takes time to"."""
    tree = history.tree(mention.sentence)
    verb = tree.tokens[token.head]
    if token.dep not in ("nsubj", "nsubjpass") or verb.lemma not in IMPERSONAL:
        return token.dep == "expl"
    below = tree.dependants(verb.i)
    ready = any(child.dep == "acomp" and any(c.dep == "xcomp" for c in tree.dependants(child.i)) for child in below)
    return not (ready and verb.lemma == "be" and not any(child.dep == "ccomp" for child in below))


def _several(mention: Mention, history: History) -> Mention:
    """They: the plural subject around or before them, else the pair of persons just put side by side."""
    token = history.document.head(mention)
    for met in _plural_subjects(mention, token, history):
        if met is None:
            return mention
        keys = _all_keys(met, history)
        if keys is None:
            return mention
        if len(keys) > 1:
            return history.discourse.with_members(mention, keys)
        if met.type is EntityType.ORGANISATION:
            return mention
    topical = token.dep in ("nsubj", "nsubjpass") or token.i == 0
    quoted = any(quote.holds(mention) for quote in history.quotes)
    beside = any(met.type is EntityType.PERSON for met in history.at(mention.sentence))
    pair = last_pair(mention, history) if topical and not quoted and not beside else ()
    return history.discourse.with_members(mention, pair) if pair and pair[0] else mention


def _plural_subjects(mention: Mention, token: Token, history: History) -> Iterator[Antecedent | None]:
    """Yield the subjects around and before, nearest first; None for a plural one that is no party."""
    for subject, met in history.subjects_above(mention.sentence, token):
        if not _same_clause(token, subject, mention, history) and (met is not None or subject.tag in ("NNS", "NNPS")):
            yield met
    main = history.main_subject(mention.sentence - 1)
    if main is not None:
        yield main


def _all_keys(met: Antecedent, history: History) -> tuple[str, ...] | None:
    """Return the keys of a subject and all that are joined to it; None where one of them has no name."""
    joined = history.conjuncts(met)
    if any(not other.keys for other in joined):
        return None if len(joined) > 1 or met.plural else ()
    return tuple(dict.fromkeys(key for other in joined for key in other.keys))

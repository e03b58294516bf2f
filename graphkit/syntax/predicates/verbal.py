"""The arguments of a verb or predicative adjective by deep role, with grammar undone.

Passive, relative and reduced relative clauses, participles, coordination, control and raising all end in the same
agent, patient, recipient and prepositions. Reads ``Tree``; fills ``Argument``.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.model import Argument
from graphkit.syntax.predicates.addressed import addressed
from graphkit.syntax.predicates.complements import clause_argument, complements
from graphkit.syntax.predicates.control import charges, plan_of_others, plan_spelled_out, to_act
from graphkit.syntax.predicates.objects import object_heads
from graphkit.syntax.tree import PASSIVE_SUBJECTS, SUBJECTS, Tree

__all__ = ["argument", "clause_argument", "prepositions", "subject_heads", "verb_arguments"]

MOVABLE = frozenset({"with", "to", "from"})
"""Prepositions that lead to a party and often end up one noun too low in a parse."""
HYPHENS = frozenset({"-", "–", "‑"})
PLURAL = frozenset({"between", "among"})
MAX_DEPTH = 6
"""How many clauses up a missing subject is looked for."""


def verb_arguments(tree: Tree, verb: int) -> Iterator[Argument]:
    """Yield the arguments of the verb (or predicative adjective's copula) at ``verb``."""
    objects = object_heads(tree, verb)
    yield from _subjects(tree, verb, has_object=bool(objects))
    yield from _given_and_receiving(tree, verb, objects)
    datives = tree.kids(verb, "dative")
    for head in datives:
        yield from _datives(tree, head, alone=len(datives) == 1)
    for head in tree.kids(verb, "attr", "oprd", "acomp"):
        yield from argument(tree, "predicative", head, "predicative")
    yield from complements(tree, verb)
    yield from _dispersed(tree, verb)
    yield from prepositions(tree, verb, "")
    yield from _misplaced_prepositions(tree, verb, [head for head, _ in objects])


def _given_and_receiving(tree: Tree, verb: int, objects: list[tuple[int, str]]) -> Iterator[Argument]:
    """Yield the objects: of two the first receives, unless it is "the trucks (that) A gave B", "was given him"."""
    crossed = any(tree[k].tag == "WDT" or tree[k].lemma == "that" for k in tree.kids(verb, "dative"))
    crossed = crossed or (len(objects) > 1 and objects[0][0] < verb < objects[1][0]) or _given_him(tree, verb)
    for nth, (head, path) in enumerate(objects):
        receives = (nth > 0 or len(objects) == 1) if crossed else nth < len(objects) - 1
        yield from argument(tree, "recipient" if receives else "patient", head, path)


def _subjects(tree: Tree, verb: int, *, has_object: bool) -> Iterator[Argument]:
    """Yield the subject by its deep role ("was given arms": the recipient), and the agent of a passive."""
    passive = tree.is_passive(verb)
    receives = passive and has_object and not _given_him(tree, verb)
    role = "recipient" if receives else "patient" if passive else "agent"
    for head, path in subject_heads(tree, verb):
        yield from argument(tree, role, head, path)
    for pobj in _by_agents(tree, verb, passive=passive):
        yield from argument(tree, "agent", pobj, "by-agent")


def _dispersed(tree: Tree, verb: int) -> Iterator[Argument]:
    """Yield whom an act is to drive away, as its purpose: "fired into the air to scatter the crowd"."""
    for clause in tree.kids(verb, "advcl", "xcomp"):
        if tree.lemma(clause) in tree.lexicon.syntax.dispersing_verbs and any(
            tree[k].tag == "TO" for k in tree.kids(clause, "aux")
        ):
            for head in tree.kids(clause, "dobj"):
                yield from argument(tree, "purpose", head, f"who is to be driven away ({tree[clause].text})")


def _given_him(tree: Tree, verb: int) -> bool:
    """Whether the object of a passive is who receives and its subject what is given: "the watch was given him"."""
    people = [k for k in tree.kids(verb, "dobj") if tree[k].text.lower() in tree.lexicon.pronouns.human_objects]
    return bool(people and tree.kids(verb, "nsubjpass")) and not any(
        tree[k].pos == "PRON" or tree.is_person(k) for k in tree.kids(verb, "nsubjpass")
    )


def _by_agents(tree: Tree, verb: int, *, passive: bool) -> list[int]:
    """Return who a passive says did it, also where the parser hung "by" on a circumstance ("given tents by")."""
    if not passive:
        return []
    own = tree.led_to(verb, by=("agent",)) or _makers(tree, verb)
    if own:
        return [p for p in own if not _carries(tree, verb, p)]
    shared = [k for k in tree.kids(verb, "conj") if tree[k].tag == "VBN" and tree.kids(k, "agent")]
    if shared:  # "were attacked and robbed by a gang"
        return _by_agents(tree, shared[0], passive=True)
    return _by_loosely(tree, verb)


def _by_loosely(tree: Tree, verb: int) -> list[int]:
    """Return whom "by" leads to that was hung as a circumstance, or on one: "was given tents by the council"."""
    if parties := [p for p in tree.led_to(verb, "by") if _is_party(tree, p)]:
        return parties
    circumstances = [*tree.led_to(verb), *tree.kids(verb, "dobj")]
    return [p for o in circumstances for p in tree.led_to(o, "by", by=("prep", "agent"))]


def _is_party(tree: Tree, noun: int) -> bool:
    """Whether a noun after a loose "by" says who did it ("shot at his door by two men"), not when, how or where."""
    named = any(n.label in ("NORP", "ORG") and n.first <= noun < n.last for n in tree.sentence.names)
    return named or tree.is_person(noun) or tree[noun].lemma in tree.lexicon.participants.unnamed_actor


def _carries(tree: Tree, verb: int, noun: int) -> bool:
    """Whether a bare noun after "by" only says how a thing was handed over: "tents sent by train"."""
    return (
        not tree.children[noun]
        and tree[noun].lemma in tree.lexicon.syntax.carriers
        and tree.lemma(verb) in tree.lexicon.syntax.handing_verbs
    )


def _makers(tree: Tree, verb: int) -> list[int]:
    """Return who did what a participle before its noun says: the first half of "a Russian-supplied missile"."""
    if tree[verb].dep != "amod" or verb < 2 or tree[verb - 1].text not in HYPHENS:
        return []
    maker = tree[verb - 2]
    return [maker.i] if maker.pos in ("PROPN", "ADJ") and maker.head in (verb, tree[verb].head) else []


def _misplaced_prepositions(tree: Tree, verb: int, objects: list[int]) -> Iterator[Argument]:
    """Yield prepositions that the parser hung elsewhere in the clause where the verb has none of the kind.

    On the object ("sent troops to the border"), on a circumstance ("spoke by telephone with the envoy"), or on the
    subject of a verb of motion ("wheat from Canada arrived").
    """
    own = {tree[k].lemma for k in tree.kids(verb, "prep", "dative")} | {"of"}
    for head, place, allowed in _astray(tree, verb, objects):
        for arg in prepositions(tree, head, f" through the {place}"):
            lead = arg.role.split()[0]
            if lead not in own and (allowed is None or lead in allowed):
                yield arg


def _astray(tree: Tree, verb: int, objects: list[int]) -> Iterator[tuple[int, str, frozenset[str] | None]]:
    """Yield where a verb's prepositions may hang: the word, its place in the clause, which ones (None for any)."""
    yield from ((c, "object", None) for o in objects for c in (*tree.conjuncts(o), *_listed(tree, o)))
    yield from ((k, "object", MOVABLE) for o in objects for k in _adjectives_after(tree, o))
    yield from ((o, "circumstance", MOVABLE) for o in tree.led_to(verb))
    yield from ((k, "complement", None) for k in tree.kids(verb, "oprd"))
    for subject in [] if objects else tree.kids(verb, "nsubj"):
        yield from ((b, "subject", frozenset({"from"})) for b in (subject, *tree.led_to(subject, "of")))


def _adjectives_after(tree: Tree, noun: int) -> list[int]:
    return [k for k in tree.kids(noun, "amod") if k > noun]


def _listed(tree: Tree, noun: int) -> list[int]:
    """Return the rest of a list whose second member was taken for an apposition: "two vans, a crane and a bus"."""
    heads = [k for k in tree.kids(noun, "appos") if tree.kids(k, "conj")]
    return [c for k in heads for c in tree.conjuncts(k)]


def argument(tree: Tree, role: str, head: int, path: str) -> Iterator[Argument]:
    """Yield one argument for ``head`` and one for each of its conjuncts.

    Between whom something is takes two: where the parser hung the others somewhere below ("between A, chief of B, and
    C"), they are taken from there.
    """
    together = tree.conjuncts(head)
    if role in PLURAL and len(together) == 1:
        together += [k for k in tree.subtree(head) if tree[k].dep == "conj" and tree.is_person(k)]
    for at in together:
        first, last = tree.phrase(at)
        yield Argument(role, at, first, last, path if at == head else f"{path}, coordinated")


def prepositions(tree: Tree, head: int, path: str) -> Iterator[Argument]:
    """Yield what the prepositions of ``head`` lead to; the role is the preposition, or two joined ("out of")."""
    for prep in tree.kids(head, "prep", "agent"):
        if tree[prep].dep == "agent" and tree[head].pos in ("VERB", "AUX") and tree.is_passive(head):
            continue
        yield from _preposition(tree, prep, tree[prep].lemma, tree[prep].lemma + path)


def _preposition(tree: Tree, prep: int, role: str, path: str) -> Iterator[Argument]:
    for at in tree.conjuncts(prep):
        yield from _led_to(tree, at, role if at == prep else tree[at].lemma, path)


def _led_to(tree: Tree, prep: int, role: str, path: str) -> Iterator[Argument]:
    """Yield the nouns and clauses that one preposition leads to, also by way of another."""
    for pobj in tree.kids(prep, "pobj"):
        if not _repeats(tree, prep, pobj):
            yield from argument(tree, role, tree.antecedent(pobj), path)
    for clause in tree.kids(prep, "pcomp"):
        yield clause_argument(tree, role, clause, path)
    for inner in tree.kids(prep, "prep"):
        yield from _preposition(tree, inner, f"{role} {tree[inner].lemma}", path)


def _repeats(tree: Tree, prep: int, noun: int) -> bool:
    """Whether a preposition stands between one word twice: "face to face" leads to nobody."""
    return 0 < prep == noun - 1 and tree[prep - 1].lemma == tree[noun].lemma


def _datives(tree: Tree, head: int, *, alone: bool) -> Iterator[Argument]:
    if tree[head].pos == "ADP":
        lead = tree[head].lemma
        for pobj in tree.kids(head, "pobj"):
            yield from argument(tree, "recipient" if lead == "to" and alone else lead, tree.antecedent(pobj), lead)
    elif (noun := tree.antecedent(head)) != head:
        yield from argument(tree, "patient", noun, "noun that the relative pronoun stands for")
    else:
        yield from argument(tree, "recipient", head, "indirect object")


def subject_heads(tree: Tree, verb: int, depth: int = 0) -> list[tuple[int, str]]:
    """Return the heads of the surface subject of ``verb`` and how each was reached; empty where there is none."""
    own = [k for k in tree.kids(verb, *SUBJECTS, *PASSIVE_SUBJECTS) if tree[k].dep not in ("csubj", "csubjpass")]
    if own:
        return [(tree.antecedent(k), "subject") for k in own]
    if (party := to_act(tree, verb)) is not None:
        return [(party, "who is to act")]
    token = tree[verb]
    if depth > MAX_DEPTH or token.head == verb:
        return []
    return [(head, "who is asked to") for head in addressed(tree, verb)] or _inherited_subject(tree, verb, depth)


def _inherited_subject(tree: Tree, verb: int, depth: int) -> list[tuple[int, str]]:
    token, above = tree[verb], tree[verb].head
    if token.dep == "conj" and tree[above].pos in ("VERB", "AUX"):
        return subject_heads(tree, above, depth + 1)
    if (token.dep in ("acl", "relcl") or _makers(tree, verb)) and tree[above].pos in ("NOUN", "PROPN", "PRON"):
        return _subject_from_noun(tree, verb, above, depth)
    if token.dep in ("xcomp", "ccomp") and tree[above].pos in ("VERB", "AUX", "ADJ"):
        return _controlled_subject(tree, verb, above, depth)
    if token.dep == "advcl":
        return _subject_of_main_clause(tree, verb, above, depth)
    if token.dep == "pcomp":
        return _subject_past_preposition(tree, above, depth)
    return []


def _subject_of_main_clause(tree: Tree, verb: int, above: int, depth: int) -> list[tuple[int, str]]:
    """Return the subject of the clause that an adverbial one hangs on, or whose plan it spells out."""
    if (plan := plan_spelled_out(tree, verb)) is not None:
        return _subject_from_noun(tree, verb, plan, depth)
    told = _told_before(tree, verb, above)
    return _labelled(subject_heads(tree, above if told is None else told, depth + 1), "subject of the main clause")


def _told_before(tree: Tree, verb: int, above: int) -> int | None:
    """Return the reported clause that a participle of harm goes on with: "it said jets had come, hitting a camp"."""
    harms = tree[verb].tag == "VBG" and tree.lemma(verb) in tree.lexicon.syntax.effect_verbs
    reports = harms and tree[above].lemma in tree.lexicon.attribution.report_verbs
    return next((k for k in tree.kids(above, "ccomp") if above < k < verb), None) if reports else None


def _subject_from_noun(tree: Tree, verb: int, noun: int, depth: int) -> list[tuple[int, str]]:
    if _said_of_noun(tree, verb):
        return [(noun, "noun that the participle modifies")]
    if owners := tree.kids(noun, "poss"):
        return [(owners[0], "owner of the noun")]
    if callers := tree.led_to(noun, "by", by=("prep", "agent")):
        return [(p, "who the noun is by") for p in callers]
    above = tree.governing_verb(noun)
    if above is None or above == verb or plan_of_others(tree, noun, above):
        return []
    heads = [(head, path) for head, path in subject_heads(tree, above, depth + 1) if head != noun]
    return _labelled(heads, "subject of the verb above the noun")


def _said_of_noun(tree: Tree, verb: int) -> bool:
    """Whether a verb after a noun says what that does: "troops guarding it", unlike "an offer to guard it"."""
    return tree[verb].tag in ("VBG", "VBN") or tree[verb].dep == "relcl" or tree.is_passive(verb)


def _controlled_subject(tree: Tree, verb: int, above: int, depth: int) -> list[tuple[int, str]]:
    if tree[above].pos == "ADJ":  # "ready to send": the adjective's own subject stands with its copula
        return _labelled(subject_heads(tree, tree[above].head, depth + 1), "control")
    objects = [*tree.kids(above, "dobj"), *tree.kids(above, "dative")]
    if objects and tree[above].lemma not in tree.lexicon.syntax.subject_control:
        return [(objects[0], "object control")]
    if tree.is_passive(above) or not objects or tree[above].lemma in tree.lexicon.syntax.subject_control:
        return _labelled(subject_heads(tree, above, depth + 1), "control")
    return []


def _subject_past_preposition(tree: Tree, prep: int, depth: int) -> list[tuple[int, str]]:
    above = tree[prep].head
    if told := _kept_or_charged(tree, prep, above):
        return told
    if tree[prep].lemma in tree.lexicon.syntax.disputing_prepositions and not charges(tree, prep, above):
        return []
    if tree[above].pos in ("VERB", "AUX"):
        return _subject_or_warned(tree, prep, above, depth)
    if tree[above].pos == "ADJ":
        return _labelled(subject_heads(tree, tree[above].head, depth + 1), "control")
    owners = tree.kids(above, "poss")
    if owners:
        return [(owners[0], "owner of the noun")]
    verb = tree.governing_verb(above)
    return (
        _labelled(subject_heads(tree, verb, depth + 1), "subject of the verb above the noun")
        if verb is not None
        else []
    )


def _kept_or_charged(tree: Tree, prep: int, above: int) -> list[tuple[int, str]]:
    """Return whom a verb keeps from a deed or says to have done it, or an adjective says so: "guilty of killing"."""
    keeps = tree[prep].lemma == "from" and tree[above].lemma in tree.lexicon.syntax.keeping_verbs
    if (keeps or charges(tree, prep, above)) and (charged := tree.kids(above, "dobj")):
        return [(charged[0], "who is kept from it, or said to have done it")]
    own = tree.kids(above, *SUBJECTS) if tree[above].lemma in tree.lexicon.syntax.authorship_adjectives else []
    return [(own[0], "who is said to have done it")] if own else []


def _subject_or_warned(tree: Tree, prep: int, verb: int, depth: int) -> list[tuple[int, str]]:
    """Return the subject of a verb; after "warned against" whoever is warned, if anybody is named."""
    if tree[prep].lemma == "against" and tree[verb].lemma in tree.lexicon.attribution.report_verbs:
        return [(head, "who is told not to") for head in tree.kids(verb, "dobj")]
    return _labelled(subject_heads(tree, verb, depth + 1), "subject of the main clause")


def _labelled(heads: list[tuple[int, str]], path: str) -> list[tuple[int, str]]:
    return [(head, path) for head, _ in heads]

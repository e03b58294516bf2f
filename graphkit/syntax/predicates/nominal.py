"""The arguments of an event noun by deep role: possessors, compounds, prepositions, and what a light verb adds.

"Russia's attack on Kyiv", "the Trump-Putin call", "held talks with", "the strike was carried out by", "talks between".
Reads ``Tree``; fills ``Argument``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graphkit.model import Argument
from graphkit.syntax.predicates.implied_agents import author
from graphkit.syntax.predicates.party_nouns import parties_by_noun
from graphkit.syntax.predicates.verbal import argument, clause_argument, prepositions, verb_arguments
from graphkit.syntax.tree import SUBJECTS, Tree

__all__ = ["noun_arguments", "support_verb"]


TOGETHER = frozenset({"between", "with"})
AIMED = frozenset({"against", "on", "upon"})
LIFTED = {"by": TOGETHER | AIMED}
OF_CONTENT = TOGETHER | {"by", "from", "to"}
"""What a circumstance gives up to the event noun above it, and what its "of" gives up."""


def noun_arguments(tree: Tree, noun: int, support: int | None) -> Iterator[Argument]:
    """Yield the arguments of the event noun at ``noun``; those of its light verb ``support`` are its own."""
    seen = set()
    for arg in _all_arguments(tree, noun, support):
        if arg.head not in (noun, support, tree.counted_by(noun)) and (arg.role, arg.head) not in seen:
            seen.add((arg.role, arg.head))
            yield arg


def _all_arguments(tree: Tree, noun: int, support: int | None) -> Iterator[Argument]:
    for owner in tree.kids(noun, "poss"):
        yield from argument(tree, "possessor", owner, "possessor")
    if tree[noun].dep == "acl":  # "the ministers, meeting in Lima, agreed": a participle that was taken for a noun
        yield from argument(tree, "agent", tree[noun].head, "noun that it is said of")
    for modifier in _modifiers(tree, noun):
        yield Argument("modifier", modifier, tree.phrase(modifier)[0], modifier + 1, "modifier")
    yield from _own_prepositions(tree, noun)
    yield from _lower_prepositions(tree, noun)
    for clause in tree.kids(noun, "acl", "relcl"):
        yield from _clause_on_noun(tree, noun, clause)
    for head in author(tree, noun):
        yield from argument(tree, "agent", head, "who is said to have done it")
    for role, head in parties_by_noun(tree, noun):
        yield from argument(tree, role, head, f"what {tree[noun].text!r} has as its author, target or victim")
    if support is not None:
        yield from _from_support(tree, noun, support)
    elif (above := _circumstance_of(tree, noun)) is not None:
        yield from _from_clause_around(tree, noun, above)


def _own_prepositions(tree: Tree, noun: int) -> Iterator[Argument]:
    """Yield the noun's own prepositions; "of" leads to whose it is where another leads to whom it meets.

    "The assault of the guards on the gate", but "the bombing of Basra on Friday".
    """
    found = list(prepositions(tree, noun, ""))
    if tree[noun].dep == "conj" and not found:  # "the burning and storming of the convent"
        found = [a for a in prepositions(tree, tree.first_conjunct(noun), ", shared") if a.head > noun]
    undergone = tree[noun].lemma in tree.lexicon.syntax.undergone_nouns  # "the killing of two tinkers on abbey land"
    directed = not undergone and any(a.role in AIMED and not _is_date(tree, a.head) for a in found)
    for arg in found:
        yield replace(arg, role="possessor") if directed and arg.role == "of" else arg


def _is_date(tree: Tree, i: int) -> bool:
    return any(name.label == "DATE" and name.first <= i < name.last for name in tree.sentence.names)


def _lower_prepositions(tree: Tree, noun: int) -> Iterator[Argument]:
    """Yield prepositions that the parser hung too low: "talks in Lima between A and B", "delivery of jets to C"."""
    own = {tree[k].lemma for k in tree.kids(noun, "prep")}
    for below in tree.subtree(noun, without=frozenset({"relcl", "acl", "advcl", "appos", "conj", "poss"})):
        if below != noun and tree[below].dep == "pobj":
            prep = tree[tree[below].head]
            wanted = OF_CONTENT if prep.head == noun and prep.lemma == "of" else LIFTED.get(prep.lemma, TOGETHER)
            found = prepositions(tree, below, " through what it leads to")
            yield from (arg for arg in found if arg.role in wanted and arg.role not in own)


def _from_clause_around(tree: Tree, noun: int, verb: int) -> Iterator[Argument]:
    """Yield what the clause that a noun is set in says of it: "in talks with X, Y said", "was killed in a raid"."""
    harmed = _harmed(tree, tree.lemma(verb))
    fronted = [k for k in tree.kids(verb, "ccomp") if k < verb]
    if fronted and tree.lemma(verb) in tree.lexicon.attribution.report_verbs:
        verb = fronted[0]  # "In talks with A, B agreed, the aide said": the parser hangs the talks on "said"
    parties = _parties_of_clause(tree, noun, verb)
    for arg in verb_arguments(tree, verb):
        if arg.role in parties:
            yield Argument("governor", arg.head, arg.first, arg.last, "agent of the clause the noun is set in")
        if arg.role == harmed:
            yield Argument("patient", arg.head, arg.first, arg.last, f"who was {tree[verb].text} in it")


def _parties_of_clause(tree: Tree, noun: int, verb: int) -> set[str]:
    """Return the arguments of the clause that an event is set in which tell who takes part in the event."""
    company, asked_in = _company(tree, noun, verb)
    addressed = tree.lemma(verb) in tree.lexicon.syntax.addressing_verbs and (company or asked_in)
    return ({"agent"} if company else set()) | ({"patient", "recipient"} if addressed else set())


def _company(tree: Tree, noun: int, verb: int) -> tuple[bool, bool]:
    """Tell whether who acts in the clause takes part in the event set in it, and whether its object does."""
    lead = tree[tree[_counted(tree, noun)].head].lemma
    with_whom = any(tree[k].lemma == "with" for k in tree.kids(noun, "prep"))
    company = lead in tree.lexicon.syntax.company_circumstance or (
        with_whom and lead in tree.lexicon.syntax.company_afterwards
    )
    return company, lead == "to" and tree.lemma(verb) in tree.lexicon.syntax.calling_in


def _harmed(tree: Tree, lemma: str) -> str:
    """Return the argument of a verb of harm that tells who came to harm; empty for other verbs."""
    if lemma in tree.lexicon.syntax.effect_verbs:
        return "patient"
    return "agent" if lemma in tree.lexicon.syntax.perish_verbs else ""


def _modifiers(tree: Tree, noun: int) -> list[int]:
    """Return adjectives and compounds before the noun, and those inside them: "US-Russian", "the Trump-Putin call"."""
    out, queue = [], [noun]
    while queue:
        at = queue.pop(0)
        for kid in tree.kids(at, "compound", "amod", "nmod", "npadvmod", "conj" if at != noun else "compound"):
            if kid < noun and kid not in out:
                out.append(kid)
                queue.append(kid)
    return sorted(out)


def _clause_on_noun(tree: Tree, noun: int, clause: int) -> Iterator[Argument]:
    """Yield from a clause that modifies the noun: "an offer to send troops", "talks hosted by Qatar"."""
    if _tells_content(tree, clause):
        yield clause_argument(tree, "clause", clause, "clause of the noun")
    passive = tree.is_passive(clause)
    if _has_effect(tree, clause) and not passive:
        for head in (o for o in tree.kids(clause, "dobj") if o > clause):
            yield from argument(tree, "patient", head, f"who was {tree[clause].text} in it")
        yield Argument("support", clause, clause, clause + 1, "what it did")
    if tree[clause].tag == "VBN" or passive:
        yield from _from_participle(tree, clause)


def _tells_content(tree: Tree, clause: int) -> bool:
    """Whether a clause says what the noun is about: "an offer to send troops", "a threat that it would close"."""
    return tree[clause].dep == "acl" and (tree[clause].tag in ("VB", "VBP") or bool(tree.kids(clause, "mark")))


def _from_participle(tree: Tree, verb: int) -> Iterator[Argument]:
    """Yield by whom and with whom an event was held: "talks hosted by Qatar", "a deal signed with Peru"."""
    for pobj in tree.led_to(verb, by=("agent",)):
        yield from argument(tree, f"{tree.lemma(verb)} by", pobj, f"{tree[verb].text} by")
    yield from (arg for arg in prepositions(tree, verb, f" of {tree[verb].text}") if arg.role in TOGETHER)


def _from_support(tree: Tree, noun: int, support: int) -> Iterator[Argument]:
    dropped = {"predicative", "clause"} if _has_effect(tree, support) else {"patient", "predicative", "clause"}
    undergone = _undergone(tree, noun, support)
    for arg in verb_arguments(tree, support):
        if arg.head != noun and arg.role not in dropped:
            role = "patient" if undergone and arg.role == "agent" else arg.role
            yield Argument(role, arg.head, arg.first, arg.last, f"{arg.path} of the light verb {tree[support].lemma}")


def _has_effect(tree: Tree, verb: int) -> bool:
    """Whether the object of the verb came to harm: "killed two", "left two dead", "left it in ruins"."""
    states = {tree[k].lemma for k in tree.kids(verb, "oprd", "acomp", "ccomp")}
    states |= {tree[o].lemma for o in tree.led_to(verb)}
    return tree.lemma(verb) in tree.lexicon.syntax.effect_verbs or not states.isdisjoint(
        tree.lexicon.syntax.harmed_states
    )


def _undergone(tree: Tree, noun: int, support: int) -> bool:
    """Whether the subject of the light verb has the event done to him: "came under attack", "received an offer"."""
    above = tree[tree.counted_by(tree.first_conjunct(noun))].head
    words = {tree.lemma(support), f"{tree[support].lemma} {tree[above].lemma}"}
    return not words.isdisjoint(tree.lexicon.syntax.undergo_verbs)


def support_verb(tree: Tree, noun: int) -> int | None:
    """Return the light verb that carries the event noun ("held talks", "the talks were held", "talks took place")."""
    token = tree[_counted(tree, noun)]
    above = token.head
    if above == token.i or token.dep in ("relcl", "acl"):
        return None
    if token.dep in ("dobj", "nsubjpass") and tree.lemma(above) in tree.lexicon.syntax.light_verbs:
        return above
    if token.dep == "pobj" and (verb := _supporting(tree, above)) is not None:
        return verb
    return above if token.dep == "nsubj" and _occurs(tree, above) else _support_in_clause(tree, noun)


def _occurs(tree: Tree, verb: int) -> bool:
    """Whether a verb says that its subject, an event, took place: "erupted", "killed two", "are under way"."""
    return tree.lemma(verb) in tree.lexicon.syntax.occurrence_verbs or _has_effect(tree, verb) or _goes_on(tree, verb)


def _supporting(tree: Tree, prep: int) -> int | None:
    """Return the verb from which a preposition leads to the event: "took part in talks", "was killed by gunfire"."""
    verb = tree[prep].head
    words = [tree[prep].lemma]
    if tree[verb].pos in ("ADP", "ADV") and verb != prep:  # "walked out of talks"
        words.insert(0, tree[verb].lemma)
        verb = tree[verb].head
    harmed = tree[prep].dep == "agent" and _has_effect(tree, verb)
    leads = {" ".join([tree[verb].lemma, *words]), " ".join([tree.lemma(verb), *words])}
    return verb if harmed or not leads.isdisjoint(tree.lexicon.syntax.light_verbs) else None


def _goes_on(tree: Tree, verb: int) -> bool:
    """Whether the verb's complement only says that its subject goes on: "talks are under way"."""
    words = {tree[k].lemma for k in tree.kids(verb, "advmod", "acomp", "prep")}
    words |= {f"{tree[k].lemma} {tree[o].lemma}" for k in tree.kids(verb, "prep") for o in tree.kids(k, "pobj")}
    return not words.isdisjoint(tree.lexicon.syntax.under_way)


def _support_in_clause(tree: Tree, noun: int) -> int | None:
    """Return the light verb of a reduced or full relative clause on the noun: "the strikes (that were) launched by"."""
    lights = tree.lexicon.syntax.light_verbs
    for clause in tree.kids(noun, "acl", "relcl"):
        own = [k for k in tree.kids(clause, "dobj", "xcomp", "ccomp") if tree[k].tag not in ("WDT", "WP")]
        whole = tree[clause].dep != "relcl" or bool(own)  # "the talks that they held" lack nothing but the talks
        if tree.lemma(clause) in lights and (tree.is_passive(clause) or not whole):
            return clause
    return None


def _counted(tree: Tree, noun: int) -> int:
    """Return the noun, or the "round" or "series" that counts it: "for a round of talks"."""
    return tree.counted_by(tree.first_conjunct(noun))


def _circumstance_of(tree: Tree, noun: int) -> int | None:
    """Return the verb whose circumstance the noun is: "during a meeting with X, Y said"."""
    above = tree[_counted(tree, noun)].head
    if tree[_counted(tree, noun)].dep != "pobj" or tree[above].lemma not in tree.lexicon.syntax.circumstance:
        return None
    verb = tree[above].head
    if tree[verb].dep in SUBJECTS and tree[above - 1].text == ",":  # "A and B, in a phone call, agreed"
        verb = tree[verb].head
    if tree[above].lemma == "on" and tree[verb].lemma in tree.lexicon.attribution.report_verbs:
        return None  # "two people briefed on the talks"
    return verb if tree[verb].pos in ("VERB", "AUX") else None

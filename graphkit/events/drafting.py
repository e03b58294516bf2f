"""A match → an event: the roles the frame derives, factuality, mode, place, who says so, with the steps for explain."""

from __future__ import annotations

from collections.abc import Mapping

from graphkit.events.attribution import sources
from graphkit.events.completion import Draft
from graphkit.events.factuality import factuality
from graphkit.events.fillers import Fillers
from graphkit.events.matching import Match, points_back
from graphkit.events.places import places
from graphkit.events.syntax import Tree
from graphkit.model import Argument, Article, Entity, Event, Factuality, Filler, Predicate
from graphkit.ontology import RoleSpec, load_lexicon

__all__ = ["draft"]


def draft(article: Article, tree: Tree, found: Match, fillers: Fillers, entities: Mapping[str, Entity]) -> Draft:
    """Make an event of a match; offsets in ``Article.text``."""
    predicate = found.predicate
    roles = {role: tuple(given) for role, given in found.roles.items()}
    taken = {filler.start for given in roles.values() for filler in given}
    if "place" not in roles:
        roles["place"] = places(tree, predicate, fillers, taken)
    for role in found.frame.roles:
        if role.derive and not roles.get(role.name):
            owners = _derived(role, found, tree, fillers, entities)
            if not owners and role.derive in roles and "Place" in _role(found, role.derive).types:
                owners = _states(roles["place"], role, entities)
            others = {
                f.entity for name, given in roles.items() if name != role.derive for f in given if name != "place"
            }
            roles[role.name] = tuple(f for f in owners if f.entity not in others)
    value, cue = _factuality(tree, found)
    said_by = _others(
        sources(tree, predicate.trigger if predicate.support is None else predicate.support, fillers), roles
    )
    event = Event(
        relation=found.frame.relation,
        sentence=tree.sentence.index,
        sentence_start=tree.sentence.start,
        sentence_end=tree.sentence.end,
        trigger_text=article.text[tree[predicate.first].start : tree[predicate.last - 1].end],
        trigger_start=tree[predicate.first].start,
        trigger_end=tree[predicate.last - 1].end,
        roles=tuple(sorted((role, given) for role, given in roles.items() if given)),
        factuality=value,
        rule=found.rule,
        confidence=found.pattern.confidence,
        features=_features(tree, found),
        attribution=said_by[0] if said_by else None,
        outer_attribution=said_by[-1] if len(said_by) > 1 else None,
        steps=(*found.steps, f"factuality: {value}{', ' + cue if cue else ''}"),
    )
    noun = predicate.kind == "noun"
    return Draft(event, noun and points_back(tree, predicate.trigger), noun, _day(tree, predicate))


def _factuality(tree: Tree, found: Match) -> tuple[Factuality, str]:
    if found.pattern.factuality:
        return Factuality(found.pattern.factuality), "as the frame says"
    return factuality(tree, found.predicate)


def _others(said_by: list[Filler], roles: Mapping[str, tuple[Filler, ...]]) -> list[Filler]:
    """Leave out who speaks of his own act where somebody else reports that: "A said it is ready, sources told us"."""
    own = {f.entity for given in roles.values() for f in given if f.entity}
    return [s for s in said_by if s.entity is None or s.entity not in own] or said_by


def _role(found: Match, name: str) -> RoleSpec:
    return next(role for role in found.frame.roles if role.name == name)


def _day(tree: Tree, predicate: Predicate) -> str:
    """Return the weekday that the event's own words name, so that "Friday's call" finds Friday's; else nothing."""
    top = predicate.support if predicate.support is not None else predicate.trigger
    near = {*tree.subtree(predicate.trigger), *tree.subtree(top)}
    return next((tree[i].text for i in sorted(near) if tree[i].text in load_lexicon()["weekdays"]), "")


def _derived(
    role: RoleSpec, found: Match, tree: Tree, fillers: Fillers, entities: Mapping[str, Entity]
) -> tuple[Filler, ...]:
    """Return whose a filler is: the state itself, the state a place lies in, or the party named beside the noun."""
    out: list[Filler] = []
    for filler, argument in found.origins.get(role.derive, ()):
        out.extend(_states((filler,), role, entities) or _within(argument, role, tree, fillers, entities))
    return tuple(dict.fromkeys(out))


def _within(
    argument: Argument, role: RoleSpec, tree: Tree, fillers: Fillers, entities: Mapping[str, Entity]
) -> tuple[Filler, ...]:
    """Return whom a clause is directed at ("send tents to Fiji"), or whom a thing belongs to ("the depot in Chad")."""
    if tree[argument.head].pos not in ("VERB", "AUX"):
        return fillers.belongs_to(argument.head, role, entities)
    inside = range(argument.first, argument.last)
    return tuple(
        f for i in inside for f in fillers.named(i, role) if f.type in role.types and _directed(tree, i, argument.head)
    )


def _directed(tree: Tree, i: int, clause: int) -> bool:
    """Whether the token is an argument inside the clause, not its subject or the owner of some noun."""
    return tree[i].dep in ("pobj", "dobj", "dative", "conj") and any(a == clause for a in tree.ancestors(i))


def _states(fillers: tuple[Filler, ...], role: RoleSpec, entities: Mapping[str, Entity]) -> tuple[Filler, ...]:
    """Return the fillers that fit the role, and for the others the states that they lie in or belong to."""
    out: list[Filler] = []
    for filler in fillers:
        own = entities.get(filler.entity or "")
        country = entities.get(own.country or "") if own is not None else None
        if own is not None and str(own.type) in role.types:
            out.append(filler)
        elif country is not None:
            out.append(_as(filler, country))
    return tuple(out)


def _as(filler: Filler, entity: Entity) -> Filler:
    step = f"{filler.name} lies in or belongs to {entity.name}"
    return Filler(
        entity.name, str(entity.type), filler.text, filler.start, filler.end, entity.key, (*filler.steps, step)
    )


def _features(tree: Tree, found: Match) -> tuple[tuple[str, str], ...]:
    given = dict(found.pattern.features)
    if "mode" in found.frame.features and "mode" not in given:
        given["mode"] = _mode(tree, found.predicate)
    return tuple(sorted(given.items()))


def _mode(tree: Tree, predicate: Predicate) -> str:
    """Tell from the words of the predicate's clause whether parties met in person or spoke remotely."""
    lexicon = load_lexicon()
    top = predicate.support if predicate.support is not None else predicate.trigger
    words = {tree[i].lemma for i in tree.subtree(top)} | {tree[k].lemma for k in tree.children[tree[top].head]}
    if words & lexicon["remote-cues"]:
        return "remote"
    return "in-person" if words & lexicon["in-person-cues"] else "unspecified"

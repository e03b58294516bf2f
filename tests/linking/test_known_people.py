"""How well spellings find each other: the people whom the gazetteer knows under several names, as if it did not."""

from collections import defaultdict

import pytest

from graphkit.model import EntityType
from graphkit.ontology.gazetteers import load_gazetteer, name_key
from tests.linking.builders import entity, resolve

FLOOR = 0.8
"""Of the other names that the gazetteer gives a person, so many are found to be the same; 0.83 when this was set."""


@pytest.mark.slow
def test_the_names_of_known_people_find_each_other_and_nobody_else() -> None:
    bearers: dict[str, set[str]] = defaultdict(set)
    for entry in load_gazetteer().entries.values():
        if entry.kind == "person":
            for name in (entry.name, *entry.aliases):
                bearers[name].add(entry.key)
    full = sorted(name for name in bearers if len(name.split()) > 1 and len(bearers[name]) == 1)
    found = resolve({name: [entity(name)] for name in full})
    clusters: dict[str, list[str]] = defaultdict(list)
    for name in full:
        clusters[found.key(name, name_key(EntityType.PERSON, name))].append(name)
    wrong = [names for names in clusters.values() if len({key for name in names for key in bearers[name]}) > 1]
    assert wrong == []
    people = {key for name in full for key in bearers[name]}
    assert (len(full) - len(clusters)) / (len(full) - len(people)) >= FLOOR

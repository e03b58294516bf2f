"""Which sector of society each party of a graph belongs to: GOV, MIL, REB, OPP, BUS, CVL and others.

Reads entities and mentions of the graph folder; the words and names that decide stand in ontology/sectors.yaml.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from graphkit.graphs.exports.source import ExportSource
from graphkit.model import ArticleRecord, EntityRecord, MentionRecord, RoleFiller
from graphkit.ontology.sectors import load_sector_rules

__all__ = ["Sectors"]

_NEAR = 40
"""Characters before a name in which its title stands; twice as many after it for an apposition."""
_TITLE = re.compile(r"((?:[\w’'-]+ )?[\w’'-]+(?<!s)) $")
"""One or two words right before a name, no plural: "Prime Minister", not "told reporters"."""
_APPOSITION = re.compile(r", ((?:an?|the|his|her|its|their|[\w’'-]+[’']s?) [^,.;:()]+)[,.;)]", re.IGNORECASE)
"""What is set off after a name: ", the mayor of Bergen,"."""


class Sectors:
    """The sectors of the parties of one graph."""

    def __init__(self, source: ExportSource) -> None:
        self._entities = {entity.id: entity for entity in source.folder.entities()}
        self._called = _called(source)

    def of(self, filler: RoleFiller) -> str | None:
        """Return the sector of who fills a role, None where nothing tells it.

        What the text calls it decides first ("rebel commanders"), then the post that it holds today, then what its name
        says or the tables know of it, then what the corpus calls it elsewhere ("the farmer").
        """
        rules, entity = load_sector_rules(), self._entities.get(filler.id)
        if filler.type == "State":
            return rules.state
        if entity is None:
            return rules.of_words(filler.text) or rules.of_words(filler.name)
        if entity.type == "Organisation":
            return rules.by_name.get(entity.name) or rules.of_words(entity.name)
        return self._of_person(entity, filler) if entity.type == "Person" else None

    def _of_person(self, entity: EntityRecord, filler: RoleFiller) -> str | None:
        rules = load_sector_rules()
        said = rules.of_words(filler.text) if filler.text != entity.name else None
        held = next((rules.of_post(post.post) for post in entity.posts if not post.end), None)
        return said or held or self._called.get(entity.id)


def _called(source: ExportSource) -> Mapping[str, str]:
    """Return the sector that most of the descriptions of each person tell: "the reporter", "Mayor Anna Berg"."""
    rules, texts = load_sector_rules(), {article.id: article for article in source.folder.articles()}
    places = {(article.document, article.article): article for article in texts.values()}
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in source.folder.mentions():
        if mention.entity and mention.type == "Person":
            article = places.get((mention.document, mention.article))
            sectors = map(rules.of_words, _descriptions(mention, article))
            told[mention.entity].update(sector for sector in sectors if sector)
    return {entity: _most(counts) for entity, counts in told.items() if counts}


def _most(counts: Counter[str]) -> str:
    return min(counts, key=lambda sector: (-counts[sector], sector))


def _descriptions(mention: MentionRecord, article: ArticleRecord | None) -> Iterator[str]:
    """Yield what a mention calls somebody: itself where it is no name, the title before a name, what follows one."""
    if mention.kind == "nominal":
        yield mention.text
    elif mention.kind == "name" and article and (at := _place(mention, article)) is not None:
        title = _TITLE.search(article.text, max(0, at - _NEAR), at)
        after = _APPOSITION.match(article.text, at + len(mention.text), at + len(mention.text) + 2 * _NEAR)
        yield from (found[1] for found in (title, after) if found)


def _place(mention: MentionRecord, article: ArticleRecord) -> int | None:
    """Return where a mention stands in its article's text; None where a page's offsets do not lead there."""
    ways = (mention.start, mention.start - article.start)
    return next((at for at in ways if at >= 0 and article.text.startswith(mention.text, at)), None)

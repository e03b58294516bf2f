"""Makes names/organisations.yaml: what rigour knows of the words of organisations' names.

Run by hand when rigour knows more, and keep what it prints. It needs the package rigour (MIT), which graphkit does not
import for reading: it brings a C++ library that is compiled for a minute when it is installed, and 35 MB into a
process, and groups the names of 2,300 organisations as the table does.
"""

from __future__ import annotations

import sys
import textwrap
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from rigour.names import NameTypeTag, SymbolCategory, analyze_names, extract_org_types

from graphkit.linking.entities.names import normalised
from graphkit.ontology import load_lexicon
from graphkit.ontology.gazetteers import load_gazetteer

KINDS = (SymbolCategory.SYMBOL, SymbolCategory.DOMAIN)
HEADER = """\
# Words of organisations' names, ASCII-folded and lower case, in groups that mean the same; the first stands for all.
# Made by build_organisations.py from rigour (MIT, OpenSanctions).
"""


def main() -> None:
    """Write the groups to standard output."""
    names = load_lexicon().names
    legal = _grouped(_words(names.organisation_legal_forms), _legal)
    spelled = _grouped(_words((*names.organisation_spellings, *_known())), _spelled)
    sys.stdout.write(HEADER)
    sys.stdout.write("\n# One word in several spellings, languages and abbreviations.\n")
    _write("organisation-spellings", (group for group in spelled if " " in group))
    sys.stdout.write("\n# Legal forms that a name may end in.\n")
    _write("organisation-legal-forms", legal)


def _known() -> Iterator[str]:
    """Yield the names of the organisations that the gazetteers have."""
    for entry in load_gazetteer().entries.values():
        if entry.type == "Organisation":
            yield normalised(entry.name)


def _words(groups: Iterable[str]) -> list[str]:
    return sorted({word for group in groups for word in group.split()})


def _grouped(words: list[str], told_by: Callable[[str], str]) -> list[str]:
    """Return the words that one symbol stands for, a group a line, its own name first where it is one of them."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if symbol := told_by(word):
            groups[symbol].append(word)
    return sorted(" ".join(sorted(group, key=lambda word: (word != symbol, word))) for symbol, group in groups.items())


def _spelled(word: str) -> str:
    names = analyze_names(NameTypeTag.ORG, [word], phonetics=False, rewrite=False)
    spans = (span for name in names for span in name.spans if len(span.parts) == len(name.parts))
    return max((span.symbol.id.lower() for span in spans if span.symbol.category in KINDS), default="")


def _legal(word: str) -> str:
    found = extract_org_types(word)
    return found[0][1] if len(found) == 1 and found[0][0] == word else ""


def _write(name: str, groups: Iterable[str]) -> None:
    text = f"{name}: [{', '.join(groups)}]"
    sys.stdout.write(textwrap.fill(text, 150, subsequent_indent="  ", break_on_hyphens=False) + "\n")


if __name__ == "__main__":
    main()

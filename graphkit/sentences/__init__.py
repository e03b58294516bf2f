"""Articles → parsed sentences. Reads ``Article.text``; fills ``Sentence`` records; spaCy lives here and nowhere else.

The parser is loaded once per process and run over article parts in batches, so that no sentence crosses a headline or
a paragraph. Everything after this room works on plain records.
"""

from graphkit.sentences.parser import DEFAULT_MODEL, Parser, parser_version

__all__ = ["DEFAULT_MODEL", "Parser", "parser_version"]

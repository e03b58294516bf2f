"""Documents: PDF, Word, OpenDocument, RTF and EPUB, each with a module that takes out its paragraphs.

They become pages that are split as text pages are, so that a press review gives its articles.
"""

from graphkit.articles.documents.epub import read_epub
from graphkit.articles.documents.office import read_opendocument, read_rtf, read_word
from graphkit.articles.documents.pdf import read_pdf

__all__ = ["read_epub", "read_opendocument", "read_pdf", "read_rtf", "read_word"]

"""The fold over the corpus: which ``entities`` of several articles are one, which claims report one of the ``events``.

Reads what the articles gave; never a sentence or a parse.
"""

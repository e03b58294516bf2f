"""The two tempos in one readable place: a map over articles, a fold over the corpus.

``build.build`` joins all rooms: sources and settings in, a graph folder out. ``graph.Graph`` opens one; ``texts.read``
reads a text alone. Nothing is imported here, so that a worker process that only reads loads no graph library.
"""

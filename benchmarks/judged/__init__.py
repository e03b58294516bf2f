"""Judged events: what readers said of events that graphkit read in real text, kept as data and measured.

``records`` holds the lines and how they find their events again, ``keep`` makes them, ``score`` measures graphs
against them, ``train`` learns the weights of the judge (ontology/judge.json) from them.
"""

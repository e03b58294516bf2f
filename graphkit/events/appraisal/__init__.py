"""How sure is it: what an event looks like is weighed by what was learned of judged events.

``sight`` is what there is to look at, ``senses`` what tells whether the text means an event of the relation at all,
``telling`` what tells whether all that is shown of it is right, ``appraiser`` weighs both and turns away what is
hardly one. The weights are data, in ontology/appraisal; benchmarks/judged/train.py makes them.
"""

from graphkit.events.appraisal.appraiser import Appraiser, Appraising, Opinion, load_appraiser

__all__ = ["Appraiser", "Appraising", "Opinion", "load_appraiser"]

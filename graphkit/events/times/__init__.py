"""Time expressions of a sentence, resolved against the day of publication, and unresolved where that is not known.

``finding`` goes over a sentence, ``grammar`` holds the rules over its ``line`` of words, ``words`` the vocabulary from
ontology/times.yaml, ``moments`` the arithmetic, ``background`` the
year that a passage tells of. ``hours`` finds times of day.
"""

from graphkit.events.times.background import Passages
from graphkit.events.times.hours import find_hours
from graphkit.events.times.normalisation import Tense
from graphkit.events.times.recognition import find_times

__all__ = ["Passages", "Tense", "find_hours", "find_times"]

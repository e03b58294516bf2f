"""Stories: which articles report the same happening, so that their events are compared with each other and no others.

``weighing`` says how much a word tells, ``subjects`` what each article is about, ``gathering`` puts articles together.
"""

from graphkit.linking.stories.gathering import StoryArticle, StoryGroup, gather
from graphkit.linking.stories.subjects import Subjects, Telling
from graphkit.linking.stories.weighing import Vector, WordWeights, likeness

__all__ = ["StoryArticle", "StoryGroup", "Subjects", "Telling", "Vector", "WordWeights", "gather", "likeness"]

"""Loads ontology/ into frozen objects: frames, gazetteers, prefixes, queries, vocabulary. The only room with IRIs."""

from graphkit.ontology.frame_files import load_frame, load_frames
from graphkit.ontology.frames import Example, Frame, Pattern, RoleSpec
from graphkit.ontology.lexicon import Lexicon, load_lexicon

__all__ = ["Example", "Frame", "Lexicon", "Pattern", "RoleSpec", "load_frame", "load_frames", "load_lexicon"]

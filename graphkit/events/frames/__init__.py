"""Frames asked: which relation a predicate evokes (``matcher``), and what fills its roles (``fillers``)."""

"""Pages for the main-text benchmark: stories and the layouts that they are put in."""

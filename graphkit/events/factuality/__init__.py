"""Is it so? The event's own words (``cues``), then the clauses and words that it is embedded under (``embedding``)."""

"""Loads ontology/ into frozen objects: frames, gazetteers, prefixes, queries, vocabulary. The only room with IRIs."""

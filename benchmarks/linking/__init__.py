"""The linking benchmark: ``run`` scores the Wikidata items that graphkit gives to names in short news articles."""

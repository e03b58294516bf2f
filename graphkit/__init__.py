"""graphkit: news pages in, a knowledge graph out, every edge with its sentence."""

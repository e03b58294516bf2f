"""The quality benchmark: ``run`` scores graphkit on the annotated pages and sentences beside it."""

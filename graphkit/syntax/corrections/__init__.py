"""Parses put right before anything is read from them."""

from graphkit.syntax.corrections.repair import corrected

__all__ = ["corrected"]

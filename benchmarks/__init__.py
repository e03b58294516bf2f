"""Benchmarks: speed and quality, each opening with the question it answers."""

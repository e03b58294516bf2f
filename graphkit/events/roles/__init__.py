"""Second layer: predicates × frames → relations with their roles filled.

``matching`` tries patterns, ``fillers`` says who stands in an argument, ``derived`` fills roles by way of others,
``echoes`` leaves out what is told twice, ``completion`` fetches what a definite noun points back to.
"""

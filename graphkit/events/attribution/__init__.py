"""Who says so? Sources in the sentence (``sources``), speakers across sentences (``speakers``), "I" and "we"."""

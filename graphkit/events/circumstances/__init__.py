"""When, where and how many: what the clauses around an event say of it."""

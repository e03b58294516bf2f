"""What the clauses around an event say of it: whether it is so, who says so, when, where, and how many."""

"""Floor 1: a reply in its context gives acts, hits and promises, then findings and levels. Pure."""

"""Floor 1: the simulated customer. A script, a state, and one pure step from reply to answer."""

"""Learning paths: one's own, a team's, and their certificates."""

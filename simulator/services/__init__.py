"""Floor 4: use cases. Each owns its transaction."""

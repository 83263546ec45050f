"""Floor 2: YAML and Markdown files become scenarios, packs, or diagnostics naming the place."""

"""The linter: checks by family, each a function from a scenario file to its findings."""

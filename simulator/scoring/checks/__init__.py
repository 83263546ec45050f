"""The kinds of check that a rule can use, one kind a module."""

"""Lessons and their checks."""

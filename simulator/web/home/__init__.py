"""The start page: where each role begins."""

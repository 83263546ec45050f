"""The quality page: how far the scores can be trusted, open to everyone."""

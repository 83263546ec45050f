"""A rehearsal room for service staff: practise answering upset customers."""

__version__ = "0.1.0"

"""One frozen dataclass per template, and the functions that fill them. No requests, no database."""

"""What the start pages show."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WelcomeContext:
    """The page for somebody who has not signed in."""

"""The area of practice, complete with its views; the factory registers it."""

from simulator.web.practice.views import (
    choosing,
    conversing,
    handing_over,
    looking_back,
    practice,
    reading,
)

__all__ = ["choosing", "conversing", "handing_over", "looking_back", "practice", "reading"]

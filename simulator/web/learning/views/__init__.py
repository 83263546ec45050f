"""The views of learning, by what somebody does: read a lesson, take its check."""

from simulator.web.learning.views import checking, reading
from simulator.web.learning.views.blueprint import learning

__all__ = ["checking", "learning", "reading"]

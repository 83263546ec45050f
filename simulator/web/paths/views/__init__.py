"""The views of learning paths, on one blueprint."""

from simulator.web.paths.views import certificates, own, team
from simulator.web.paths.views.blueprint import paths

__all__ = ["certificates", "own", "paths", "team"]

"""The views of people and teams, on one blueprint."""

from simulator.web.people.views import directory, roster, team
from simulator.web.people.views.blueprint import people

__all__ = ["directory", "people", "roster", "team"]

"""The views of the collection, on one blueprint."""

from simulator.web.collection.views import browsing, sharing
from simulator.web.collection.views.blueprint import collection

__all__ = ["browsing", "collection", "sharing"]

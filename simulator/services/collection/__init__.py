"""The team's collection: excellent replies, shared with their author's consent."""

from simulator.services.collection.asking import ask, decline, open_requests
from simulator.services.collection.beside import colleagues_beside, said_well, sharing_of
from simulator.services.collection.browsing import PAGE_LENGTH, Search, browse
from simulator.services.collection.offering import offer, offer_of, withdraw
from simulator.services.collection.picking import mark_helpful, pin
from simulator.services.collection.places import ReplyPlace

__all__ = [
    "PAGE_LENGTH",
    "ReplyPlace",
    "Search",
    "ask",
    "browse",
    "colleagues_beside",
    "decline",
    "mark_helpful",
    "offer",
    "offer_of",
    "open_requests",
    "pin",
    "said_well",
    "sharing_of",
    "withdraw",
]

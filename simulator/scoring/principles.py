"""The six principles, their levels, the acts of a clause and the forbidden categories.

The definitions are those of the rating handbook (scenarios/calibration/HANDBOOK.md) and of the list
of acts (scenarios/calibration/ACTS.md).
"""

from enum import IntEnum, StrEnum


class Principle(StrEnum):
    """What a reply is judged by."""

    UNDERSTANDING = "understanding"
    RESTRAINT = "restraint"
    SINCERITY = "sincerity"
    SPEED = "speed"
    NO_BLAME_SHIFTING = "no_blame_shifting"
    NO_CARELESS_PROMISES = "no_careless_promises"


class Level(IntEnum):
    """How far a reply meets one principle."""

    VIOLATED = 0
    MISSING = 1
    PARTLY = 2
    GOOD = 3


class Category(StrEnum):
    """A kind of forbidden expression."""

    BLAME_CUSTOMER = "blame_customer"
    DEFLECT = "deflect"
    DISMISS = "dismiss"
    PROVOKE = "provoke"
    UNCERTAIN = "uncertain"
    CARELESS_PROMISE = "careless_promise"
    DISRESPECT = "disrespect"
    PRIVACY = "privacy"
    DISPARAGE = "disparage"


class Act(StrEnum):
    """What a clause does, apart from forbidden expressions."""

    COURTESY = "courtesy"
    ACKNOWLEDGE_FEELING = "acknowledge_feeling"
    ACKNOWLEDGE_SITUATION = "acknowledge_situation"
    APOLOGISE = "apologise"
    APOLOGISE_SPECIFIC = "apologise_specific"
    OWN = "own"
    THANK = "thank"
    INVITE = "invite"
    ASK = "ask"
    EXPLAIN = "explain"
    LIMIT = "limit"
    ACT_NOW = "act_now"
    ACT_VAGUE = "act_vague"
    COMMIT_TIME = "commit_time"
    OFFER_CHOICE = "offer_choice"
    ADVISE_SAFETY = "advise_safety"
    DISMISS_FEELING = "dismiss_feeling"
    ARGUE = "argue"
    WAIT = "wait"
    SOFT_PROMISE = "soft_promise"
    OTHER = "other"

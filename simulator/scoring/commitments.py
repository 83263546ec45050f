"""The kinds of commitment that a scenario may allow or forbid, and how they hang together."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from simulator.scoring.kinds.assurance import ASSURANCE_KINDS
from simulator.scoring.kinds.kind import Kind
from simulator.scoring.kinds.money import MONEY_KINDS
from simulator.scoring.kinds.outcome import OUTCOME_KINDS
from simulator.scoring.kinds.position import POSITION_KINDS
from simulator.scoring.kinds.process import CONTACT_KINDS, PROCESS_KINDS
from simulator.scoring.kinds.service import SERVICE_KINDS

COMMITMENT_KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.id: kind
        for kind in (
            *CONTACT_KINDS, *SERVICE_KINDS, *OUTCOME_KINDS, *POSITION_KINDS,
            *ASSURANCE_KINDS, *MONEY_KINDS, *PROCESS_KINDS,
        )
    }
)  # fmt: skip
"""Every kind a scenario may name, by id; the linter refuses others."""

KNOWN_KINDS = frozenset(COMMITMENT_KINDS)


@lru_cache(maxsize=1024)
def kind_of(kind_id: str) -> Kind | None:
    """The kind named by ``kind_id``, or the best known relative of an unknown one, or None.

    Scenarios are checked against ``KNOWN_KINDS``; contexts from elsewhere may use other ids, such
    as ``fee_waiver`` or ``full_refund_if_faulty``, which are read by their words.
    """
    if kind_id in COMMITMENT_KINDS:
        return COMMITMENT_KINDS[kind_id]
    words = [word for word in re.split(r"[^a-z]+", kind_id.casefold()) if word]
    words.sort(key=_GIVES_MONEY.__contains__)
    conditional = "if" in words or "after" in words
    for word in reversed(words):
        name = _RELATIVES.get(word, word)
        if conditional and f"{name}_if_confirmed" in COMMITMENT_KINDS:
            return COMMITMENT_KINDS[f"{name}_if_confirmed"]
        if name in COMMITMENT_KINDS:
            return COMMITMENT_KINDS[name]
    return None


_GIVES_MONEY = frozenset({"refund", "waive", "pay", "reimburse", "cover"})
"""Words that say what an id is about wherever they stand: ``refund_fee``, ``pay_first_visit``."""

_RELATIVES: Mapping[str, str] = {
    "callback": "reply", "call": "reply", "answer": "reply", "update": "reply", "response": "reply",
    "contact": "reply", "feedback": "reply", "progress": "reply", "investigate": "check_record",
    "check": "check_record", "inspection": "visit", "inspect": "visit", "technician": "dispatch",
    "send": "dispatch", "repair": "repair_by", "fix": "repair_by", "restoration": "restore_by",
    "restore": "restore_by", "reconnection": "restore_by", "arrival": "arrive_by",
    "eta": "arrive_by", "delivery": "deliver_by", "deliver": "deliver_by", "outcome": "result",
    "cure": "medical_outcome", "diagnosis": "medical_outcome", "recovery": "medical_outcome",
    "medical": "medical_outcome", "payout": "compensation", "damages": "compensation",
    "pay": "compensation", "reimburse": "compensation", "cover": "compensation",
    "allowance": "compensation", "gift": "compensation", "points": "credit", "coupon": "credit",
    "payment": "compensation", "money": "compensation", "voucher": "credit",
    "discount": "credit", "free": "waiver", "waive": "waiver", "fees": "waiver", "fee": "waiver",
    "fine": "waiver", "interest": "waiver", "reversal": "reversal_of_charge",
    "chargeback": "reversal_of_charge", "price": "price_cut", "exchange": "replacement",
    "rebook": "rebooking", "seat": "rebooking", "room": "upgrade", "suite": "upgrade",
    "punishment": "discipline", "punish": "discipline", "dismissal": "discipline",
    "fault": "liability", "blame": "liability", "guilt": "liability", "admission": "liability",
    "admit": "liability", "permission": "approval", "approve": "approval", "loan": "approval",
    "exception": "approval", "privacy": "other_customer_data", "data": "other_customer_data",
    "number": "staff_contact", "hotel": "accommodation", "meal": "accommodation",
    "transport": "accommodation", "queue": "priority", "log": "register", "record": "register",
    "hold": "hold_charge", "transfer": "refer", "date": "repair_by", "time": "restore_by",
}  # fmt: skip

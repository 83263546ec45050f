"""Points that a record mentions."""

import pytest

from simulator.content.record import points_mentioned
from tests.factories.documents import good_file

QUESTION = good_file().scenario.work_order.record


@pytest.mark.parametrize("record", ["三号楼电梯坏了", "三號樓電梯壞了", "LIFT broken", "ｌｉｆｔ"])
def test_a_point_is_found_in_every_script(record: str) -> None:
    assert points_mentioned(QUESTION, record) == {"lift"}


def test_a_record_without_it_mentions_nothing() -> None:
    assert points_mentioned(QUESTION, "三号楼有事") == frozenset()

from simulator.scoring.context import Context
from simulator.scoring.relation import Relation, relation
from simulator.text.bilingual import Text
from simulator.text.folded import fold

CASE = Context(
    Text(zh="我等了三个钟头还没有房间！", en="I have waited three hours for a room!"),
    facts="Overbooked, room 1207.",
)


def of(text: str) -> Relation:
    return relation(fold(text).folded, CASE)


def test_words_of_the_customer_are_counted_in_chinese() -> None:
    assert of("您等了三个钟头").shared >= 3


def test_words_of_the_customer_are_counted_in_english() -> None:
    assert of("You have waited hours for your room").shared == 4


def test_traditional_characters_count_alike() -> None:
    assert of("您等了三個鐘頭") == of("您等了三个钟头")


def test_figures_of_the_facts_are_counted() -> None:
    assert of("1207 is yours").numbers == 1


def test_a_pasted_complaint_is_copied() -> None:
    assert of("我等了三个钟头还没有房间").copied == 1


def test_own_words_are_not_copied() -> None:
    assert of("这么久没房，是我们排错了").copied == 0


def test_nothing_is_shared_with_a_generic_context() -> None:
    assert relation("您等了三个钟头", Context()) == Relation()


def test_an_empty_reply_shares_nothing() -> None:
    assert of("") == Relation()

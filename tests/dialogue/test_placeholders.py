"""Filling in what the customer takes up: plain text, shortened, never a template again."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.dialogue.placeholders import LONGEST, NAMES, fill, names_in, shortened, values_for
from simulator.dialogue.state import HitTaken, PromiseMade, State
from simulator.text.language import Language


def state(**more: object) -> State:
    return State(node="first", language=Language.ENGLISH, mood=50).model_copy(update=more)


def promise(quote: str, *, over: bool) -> PromiseMade:
    return PromiseMade(kind="reply", quote=quote, over=over, turn=1)


def test_known_names_are_filled() -> None:
    assert fill("“{{ promise }}”?", {"promise": "by six"}) == "“by six”?"


def test_unknown_names_stay_as_written() -> None:
    assert fill("{{config}} {promise} %s", {"promise": "by six"}) == "{{config}} {promise} %s"


def test_a_value_is_not_read_as_a_template() -> None:
    values = {"promise": "{{quote}}", "quote": "secret"}
    assert fill("{{promise}}", values) == "{{quote}}"


def test_the_promise_beyond_the_authority_is_taken_up_first() -> None:
    made = (promise("power by six", over=True), promise("I will ring you", over=False))
    assert values_for(state(promises=made))["promise"] == "power by six"


def hit(category: str, quote: str, turn: int) -> HitTaken:
    return HitTaken(category=category, quote=quote, turn=turn)


def test_the_worst_words_of_the_last_reply_that_hurt_are_quoted() -> None:
    hits = (
        hit("disrespect", "long ago", 1),
        hit("provoke", "calm down", 2),
        hit("uncertain", "maybe", 2),
    )
    assert values_for(state(hits=hits))["quote"] == "calm down"


def test_words_of_the_kind_that_the_line_is_about_come_first() -> None:
    hits = (hit("blame_customer", "if you had paid", 1), hit("provoke", "calm down", 1))
    assert values_for(state(hits=hits), ["blame_customer"])["quote"] == "if you had paid"


def test_the_replies_are_counted() -> None:
    assert values_for(state(answered=("first", "first")))["turns"] == "2"


def test_every_name_has_a_value_at_any_time() -> None:
    assert set(values_for(state())) == set(NAMES)


def test_names_are_found_in_order() -> None:
    assert names_in("{{turns}} and {{ nothing }}") == ("turns", "nothing")


def test_quotation_marks_inside_become_single() -> None:
    assert shortened("he said “no”, 真的。") == "he said ‘no’, 真的"


@given(st.text(max_size=200))
def test_a_value_is_one_short_line(quote: str) -> None:
    value = shortened(quote)
    assert len(value) <= LONGEST + 1
    assert "\n" not in value
    assert value.isprintable()


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_filled(text: str, value: str) -> None:
    assert fill(text + "{{promise}}", {"promise": value}).endswith(value)


def test_a_long_english_quote_ends_with_a_whole_word() -> None:
    quote = "were the trees that your crew cut down on the inside or on the outside of your wall"
    short = shortened(quote)
    assert short == "were the trees that your crew cut down on the inside or on…"
    assert shortened("字" * 80) == "字" * 60 + "…"

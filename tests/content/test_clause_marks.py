"""A marked reply in pieces: nothing is lost, and the pieces that offend are known."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.content.clause_marks import marked_reply

PLAIN = st.text(alphabet="您好谁让不交费，。！？ abc,.\n", max_size=60)


def test_the_marks_are_taken_out() -> None:
    reply = marked_reply("您好，[[谁让你不交费]]？我来查。")
    assert reply.text == "您好，谁让你不交费？我来查。"
    assert [span.of(reply.text) for span in reply.spans] == ["谁让你不交费"]


def test_the_piece_with_marked_words_offends() -> None:
    reply = marked_reply("您好，[[谁让你不交费]]？我来查。")
    assert [piece.text for piece in reply.pieces] == ["您好，", "谁让你不交费？", "我来查。"]
    assert reply.offending == {1}


def test_words_over_two_clauses_make_both_offend() -> None:
    reply = marked_reply("好。[[按规定办，没办法]]。我来查。")
    assert [reply.pieces[number].text for number in sorted(reply.offending)] == [
        "按规定办，",
        "没办法。",
    ]


def test_a_part_of_a_clause_makes_the_whole_of_it_offend() -> None:
    reply = marked_reply("I will look, and [[you should have called]] sooner. Thanks.")
    assert any("you should have called sooner" in reply.pieces[one].text for one in reply.offending)


@given(PLAIN, PLAIN, PLAIN)
def test_the_pieces_joined_give_the_reply(before: str, marked: str, after: str) -> None:
    reply = marked_reply(f"{before}[[{marked}]]{after}" if marked else before + after)
    assert "".join(piece.text for piece in reply.pieces) == reply.text
    assert reply.text == before + marked + after


@given(PLAIN, PLAIN.filter(bool), PLAIN)
def test_marked_words_lie_in_pieces_that_offend(before: str, marked: str, after: str) -> None:
    reply = marked_reply(f"{before}[[{marked}]]{after}")
    covered = {
        place
        for piece in reply.pieces
        if piece.offends
        for place in range(piece.start, piece.start + len(piece.text))
    }
    assert set(range(len(before), len(before) + len(marked))) <= covered

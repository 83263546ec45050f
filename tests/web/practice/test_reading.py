"""The result page in its order, rewriting, and handing in."""

import re
from dataclasses import replace

import pytest
from flask import Flask

from simulator.scoring.principles import Level
from simulator.services import practice
from simulator.services.materials import Materials
from simulator.text.language import Language
from simulator.web.practice.contexts.result import result_page
from tests.factories import practice as factory
from tests.factories.scoring import BLAMING_REPLY, GOOD_REPLY
from tests.web.conftest import Person

BETTER = "这件事我来跟。"
MODEL = "让您打了七次，是我们不对。"


def key_of(page: str) -> str:
    found = re.search(r'name="key" value="([^"]+)"', page)
    assert found
    return found[1]


def result(person: Person, attempt: int) -> str:
    return person.browser.get(f"/practice/{attempt}/result").text


def test_the_parts_stand_in_their_order(trainee: Person, finished: int) -> None:
    page = result(trainee, finished)
    parts = [
        "verdict-title", "principles-title", "talk-title", "fixes-title", "steps-title",
        "marks-title", "next-title", "radar-title", "debrief-title", "hand-in-title",
    ]  # fmt: skip
    places = [page.index(f'id="{part}"') for part in parts]
    assert places == sorted(places)


def test_after_a_customer_who_was_hard_to_bear_a_pause_is_offered(
    web_app: Flask, case_library: Materials, trainee: Person
) -> None:
    with web_app.app_context():
        calm = factory.finish(case_library, trainee.id)
        harsh = factory.finish(case_library, trainee.id, *[BLAMING_REPLY] * 4)
    assert "Take two minutes" not in result(trainee, calm)
    page = result(trainee, harsh)
    assert f'href="/pause?next=/practice/{harsh}/result"' in page
    pause = trainee.browser.get(f"/pause?next=/practice/{harsh}/result").text
    assert f'href="/practice/{harsh}/result"' in pause


def test_the_weakest_principle_comes_first(
    web_app: Flask, case_library: Materials, trainee: Person, finished: int
) -> None:
    with web_app.app_context():
        found = practice.result(case_library, trainee.id, finished).principles
    points = {str(row.principle): row.points or 0 for row in found}
    shown = re.findall(r'id="principle-(\w+)"', result(trainee, finished))
    assert len(shown) == 4
    assert [points[name] for name in shown] == sorted(points[name] for name in shown)


def test_a_blocking_expression_stands_in_the_verdict(trainee: Person, finished: int) -> None:
    page = result(trainee, finished)
    verdict = page[: page.index("principles-title")]
    assert "谁让你不按时交费" in verdict
    assert "Did not pass" in verdict


@pytest.mark.parametrize(("level", "offered"), [(Level.GOOD, False), (Level.PARTLY, True)])
def test_a_turn_is_to_be_rewritten_only_where_it_could_be_better(
    web_app: Flask, case_library: Materials, trainee: Person, level: Level, *, offered: bool
) -> None:
    with web_app.test_request_context():
        calm = factory.finish(case_library, trainee.id)
        found = practice.result(case_library, trainee.id, calm)
        turns = tuple(
            replace(turn, levels=dict.fromkeys(turn.levels, level)) for turn in found.turns
        )
        page = result_page(replace(found, fixes=(), turns=turns), Language.ENGLISH)
    assert (page.verdict.rewrite_url is not None) is offered
    assert page.verdict.retry_url


def test_every_jump_has_its_place(trainee: Person, finished: int) -> None:
    page = result(trainee, finished)
    ids = set(re.findall(r'\bid="([^"]+)"', page))
    jumps = set(re.findall(r'href="#([^"]+)"', page)) - {"main"}
    assert jumps
    assert jumps <= ids


def test_marked_words_lead_to_the_reason(trainee: Person, finished: int) -> None:
    page = result(trainee, finished)
    forbidden = re.search(r'class="mark mark-forbidden"\s+id="([^"]+)"\s+href="#([^"]+)"', page)
    assert forbidden
    assert page.index(f'id="{forbidden[2]}"') < page.index("talk-title")


def test_set_phrases_are_a_checklist_without_points(trainee: Person, finished: int) -> None:
    page = trainee.browser.get(f"/practice/{finished}/result").text
    checklist = page[page.index('id="set-phrases"') : page.index('id="marks-title"')]
    assert "Says which desk" in checklist
    assert "not said" in checklist
    assert "if you cannot hear" in checklist
    assert "It counts for no points." in checklist


def test_there_are_at_most_three_fixes(trainee: Person, finished: int) -> None:
    page = result(trainee, finished)
    fixes = page[page.index("fixes-title") : page.index("steps-title")]
    assert 1 <= fixes.count("<li>") <= 3


def test_the_radar_has_its_numbers_in_a_table(trainee: Person, finished: int) -> None:
    page = result(trainee, finished)
    table = page[page.index('id="radar-table"') :]
    assert table[: table.index("</table>")].count('scope="row"') == 4


def test_better_wording_stays_hidden_until_the_turn_is_rewritten(
    trainee: Person, finished: int
) -> None:
    page = result(trainee, finished)
    assert BETTER not in page
    assert MODEL not in page


def rewrite(person: Person, attempt: int, text: str, *, htmx: bool = True):  # type: ignore[no-untyped-def]
    address = f"/practice/{attempt}/turns/1/rewrite"
    key = key_of(person.browser.get(address).text)
    return person.browser.submit(address, {"key": key, "text": text}, htmx=htmx)


def test_a_rewrite_shows_what_it_fixed_and_how_the_customer_takes_it(
    trainee: Person, finished: int
) -> None:
    answer = rewrite(trainee, finished, GOOD_REPLY)
    assert answer.status_code == 200
    assert "谁让你不按时交费”" in answer.text
    assert 'class="group group-fixed"' in answer.text
    assert 'id="reaction-0"' in answer.text


def test_a_rewrite_that_repeats_the_mistake_says_still_missing(
    trainee: Person, finished: int
) -> None:
    assert 'class="group group-missing"' in rewrite(trainee, finished, BLAMING_REPLY).text


def test_a_rewrite_unlocks_better_wording(trainee: Person, finished: int) -> None:
    rewrite(trainee, finished, GOOD_REPLY)
    page = result(trainee, finished)
    assert BETTER in page
    assert MODEL in page
    assert "Version 2" in page


def test_giving_up_on_a_turn_unlocks_it_and_keeps_the_text(trainee: Person, finished: int) -> None:
    answer = trainee.browser.submit(
        f"/practice/{finished}/turns/1/give-up", {"text": "我想说"}, htmx=True
    )
    assert MODEL in answer.text
    assert "我想说</textarea>" in answer.text


def test_an_empty_rewrite_is_refused_in_place(trainee: Person, finished: int) -> None:
    answer = rewrite(trainee, finished, " ")
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text


def test_a_rewrite_without_javascript_leads_back(trainee: Person, finished: int) -> None:
    answer = rewrite(trainee, finished, GOOD_REPLY, htmx=False)
    assert answer.status_code == 303
    assert answer.location.endswith("/rewrite#rewrite-outcome")
    assert 'id="rewrite-outcome"' in trainee.browser.get(answer.location).text


def test_the_same_rewrite_is_stored_once(trainee: Person, finished: int) -> None:
    address = f"/practice/{finished}/turns/1/rewrite"
    data = {"key": key_of(trainee.browser.get(address).text), "text": GOOD_REPLY}
    for _ in range(2):
        trainee.browser.submit(address, data, htmx=True)
    assert result(trainee, finished).count('class="rewrite-done"') == 1


def test_a_draft_of_a_rewrite_comes_back(trainee: Person, finished: int) -> None:
    trainee.browser.submit(f"/practice/{finished}/drafts/rewrite-1", {"text": "许先生"}, htmx=True)
    page = trainee.browser.get(f"/practice/{finished}/turns/1/rewrite").text
    assert "许先生</textarea>" in page


def test_a_turn_that_does_not_exist_is_not_found(trainee: Person, finished: int) -> None:
    assert trainee.browser.get(f"/practice/{finished}/turns/9/rewrite").status_code == 404


def test_without_a_result_there_is_none(trainee: Person, talking: int) -> None:
    assert trainee.browser.get(f"/practice/{talking}/result").status_code == 409


def test_an_attempt_is_handed_in_and_taken_back(trainee: Person, finished: int) -> None:
    address = f"/practice/{finished}/hand-in"
    handed = trainee.browser.submit(address, {"wanted": "yes"}, htmx=True).text
    assert "Withdraw" in handed
    back = trainee.browser.submit(address, {"wanted": "no"}, htmx=True).text
    assert "Withdraw" not in back


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_result_and_rewrite_are_sound_in_every_language(
    trainee: Person, finished: int, language: str
) -> None:
    trainee.browser.set_cookie("language", language)
    rewrite(trainee, finished, GOOD_REPLY)
    assert trainee.browser.get(f"/practice/{finished}/result").status_code == 200
    assert trainee.browser.get(f"/practice/{finished}/turns/1/rewrite").status_code == 200

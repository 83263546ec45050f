"""Keeping the catalogues in step with the sources."""

from babel.messages.catalog import Catalog

from simulator.web import catalogues


def catalogue(entries: dict[str, str]) -> Catalog:
    made = Catalog(locale="zh_Hans")
    for message, string in entries.items():
        made.add(message, string)
    return made


def strings(of: Catalog) -> dict[object, object]:
    return {message.id: message.string for message in of if message.id}


def test_a_new_message_comes_in_empty_and_an_old_one_goes() -> None:
    after = catalogues.updated(catalogue({"New": ""}), catalogue({"Old": "旧"}))
    assert strings(after) == {"New": ""}


def test_a_translation_stays() -> None:
    after = catalogues.updated(catalogue({"Sign in": ""}), catalogue({"Sign in": "登录"}))
    assert strings(after) == {"Sign in": "登录"}


def test_an_added_translation_replaces_the_present_one() -> None:
    additions = [message for message in catalogue({"Sign in": "请登录"}) if message.id]
    after = catalogues.updated(
        catalogue({"Sign in": ""}), catalogue({"Sign in": "登录"}), additions
    )
    assert strings(after) == {"Sign in": "请登录"}


def test_an_added_empty_translation_changes_nothing() -> None:
    additions = [message for message in catalogue({"Sign in": ""}) if message.id]
    after = catalogues.updated(
        catalogue({"Sign in": ""}), catalogue({"Sign in": "登录"}), additions
    )
    assert strings(after) == {"Sign in": "登录"}


def test_traditional_follows_from_simplified_with_the_words_of_taiwan() -> None:
    derived = catalogues.traditional(
        catalogue({"User name": "用户名：“张三”"}), {"“": "「", "”": "」"}
    )
    assert strings(derived) == {"User name": "使用者名稱：「張三」"}


def test_english_repeats_the_message_with_both_forms() -> None:
    made = Catalog(locale="zh_Hans")
    made.add(("%(num)d reply", "%(num)d replies"), ("%(num)d 条",))
    assert list(strings(catalogues.english(made)).values()) == [
        ("%(num)d reply", "%(num)d replies")
    ]


def test_messages_of_templates_and_of_sources_are_found() -> None:
    found = {message.id for message in catalogues.extracted()}
    assert {"Skip to the content", "That name and password do not go together."} <= found

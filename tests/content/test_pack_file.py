"""Packs from their files."""

from pathlib import Path

import pytest

from simulator.content.diagnostics import Diagnostic
from simulator.content.pack_file import load_disguises, load_packs
from simulator.content.yaml_source import UnreadableYamlError
from simulator.paths import SCENARIOS
from simulator.scoring.pack import PackSet
from simulator.scoring.principles import Category
from simulator.scoring.situation import Situation

RULE = """\
format: 1
check: pattern
category: dismiss
source: [S1]
because: {zh: 原因, en: a reason}
instead: {zh: 好话, en: better}
patterns: ['没办法']
match: ['[[没办法]]']
clean: ['有办法']
"""
WORDS = "format: 1\nsets:\n  you: ['[您你]']\n"
EXCUSES = "format: 1\nnegated: ['不说$']\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "words.yaml").write_text(WORDS, encoding="utf-8")
    (tmp_path / "excuses.yaml").write_text(EXCUSES, encoding="utf-8")
    (tmp_path / "manners" / "rules").mkdir(parents=True)
    return tmp_path


def load(root: Path, **files: str) -> tuple[PackSet, tuple[Diagnostic, ...]]:
    for name, text in files.items():
        (root / "manners" / "rules" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_packs(root)


def test_a_rule_is_called_by_its_pack_and_file(root: Path) -> None:
    packs, findings = load(root, shrug=RULE)
    assert findings == ()
    assert [rule.id for rule in packs.rules] == ["manners.shrug"]


def test_a_broken_rule_is_reported_at_its_place_and_the_others_load(root: Path) -> None:
    broken = RULE.replace("check: pattern", "check: guess")
    packs, (finding,) = load(root, good=RULE, bad=broken)
    assert [rule.id for rule in packs.rules] == ["manners.good"]
    assert (finding.line, finding.column) == (2, 8)
    assert finding.path.endswith("bad.yaml")


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("'没办法'", "'(没'", "bad-pattern"),
        ("'没办法'", "'{nobody}办法'", "bad-pattern"),
        ("source: [S1]\n", "", "missing-source"),
        ("match: ['[[没办法]]']\n", "", "rule-without-example"),
        ("check: pattern", "check: pattern\ncheck: phrase", "duplicate-key"),
        ("check: pattern", "chek: pattern", "unknown-key"),
    ],
)
def test_each_mistake_has_its_name(root: Path, old: str, new: str, name: str) -> None:
    packs, findings = load(root, bad=RULE.replace(old, new))
    assert packs.rules == ()
    assert name in {finding.name for finding in findings}


def test_a_lexicon_gives_its_lines_without_comments(root: Path) -> None:
    lexicons = root / "manners" / "lexicons"
    lexicons.mkdir()
    (lexicons / "rude.txt").write_text("# rude words\n滚开  # always\n\n闭嘴\n", encoding="utf-8")
    phrase = RULE.replace("check: pattern", "check: phrase\nlexicon: rude").replace(
        "patterns: ['没办法']\n", ""
    )
    packs, findings = load(root, rude=phrase)
    assert findings == ()
    assert packs.rules[0].phrases == ("滚开", "闭嘴")


@pytest.mark.parametrize("name", ["missing", "../rules/rude", "/etc/passwd"])
def test_a_lexicon_that_is_not_in_the_pack_is_refused(root: Path, name: str) -> None:
    phrase = RULE.replace("check: pattern", f"check: phrase\nlexicon: {name}").replace(
        "patterns: ['没办法']\n", ""
    )
    packs, (finding,) = load(root, rude=phrase)
    assert packs.rules == ()
    assert finding.name == "unknown-value"


def test_a_broken_word_set_is_reported(root: Path) -> None:
    (root / "words.yaml").write_text("format: 1\nsets: {you: ['[您']}\n", encoding="utf-8")
    _, (finding,) = load(root)
    assert finding.name == "bad-pattern"


def test_broken_excuses_are_reported(root: Path) -> None:
    (root / "excuses.yaml").write_text("format: 1\nnegated: ['(不']\n", encoding="utf-8")
    _, (finding,) = load(root)
    assert finding.name == "bad-pattern"


def test_disguises_come_from_lists_and_missing_ones_are_empty(tmp_path: Path) -> None:
    (tmp_path / "aliases.txt").write_text("报歉 = 抱歉\nno pair\n", encoding="utf-8")
    (tmp_path / "pinyin.txt").write_text("保证\n", encoding="utf-8")
    found = load_disguises(tmp_path)
    assert found.aliases == (("报歉", "抱歉"),)
    assert found.pinyin == ("保证",)
    assert found.homophones == ()


def test_a_list_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pinyin.txt").write_bytes("保证".encode("gbk"))
    with pytest.raises(UnreadableYamlError, match="UTF-8"):
        load_disguises(tmp_path)


def test_the_product_has_rules_for_every_forbidden_category() -> None:
    packs, findings = load_packs(SCENARIOS / "packs")
    assert findings == ()
    assert {rule.file.category for rule in packs.rules} >= set(Category)


def test_every_rule_of_the_product_speaks_both_languages() -> None:
    packs, _ = load_packs(SCENARIOS / "packs")
    texts = [text for rule in packs.rules for text in (rule.file.because, rule.file.instead)]
    assert [text for text in texts if text and text.missing] == []


ABOUT = """\
format: 1
title: {zh: 电话, en: On the phone}
situations: [phone]
set_phrases:
  - {id: shrugs, label: {zh: 摊手, en: Shrugs}, rule: shrug}
"""


def test_a_pack_says_where_its_rules_hold_and_a_rule_may_say_otherwise(root: Path) -> None:
    (root / "manners" / "pack.yaml").write_text(ABOUT, encoding="utf-8")
    visit = RULE.replace("source: [S1]", "source: [S1]\nsituations: [visit]")
    packs, findings = load(root, shrug=RULE, sigh=visit)
    assert findings == ()
    assert [sorted(rule.situations) for rule in packs.rules] == [["phone"], ["visit"]]
    assert [one.rule for one in packs.packs[0].phrases_in(frozenset({Situation.PHONE}))] == [
        "manners.shrug"
    ]
    assert packs.packs[0].phrases_in(frozenset({Situation.VISIT})) == ()


def test_rules_are_left_out_where_nobody_knows_where_they_hold(root: Path) -> None:
    broken = ABOUT.replace("[phone]", "[fone]")
    (root / "manners" / "pack.yaml").write_text(broken, encoding="utf-8")
    packs, findings = load(root, shrug=RULE)
    assert packs.rules == ()
    assert [(one.line, one.remedy) for one in findings] == [(3, "did you mean “phone”?")]


def test_a_set_phrase_without_its_rule_is_reported(root: Path) -> None:
    (root / "manners" / "pack.yaml").write_text(ABOUT, encoding="utf-8")
    packs, findings = load(root, other=RULE)
    assert [(one.name, one.line) for one in findings] == [("unknown-value", 5)]
    assert [rule.id for rule in packs.rules] == ["manners.other"]

"""Rules and packs for tests, built from as little as they need."""

from collections.abc import Mapping, Sequence
from typing import Any

from simulator.scoring.disguise import Disguises
from simulator.scoring.excuses import Excuses, ExcusesFile, compiled_excuses
from simulator.scoring.pack import PackSet, compiled_rule, compiled_sets, pack, pack_set
from simulator.scoring.rule import Rule, RuleFile
from simulator.scoring.situation import SetPhrase
from simulator.text.bilingual import Text

TEXT = {"zh": "原因", "en": "a reason"}


def rule_file(**keys: Any) -> RuleFile:
    """A rule of the category ``dismiss`` unless ``keys`` say otherwise."""
    whole: dict[str, Any] = {
        "format": 1,
        "check": "pattern",
        "because": TEXT,
        "instead": TEXT,
        "source": ("handbook",),
        "match": ("[[x]]",),
        "clean": ("y",),
    }
    if "act" not in keys:
        whole["category"] = "dismiss"
    return RuleFile.model_validate({**whole, **keys})


def rule(name: str = "pack.rule", **keys: Any) -> Rule:
    """The rule called ``name``."""
    file = rule_file(**keys)
    return Rule(name, file, file.phrases, frozenset(file.situations))


def situation_packs() -> PackSet:
    """A pack for the phone with two set phrases; the second needs an occasion."""
    answers = rule("phone.answers", act="courtesy", patterns=("这里是",), situations=("phone",))
    repeats = rule("phone.repeats", act="ask", patterns=("再说一遍",), situations=("phone",))
    rules = [compiled_rule(one, {}, Excuses()) for one in (answers, repeats)]
    phrases = [
        SetPhrase("phone.answers", Text(zh="报出岗位", en="Says which desk"), "phone.answers"),
        SetPhrase(
            "phone.repeats",
            Text(zh="请再说一遍", en="Asks again"),
            "phone.repeats",
            Text(zh="听不清的时候", en="if you cannot hear"),
        ),
    ]
    title = Text(zh="电话", en="On the phone")
    return pack_set([pack("phone", rules, {}, title, phrases)], Disguises())


def packs(
    *rules: Rule,
    words: Mapping[str, Sequence[str]] | None = None,
    excuses: Mapping[str, Sequence[str]] | None = None,
    disguises: Disguises | None = None,
) -> PackSet:
    """One pack of ``rules``."""
    sets = compiled_sets(words or {})
    compiled = (
        compiled_excuses(ExcusesFile.model_validate({"format": 1, **excuses}), sets)
        if excuses
        else Excuses()
    )
    ready = [compiled_rule(one, sets, compiled) for one in rules]
    return pack_set([pack("pack", ready, sets)], disguises or Disguises())

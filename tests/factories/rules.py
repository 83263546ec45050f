"""Rules and packs for tests, built from as little as they need."""

from collections.abc import Mapping, Sequence
from typing import Any

from simulator.scoring.disguise import Disguises
from simulator.scoring.excuses import Excuses, ExcusesFile, compiled_excuses
from simulator.scoring.pack import PackSet, compiled_rule, compiled_sets, pack, pack_set
from simulator.scoring.rule import Rule, RuleFile

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
    return Rule(name, file, file.phrases)


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

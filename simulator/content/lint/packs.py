"""Whether the rules of the packs find what their examples say, and nothing else."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from simulator.content.diagnostics import Diagnostic
from simulator.content.pack_file import load_packs
from simulator.content.yaml_source import read_document
from simulator.scoring.pack import PackSet
from simulator.scoring.rule import Rule, example
from simulator.text.clauses import clauses
from simulator.text.span import Span


def check_packs(root: Path) -> Iterator[Diagnostic]:
    """Mistakes in the files of the packs below ``root``, and examples that come out otherwise."""
    packs, findings = load_packs(root)
    yield from findings
    for rule in packs.rules:
        for key, place, name, found in _wrong_examples(packs, rule):
            # Read again only where there is something to say: most rules are sound.
            pack, _, file = rule.id.partition(".")
            document = read_document(root / pack / "rules" / f"{file}.yaml")
            yield document.finding(name, key, place, found=found)
    yield from _phrases_twice(root, packs)


def _wrong_examples(packs: PackSet, rule: Rule) -> Iterator[tuple[str, int, str, str]]:
    for place, marked in enumerate(rule.file.match):
        wanted = example(marked)
        found = _found(packs, rule, wanted.text)
        if not wanted.spans:
            yield "match", place, "example-without-mark", ""
        elif found != set(wanted.spans):
            shown = ", ".join(f"“{span.of(wanted.text)}”" for span in sorted(found)) or "nothing"
            yield "match", place, "example-not-found", shown
    for place, text in enumerate(rule.file.clean):
        found = _found(packs, rule, text)
        if found:
            yield "clean", place, "clean-example-found", min(found).of(text)
    for place, marked in enumerate(rule.file.todo_match):
        wanted = example(marked)
        found = _found(packs, rule, wanted.text)
        if found and found >= set(wanted.spans):
            yield "todo_match", place, "known-miss-found", ""


def _found(packs: PackSet, rule: Rule, text: str) -> set[Span]:
    found = packs.find(text, clauses(text), rule.situations)
    return {one.span for one in found if one.rule.id == rule.id}


def _phrases_twice(root: Path, packs: PackSet) -> Iterator[Diagnostic]:
    """Phrases that two rules of one check list; the later rule would never be named."""
    owners: dict[str, list[str]] = defaultdict(list)
    for rule in packs.rules:
        for index, phrase in enumerate(rule.file.phrases):
            if owners[phrase]:
                pack, _, file = rule.id.partition(".")
                document = read_document(root / pack / "rules" / f"{file}.yaml")
                yield document.finding(
                    "phrase-twice", "phrases", index, phrase=phrase, other=owners[phrase][0]
                )
            owners[phrase].append(rule.id)

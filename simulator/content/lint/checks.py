"""Every check of a scenario, in the order in which findings make sense."""

from collections.abc import Callable, Iterator

from simulator.content.diagnostics import Diagnostic, in_order
from simulator.content.lint import patterns, people, structure, texts, words, work_order
from simulator.content.scenario_file import ScenarioFile

Check = Callable[[ScenarioFile], Iterator[Diagnostic]]

# A scenario that fails one of these cannot be run.
ESSENTIAL: tuple[Check, ...] = (
    structure.check_identifiers,
    structure.check_routes,
    structure.check_lines,
    structure.check_ways_out,
    work_order.check_answers,
    patterns.check_patterns,
)

FURTHER: tuple[Check, ...] = (
    structure.check_reach,
    structure.check_endings,
    words.check_condition_words,
    words.check_commitments,
    words.check_principles,
    words.check_mood_effects,
    words.check_conditions_can_hold,
    people.check_speakers,
    people.check_address,
    people.check_abuse,
    texts.check_translations,
    texts.check_placeholders,
    texts.check_placeholders_are_filled,
    texts.check_punctuation,
    texts.check_length,
    patterns.check_pattern_forms,
    patterns.check_hidden_facts,
    patterns.check_details,
    patterns.check_record,
    work_order.check_every_answer_counts,
    work_order.check_record_covers,
    work_order.check_authority,
)


def essential_findings(file: ScenarioFile) -> tuple[Diagnostic, ...]:
    """What makes the scenario impossible to run; empty for a sound one."""
    return in_order(finding for check in ESSENTIAL for finding in check(file))


def findings_in(file: ScenarioFile) -> tuple[Diagnostic, ...]:
    """Everything there is to say about the scenario, in the order of the file."""
    return in_order(finding for check in (*ESSENTIAL, *FURTHER) for finding in check(file))

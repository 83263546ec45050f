"""One scenario file: its document and the scenario in it, or findings."""

from dataclasses import dataclass
from pathlib import Path

from simulator.content.diagnostics import Diagnostic
from simulator.content.scenario import Scenario
from simulator.content.validation import validate
from simulator.content.yaml_source import Document, UnreadableYamlError, read_document

FILE_NAME = "scenario.yaml"


@dataclass(frozen=True, slots=True)
class ScenarioFile:
    """A scenario, and the document that tells where each of its values stands."""

    document: Document
    scenario: Scenario


def read_scenario(
    path: Path, *, shown: str = ""
) -> tuple[ScenarioFile | None, tuple[Diagnostic, ...]]:
    """The scenario in the file at ``path``, or None with the findings that say why not.

    ``shown`` is how findings call the file. Only the form is checked here; whether routes lead
    anywhere is for :mod:`simulator.content.lint`.
    """
    try:
        document = read_document(path, shown=shown)
    except UnreadableYamlError as error:
        return None, (error.finding,)
    return scenario_in(document)


def scenario_in(document: Document) -> tuple[ScenarioFile | None, tuple[Diagnostic, ...]]:
    """The scenario in ``document``, or None with the findings that say why not."""
    scenario, findings = validate(Scenario, document)
    return (ScenarioFile(document, scenario), ()) if scenario else (None, findings)

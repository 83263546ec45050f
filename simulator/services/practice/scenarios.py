"""The scenario of an attempt: the version it began with, whatever the library has by now."""

from functools import lru_cache

from simulator.content.library import LoadedScenario
from simulator.content.scenario import Scenario
from simulator.content.scenario_file import scenario_in
from simulator.content.yaml_source import parse_document
from simulator.services.errors import NotFound
from simulator.services.materials import Materials
from simulator.store.models import Attempt, ScenarioVersion
from simulator.text.bilingual import Text


class UnreadableVersionError(RuntimeError):
    """A stored version of a scenario that this version of the product cannot read."""


def loaded_scenario(materials: Materials, scenario_id: str) -> LoadedScenario:
    """The scenario as the library has it now.

    :raises NotFound: if it has none of this id.
    """
    loaded = materials.library.scenarios.get(scenario_id)
    if loaded is None:
        raise NotFound(Text(zh="没有这个情景。", en="There is no such scenario."))
    return loaded


def scenario_of(materials: Materials, attempt: Attempt) -> Scenario:
    """The scenario that ``attempt`` runs on.

    :raises UnreadableVersionError: if its stored version cannot be read any more.
    """
    return scenario_at(materials, attempt.version)


def scenario_at(materials: Materials, version: ScenarioVersion) -> Scenario:
    """The scenario as it was in ``version``.

    :raises UnreadableVersionError: if the stored version cannot be read any more.
    """
    current = materials.library.scenarios.get(version.scenario_id)
    if current is not None and current.hash == version.hash:
        return current.scenario
    return _parsed(version.source, f"{version.scenario_id}@{version.hash[:12]}")


@lru_cache(maxsize=64)
def _parsed(source: str, name: str) -> Scenario:
    file, findings = scenario_in(parse_document(source, name))
    if file is None:
        raise UnreadableVersionError("\n".join(map(str, findings)))
    return file.scenario

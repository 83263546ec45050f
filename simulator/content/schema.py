"""The JSON Schemas of the files that authors write, for editors and for other programs."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from simulator.content.calendar_file import CalendarFile
from simulator.content.lesson import Lesson
from simulator.content.path import LearningPath
from simulator.content.play_file import Play
from simulator.content.scenario import Scenario
from simulator.scoring.rule import RuleFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"

MODELS: Mapping[str, type[BaseModel]] = {
    "scenario": Scenario,
    "play": Play,
    "pack": RuleFile,
    "lesson": Lesson,
    "path": LearningPath,
    "calendar": CalendarFile,
}


def schema_of(kind: str) -> dict[str, Any]:
    """The JSON Schema of the ``kind`` of file, as :data:`MODELS` names it; of a pack, a rule's.

    :raises KeyError: if there is no such kind.
    """
    return {"$schema": DIALECT, **MODELS[kind].model_json_schema()}

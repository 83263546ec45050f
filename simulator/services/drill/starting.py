"""Beginning a drill, or taking up the one that was begun today."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from simulator.content.standalone import standalone_nodes
from simulator.services.access import active_user
from simulator.services.drill.choosing import Candidate, by_need, choose
from simulator.services.drill.items import Item, items_of, to_items
from simulator.services.errors import NotFound
from simulator.services.materials import Materials
from simulator.services.practice.repetition.deck import deck_of, principles_in, review_attempts
from simulator.store import db, drill, practice, writing
from simulator.store.models import Drill
from simulator.text.bilingual import Text
from simulator.text.language import Language

REMEMBERED = 60
"""How many drills back a line counts as asked before."""


def start_drill(
    materials: Materials, user_id: int, language: Language, seed: int, now: datetime
) -> int:
    """The id of a drill: the one begun today (by ``now``'s calendar) and not done, else a new one.

    Two clicks begin one drill. Chance comes from ``seed``, which is kept.

    :raises NotFound: if there is no such user, or no scenario in this language.
    """
    with writing():
        practice.lock_user(user_id)
        active_user(user_id)
        begun = drill.open_drill(user_id, start_of_day(now))
        if begun is not None:
            return begun.id
        review_attempts(user_id, now)
        chosen = choose(
            tuple(_candidates(materials, language, _answered(user_id))),
            by_need(principles_in(deck_of(user_id)), now),
            seed,
        )
        if not chosen:
            raise NotFound(
                Text(zh="还没有可以练习的情景。", en="There are no scenarios to practise yet.")
            )
        fresh = Drill(
            user_id=user_id,
            seed=seed,
            language=language.value,
            items=to_items([_item(one, now) for one in chosen]),
            started_at=now,
        )
        db.session.add(fresh)
        db.session.flush()
        return fresh.id


def start_of_day(now: datetime) -> datetime:
    """When the day of ``now`` began, by its own time zone."""
    return now.replace(hour=0, minute=0, second=0, microsecond=0)


def _candidates(
    materials: Materials, language: Language, answered: Mapping[tuple[str, str], datetime]
) -> Iterator[Candidate]:
    for loaded in materials.library.scenarios.values():
        for node in standalone_nodes(loaded.scenario, language):
            yield Candidate(loaded, node, answered.get((loaded.scenario.id, node.id)))


def _answered(user_id: int) -> Mapping[tuple[str, str], datetime]:
    """When the lines of the latest drills were answered."""
    latest: dict[tuple[str, str], datetime] = {}
    for found, count in drill.latest_drills(user_id, REMEMBERED):
        for item in items_of(found)[:count]:
            latest.setdefault((item.scenario_id, item.node_id), found.started_at)
    return latest


def _item(candidate: Candidate, now: datetime) -> Item:
    loaded = candidate.loaded
    version = practice.version(loaded.scenario.id, loaded.hash, loaded.source_text, now)
    return Item(loaded.scenario.id, version.id, candidate.node.id)

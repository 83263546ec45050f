"""The cards of a trainee: read as they stand, moved by finished attempts and by drills.

Attempts that no card knows yet, such as those of the time before there were cards, are replayed
in their order. Reading does so without storing anything; the next review stores it.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from fsrs import Rating

from simulator.scoring.principles import Level, Principle
from simulator.services.practice.outcome import from_outcome_record
from simulator.services.practice.records import from_record
from simulator.services.practice.repetition.rating import (
    rating_of_case,
    rating_of_level,
    ratings_of_principles,
)
from simulator.services.practice.repetition.scheduling import Schedule, reviewed
from simulator.store import db, repetition
from simulator.store.models import Attempt, Card, CardKind, CardReview, DrillAnswer

Name = tuple[CardKind, str]
Deck = Mapping[Name, Schedule]


def deck_of(user_id: int) -> Deck:
    """The cards of a user that were reviewed at least once; inside a transaction."""
    deck = {
        (CardKind(card.kind), card.key): schedule
        for card in repetition.cards_of(user_id)
        if (schedule := Schedule.from_state(card.state)) is not None
    }
    for attempt in repetition.attempts_to_review(user_id):
        for name, rating in _ratings_of(attempt).items():
            deck[name] = reviewed(deck.get(name), rating, _end_of(attempt))
    return deck


def principles_in(deck: Deck) -> Mapping[Principle, Schedule]:
    """The schedules of the principles in ``deck``."""
    return {one: deck[_of(one)] for one in Principle if _of(one) in deck}


def scenarios_in(deck: Deck) -> Mapping[str, Schedule]:
    """The schedules of the scenarios in ``deck``, by id."""
    return {key: schedule for (kind, key), schedule in deck.items() if kind is CardKind.SCENARIO}


def review_attempts(user_id: int, now: datetime) -> None:
    """Let every finished attempt move the cards, once each; inside a writing transaction."""
    pending = {one.id: _ratings_of(one) for one in repetition.attempts_to_review(user_id)}
    if not pending:
        return
    cards = repetition.lock_cards(user_id, [name for one in pending.values() for name in one], now)
    # Asked again, now that nobody else can move these cards.
    for attempt in repetition.attempts_to_review(user_id):
        for name, rating in pending.get(attempt.id, {}).items():
            _move(cards[name], rating, _end_of(attempt))
            db.session.add(_review(cards[name], rating, _end_of(attempt), attempt_id=attempt.id))
    db.session.flush()


def review_answer(
    user_id: int, answer: DrillAnswer, levels: Mapping[Principle, Level], now: datetime
) -> None:
    """Let the answer to one line move the cards of the principles that it was judged by."""
    review_attempts(user_id, now)
    cards = repetition.lock_cards(user_id, map(_of, levels), now)
    for principle, level in levels.items():
        card, rating = cards[_of(principle)], rating_of_level(level)
        _move(card, rating, now)
        db.session.add(_review(card, rating, now, answer_id=answer.id))


def _of(principle: Principle) -> Name:
    return CardKind.PRINCIPLE, principle.value


def _ratings_of(attempt: Attempt) -> Mapping[Name, Rating]:
    if attempt.result is None:
        return {}
    outcome = from_outcome_record(attempt.result)
    scores = (from_record(turn.score).score for turn in attempt.turns)
    violated = _violated(score.levels for score in scores)
    principles = ratings_of_principles(outcome, violated)
    return {
        (CardKind.SCENARIO, attempt.scenario_id): rating_of_case(outcome),
        **{_of(principle): rating for principle, rating in principles.items()},
    }


def _violated(turns: Iterable[Mapping[Principle, Level]]) -> frozenset[Principle]:
    return frozenset(
        principle
        for levels in turns
        for principle, level in levels.items()
        if level is Level.VIOLATED
    )


def _end_of(attempt: Attempt) -> datetime:
    return attempt.finished_at or attempt.asked_at


def _move(card: Card, rating: Rating, at: datetime) -> None:
    after = reviewed(Schedule.from_state(card.state), rating, at)
    card.state, card.due_at = dict(after.state), after.due_at


def _review(
    card: Card,
    rating: Rating,
    at: datetime,
    *,
    attempt_id: int | None = None,
    answer_id: int | None = None,
) -> CardReview:
    return CardReview(
        card_id=card.id, attempt_id=attempt_id, answer_id=answer_id, rating=int(rating), at=at
    )

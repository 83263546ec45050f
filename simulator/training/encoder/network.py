"""The encoder as a torch network, and its fitting. The only module that needs torch."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from simulator.content.encoder import PAD
from simulator.scoring.labels import LABELS
from simulator.scoring.levels import STEPS
from simulator.scoring.principles import Category, Principle
from simulator.training.encoder.samples import Sample
from simulator.training.encoder.shape import Shape

_MARKED_COUNTS: Final = 2.0
"""How much more a marked token weighs than an unmarked one."""

_MARKS, _LEVELS = 3.0, 0.3
"""How much the losses of marks and of levels weigh against that of acts."""

_DROPPED: Final = 0.1
_RARE: Final = -4.0
_HALVES: Final = torch.backends.cpu.get_cpu_capability().startswith("AVX512")
"""Half the digits are twice as fast where the processor reckons with them, and else far slower."""

_SAMPLE: Final = 400

Weights = Mapping[str, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Plan:
    """How to fit: rounds over all replies, replies at a time, step sizes of body and heads."""

    rounds: int = 5
    at_a_time: int = 16
    body_step: float = 1e-4
    head_step: float = 1e-3
    seed: int = 1


class _Attention(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.inputs = nn.Linear(shape.width, 3 * shape.width)
        self.output = nn.Linear(shape.width, shape.width)
        self.norm = nn.LayerNorm(shape.width, shape.epsilon)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        count, length, width = states.shape
        parts = self.inputs(states).view(count, length, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        # Written out: torch's own runs its backward pass on a CPU far slower than these products.
        likeness = query @ key.transpose(-1, -2) * key.shape[-1] ** -0.5
        mixed = likeness.masked_fill(~mask, -1e4).softmax(dim=-1) @ value
        mixed = self.output(mixed.transpose(1, 2).reshape(count, length, width))
        out: Tensor = self.norm(states + functional.dropout(mixed, _DROPPED, self.training))
        return out


class _Feed(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.inner = nn.Linear(shape.width, shape.inner)
        self.output = nn.Linear(shape.inner, shape.width)
        self.norm = nn.LayerNorm(shape.width, shape.epsilon)

    def forward(self, states: Tensor) -> Tensor:
        narrow = self.output(functional.gelu(self.inner(states)))
        out: Tensor = self.norm(states + functional.dropout(narrow, _DROPPED, self.training))
        return out


class _Layer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention = _Attention(shape)
        self.feed = _Feed(shape)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        out: Tensor = self.feed(self.attention(states, mask))
        return out


class _Words(nn.Embedding):
    """Word vectors with the norm that follows them."""

    def __init__(self, shape: Shape) -> None:
        super().__init__(shape.words, shape.width)
        self.norm = nn.LayerNorm(shape.width, shape.epsilon)


class Network(nn.Module):
    """The encoder with its heads; parameters are named as ``graph.encoder_graph`` wants them."""

    middle: Tensor
    spread: Tensor

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.words = _Words(shape)
        self.places = nn.Embedding(shape.places, shape.width)
        self.layers = nn.ModuleList(_Layer(shape) for _ in range(shape.layers))
        self.register_buffer("middle", torch.zeros(shape.width))
        self.register_buffer("spread", torch.ones(shape.width))
        self.mark = _quiet(nn.Linear(shape.width, len(Category)), _RARE)
        self.act = _quiet(nn.Linear(shape.width, len(LABELS)), _RARE)
        self.focus = _quiet(nn.Linear(shape.width, len(Principle)), 0.0)
        self.level = nn.ParameterDict(
            {
                "weight": nn.Parameter(torch.zeros(len(Principle), 2 * shape.width, STEPS)),
                "bias": nn.Parameter(torch.zeros(len(Principle), STEPS)),
            }
        )

    def states(self, tokens: Tensor) -> Tensor:
        """The state of every token but the first and the last place."""
        places = self.places(torch.arange(tokens.shape[1]))
        states = self.words.norm(self.words(tokens) + places)
        states = functional.dropout(states, _DROPPED, self.training)
        mask = (tokens != PAD)[:, None, None, :]
        for layer in self.layers:
            states = layer(states, mask)
        return states[:, 1:-1]

    def forward(self, tokens: Tensor, clauses: Tensor, inside: Tensor) -> tuple[Tensor, ...]:
        """Log-odds of marks, acts and reached levels; ``inside`` is 1 for each token of a reply."""
        states = (self.states(tokens) - self.middle) / self.spread
        focus = self.focus(states).masked_fill(inside[..., None] == 0, -1e4).softmax(dim=1)
        attended = focus.transpose(1, 2) @ states
        mean = (states * inside[..., None]).sum(1) / inside.sum(1, keepdim=True)
        both = torch.cat([attended, mean[:, None].expand_as(attended)], dim=-1)
        levels = torch.einsum("bpw,pws->bps", both, self.level["weight"]) + self.level["bias"]
        return self.mark(states), self.act(clauses @ states), levels


def _quiet(layer: nn.Linear, bias: float) -> nn.Linear:
    nn.init.zeros_(layer.weight)
    nn.init.constant_(layer.bias, bias)
    return layer


@dataclass(frozen=True, slots=True)
class _Batch:
    tokens: Tensor
    inside: Tensor
    clauses: Tensor
    marks: Tensor
    acts: Tensor
    real: Tensor
    reached: Tensor
    known: Tensor


def fit(
    weights: Weights,
    shape: Shape,
    samples: Sequence[Sample],
    plan: Plan,
    tell: Callable[[str], None],
) -> dict[str, NDArray[np.float32]]:
    """All weights of the network after fitting it to ``samples``, starting from ``weights``.

    The vectors of words stay as they are. ``tell`` is told of each round. On one machine equal
    input gives equal weights; another one rounds differently.
    """
    torch.manual_seed(plan.seed)
    order = random.Random(plan.seed)  # noqa: S311 - the order of samples is no secret
    network = _started(weights, shape)
    network.words.weight.requires_grad_(requires_grad=False)
    if "middle" not in weights:
        _level_out(network, samples[:_SAMPLE])
    optimizer = torch.optim.AdamW(_groups(network, plan), weight_decay=0.01)
    steps = plan.rounds * -(-len(samples) // plan.at_a_time)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _pace(step / steps))
    for number in range(plan.rounds):
        losses = []
        for batch in _batches(samples, plan.at_a_time, order):
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=_HALVES):
                guesses = network(batch.tokens, batch.clauses, batch.inside)
            loss = _loss([one.float() for one in guesses], batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        tell(f"round {number + 1} of {plan.rounds}: loss {np.mean(losses):.3f}")
    return {name: value.detach().numpy().copy() for name, value in network.state_dict().items()}


def _started(weights: Weights, shape: Shape) -> Network:
    network = Network(shape)
    wanted = network.state_dict()
    known = {n: torch.from_numpy(value) for n, value in weights.items() if n in wanted}
    network.load_state_dict(known, strict=False)
    network.train()
    return network


def _level_out(network: Network, samples: Sequence[Sample]) -> None:
    """Set middle and spread so that the heads see states around nought.

    The pre-trained states all point much the same way; heads learn badly from that.
    """
    network.eval()
    with torch.no_grad():
        seen = torch.cat([network.states(torch.tensor([one.tokens]))[0] for one in samples])
    network.middle.copy_(seen.mean(dim=0))
    network.spread.copy_(seen.std(dim=0))
    network.train()


def _groups(network: Network, plan: Plan) -> list[dict[str, object]]:
    heads = [*network.mark.parameters(), *network.act.parameters(), *network.focus.parameters()]
    heads += list(network.level.parameters())
    known = {id(one) for one in heads}
    body = [one for one in network.parameters() if one.requires_grad and id(one) not in known]
    return [{"params": body, "lr": plan.body_step}, {"params": heads, "lr": plan.head_step}]


def _pace(done: float) -> float:
    """The size of a step, as a part of the largest, when this part of all steps is done."""
    return min(1.0, 10 * done + 0.001) * max(0.02, 1 - done)


def _batches(samples: Sequence[Sample], at_a_time: int, order: random.Random) -> Iterator[_Batch]:
    """All samples in batches of like length, in an order that changes each round."""
    mixed = list(samples)
    order.shuffle(mixed)
    wide = 16 * at_a_time
    chunks = [
        sorted(mixed[at : at + wide], key=lambda one: len(one.tokens))
        for at in range(0, len(mixed), wide)
    ]
    batches = [
        chunk[at : at + at_a_time] for chunk in chunks for at in range(0, len(chunk), at_a_time)
    ]
    order.shuffle(batches)
    return map(_batch, batches)


def _batch(samples: Sequence[Sample]) -> _Batch:
    length = max(len(one.tokens) for one in samples)
    rows = max(len(one.clauses) for one in samples)

    def stacked(arrays: Sequence[NDArray[np.float32]], *shape: int) -> Tensor:
        room = np.zeros((len(arrays), *shape), np.float32)
        for row, array in zip(room, arrays, strict=True):
            row[tuple(slice(size) for size in array.shape)] = array
        return torch.from_numpy(room)

    tokens = np.full((len(samples), length), PAD, np.int64)
    for row, one in zip(tokens, samples, strict=True):
        row[: len(one.tokens)] = one.tokens
    return _Batch(
        tokens=torch.from_numpy(tokens),
        inside=stacked([np.ones(len(one.tokens) - 2, np.float32) for one in samples], length - 2),
        clauses=stacked([one.clauses for one in samples], rows, length - 2),
        marks=stacked([one.marks for one in samples], length - 2, len(Category)),
        acts=stacked([one.acts for one in samples], rows, len(LABELS)),
        real=stacked([_taught(one) for one in samples], rows),
        known=stacked([one.known for one in samples], len(Principle), STEPS),
        reached=stacked([one.reached for one in samples], len(Principle), STEPS),
    )


def _taught(sample: Sample) -> NDArray[np.float32]:
    """1 for each clause whose acts are known and of which a token is read."""
    read = sample.clauses.max(axis=1, initial=0) > 0
    return np.where(read, np.float32(sample.acts_known), np.float32(0))


def _loss(guesses: Sequence[Tensor], batch: _Batch) -> Tensor:
    marks, acts, levels = guesses
    errors = functional.binary_cross_entropy_with_logits
    of_marks = errors(marks, batch.marks, reduction="none", pos_weight=torch.tensor(_MARKED_COUNTS))
    of_marks = (of_marks * batch.inside[..., None]).sum() / batch.inside.sum()
    of_acts = errors(acts, batch.acts, reduction="none") * batch.real[..., None]
    of_levels = errors(levels, batch.reached, reduction="none") * batch.known
    loss: Tensor = (
        _MARKS * of_marks
        + of_acts.sum() / batch.real.sum().clamp(min=1)
        + _LEVELS * of_levels.sum() / batch.known.amax((1, 2)).sum().clamp(min=1)
    )
    return loss

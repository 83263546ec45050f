"""The graph computes what the network does: checked against plain numpy on a tiny encoder."""

from dataclasses import replace
from math import erf

import numpy as np
import onnxruntime
import pytest
from numpy.typing import NDArray

from simulator.content.encoder import OUTPUTS
from simulator.scoring.labels import LABELS
from simulator.scoring.principles import Category, Principle
from simulator.training.encoder.graph import between, encoder_graph, graph_weights
from simulator.training.encoder.shape import Shape

SHAPE = Shape(layers=2, width=8, heads=2, inner=12, words=11, places=9, epsilon=1e-6)
Floats = NDArray[np.float32]
Weights = dict[str, Floats]


@pytest.fixture(scope="module")
def weights() -> Weights:
    chance = np.random.default_rng(1)

    def table(*shape: int, largest: int = 127) -> Floats:
        # Whole steps of 1/127 come through eight bits unchanged if the largest is 1.
        values = np.rint(chance.uniform(-1, 1, shape) * largest) / largest
        values.reshape(shape[0], -1)[:, 0] = 1
        return values.astype(np.float32)

    width, inner = SHAPE.width, SHAPE.inner
    found = {"words.weight": table(SHAPE.words, width), "places.weight": table(SHAPE.places, width)}
    norms = ["words.norm"]
    for layer in range(SHAPE.layers):
        sizes = {
            "attention.inputs": (3 * width, width),
            "attention.output": (width, width),
            "feed.inner": (inner, width),
            "feed.output": (width, inner),
        }
        for name, size in sizes.items():
            largest = 127 if name == "feed.output" else 63
            found[f"layers.{layer}.{name}.weight"] = table(*size, largest=largest)
            found[f"layers.{layer}.{name}.bias"] = table(size[0], 1)[:, 0] * 0.1
        norms += [f"layers.{layer}.attention.norm", f"layers.{layer}.feed.norm"]
    for name in norms:
        found[f"{name}.weight"], found[f"{name}.bias"] = (
            table(width, 1)[:, 0],
            table(width, 2)[:, 1],
        )
    for name, size in (("mark", len(Category)), ("act", len(LABELS)), ("focus", len(Principle))):
        found[f"{name}.weight"], found[f"{name}.bias"] = table(size, width), table(size, 2)[:, 1]
    found["level.weight"] = table(len(Principle), 2 * width, 3)
    found["level.bias"] = table(len(Principle), 3)
    found["middle"], found["spread"] = table(width, 2)[:, 1], np.full(width, 2, np.float32)
    return found


def norm(x: Floats, weights: Weights, name: str) -> Floats:
    middle, spread = x.mean(-1, keepdims=True), x.var(-1, keepdims=True)
    plain = (x - middle) / np.sqrt(spread + SHAPE.epsilon)
    return plain * weights[f"{name}.weight"] + weights[f"{name}.bias"]


def linear(x: Floats, weights: Weights, name: str) -> Floats:
    return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]


def in_steps(x: Floats) -> Floats:
    """``x`` as near as 256 steps from its least to its largest keep it."""
    least, most = min(x.min(), 0), max(x.max(), 0)
    size = np.float32((most - least) / 255)
    nought = np.rint(-least / size)
    return (np.clip(np.rint(x / size) + nought, 0, 255) - nought) * size


def quick(x: Floats, weights: Weights, name: str) -> Floats:
    return linear(in_steps(x), weights, name)


def softmax(x: Floats, axis: int) -> Floats:
    raised = np.exp(x - x.max(axis=axis, keepdims=True))
    return raised / raised.sum(axis=axis, keepdims=True)


def layer(x: Floats, weights: Weights, name: str) -> Floats:
    size = SHAPE.width // SHAPE.heads
    query, key, value = np.split(quick(x, weights, f"{name}.attention.inputs"), 3, axis=1)
    parts = []
    for head in range(SHAPE.heads):
        own = slice(head * size, (head + 1) * size)
        likeness = softmax(query[:, own] @ key[:, own].T / np.sqrt(size), 1)
        parts.append(likeness @ value[:, own])
    mixed = quick(np.concatenate(parts, axis=1), weights, f"{name}.attention.output")
    x = norm(x + mixed, weights, f"{name}.attention.norm")
    wide = quick(x, weights, f"{name}.feed.inner")
    wide = wide * 0.5 * (1 + np.vectorize(erf)(wide / np.sqrt(2)))
    return norm(x + linear(wide, weights, f"{name}.feed.output"), weights, f"{name}.feed.norm")


def sigmoid(x: Floats) -> Floats:
    return 1 / (1 + np.exp(-x))


def expected(weights: Weights, tokens: list[int], clauses: Floats) -> list[Floats]:
    x = weights["words.weight"][tokens] + weights["places.weight"][: len(tokens)]
    x = norm(x, weights, "words.norm")
    for number in range(SHAPE.layers):
        x = layer(x, weights, f"layers.{number}")
    x = (x[1:-1] - weights["middle"]) / weights["spread"]
    attended = softmax(linear(x, weights, "focus"), 0).T @ x
    both = np.concatenate([attended, np.tile(x.mean(0), (len(Principle), 1))], axis=1)
    levels = np.einsum("pw,pws->ps", both, weights["level.weight"]) + weights["level.bias"]
    acts = linear(clauses @ x, weights, "act")
    chances = [sigmoid(one) for one in (linear(x, weights, "mark"), acts, levels)]
    return [*chances, clauses @ x]


@pytest.mark.parametrize("tokens", [[0, 5, 2], [0, 5, 10, 4, 4, 2], [0, 1, 2, 3, 4, 5, 6, 7, 2]])
def test_the_graph_gives_what_the_network_is_meant_to(weights: Weights, tokens: list[int]) -> None:
    session = onnxruntime.InferenceSession(encoder_graph(weights, SHAPE, {}))
    length = len(tokens) - 2
    clauses = np.full((1, length), 1 / length, np.float32)
    feed = {"tokens": np.array(tokens), "clauses": clauses}
    found = session.run(OUTPUTS, feed)
    for ours, theirs in zip(expected(weights, tokens, clauses), found, strict=True):
        np.testing.assert_allclose(theirs, ours, atol=1e-4)


def test_equal_weights_give_equal_bytes(weights: Weights) -> None:
    about = {"replies": "x", "rounds": "1"}
    assert encoder_graph(weights, SHAPE, about) == encoder_graph(weights, SHAPE, about)


def test_the_weights_are_read_back_from_the_graph(weights: Weights) -> None:
    found = graph_weights(encoder_graph(weights, SHAPE, {}), SHAPE)
    assert found.keys() == weights.keys()
    for name, value in weights.items():
        np.testing.assert_allclose(found[name], value, atol=1e-6, err_msg=name)


@pytest.mark.parametrize("layers", [SHAPE.layers - 1, SHAPE.layers + 1])
def test_weights_of_another_shape_are_not_read(weights: Weights, layers: int) -> None:
    content = encoder_graph(weights, SHAPE, {})
    with pytest.raises(ValueError, match="weights than its shape"):
        graph_weights(content, replace(SHAPE, layers=layers))


@pytest.mark.parametrize("way", [0.0, 0.5, 0.75, 1.0])
def test_between_two_encoders_every_weight_goes_as_far_of_its_way(
    weights: Weights, way: float
) -> None:
    after = {name: value + 2 for name, value in weights.items()}
    found = between(weights, {**after, "of another": after["words.weight"]}, way)
    assert found.keys() == weights.keys()
    for name, value in weights.items():
        np.testing.assert_allclose(found[name], value + 2 * way, atol=1e-6)
        assert found[name].dtype == np.float32

"""Writes an encoder as an ONNX graph: most products in whole numbers, the rest in 32-bit floats.

The graph takes ``tokens`` (n + 2 token ids with their start and end marks) and ``clauses`` (one row
of n numbers for each clause, which average its tokens), and gives ``marks`` (n x categories),
``acts`` (clauses x labels) and ``reached`` (principles x 3), all of them chances, and ``meanings``
(clauses x width), the mean of each clause's tokens in the last layer.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from simulator.training.encoder.shape import Shape

Weights = Mapping[str, NDArray[np.float32]]

OPSET: Final = 20
IR_VERSION: Final = 10
_LARGEST: Final = 127
_LARGEST_FACTOR: Final = 63
"""Seven bits for what is multiplied in whole numbers: two products fit into the 16 bits in which
older processors add them, so that all machines have the same sums."""

_ALL: Final = np.iinfo(np.int64).max


@dataclass(slots=True)
class _Graph:
    """Nodes and constants as they are added; each method gives the name of its result."""

    weights: Weights
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[onnx.TensorProto] = field(default_factory=list)

    def add(self, kind: str, *inputs: str, name: str = "", **attributes: object) -> str:
        name = name or f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def constant(self, value: NDArray[np.generic]) -> str:
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def whole(self, *numbers: int) -> str:
        return self.constant(np.array(numbers, dtype=np.int64))

    def small(self, name: str) -> str:
        """A vector or small table, kept as it is."""
        return self.constant(self.weights[name].astype(np.float32))

    def steps(self, name: str) -> tuple[str, str]:
        """A matrix as whole steps, and the size of a step for each of its rows."""
        whole, size = _in_steps(self.weights[name], _LARGEST)
        return self.constant(whole), self.constant(size)

    def factor(self, name: str) -> tuple[str, str]:
        """A matrix turned (inputs x outputs), as whole steps, and the size of each output's."""
        whole, size = _in_steps(self.weights[name], _LARGEST_FACTOR)
        return self.constant(whole.T), self.constant(size.T)

    def table(self, name: str) -> str:
        """A matrix (outputs x inputs) ready to multiply with; unpacked once, when it is loaded."""
        whole, size = self.steps(name)
        plain = self.add("Mul", self.add("Cast", whole, to=TensorProto.FLOAT), size)
        return self.add("Transpose", plain, perm=[1, 0])

    def linear(self, inputs: str, name: str) -> str:
        product = self.add("MatMul", inputs, self.table(f"{name}.weight"))
        return self.add("Add", product, self.small(f"{name}.bias"))

    def quick_linear(self, inputs: str, name: str) -> str:
        """The same with inputs in 256 steps from their least to their largest: three times as fast.

        Dynamic quantisation, as in Zafrir et al., Q8BERT, 2019. The runtime makes these nodes one.
        """
        place = len(self.nodes)
        whole, size, nought = (f"{part}{place}" for part in ("whole", "size", "nought"))
        node = helper.make_node("DynamicQuantizeLinear", [inputs], [whole, size, nought])
        self.nodes.append(node)
        factor, factor_size = self.factor(f"{name}.weight")
        product = self.add("MatMulInteger", whole, factor, nought)
        product = self.add("Cast", product, to=TensorProto.FLOAT)
        product = self.add("Mul", product, self.add("Mul", size, factor_size))
        return self.add("Add", product, self.small(f"{name}.bias"))

    def norm(self, inputs: str, name: str, epsilon: float) -> str:
        scale, bias = self.small(f"{name}.weight"), self.small(f"{name}.bias")
        return self.add("LayerNormalization", inputs, scale, bias, axis=-1, epsilon=epsilon)


def _in_steps(
    table: NDArray[np.float32], largest: int
) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """``table`` in whole steps, at most ``largest``, and the size of a step for each row."""
    size = np.abs(table).max(axis=1, keepdims=True) / largest
    size = np.where(size > 0, size, 1).astype(np.float32)
    return np.rint(table / size).astype(np.int8), size


def encoder_graph(weights: Weights, shape: Shape, about: Mapping[str, str]) -> bytes:
    """The graph of an encoder with these ``weights``, named as in ``network.Network``.

    ``about`` is kept beside it. Equal input gives equal bytes.
    """
    graph = _Graph(weights)
    _answers(graph, shape)
    inputs = [
        helper.make_tensor_value_info("tokens", TensorProto.INT64, ["marked_tokens"]),
        helper.make_tensor_value_info("clauses", TensorProto.FLOAT, ["clauses", "tokens"]),
    ]
    outputs = [
        helper.make_tensor_value_info("marks", TensorProto.FLOAT, ["tokens", "categories"]),
        helper.make_tensor_value_info("acts", TensorProto.FLOAT, ["clauses", "labels"]),
        helper.make_tensor_value_info("reached", TensorProto.FLOAT, ["principles", "steps"]),
        helper.make_tensor_value_info("meanings", TensorProto.FLOAT, ["clauses", shape.width]),
    ]
    made = helper.make_graph(graph.nodes, "encoder", inputs, outputs, graph.constants)
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = IR_VERSION
    helper.set_model_props(model, dict(sorted(about.items())))
    onnx.checker.check_model(model)
    content: bytes = model.SerializeToString(deterministic=True)
    return content


def _answers(graph: _Graph, shape: Shape) -> None:
    """All nodes, from tokens to chances."""
    states = _embedded(graph, shape)
    for layer in range(shape.layers):
        states = _layer(graph, states, f"layers.{layer}", shape)
    inner = graph.add("Slice", states, graph.whole(1), graph.whole(-1), graph.whole(0))
    level = graph.add("Sub", inner, graph.small("middle"))
    level = graph.add("Div", level, graph.small("spread"))
    graph.add("Sigmoid", graph.linear(level, "mark"), name="marks")
    clauses = graph.add("MatMul", "clauses", level)
    graph.add("Sigmoid", graph.linear(clauses, "act"), name="acts")
    graph.add("Sigmoid", _levels(graph, level), name="reached")
    graph.add("Identity", clauses, name="meanings")


def graph_weights(content: bytes, shape: Shape) -> dict[str, NDArray[np.float32]]:
    """The weights that ``encoder_graph`` wrote, as near as 7 or 8 bits kept them.

    :raises ValueError: if ``content`` is the graph of another shape.
    """
    reader = _Reader({}, tensors=list(onnx.load_from_string(content).graph.initializer))
    _answers(reader, shape)
    if reader.place != len(reader.tensors):
        raise ValueError("the graph has other weights than its shape asks for")
    return reader.found


def between(before: Weights, after: Weights, way: float) -> dict[str, NDArray[np.float32]]:
    """Each weight set ``way`` (0 to 1) of the way from what it was to what it became.

    Wortsman et al., Robust fine-tuning of zero-shot models, 2022.
    """
    return {
        name: (value + way * (after[name] - value)).astype(np.float32)
        for name, value in before.items()
    }


@dataclass(slots=True)
class _Reader(_Graph):
    """Goes through a graph as it was written, and takes its weights out of it in that order."""

    tensors: list[onnx.TensorProto] = field(default_factory=list)
    found: dict[str, NDArray[np.float32]] = field(default_factory=dict)
    place: int = 0

    def constant(self, value: NDArray[np.generic]) -> str:
        self._next()
        return super(_Reader, self).constant(value)

    def small(self, name: str) -> str:
        self.found[name] = self._next().astype(np.float32)
        return name

    def steps(self, name: str) -> tuple[str, str]:
        whole, size = self._next(), self._next()
        self.found[name] = whole.astype(np.float32) * size.astype(np.float32)
        return name, f"{name} size"

    def factor(self, name: str) -> tuple[str, str]:
        whole, size = self._next(), self._next()
        self.found[name] = (whole.astype(np.float32) * size.astype(np.float32)).T
        return name, f"{name} size"

    def _next(self) -> NDArray[np.generic]:
        if self.place == len(self.tensors):
            raise ValueError("the graph has fewer weights than its shape asks for")
        self.place += 1
        value: NDArray[np.generic] = numpy_helper.to_array(self.tensors[self.place - 1])
        return value


def _embedded(graph: _Graph, shape: Shape) -> str:
    whole, size = graph.steps("words.weight")
    word = graph.add("Cast", graph.add("Gather", whole, "tokens"), to=TensorProto.FLOAT)
    word = graph.add("Mul", word, graph.add("Gather", size, "tokens"))
    count = graph.add("Shape", "tokens")
    places = graph.add("Slice", graph.small("places.weight"), graph.whole(0), count, graph.whole(0))
    return graph.norm(graph.add("Add", word, places), "words.norm", shape.epsilon)


def _layer(graph: _Graph, states: str, name: str, shape: Shape) -> str:
    mixed = _attention(graph, graph.quick_linear(states, f"{name}.attention.inputs"), shape)
    answer = graph.add("Add", states, graph.quick_linear(mixed, f"{name}.attention.output"))
    states = graph.norm(answer, f"{name}.attention.norm", shape.epsilon)
    wide = graph.add("Gelu", graph.quick_linear(states, f"{name}.feed.inner"))
    # A few of these numbers are so large that 256 steps would be too coarse for the others.
    narrow = graph.add("Add", states, graph.linear(wide, f"{name}.feed.output"))
    return graph.norm(narrow, f"{name}.feed.norm", shape.epsilon)


def _attention(graph: _Graph, asked: str, shape: Shape) -> str:
    """Each token's mixture of all tokens' values; ``asked`` holds queries, keys, values."""
    parts = graph.add("Reshape", asked, graph.whole(-1, 3, shape.heads, shape.width // shape.heads))
    parts = graph.add("Transpose", parts, perm=[1, 2, 0, 3])
    query, key, value = (
        graph.add("Squeeze", graph.add("Slice", parts, *_only(graph, place)), graph.whole(0))
        for place in range(3)
    )
    scale = np.array((shape.width / shape.heads) ** -0.5, dtype=np.float32)
    turned = graph.add("Transpose", key, perm=[0, 2, 1])
    likeness = graph.add("Mul", graph.add("MatMul", query, turned), graph.constant(scale))
    mixed = graph.add("MatMul", graph.add("Softmax", likeness, axis=-1), value)
    mixed = graph.add("Transpose", mixed, perm=[1, 0, 2])
    return graph.add("Reshape", mixed, graph.whole(-1, shape.width))


def _only(graph: _Graph, place: int) -> tuple[str, str, str]:
    return graph.whole(place), graph.whole(place + 1), graph.whole(0)


def _levels(graph: _Graph, level: str) -> str:
    """For each principle, three questions to what it attends to and to the mean of all tokens."""
    weight = graph.add("Softmax", graph.linear(level, "focus"), axis=0)
    attended = graph.add("MatMul", graph.add("Transpose", weight, perm=[1, 0]), level)
    mean = graph.add("ReduceMean", level, graph.whole(0), keepdims=1)
    mean = graph.add("Expand", mean, graph.add("Shape", attended))
    both = graph.add("Concat", attended, mean, axis=1)
    both = graph.add("Unsqueeze", both, graph.whole(1))
    asked = graph.add("MatMul", both, graph.small("level.weight"))
    return graph.add("Add", graph.add("Squeeze", asked, graph.whole(1)), graph.small("level.bias"))

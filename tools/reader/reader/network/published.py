"""Published models as encoder weights: bge-small-zh-v1.5, as shipped (int8) or as a float file."""

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from .encoder import Reader, Shape

_PARTS = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "mixed",
    "attention.output.LayerNorm": "mixed_norm",
    "intermediate.dense": "wide",
    "output.dense": "narrow",
    "output.LayerNorm": "narrow_norm",
}
_EMBEDDINGS = {
    "embeddings.word_embeddings.weight": "words.weight",
    "embeddings.position_embeddings.weight": "positions.weight",
    "embeddings.token_type_embeddings.weight": "types.weight",
    "embeddings.LayerNorm.weight": "norm.weight",
    "embeddings.LayerNorm.bias": "norm.bias",
}
# In the order in which a layer multiplies by them; their ONNX names are numbers.
_MATRICES = ("query", "key", "value", "mixed", "wide", "narrow")
_MATRIX = re.compile(r"onnx::MatMul_(\d+)(_quantized)?")
_LAYERED = re.compile(r"encoder\.layer\.(\d+)\.(.+)\.(weight|bias)")


@dataclass(frozen=True)
class Published:
    """Weights by the encoder's own names."""

    shape: Shape
    weights: dict[str, Tensor]


def read_bert_onnx(file: Path, heads: int) -> Published:
    """A BERT file as Optimum exports it, quantised or not.

    Quantised weights are multiplied by their scales: per column for matrices, one for a table.
    """
    arrays = {
        one.name: numpy_helper.to_array(one) for one in onnx.load(str(file)).graph.initializer
    }
    weights: dict[str, np.ndarray] = {}
    for name, own in _EMBEDDINGS.items():
        weights[own] = _floats(arrays, name)
    for name in arrays:
        if match := _LAYERED.fullmatch(name):
            layer, part, kind = match.groups()
            weights[f"layers.{layer}.{_PARTS[part]}.{kind}"] = arrays[name]
    for index, name in enumerate(_matrix_names(arrays)):
        layer, part = divmod(index, len(_MATRICES))
        # ONNX multiplies states by (in, out); PyTorch keeps (out, in).
        weights[f"layers.{layer}.{_MATRICES[part]}.weight"] = _floats(arrays, name).T
    tensors = {
        name: torch.from_numpy(np.array(array, dtype=np.float32)) for name, array in weights.items()
    }
    return Published(_shape_of(tensors, heads), tensors)


def reader_from(published: Published, seed: int, dropout: float) -> Reader:
    """The outputs begin small, so that at first nothing is likely."""
    torch.manual_seed(seed)
    reader = Reader(published.shape, dropout)
    reader.encoder.load_state_dict(published.weights)
    torch.nn.init.normal_(reader.spans.weight, std=0.02)
    torch.nn.init.zeros_(reader.spans.bias)
    return reader


def _matrix_names(arrays: dict[str, np.ndarray]) -> list[str]:
    found = {}
    for name, array in arrays.items():
        match = _MATRIX.fullmatch(name)
        if match and array.ndim == 2:
            found[int(match[1])] = f"onnx::MatMul_{match[1]}"
    return [found[number] for number in sorted(found)]


def _floats(arrays: dict[str, np.ndarray], name: str) -> np.ndarray:
    if name in arrays:
        return arrays[name]
    quantised = arrays[f"{name}_quantized"].astype(np.float32)
    zero = arrays[f"{name}_zero_point"].astype(np.float32)
    return (quantised - zero) * arrays[f"{name}_scale"]


def _shape_of(weights: dict[str, Tensor], heads: int) -> Shape:
    vocabulary, width = weights["words.weight"].shape
    return Shape(
        vocabulary=vocabulary,
        width=width,
        layers=1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers.")),
        heads=heads,
        inner=weights["layers.0.wide.weight"].shape[0],
        positions=weights["positions.weight"].shape[0],
        types=weights["types.weight"].shape[0],
    )

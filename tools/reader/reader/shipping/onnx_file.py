"""A trained reader as an ONNX file, and its weights in 8 bits."""

import warnings
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from ..data.batches import Part
from ..measuring.evaluation import Model
from ..network.encoder import END, START, Reader

# What onnxruntime-node 1.14, which the program brings, can load.
_OPSET = 14
_IR_VERSION = 8
_INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
_OUTPUTS = ["start_logits", "end_logits"]


class _Exported(nn.Module):
    """Inputs and outputs as transformers.js names them for question answering."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, held: Tensor, types: Tensor) -> tuple[Tensor, Tensor]:
        logits = self.reader(ids, types, held.bool())
        return logits[..., START], logits[..., END]


def write_float(reader: Reader, file: Path) -> None:
    """Any number of windows of any length that the model takes."""
    example = torch.ones((2, 16), dtype=torch.long)
    axes = {0: "windows", 1: "tokens"}
    with warnings.catch_warnings():
        # Tracing is deprecated; the exporter that follows it needs a later opset.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            _Exported(reader.cpu().eval()),
            (example, example, example),
            str(file),
            input_names=_INPUTS,
            output_names=_OUTPUTS,
            dynamic_axes={name: axes for name in _INPUTS + _OUTPUTS},
            opset_version=_OPSET,
            dynamo=False,
        )
    _set_ir_version(file)


def write_quantised(source: Path, file: Path) -> None:
    """Matrices in signed 8 bits by column, tables in 8 bits, states quantised as they come.

    Of the 8 bits of a matrix 7 are used: two products of 8 bits each overflow what AVX2 sums
    them in, so that the same file would give other figures on another processor. The last
    layer stays as it is: it is small, and its logits are what is compared.
    """
    quantize_dynamic(
        source,
        file,
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=_last_products(source),
    )
    _set_ir_version(file)


def onnx_model(file: Path) -> Model:
    """As `evaluate` takes it; one window a call, since a batch changes an int8 model's figures."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(file), options)

    def model(part: Part) -> np.ndarray:
        logits = np.zeros((*part.ids.shape, 2), dtype=np.float32)
        for row in range(len(part.ids)):
            count = int(part.held[row].sum())
            values = (part.ids, part.held.long(), part.types)
            feed = {
                name: value[row : row + 1, :count].numpy()
                for name, value in zip(_INPUTS, values, strict=True)
            }
            starts, ends = session.run(_OUTPUTS, feed)
            logits[row, :count, START], logits[row, :count, END] = starts[0], ends[0]
        return logits

    return model


def _last_products(file: Path) -> list[str]:
    """The names of the products whose weights have two columns."""
    graph = onnx.load(str(file)).graph
    narrow = {one.name for one in graph.initializer if list(one.dims)[1:] == [2]}
    return [
        node.name
        for node in graph.node
        if node.op_type in ("MatMul", "Gemm") and narrow.intersection(node.input)
    ]


def _set_ir_version(file: Path) -> None:
    model = onnx.load(str(file))
    model.ir_version = _IR_VERSION
    onnx.save(model, str(file))

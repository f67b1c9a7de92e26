"""models/reader-zh as the program loads it: weights, tokenizer, and what they were made from."""

import hashlib
import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ..network.encoder import Reader, Shape
from .onnx_file import write_float, write_quantised

MODEL = "onnx/model_quantized.onnx"
MAX_TOKENS = 512


@dataclass(frozen=True)
class Shipment:
    """What goes into the folder beside the weights."""

    name: str
    shape: Shape
    tokens: Path
    """Folder of the model whose tokenizer and config are taken over; the config's sizes are not."""
    base_name: str
    """The model that was begun with."""
    about: dict
    """As a checkpoint keeps it."""
    progress: dict
    figures: dict[str, dict]
    """By what was measured."""


def write_folder(reader: Reader, shipment: Shipment, folder: Path) -> None:
    """Replaces what is there."""
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        unquantised = Path(temporary) / "model.onnx"
        write_float(reader, unquantised)
        write_quantised(unquantised, folder / MODEL)
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copyfile(shipment.tokens / name, folder / name)
    config = json.loads((shipment.tokens / "config.json").read_text("utf-8"))
    config.update(_sizes(shipment.shape), architectures=["BertForQuestionAnswering"])
    _write_json(folder / "config.json", config)
    _write_json(folder / "kaoju.json", {"name": shipment.name, "maxTokens": MAX_TOKENS})
    write_provenance(shipment, folder)


def write_provenance(shipment: Shipment, folder: Path) -> None:
    """PROVENANCE.md; of the weights that are there."""
    digest = hashlib.sha256((folder / MODEL).read_bytes()).hexdigest()
    about, progress = shipment.about, shipment.progress
    figures = [
        f"| {name} | {one['questions']} | {one['em']} | {one['f1']} | {one['auc']} | {one['answered_at_5']} |"
        for name, one in shipment.figures.items()
    ]
    lines = [
        f"# {shipment.name}",
        "",
        "Reads a question and a passage and gives, for each token, how likely the answer begins and "
        "ends there (`start_logits`, `end_logits`; “not here” is 0). Question and passage are folded; "
        "question as type 0, passage as type 1.",
        "",
        f"Trained by tools/reader at commit {about.get('commit', 'unknown')}: {progress['step']} steps, "
        f"{round(progress['seconds'] / 60)} minutes, from {shipment.base_name}, then quantised to int8 "
        "(matrices by column).",
        "",
        "| trained on | licence |",
        "|---|---|",
        "| CMRC 2018, training set, four fifths of its texts (HFL, as kept in ymcui/expmrc) | CC BY-SA 4.0 |",
        "| questions of CRUD-RAG on news articles, four fifths (IAAR-Shanghai) | Apache-2.0 |",
        "| news articles of CRUD-RAG, questions made by rule | Apache-2.0 |",
        "",
        "The weights were trained on text under CC BY-SA 4.0; none of that text is in this folder.",
        f"{shipment.base_name} is under the MIT licence.",
        "",
        "```json",
        json.dumps({key: about[key] for key in sorted(about)}, ensure_ascii=False, indent=1),
        "```",
        "",
        "| measured on | questions | EM | F1 | AUC | answered at 5% false |",
        "|---|---|---|---|---|---|",
        *figures,
        "",
        f"{MODEL}: sha256 {digest}",
        "",
    ]
    (folder / "PROVENANCE.md").write_text("\n".join(lines), "utf-8")


def _sizes(shape: Shape) -> dict[str, int | float]:
    """As a BERT config names them."""
    return {
        "vocab_size": shape.vocabulary,
        "hidden_size": shape.width,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "intermediate_size": shape.inner,
        "max_position_embeddings": shape.positions,
        "type_vocab_size": shape.types,
        "layer_norm_eps": shape.epsilon,
    }


def _write_json(file: Path, value: dict) -> None:
    file.write_text(f"{json.dumps(value, ensure_ascii=False, indent=2)}\n", "utf-8")

"""`python -m reader train | evaluate | ship`; README.md says how."""

import argparse
import random
import subprocess
from dataclasses import asdict
from functools import partial
from pathlib import Path

from tokenizers import Tokenizer

from .data.batches import Specials
from .data.groups import GroupMaker, GroupSettings
from .data.texts import Collection, Question, read_collection, split_held_out
from .data.tokens import TextTokens
from .measuring.evaluation import evaluate, network_model
from .network.encoder import Reader
from .network.published import read_bert_onnx, reader_from
from .training.loop import BatchesByStep, LoopSettings, Training

ROOT = Path(__file__).resolve().parents[3]
BGE = ROOT / "models" / "bge-small-zh-v1.5"
BGE_HEADS = 8
SEED = 1
# Questions of the held-out fifth that are measured while training; the rest is for the end.
MEASURED = 120


def main() -> None:
    """Reads the command line and does what it says."""
    parser = argparse.ArgumentParser(prog="reader")
    verbs = parser.add_subparsers(required=True)
    train_verb = verbs.add_parser("train", help="begin a run, or go on with it")
    train_verb.add_argument("--minutes", type=float, default=100)
    train_verb.add_argument("--frozen", type=int, default=1, help="first layers that do not learn")
    train_verb.set_defaults(do=train)
    for verb in (train_verb,):
        verb.add_argument("--texts", type=Path, required=True, help="what export-texts.ts wrote")
        verb.add_argument("--out", type=Path, required=True, help="folder of the run")
    arguments = parser.parse_args()
    arguments.do(arguments)


def train(arguments: argparse.Namespace) -> None:
    """Until the minutes are over, or it is stopped."""
    arguments.out.mkdir(parents=True, exist_ok=True)
    collection = read_collection(arguments.texts / "train")
    trained, held_out = split_held_out(collection.questions)
    tokenizer = Tokenizer.from_file(str(BGE / "tokenizer.json"))
    tokens, specials = TextTokens(tokenizer), specials_of(tokenizer)
    groups = GroupSettings(seed=SEED)
    loop = LoopSettings(minutes=arguments.minutes)
    reader = reader_from(
        read_bert_onnx(BGE / "onnx" / "model_quantized.onnx", BGE_HEADS), SEED, dropout=0.0
    )
    reader.encoder.freeze(arguments.frozen)
    about = {
        "groups": asdict(groups),
        "loop": asdict(loop),
        "frozen": arguments.frozen,
        "commit": commit(),
    }
    maker = GroupMaker(collection, trained, tokens, groups)
    batches = BatchesByStep(maker, specials, loop)
    measure = partial(
        measure_held_out, collection=collection, held_out=held_out, tokens=tokens, specials=specials
    )
    Training(arguments.out, reader, loop, about).run(batches, measure)


def measure_held_out(
    reader: Reader,
    collection: Collection,
    held_out: list[Question],
    tokens: TextTokens,
    specials: Specials,
) -> dict[str, dict]:
    """By source, on the same questions each time."""
    figures = {}
    model = network_model(reader, next(reader.parameters()).device)
    for source in ("encyclopaedia", "news"):
        asked = [one for one in held_out if one.source == source]
        random.Random(SEED).shuffle(asked)
        figures[source] = asdict(
            evaluate(model, collection, asked[: MEASURED // 2], tokens, specials)
        )
    return figures


def specials_of(tokenizer: Tokenizer) -> Specials:
    """Of a BERT tokenizer."""
    return Specials(*(tokenizer.token_to_id(name) for name in ("[CLS]", "[SEP]", "[PAD]")))


def commit() -> str:
    """Of the tools; unknown where there is no repository."""
    found = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return found.stdout.strip() or "unknown"


if __name__ == "__main__":
    main()

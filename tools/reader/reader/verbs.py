"""What each verb of the command line does."""

import argparse
import random
import subprocess
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path

from .bases import BASES, BGE, FIRST, ROOT, bge_tokenizer
from .data.batches import Specials
from .data.groups import GroupMaker, GroupSettings
from .data.texts import Collection, Question, read_collection, split_held_out
from .data.tokens import TextTokens
from .measuring.evaluation import Model, evaluate, network_model
from .network.encoder import Reader
from .network.published import reader_from
from .shipping.folder import MODEL, Shipment, write_folder, write_provenance
from .shipping.onnx_file import onnx_model
from .training.checkpoints import load_trained
from .training.loop import BatchesByStep, LoopSettings, Training

SEED = 1


@dataclass(frozen=True)
class Preset:
    """What a kind of machine has time for."""

    groups: GroupSettings
    dropout: float
    loop: LoopSettings


# One slow core sees a part of an epoch or a few; a GPU dozens, which wants dropout.
PRESETS = {
    "processor": Preset(GroupSettings(seed=SEED), 0.0, LoopSettings(minutes=0)),
    "gpu": Preset(
        GroupSettings(seed=SEED, budget=(48, 280), near=3),
        0.1,
        LoopSettings(
            minutes=0,
            groups=48,
            average=0.999,
            checkpoint_minutes=2,
            measure_minutes=3,
            workers=12,
        ),
    ),
}
# Questions of each source and collection measured while training; the rest is for the end.
MEASURED = 24
MEASURED_SOURCES = ("encyclopaedia", "news")
EVALUATIONS = ("cmrc-trial", "news-dev")


def train_run(given: argparse.Namespace) -> None:
    """Until the minutes (or steps) are over, or it is stopped."""
    given.out.mkdir(parents=True, exist_ok=True)
    collection = read_collection(given.texts / "train")
    trained, _ = split_held_out(collection.questions)
    tokens, specials = _tokens()
    preset = PRESETS[given.preset]
    groups, loop = preset.groups, replace(preset.loop, minutes=given.minutes, steps=given.steps)
    base = BASES[given.base]
    frozen = base.frozen if given.frozen is None else given.frozen
    reader = reader_from(base.read(), SEED, preset.dropout)
    reader.encoder.freeze(frozen)
    about = {
        "base": given.base,
        "groups": asdict(groups),
        "loop": asdict(loop),
        "frozen": frozen,
        "dropout": preset.dropout,
        "commit": _commit(),
    }
    batches = BatchesByStep(GroupMaker(collection, trained, tokens, groups), specials, loop)
    measure = partial(_measure_network, sets=_measured_sets(given.texts, collection, MEASURED))
    Training(given.out, reader, loop, about).run(batches, measure)


def evaluate_run(given: argparse.Namespace) -> dict[str, dict]:
    """The held-out fifth by source, then the collections that are only measured."""
    if given.model:
        return _evaluate_all(onnx_model(given.model / MODEL), given)
    reader = load_trained(given.out).reader
    return _evaluate_all(network_model(reader), given)


def ship_run(given: argparse.Namespace) -> None:
    """The run's average, quantised; float and int8 are both measured for its provenance."""
    trained = load_trained(given.out)
    floats = _evaluate_all(network_model(trained.reader), given)
    shipment = Shipment(
        name="reader-zh",
        shape=trained.reader.encoder.shape,
        tokens=BGE,
        base_name=BASES[trained.about.get("base", FIRST)].name,
        about=trained.about,
        progress=trained.progress,
        figures={f"{name}, float": figures for name, figures in floats.items()},
    )
    write_folder(trained.reader, shipment, given.to)
    quantised = _evaluate_all(onnx_model(given.to / MODEL), given)
    both = {**shipment.figures, **{f"{name}, int8": one for name, one in quantised.items()}}
    write_provenance(replace(shipment, figures=both), given.to)
    for name, figures in both.items():
        print(name, figures)


@dataclass(frozen=True)
class _Measured:
    """Questions that are measured together, with what they are read in."""

    name: str
    collection: Collection
    questions: list[Question]
    tokens: TextTokens


def _measured_sets(texts: Path, trained: Collection, limit: int | None) -> list[_Measured]:
    """The held-out fifth by source, and the collections that are only measured.

    At most so many questions of each, the same each time.
    """
    _, held_out = split_held_out(trained.questions)
    sets = [
        (f"{source} held out", trained, [one for one in held_out if one.source == source])
        for source in MEASURED_SOURCES
    ]
    for name in EVALUATIONS:
        collection = read_collection(texts / f"eval-{name}")
        sets.append((name, collection, collection.questions))
    # Tokens of their own: ids of one collection may be another's.
    return [
        _Measured(name, collection, _some(questions, limit), _tokens()[0])
        for name, collection, questions in sets
    ]


def _some(questions: list[Question], limit: int | None) -> list[Question]:
    shuffled = list(questions)
    random.Random(SEED).shuffle(shuffled)
    return shuffled[:limit]


def _measure_network(reader: Reader, sets: list[_Measured]) -> dict[str, dict]:
    return _measure_sets(network_model(reader), sets)


def _measure_sets(model: Model, sets: list[_Measured]) -> dict[str, dict]:
    specials = _tokens()[1]
    return {
        one.name: asdict(evaluate(model, one.collection, one.questions, one.tokens, specials))
        for one in sets
    }


def _evaluate_all(model: Model, given: argparse.Namespace) -> dict[str, dict]:
    trained = read_collection(given.texts / "train")
    return _measure_sets(model, _measured_sets(given.texts, trained, given.limit))


def _tokens() -> tuple[TextTokens, Specials]:
    tokenizer = bge_tokenizer()
    names = ("[CLS]", "[SEP]", "[PAD]")
    return TextTokens(tokenizer), Specials(*(tokenizer.token_to_id(name) for name in names))


def _commit() -> str:
    """Of the tools; unknown where there is no repository."""
    found = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return found.stdout.strip() or "unknown"

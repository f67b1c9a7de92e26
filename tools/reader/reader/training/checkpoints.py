"""A run's whole state in one file, replaced in one step, so that a stop at any moment loses minutes."""

import os
from dataclasses import dataclass
from pathlib import Path

import torch

from ..network.encoder import Reader, Shape
from .average import Average

CHECKPOINT = "checkpoint.pt"


@dataclass
class Progress:
    """How far a run is. The groups follow from `step`, so that no place among them is kept."""

    step: int = 0
    seconds: float = 0.0
    """Of computing, all sessions together."""


@dataclass(frozen=True)
class Run:
    """What learns, together."""

    reader: Reader
    optimiser: torch.optim.Optimizer
    average: Average


def save(folder: Path, run: Run, progress: Progress, about: dict[str, object]) -> None:
    """`about` tells what a model was made from, for its provenance."""
    state = {
        "progress": vars(progress),
        "reader": run.reader.state_dict(),
        "optimiser": run.optimiser.state_dict(),
        "average": run.average.state(),
        "chance": torch.get_rng_state(),
        "shape": run.reader.encoder.shape.as_dict(),
        "averaged": run.average.full_state(run.reader),
        "about": about,
    }
    unfinished = folder / f"{CHECKPOINT}.part"
    torch.save(state, unfinished)
    os.replace(unfinished, folder / CHECKPOINT)


def restore(folder: Path, run: Run, device: torch.device) -> Progress:
    """From the beginning where no checkpoint is."""
    file = folder / CHECKPOINT
    if not file.exists():
        return Progress()
    state = torch.load(file, map_location=device, weights_only=True)
    run.reader.load_state_dict(state["reader"])
    run.optimiser.load_state_dict(state["optimiser"])
    run.average.restore(state["average"])
    torch.set_rng_state(state["chance"].cpu())
    return Progress(**state["progress"])


@dataclass(frozen=True)
class Trained:
    """What a checkpoint holds of a model alone."""

    reader: Reader
    """With the averaged weights."""
    progress: dict
    about: dict


def load_trained(folder: Path) -> Trained:
    """The average of the run so far, which is what is measured and shipped."""
    state = torch.load(folder / CHECKPOINT, map_location="cpu", weights_only=True)
    reader = Reader(Shape(**state["shape"]))
    reader.load_state_dict(state["averaged"])
    return Trained(reader.eval(), state["progress"], state["about"])

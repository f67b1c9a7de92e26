"""A run ends where it was told to, and goes on where it was stopped."""

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

import torch

from reader.data.batches import Specials
from reader.network.encoder import Reader, Shape
from reader.training.checkpoints import CHECKPOINT, load_trained
from reader.training.loop import BatchesByStep, LoopSettings, Training
from tests.test_groups import maker

_SHAPE = Shape(vocabulary=4, width=8, layers=1, heads=2, inner=16, positions=64)


def run(folder: Path, steps: int) -> None:
    """Rate 1, which falls over the last two fifths."""
    torch.manual_seed(1)
    settings = LoopSettings(minutes=0, steps=steps, groups=1, warm_up=1, rate=1.0)
    batches = BatchesByStep(maker(), Specials(2, 3, 0), settings)
    with contextlib.redirect_stdout(io.StringIO()):
        Training(folder, Reader(_SHAPE), settings, {}).run(batches, lambda _: {})


def last_rate(folder: Path) -> float:
    state = torch.load(folder / CHECKPOINT, weights_only=True)
    return state["optimiser"]["param_groups"][0]["lr"]


class Steps(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_a_run_ends_after_its_steps_with_a_rate_that_fell(self) -> None:
        run(self.folder, steps=5)
        self.assertEqual(5, load_trained(self.folder).progress["step"])
        self.assertAlmostEqual(0.5, last_rate(self.folder))

    def test_more_steps_go_on_with_it(self) -> None:
        run(self.folder, steps=2)
        run(self.folder, steps=4)
        self.assertEqual(4, load_trained(self.folder).progress["step"])
        self.assertAlmostEqual(0.625, last_rate(self.folder))


if __name__ == "__main__":
    unittest.main()

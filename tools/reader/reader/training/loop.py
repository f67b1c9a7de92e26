"""The run: groups → steps → checkpoints, for so many minutes or steps, resumed where it stopped."""

import json
import math
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset, Sampler

from ..data.batches import Batch, Specials, on_device, to_batch
from ..data.groups import GroupMaker
from ..network.encoder import Reader
from .average import Average
from .checkpoints import Run, restore, save
from .loss import batch_loss

LOG_SECONDS = 60


@dataclass(frozen=True)
class LoopSettings:
    """Rates are for AdamW."""

    minutes: float
    """Of computing, all sessions together: a run that waits for a busy processor loses nothing."""
    steps: int | None = None
    """Where given, so many in all instead of the minutes: for runs that are to be compared."""
    groups: int = 8
    """A step."""
    parts: int = 4
    """A batch is worked on in so many parts of windows of about one length."""
    rate: float = 2e-4
    head_rate: float = 1e-3
    warm_up: int = 100
    """Steps until the full rate."""
    falling: float = 0.4
    """The last share of the time, in which the rate falls to 0."""
    decay: float = 0.01
    average: float = 0.998
    checkpoint_minutes: float = 10
    """On the clock."""
    measure_minutes: float = 20
    """Of computing."""
    workers: int = 0
    """Processes that make batches beside the one that trains."""


class BatchesByStep(Dataset[Batch]):
    """The batch of a step; the same for a step in every session."""

    def __init__(self, maker: GroupMaker, specials: Specials, settings: LoopSettings) -> None:
        self._maker = maker
        self._specials = specials
        self._settings = settings

    def __getitem__(self, step: int) -> Batch:
        first = step * self._settings.groups
        places = range(first, first + self._settings.groups)
        groups = [self._maker.group_at(place) for place in places]
        return to_batch(groups, self._specials, self._settings.parts)


class StepsFrom(Sampler[int]):
    """All steps from one on, without end."""

    def __init__(self, step: int) -> None:
        self._step = step

    def __iter__(self):
        step = self._step
        while True:
            yield step
            step += 1


class Training:
    """One run in its folder: log.jsonl and checkpoint.pt."""

    def __init__(
        self,
        folder: Path,
        reader: Reader,
        settings: LoopSettings,
        about: dict[str, object],
    ) -> None:
        self._folder = folder
        self._settings = settings
        self._about = about
        self._device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self._is_halved = self._device.type == "cuda" or torch.cpu._is_avx512_bf16_supported()
        reader.to(self._device)
        self._run = Run(reader, _optimiser(reader, settings), Average(reader, settings.average))
        self._progress = restore(folder, self._run, self._device)
        self._is_stopped = False
        self._is_asked = False

    def run(self, batches: BatchesByStep, measure: Callable[[Reader], dict]) -> None:
        """Returns when the minutes (or steps) are over, or after SIGTERM or SIGINT; saved in each case.

        SIGUSR1 asks for figures before they are due.
        """
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, self._stop)
        signal.signal(signal.SIGUSR1, self._ask)
        workers = self._settings.workers
        loader = DataLoader(
            batches,
            batch_size=None,
            sampler=StepsFrom(self._progress.step),
            num_workers=workers,
            prefetch_factor=2 if workers else None,
        )
        self._log({"resumed_at": self._progress.step, "device": str(self._device)})
        saved, measured = time.monotonic(), self._progress.seconds
        pace = _Pace()
        for batch in loader:
            begun = self._clock()
            loss = self._step(on_device(batch, self._device))
            now = time.monotonic()
            self._progress.step += 1
            self._progress.seconds += self._clock() - begun
            pace.add(loss, batch.tokens)
            is_over = self._is_stopped or self._share() >= 1
            if is_over or pace.seconds() > LOG_SECONDS:
                self._log(pace.report())
                pace = _Pace()
            is_due = self._progress.seconds - measured > self._settings.measure_minutes * 60
            if (is_over or is_due or self._is_asked) and not self._is_stopped:
                self._log(self._measure(measure))
                measured, self._is_asked = self._progress.seconds, False
            if is_over or now - saved > self._settings.checkpoint_minutes * 60:
                save(self._folder, self._run, self._progress, self._about)
                saved = time.monotonic()
            if is_over:
                return

    def _step(self, batch: Batch) -> float:
        run = self._run
        run.reader.train()
        for group, rate in zip(run.optimiser.param_groups, self._rates(), strict=True):
            group["lr"] = rate
        with torch.autocast(self._device.type, torch.bfloat16, enabled=self._is_halved):
            logits = [run.reader(part.ids, part.types, part.held) for part in batch.parts]
        loss = batch_loss(logits, batch)
        run.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(run.reader.parameters(), 1.0)
        run.optimiser.step()
        run.average.update(run.reader)
        return float(loss.detach())

    def _clock(self) -> float:
        """Seconds; of the processor where it computes, with one thread as on a clock."""
        return time.monotonic() if self._device.type == "cuda" else time.process_time()

    def _rates(self) -> tuple[float, float]:
        warm = min(1.0, (self._progress.step + 1) / self._settings.warm_up)
        left = min(1.0, (1 - min(1.0, self._share())) / self._settings.falling)
        # A rate of exactly 0 would make the last steps do nothing but cost.
        factor = warm * max(left, 0.01)
        return self._settings.rate * factor, self._settings.head_rate * factor

    def _share(self) -> float:
        if self._settings.steps is not None:
            return self._progress.step / self._settings.steps
        return self._progress.seconds / (self._settings.minutes * 60)

    def _measure(self, measure: Callable[[Reader], dict]) -> dict:
        self._run.average.swap(self._run.reader)
        figures = measure(self._run.reader)
        self._run.average.swap(self._run.reader)
        return figures

    def _log(self, entry: dict[str, object]) -> None:
        at = {"step": self._progress.step, "minutes": round(self._progress.seconds / 60, 2)}
        line = json.dumps({**at, **entry}, ensure_ascii=False)
        with (self._folder / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(f"{line}\n")
        print(line, flush=True)

    def _stop(self, *_: object) -> None:
        self._is_stopped = True

    def _ask(self, *_: object) -> None:
        self._is_asked = True


class _Pace:
    """Loss and speed over some steps."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._losses: list[float] = []
        self._tokens = 0

    def add(self, loss: float, tokens: int) -> None:
        if not math.isfinite(loss):
            raise FloatingPointError(f"The loss is {loss}; a lower rate may help")
        self._losses.append(loss)
        self._tokens += tokens

    def seconds(self) -> float:
        return time.monotonic() - self._begun

    def report(self) -> dict[str, float]:
        seconds = self.seconds()
        return {
            "loss": round(sum(self._losses) / len(self._losses), 4),
            "steps_a_second": round(len(self._losses) / seconds, 3),
            "tokens_a_second": round(self._tokens / seconds),
        }


def _optimiser(reader: Reader, settings: LoopSettings) -> torch.optim.AdamW:
    body = [value for value in reader.encoder.parameters() if value.requires_grad]
    head = list(reader.spans.parameters())
    return torch.optim.AdamW(
        [{"params": body, "lr": settings.rate}, {"params": head, "lr": settings.head_rate}],
        betas=(0.9, 0.98),
        weight_decay=settings.decay,
    )

"""Groups as tensors: [CLS] question [SEP] window [SEP], a row a window."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from .groups import Group, Window


@dataclass(frozen=True)
class Specials:
    """Ids of the tokens that begin, separate and fill."""

    begin: int
    separate: int
    fill: int


@dataclass(frozen=True)
class Part:
    """Windows of about one length; all but `groups` are (windows, tokens)."""

    ids: Tensor
    types: Tensor
    """0 for the question, 1 for the window."""
    held: Tensor
    """False where a row is filled up."""
    readable: Tensor
    """Tokens of the window, its title among them."""
    starts: Tensor
    """The first token of an answer."""
    ends: Tensor
    """The last token of an answer."""
    groups: Tensor
    """(windows): which group a row belongs to."""


@dataclass(frozen=True)
class Batch:
    parts: list[Part]
    groups: int

    @property
    def tokens(self) -> int:
        """Without what fills up."""
        return sum(int(part.held.sum()) for part in self.parts)


def to_batch(groups: Sequence[Group], specials: Specials, parts: int) -> Batch:
    """At most so many parts; rows go by their lengths, so that little is filled up."""
    rows = [
        (place, group.question, window)
        for place, group in enumerate(groups)
        for window in group.windows
    ]
    rows.sort(key=lambda row: len(row[1]) + len(row[2].ids))
    size = -(-len(rows) // parts)
    cuts = [rows[at : at + size] for at in range(0, len(rows), size)]
    return Batch([_part(cut, specials) for cut in cuts], len(groups))


def on_device(batch: Batch, device: torch.device) -> Batch:
    moved = [
        Part(**{name: value.to(device) for name, value in vars(part).items()})
        for part in batch.parts
    ]
    return Batch(moved, batch.groups)


def _part(rows: Sequence[tuple[int, list[int], Window]], specials: Specials) -> Part:
    length = max(len(question) + len(window.ids) + 3 for _, question, window in rows)
    shape = (len(rows), length)
    ids = torch.full(shape, specials.fill, dtype=torch.long)
    types = torch.zeros(shape, dtype=torch.long)
    held, readable, starts, ends = (torch.zeros(shape, dtype=torch.bool) for _ in range(4))
    for row, (_, question, window) in enumerate(rows):
        line = [specials.begin, *question, specials.separate, *window.ids, specials.separate]
        first = len(question) + 2
        ids[row, : len(line)] = torch.tensor(line)
        types[row, first : len(line)] = 1
        held[row, : len(line)] = True
        readable[row, first : first + len(window.ids)] = True
        for start, end in window.answers:
            starts[row, first + start] = True
            ends[row, first + end - 1] = True
    groups = torch.tensor([place for place, _, _ in rows])
    return Part(ids, types, held, readable, starts, ends, groups)

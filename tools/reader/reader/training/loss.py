"""One softmax over all tokens of all windows of a group and a constant 0 for “not here”."""

import torch
from torch import Tensor

from ..data.batches import Batch
from ..network.encoder import END, START

_NEVER = -1e4


def batch_loss(logits: list[Tensor], batch: Batch) -> Tensor:
    """Mean over groups of the negative log chance of any right beginning and any right end.

    `logits` has (windows, tokens, 2) for each part. A group without an answer is right where
    nothing is found.
    """
    sides = []
    for side in (START, END):
        everything = _log_sums(logits, batch, side, right_only=False)
        right = _log_sums(logits, batch, side, right_only=True)
        nothing = torch.zeros_like(everything)
        answered = right > _NEVER / 2
        sides.append(torch.logaddexp(everything, nothing) - torch.where(answered, right, nothing))
    return torch.stack(sides).mean()


def _log_sums(logits: list[Tensor], batch: Batch, side: int, right_only: bool) -> Tensor:
    """(groups): log of the summed exponentials of a group's tokens, those of its answers alone
    where wanted; far below 0 where there are none."""
    by_window, owners = [], []
    for values, part in zip(logits, batch.parts, strict=True):
        counted = (part.starts, part.ends)[side] if right_only else part.readable
        kept = values[..., side].float().masked_fill(~counted, _NEVER)
        by_window.append(torch.logsumexp(kept, dim=1))
        owners.append(part.groups)
    values, groups = torch.cat(by_window), torch.cat(owners)
    belongs = groups[None, :] == torch.arange(batch.groups, device=values.device)[:, None]
    return torch.logsumexp(values[None, :].masked_fill(~belongs, _NEVER), dim=1)

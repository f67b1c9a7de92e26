"""The best span among the logits of one window."""

from dataclasses import dataclass

import numpy as np

from ..network.encoder import END, START

MOST_TOKENS = 40
"""An answer is words, not a paragraph: nine in ten are shorter than this by far."""


@dataclass(frozen=True)
class Best:
    """Tokens of the window, end exclusive, with the sum of both logits; “not here” has 0."""

    start: int
    end: int
    score: float


def best_span(logits: np.ndarray) -> Best:
    """`logits` (tokens, 2) of the passage's own tokens, one at least."""
    starts, ends = logits[:, START], logits[:, END]
    sums = starts[:, None] + ends[None, :]
    length = np.arange(len(ends))[None, :] - np.arange(len(starts))[:, None]
    sums = np.where((length >= 0) & (length < MOST_TOKENS), sums, -np.inf)
    start, end = divmod(int(sums.argmax()), len(ends))
    return Best(start, end + 1, float(sums[start, end]))

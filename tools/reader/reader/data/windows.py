"""Windows of a text: runs of whole sentences, as many as fit."""

import random

from .texts import Span
from .tokens import TokenisedText


def windows_of(text: TokenisedText, most: int) -> list[Span]:
    """The whole text in order, without gaps; a sentence of over `most` tokens is cut."""
    windows: list[Span] = []
    for start, end in text.sentences:
        if windows and end - windows[-1][0] <= most:
            windows[-1] = (windows[-1][0], end)
            continue
        windows.extend((at, min(at + most, end)) for at in range(start, end, most))
    return windows


def window_around(text: TokenisedText, span: Span, most: int, chance: random.Random) -> Span:
    """At most so many tokens that hold the span: its sentences, and others added on either side.

    A span of over `most` tokens keeps its beginning.
    """
    touched = [one for one in text.sentences if one[0] < span[1] and span[0] < one[1]]
    start, end = (touched[0][0], touched[-1][1]) if touched else span
    if end - start > most:
        return _cut((start, end), span, most, chance)
    before = [one for one in text.sentences if one[1] <= start]
    behind = [one for one in text.sentences if one[0] >= end]
    while before or behind:
        takes_before = bool(before) and (not behind or chance.random() < 0.5)
        new = (before[-1][0], end) if takes_before else (start, behind[0][1])
        if new[1] - new[0] > most:
            # The other side may have a shorter one, but a window need not be full.
            break
        start, end = new
        if takes_before:
            before.pop()
        else:
            behind.pop(0)
    return start, end


def _cut(whole: Span, span: Span, most: int, chance: random.Random) -> Span:
    """`most` tokens of a long sentence."""
    room = max(0, most - (span[1] - span[0]))
    first = max(whole[0], span[0] - room)
    last = max(first, min(span[0], whole[1] - most))
    start = chance.randint(first, last)
    return start, min(whole[1], start + most)

"""Figures: words marked against words wanted, and presence told from absence."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

_UNIT = re.compile(r"[㐀-鿿豈-﫿]|[^\W_㐀-鿿豈-﫿]+")


def exact(marked: str, wanted: Sequence[str]) -> float:
    """1 where the marked words are one of the wanted, marks and spaces aside."""
    units = _units(marked)
    return float(any(units == _units(one) for one in wanted))


def overlap(marked: str, wanted: Sequence[str]) -> float:
    """F1 as CMRC 2018 counts it: the longest run of characters (Latin words, numbers) in common."""
    return max((_overlap(_units(marked), _units(one)) for one in wanted), default=0.0)


def auc(present: Sequence[float], absent: Sequence[float]) -> float:
    """The chance that one that is there scores above one that is not; .5 where either is none."""
    if not present or not absent:
        return 0.5
    ranked = sorted([(score, 1) for score in present] + [(score, 0) for score in absent])
    total = 0.0
    at = 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        # Equals share the mean of their ranks.
        total += (at + end + 1) / 2 * sum(kind for _, kind in ranked[at:end])
        at = end
    count = len(present)
    return (total - count * (count + 1) / 2) / (count * len(absent))


def answered_at(present: Sequence[float], absent: Sequence[float], false: float) -> float:
    """Share of what is there that is answered where so large a share of the rest is, too."""
    if not present or not absent:
        return 0.0
    kept = sorted(absent)
    least = kept[min(len(kept) - 1, int(len(kept) * (1 - false)))]
    return sum(score > least for score in present) / len(present)


def _units(words: str) -> list[str]:
    return _UNIT.findall(words.lower())


def _overlap(marked: list[str], wanted: list[str]) -> float:
    if not marked or not wanted:
        return float(marked == wanted)
    matcher = SequenceMatcher(None, marked, wanted, autojunk=False)
    common = matcher.find_longest_match().size
    if common == 0:
        return 0.0
    precision, recall = common / len(marked), common / len(wanted)
    return 2 * precision * recall / (precision + recall)

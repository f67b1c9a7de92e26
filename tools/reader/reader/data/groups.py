"""Groups: a question with the windows that are read together."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from .near_misses import change_question
from .texts import Collection, Passage, Question, Span, Text
from .tokens import TextTokens
from .windows import window_around, windows_of

TITLE_TOKENS = 24
QUESTION_TOKENS = 64
# Tokens of an answer that are never cut away: a longer one is a paragraph.
_ANSWER_TOKENS = 40


@dataclass(frozen=True)
class Window:
    """Token ids (title, then words of the text), and where among them answers stand."""

    ids: list[int]
    answers: list[Span]


@dataclass(frozen=True)
class Group:
    """`question` is token ids. Without an answer in any window, “not here” is right."""

    question: list[int]
    windows: list[Window]


@dataclass(frozen=True)
class GroupSettings:
    """Shares are of all groups; what a text or question does not allow is asked as it is."""

    seed: int = 1
    mix: tuple[tuple[str, int], ...] = (("encyclopaedia", 5), ("news", 3), ("made", 2))
    """How often a source is asked."""
    budget: tuple[int, int] = (40, 104)
    """Fewest and most tokens of a window, any between them."""
    near: int = 1
    """Windows beside the one that answers."""
    same_text: float = 0.3
    """Of the windows beside: from the text that answers, not from another."""
    taken_away: float = 0.1
    """Another window of the same text stands in place of the one that answers."""
    sentence_out: float = 0.1
    """The window that answers, less the sentences that do."""
    changed: float = 0.1
    """The question with another year, figure, ordinal or place."""
    titled: float = 0.6
    """Of the windows: the title stands before them."""


class GroupMaker:
    """The group of a place in an endless row; the same whoever asks."""

    def __init__(
        self,
        collection: Collection,
        questions: Sequence[Question],
        tokens: TextTokens,
        settings: GroupSettings,
    ) -> None:
        self._texts = collection.texts
        self._tokens = tokens
        self._settings = settings
        by_source: dict[str, list[Question]] = {}
        for question in questions:
            by_source.setdefault(question.source, []).append(question)
        mix = [(source, share) for source, share in settings.mix if source in by_source]
        self._turns = [source for source, share in mix for _ in range(share)]
        self._rows = {source: _Shuffled(by_source[source], settings.seed) for source, _ in mix}

    def group_at(self, place: int) -> Group:
        chance = random.Random(f"{self._settings.seed} {place}")
        turn, before = place % len(self._turns), place // len(self._turns)
        source = self._turns[turn]
        own = [at for at, one in enumerate(self._turns) if one == source]
        question = self._rows[source].at(before * len(own) + own.index(turn))
        return _GroupOf(question, self._texts, self._tokens, self._settings, chance).make()


class _Shuffled:
    """All once in a chance order, then all again in another."""

    def __init__(self, questions: list[Question], seed: int) -> None:
        self._questions = questions
        self._seed = seed
        self._epoch = -1
        self._order: list[int] = []

    def at(self, place: int) -> Question:
        epoch, index = divmod(place, len(self._questions))
        if epoch != self._epoch:
            self._order = list(range(len(self._questions)))
            random.Random(f"{self._seed} epoch {epoch}").shuffle(self._order)
            self._epoch = epoch
        return self._questions[self._order[index]]


class _GroupOf:
    """One group, by the kind that chance gives."""

    def __init__(
        self,
        question: Question,
        texts: dict[str, Text],
        tokens: TextTokens,
        settings: GroupSettings,
        chance: random.Random,
    ) -> None:
        self._question = question
        self._texts = texts
        self._tokens = tokens
        self._settings = settings
        self._chance = chance
        self._text = texts[question.text]
        self._cut = tokens.of_text(self._text)
        spans = (self._cut.span_of(answer) for answer in question.answers)
        self._answers = [span for span in spans if span]

    def make(self) -> Group:
        kind, asked = self._chance.random(), self._question.question
        settings = self._settings
        first: Window | None = None
        if kind < settings.taken_away:
            first = self._other_window_of_text()
        elif kind < settings.taken_away + settings.sentence_out:
            first = self._without_the_sentences()
        elif kind < settings.taken_away + settings.sentence_out + settings.changed:
            changed = change_question(asked, self._chance)
            if changed:
                asked, first = changed, self._answering(is_answer=False)
        line = self._tokens.of_line(asked)[:QUESTION_TOKENS]
        return Group(line, [first or self._answering(), *self._beside()])

    def _answering(self, is_answer: bool = True) -> Window:
        if not self._answers:
            return self._window(self._text, (0, min(len(self._cut.ids), self._budget())), [])
        start, end = self._chance.choice(self._answers)
        budget = self._budget()
        span = (start, min(end, start + min(budget, _ANSWER_TOKENS)))
        window = window_around(self._cut, span, budget, self._chance)
        inside = [one for one in self._answers if window[0] <= one[0] and one[1] <= window[1]]
        return self._window(self._text, window, (inside or [span]) if is_answer else [])

    def _without_the_sentences(self) -> Window | None:
        """None where nothing is left."""
        if not self._answers:
            return None
        span = self._chance.choice(self._answers)
        budget = self._budget()
        window = window_around(self._cut, (span[0], span[0] + 1), budget, self._chance)
        kept: list[int] = []
        for start, end in self._cut.sentences:
            start, end = max(start, window[0]), min(end, window[1])
            if start < end and not self._answers_in((start, end)):
                kept.extend(self._cut.ids[start:end])
        return self._titled(self._text, kept, []) if kept else None

    def _answers_in(self, span: Span) -> bool:
        """A place that answers touches it, or its words stand there a second time."""
        if any(start < span[1] and span[0] < end for start, end in self._answers):
            return True
        words = self._text.text[self._cut.starts[span[0]] : self._cut.ends[span[1] - 1]]
        return any(self._text.text[start:end] in words for start, end in self._question.answers)

    def _other_window_of_text(self) -> Window | None:
        windows = windows_of(self._cut, self._budget())
        others = [one for one in windows if not self._answers_in(one)]
        return self._window(self._text, self._chance.choice(others), []) if others else None

    def _beside(self) -> list[Window]:
        passages = list(self._question.near)
        self._chance.shuffle(passages)
        windows: list[Window] = []
        while len(windows) < self._settings.near:
            is_same = self._chance.random() < self._settings.same_text or not passages
            own = self._other_window_of_text() if is_same else None
            if own:
                windows.append(own)
            elif passages:
                windows.append(self._passage_window(passages.pop()))
            else:
                break
        return windows

    def _passage_window(self, passage: Passage) -> Window:
        text = self._texts[passage.text]
        cut = self._tokens.of_text(text)
        start, end = cut.span_of((passage.start, passage.end)) or (0, 1)
        at = self._chance.randrange(start, end)
        return self._window(text, window_around(cut, (at, at + 1), self._budget(), self._chance), [])

    def _budget(self) -> int:
        return self._chance.randint(*self._settings.budget)

    def _window(self, text: Text, span: Span, answers: list[Span]) -> Window:
        ids = self._tokens.of_text(text).ids[span[0] : span[1]]
        return self._titled(text, ids, [(start - span[0], end - span[0]) for start, end in answers])

    def _titled(self, text: Text, ids: list[int], answers: list[Span]) -> Window:
        if not text.title or self._chance.random() >= self._settings.titled:
            return Window(ids, answers)
        title = self._tokens.of_line(text.title)[:TITLE_TOKENS]
        moved = [(start + len(title), end + len(title)) for start, end in answers]
        return Window(title + ids, moved)

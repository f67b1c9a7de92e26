"""A model on questions: what it marks in the text that answers, and how sure it is without it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from ..data.batches import Batch, Part, Specials, on_device, to_batch
from ..data.groups import Group, Window
from ..data.texts import Collection, Passage, Question, Span
from ..data.tokens import TextTokens
from ..data.windows import windows_of
from ..network.encoder import Reader
from .scores import answered_at, auc, exact, overlap
from .spans import Best, best_span

Model = Callable[[Part], np.ndarray]
"""Windows → logits (windows, tokens, 2)."""

WINDOW_TOKENS = 200
"""Tokens of a window when measuring: about a passage of the program."""
NEAR_PASSAGES = 3
"""Passages of other texts that are read beside."""
WINDOWS_A_CALL = 16


@dataclass(frozen=True)
class Figures:
    """Over all questions; the last two tell them from the same without their text."""

    questions: int
    em: float
    f1: float
    auc: float
    answered_at_5: float


@dataclass(frozen=True)
class _Read:
    """A window and where it stands."""

    text: str
    span: Span
    title: int
    """Tokens of the title before it."""
    window: Window


def evaluate(
    model: Model,
    collection: Collection,
    questions: Sequence[Question],
    tokens: TextTokens,
    specials: Specials,
) -> Figures:
    """The text that answers is read whole and alone for the spans; for presence and absence,
    beside the passages nearest to the question."""
    marks, present, absent = [], [], []
    for question in questions:
        own = _text_windows(collection, tokens, question.text)
        near = [_passage_window(collection, tokens, one) for one in question.near[:NEAR_PASSAGES]]
        found = _read(model, tokens.of_line(question.question), [*own, *near], specials)
        place = max(range(len(own)), key=lambda index: found[index].score)
        marked = _words(collection, tokens, own[place], found[place])
        wanted = collection.answer_texts(question)
        marks.append((exact(marked, wanted), overlap(marked, wanted)))
        if near:
            present.append(max(one.score for one in found))
            absent.append(max(one.score for one in found[len(own) :]))
    em, f1 = np.mean(marks, axis=0) if marks else (0.0, 0.0)
    return Figures(
        questions=len(marks),
        em=round(float(em), 4),
        f1=round(float(f1), 4),
        auc=round(auc(present, absent), 4),
        answered_at_5=round(answered_at(present, absent, 0.05), 4),
    )


def network_model(reader: Reader) -> Model:
    """The float model where it is; learning or not, it is left so."""

    def model(part: Part) -> np.ndarray:
        learning = reader.training
        reader.eval()
        moved = on_device(Batch([part], 1), next(reader.parameters()).device).parts[0]
        with torch.inference_mode():
            logits = reader(moved.ids, moved.types, moved.held).float().cpu().numpy()
        reader.train(learning)
        return logits

    return model


def _read(
    model: Model, question: list[int], windows: Sequence[_Read], specials: Specials
) -> list[Best]:
    found: list[Best] = []
    for at in range(0, len(windows), WINDOWS_A_CALL):
        # One group a window, so that rows can be told after they were sorted.
        groups = [Group(question, [one.window]) for one in windows[at : at + WINDOWS_A_CALL]]
        best: dict[int, Best] = {}
        for part in to_batch(groups, specials, 1).parts:
            for row, values in enumerate(model(part)):
                best[int(part.groups[row])] = _without_title(
                    values[part.readable[row].numpy()], windows[at + int(part.groups[row])].title
                )
        found.extend(best[index] for index in range(len(groups)))
    return found


def _without_title(logits: np.ndarray, title: int) -> Best:
    """Spans begin behind the title."""
    best = best_span(logits[title:])
    return Best(best.start + title, best.end + title, best.score)


def _words(collection: Collection, tokens: TextTokens, read: _Read, best: Best) -> str:
    text = collection.texts[read.text]
    at = tokens.of_text(text)
    first = read.span[0] + best.start - read.title
    last = read.span[0] + best.end - read.title - 1
    return text.text[at.starts[first] : at.ends[last]]


def _text_windows(collection: Collection, tokens: TextTokens, text_id: str) -> list[_Read]:
    spans = windows_of(tokens.of_text(collection.texts[text_id]), WINDOW_TOKENS)
    return [_window(collection, tokens, text_id, span) for span in spans]


def _passage_window(collection: Collection, tokens: TextTokens, passage: Passage) -> _Read:
    text = tokens.of_text(collection.texts[passage.text])
    start, end = text.span_of((passage.start, passage.end)) or (0, 1)
    return _window(collection, tokens, passage.text, (start, min(end, start + WINDOW_TOKENS)))


def _window(collection: Collection, tokens: TextTokens, text_id: str, span: Span) -> _Read:
    text = collection.texts[text_id]
    title = tokens.of_line(text.title)[:24] if text.title else []
    ids = tokens.of_text(text).ids[span[0] : span[1]]
    return _Read(text_id, span, len(title), Window(title + ids, []))

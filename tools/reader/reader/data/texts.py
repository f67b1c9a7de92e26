"""What export-texts.ts wrote: folded texts, and questions with where they are answered."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

Span = tuple[int, int]
"""Start and end (exclusive); of characters in a text, of tokens where a text was cut into them."""

HELD_OUT = 5
"""One text in so many is kept out of training, with its questions."""


@dataclass(frozen=True)
class Text:
    """Folded; `sentences` are runs of its characters, in order."""

    id: str
    source: str
    title: str
    text: str
    sentences: tuple[Span, ...]


@dataclass(frozen=True)
class Passage:
    """Characters of a text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Question:
    """`answers` are characters of the text; `near` the passages of others that share most words."""

    id: str
    source: str
    text: str
    question: str
    answers: tuple[Span, ...]
    near: tuple[Passage, ...]


@dataclass(frozen=True)
class Collection:
    """Texts by id, and what is asked of them."""

    texts: dict[str, Text]
    questions: list[Question]

    def answer_texts(self, question: Question) -> list[str]:
        """The words of each place that answers."""
        text = self.texts[question.text].text
        return [text[start:end] for start, end in question.answers]


def read_collection(folder: Path) -> Collection:
    """Reads texts.jsonl and questions.jsonl; questions without a place that answers are left out."""
    texts, places = {}, {}
    for row in _rows(folder / "texts.jsonl"):
        at = _code_points(row["text"])
        places[row["id"]] = at
        texts[row["id"]] = Text(
            row["id"],
            row["source"],
            row["title"],
            row["text"],
            tuple((at(start), at(end)) for start, end, _ in row["sentences"]),
        )
    questions = []
    for row in _rows(folder / "questions.jsonl"):
        at = places[row["text"]]
        answers = tuple((at(start), at(end)) for start, end in row["answers"])
        near = tuple(
            Passage(text, places[text](start), places[text](end)) for text, start, end in row["near"]
        )
        if answers:
            asked = (row["id"], row["source"], row["text"], row["question"])
            questions.append(Question(*asked, answers, near))
    return Collection(texts, questions)


def split_held_out(questions: Sequence[Question]) -> tuple[list[Question], list[Question]]:
    """Those to train on, and a fifth of the texts' by a hash of their ids, the same each time."""
    trained: list[Question] = []
    held_out: list[Question] = []
    for question in questions:
        digest = hashlib.sha256(question.text.encode()).digest()
        is_out = int.from_bytes(digest[:4], "big") % HELD_OUT == 0
        (held_out if is_out else trained).append(question)
    return trained, held_out


def _rows(file: Path) -> Iterator[dict]:
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


class _Same:
    def __call__(self, offset: int) -> int:
        return offset


class _Mapped:
    def __init__(self, text: str) -> None:
        self._points: dict[int, int] = {}
        units = 0
        for point, character in enumerate(text):
            self._points[units] = point
            units += 2 if ord(character) > 0xFFFF else 1
        self._points[units] = len(text)

    def __call__(self, offset: int) -> int:
        return self._points[offset]


def _code_points(text: str) -> _Same | _Mapped:
    """UTF-16 offset, as the files count → offset in a Python text."""
    return _Same() if text.isascii() or max(text, default="") <= "\uffff" else _Mapped(text)

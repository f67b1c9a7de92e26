"""The model's tokens of a text, with the characters that each stands for."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from tokenizers import Tokenizer

from .texts import Span, Text


@dataclass(frozen=True)
class TokenisedText:
    """`starts` and `ends` are characters of the text, a pair a token, ascending."""

    ids: list[int]
    starts: list[int]
    ends: list[int]
    sentences: list[Span]
    """In tokens, without gaps."""

    def span_of(self, characters: Span) -> Span | None:
        """The tokens that touch these characters; None where none does."""
        start = bisect_right(self.ends, characters[0])
        end = bisect_left(self.starts, characters[1])
        return (start, end) if start < end else None


class TextTokens:
    """Remembers what was cut: a text is asked about more than once."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        # The model's file asks for padding and a most; here each text is cut whole.
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._texts: dict[str, TokenisedText] = {}

    def of_line(self, line: str) -> list[int]:
        """Ids of a question or title, without special tokens."""
        return self._tokenizer.encode(line, add_special_tokens=False).ids

    def of_text(self, text: Text) -> TokenisedText:
        known = self._texts.get(text.id)
        if known is None:
            known = self._texts[text.id] = self._tokenise(text)
        return known

    def _tokenise(self, text: Text) -> TokenisedText:
        encoding = self._tokenizer.encode(text.text, add_special_tokens=False)
        starts = [start for start, _ in encoding.offsets]
        ends = [end for _, end in encoding.offsets]
        borders = [bisect_left(starts, start) for start, _ in text.sentences]
        spans = list(zip(borders, [*borders[1:], len(starts)], strict=True)) if borders else []
        sentences = [span for span in spans if span[0] < span[1]]
        if sentences:
            sentences[0] = (0, sentences[0][1])
        return TokenisedText(encoding.ids, starts, ends, sentences)

"""Tokens of one vocabulary by the rows of another's table.

A model whose vocabulary is SentencePiece's is asked by the tokens of BERT's: every Han character
is a token then, so that an answer begins and ends where it wants to, groups and windows are the
same whatever model is trained, and the table is cut to what folded Chinese text needs.
"""

from collections.abc import Mapping, Sequence

_SPACE = "▁"
_CONTINUES = "##"
_SPECIALS = {"[PAD]": "<pad>", "[UNK]": "<unk>", "[CLS]": "<s>", "[SEP]": "</s>"}


def rows_of_tokens(tokens: Sequence[str], pieces: Mapping[str, int]) -> list[list[int]]:
    """The rows whose mean stands for each token: one where a piece is the token, else those of the
    longest pieces that make it up; the unknown's where a character is in no piece."""
    return [_rows_of(token, pieces) for token in tokens]


def _rows_of(token: str, pieces: Mapping[str, int]) -> list[int]:
    if token in _SPECIALS:
        return [pieces[_SPECIALS[token]]]
    body = token.removeprefix(_CONTINUES) or token
    # A space is before words of letters and figures, not before Han characters and marks.
    is_word = body == token and body.isascii() and body.isalnum()
    if is_word and _SPACE + body in pieces:
        return [pieces[_SPACE + body]]
    rows = []
    at = 0
    while at < len(body):
        end = len(body)
        while end > at and body[at:end] not in pieces:
            end -= 1
        if end == at:
            return [pieces[_SPECIALS["[UNK]"]]]
        rows.append(pieces[body[at:end]])
        at = end
    return rows

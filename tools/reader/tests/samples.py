"""A tokenizer and texts small enough to be read."""

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from reader.data.texts import Collection, Passage, Question, Text
from reader.data.tokens import TextTokens

_SPECIALS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]


def character_tokens() -> TextTokens:
    """Each Han character a token, none known."""
    vocabulary = {token: index for index, token in enumerate(_SPECIALS)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=False)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return TextTokens(tokenizer)


def school() -> Collection:
    """One question on a text of three sentences, one passage of another."""
    sentences = ["学校在昌都市。", "有三十名老师。", "学生四百名。"]
    words, spans = "", []
    for sentence in sentences:
        spans.append((len(words), len(words) + len(sentence)))
        words += sentence
    answer = words.index("三十名")
    text = Text("a", "news", "中学", words, tuple(spans))
    other = Text("b", "news", "", "今天下雨。", ((0, 5),))
    question = Question(
        "q", "news", "a", "2018年有多少名老师?", ((answer, answer + 3),), (Passage("b", 0, 5),)
    )
    return Collection({"a": text, "b": other}, [question])

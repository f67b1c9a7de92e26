"""A BERT encoder (Devlin et al. 2018) with two outputs a token: an answer begins, or ends, here."""

from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

START, END = 0, 1


@dataclass(frozen=True)
class Shape:
    """What has to be known to lay out the weights."""

    vocabulary: int
    width: int
    layers: int
    heads: int
    inner: int
    positions: int
    types: int = 2
    epsilon: float = 1e-12

    def as_dict(self) -> dict[str, int | float]:
        return asdict(self)


class Layer(nn.Module):
    """Attention and a feed-forward step, each added and normed."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads = shape.heads
        self.dropout = dropout
        self.query = nn.Linear(shape.width, shape.width)
        self.key = nn.Linear(shape.width, shape.width)
        self.value = nn.Linear(shape.width, shape.width)
        self.mixed = nn.Linear(shape.width, shape.width)
        self.mixed_norm = nn.LayerNorm(shape.width, shape.epsilon)
        self.wide = nn.Linear(shape.width, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.width)
        self.narrow_norm = nn.LayerNorm(shape.width, shape.epsilon)

    def forward(self, states: Tensor, allowed: Tensor) -> Tensor:
        """`allowed` (windows, 1, 1, tokens) is True where attention may look."""
        attended = functional.scaled_dot_product_attention(
            self._by_head(self.query(states)),
            self._by_head(self.key(states)),
            self._by_head(self.value(states)),
            attn_mask=allowed,
        )
        attended = attended.transpose(1, 2).flatten(2)
        states = self.mixed_norm(states + self._drop(self.mixed(attended)))
        inner = functional.gelu(self.wide(states))
        return self.narrow_norm(states + self._drop(self.narrow(inner)))

    def _by_head(self, states: Tensor) -> Tensor:
        windows, tokens, width = states.shape
        return states.view(windows, tokens, self.heads, width // self.heads).transpose(1, 2)

    def _drop(self, states: Tensor) -> Tensor:
        return functional.dropout(states, self.dropout, self.training)


class Encoder(nn.Module):
    """Tokens → states (windows, tokens, width)."""

    def __init__(self, shape: Shape, dropout: float = 0.0) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.types = nn.Embedding(shape.types, shape.width)
        self.norm = nn.LayerNorm(shape.width, shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.frozen_layers = 0

    def freeze(self, layers: int) -> None:
        """The embeddings learn nothing, and neither do so many first layers."""
        self.frozen_layers = layers
        for module in (self.words, self.positions, self.types, self.norm, *self.layers[:layers]):
            module.requires_grad_(False)

    def forward(self, ids: Tensor, types: Tensor, held: Tensor) -> Tensor:
        allowed = held[:, None, None, :]
        with torch.no_grad():
            places = torch.arange(ids.shape[1], device=ids.device)
            states = self.norm(self.words(ids) + self.positions(places) + self.types(types))
            for layer in self.layers[: self.frozen_layers]:
                states = layer(states, allowed)
        for layer in self.layers[self.frozen_layers :]:
            states = layer(states, allowed)
        return states


class Reader(nn.Module):
    """Encoder and one linear layer."""

    def __init__(self, shape: Shape, dropout: float = 0.0) -> None:
        super().__init__()
        self.encoder = Encoder(shape, dropout)
        self.spans = nn.Linear(shape.width, 2)

    def forward(self, ids: Tensor, types: Tensor, held: Tensor) -> Tensor:
        """Logits (windows, tokens, 2) as START and END index them; “not here” is 0."""
        return self.spans(self.encoder(ids, types, held))

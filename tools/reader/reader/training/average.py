"""An average of the weights over the last steps: steadier than any one of them."""

import torch
from torch import Tensor, nn


class Average:
    """Exponential, of what learns; young averages follow faster."""

    def __init__(self, network: nn.Module, decay: float) -> None:
        self._decay = decay
        self._steps = 0
        self.weights = {
            name: value.detach().clone()
            for name, value in network.named_parameters()
            if value.requires_grad
        }

    @torch.no_grad()
    def update(self, network: nn.Module) -> None:
        self._steps += 1
        decay = min(self._decay, (1 + self._steps) / (10 + self._steps))
        for name, value in network.named_parameters():
            if name in self.weights:
                self.weights[name].lerp_(value.detach(), 1 - decay)

    @torch.no_grad()
    def swap(self, network: nn.Module) -> None:
        """Puts the average into the network and keeps what was there; again puts it back."""
        for name, value in network.named_parameters():
            if name in self.weights:
                kept = value.detach().clone()
                value.copy_(self.weights[name])
                self.weights[name].copy_(kept)

    def state(self) -> dict[str, object]:
        return {"steps": self._steps, "weights": self.weights}

    def restore(self, state: dict) -> None:
        self._steps = state["steps"]
        for name, value in state["weights"].items():
            self.weights[name].copy_(value)

    def full_state(self, network: nn.Module) -> dict[str, Tensor]:
        """All weights of the network, the averaged ones in place of its own."""
        own = {name: value.detach().clone() for name, value in network.state_dict().items()}
        return {**own, **{name: value.clone() for name, value in self.weights.items()}}

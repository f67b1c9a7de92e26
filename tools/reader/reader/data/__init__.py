"""Texts and questions → tokens → windows → groups → tensors."""

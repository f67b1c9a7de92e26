"""The encoder with its two outputs, and the published models that it starts from."""

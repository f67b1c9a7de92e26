"""Steps, checkpoints and the average that is measured and shipped."""

"""Trains the model that reads: question and passage in, the words that answer out."""

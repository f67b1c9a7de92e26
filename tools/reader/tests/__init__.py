"""`python -m unittest discover tests` from the folder above."""

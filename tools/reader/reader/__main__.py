"""`python -m reader train | evaluate | ship`; README.md says how."""

import argparse
import json
from pathlib import Path

from .bases import BASES, FIRST
from .verbs import evaluate_run, ship_run, train_run


def main() -> None:
    """Reads the command line and does what it says."""
    parser = argparse.ArgumentParser(prog="reader")
    verbs = parser.add_subparsers(required=True)
    train = verbs.add_parser("train", help="begin a run, or go on with it")
    train.add_argument(
        "--base", choices=tuple(BASES), default=FIRST, help="the model to begin with"
    )
    train.add_argument("--minutes", type=float, default=100, help="of computing, in all")
    train.add_argument("--steps", type=int, help="in all, instead of minutes")
    train.add_argument(
        "--frozen",
        type=int,
        help="first layers that learn nothing, else a quarter; the embeddings never do",
    )
    train.add_argument("--preset", choices=("processor", "gpu"), default="processor")
    train.set_defaults(do=lambda given: train_run(given))
    evaluate = verbs.add_parser("evaluate", help="measure a run's average, or a shipped folder")
    evaluate.add_argument("--model", type=Path, help="a folder that `ship` wrote")
    evaluate.set_defaults(do=lambda given: print(json.dumps(evaluate_run(given), indent=1)))
    ship = verbs.add_parser("ship", help="write the folder that the program loads")
    ship.add_argument("--to", type=Path, required=True)
    ship.set_defaults(do=lambda given: ship_run(given))
    for verb in (evaluate, ship):
        verb.add_argument("--limit", type=int, help="questions measured of each collection")
    for verb in (train, evaluate, ship):
        verb.add_argument("--texts", type=Path, required=True, help="what export-texts.ts wrote")
        verb.add_argument("--out", type=Path, required=True, help="folder of the run")
    given = parser.parse_args()
    given.do(given)


if __name__ == "__main__":
    main()

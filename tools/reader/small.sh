#!/bin/sh
# Everything once, on a few hundred questions: texts, three minutes of training, the folder that
# the program loads, and its figures. About ten minutes on two idle cores.
#   sh tools/reader/small.sh OUT [PYTHON]
set -eu
cd "$(dirname "$0")/../.."
out=$(mkdir -p "$1" && cd "$1" && pwd)
python=$(command -v "${2:-python3}")
# The minutes are the processor's: a second thread would count twice.
export OMP_NUM_THREADS=1

npx tsx tools/reader/export-texts.ts --out "$out/texts" --limit 300
cd tools/reader
"$python" -m reader train --texts "$out/texts" --out "$out/run" --minutes 3
"$python" -m reader ship --texts "$out/texts" --out "$out/run" --to "$out/reader-zh" --limit 30

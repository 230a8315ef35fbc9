#!/usr/bin/env sh
# month-end.sh [folder]: the year so far by site and month, for a spreadsheet, and the list of what was assumed. Set CARBON to the command
# where it is not on the path.
set -eu
carbon=${CARBON:-carbon}
folder=${1:-$(dirname "$0")}
"$carbon" inventory "$folder/ledger.csv" --gwp AR6 --by facility --by month --no-lines --format csv
"$carbon" inventory "$folder/ledger.csv" --gwp AR6 --facilities "$folder/sites.csv" --findings all >&2

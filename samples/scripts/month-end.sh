#!/usr/bin/env sh
# month-end.sh [ledger...]: the year so far by site and month, for a spreadsheet, and the list of what was assumed. Name the ledgers of all
# months. Set CARBON to the command where it is not on the path.
set -eu
carbon=${CARBON:-carbon}
here=$(dirname "$0")
[ $# -gt 0 ] || set -- "$here/ledger.csv"
"$carbon" inventory "$@" --gwp AR6 --by facility --by month --no-lines --format csv
"$carbon" inventory "$@" --gwp AR6 --facilities "$here/sites.csv" --findings all >&2

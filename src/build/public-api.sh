#!/usr/bin/env bash
# Writes PublicAPI.Unshipped.txt of the library and of the adapter anew, from what the analyzer says is not declared. Read the difference
# like code, and commit it with the change that made it.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for project in Kingsoft.Carbon Kingsoft.Carbon.UnitsNet; do
    declared="$project/PublicAPI.Unshipped.txt"
    echo '#nullable enable' > "$declared"
    dotnet build "$project" -c Release -m:1 -v q --no-incremental -p:BuildProjectReferences=$([ "$project" = Kingsoft.Carbon ] && echo true || echo false) \
        -p:TreatWarningsAsErrors=false "-p:ErrorLog=$work/api.sarif%2Cversion=2.1" > "$work/build.log" || { cat "$work/build.log"; exit 1; }
    # Each name stands on its line of the log as the analyzer wants it in the file.
    sed -nE 's/^ *"APIName": "(.*)",?$/\1/p' "$work/api.sarif" | sed 's/\\"/"/g; s/\\\\/\\/g' | LC_ALL=C sort -u >> "$declared"
    echo "$declared: $(($(wc -l < "$declared") - 1)) names"
done

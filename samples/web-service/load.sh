#!/bin/sh
# What the service takes under load: 200 ledgers of 20,000 rows, 8 at a time, 100 MB without a line end, and clients that leave in the middle.
# Linux, curl and the .NET SDK.
set -eu
cd "$(dirname "$0")"
port=${PORT:-5099}
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT

dotnet build -c Release -v q >"$work/build.log" || { cat "$work/build.log"; exit 1; }
dotnet bin/Release/net10.0/WebService.dll --urls "http://127.0.0.1:$port" --Logging:LogLevel:Default=Error \
    --Logging:LogLevel:WebService.Inventories=Information >"$work/server.log" 2>&1 &
server=$!

awk 'BEGIN {
    print "id,activity,amount,unit,period,region,facility"
    for (i = 0; i < 20000; i++)
        printf "r%d,electricity.grid,%d.%d,MWh,2025-%02d,CN,site %d\n", i, i % 977 + 1, i % 7, i % 12 + 1, i % 200
}' >"$work/ledger.csv"
head -c 100000000 /dev/zero | tr '\0' x >"$work/hostile.csv"

post() {
    curl -s -o /dev/null -w '%{http_code}\n' --data-binary "@$1" -H 'Content-Type: text/csv' "http://127.0.0.1:$port/inventories/2025" || true
}

memory() {
    sed -n 's/^\(VmRSS\|VmHWM\):[^0-9]*\([0-9]*\) kB/\1 \2/p' "/proc/$server/status" |
        awk -v when="$1" '{ kb[$1] = $2 } END { printf "%s: %d MB held, %d MB at most\n", when, kb["VmRSS"] / 1024, kb["VmHWM"] / 1024 }'
}

until [ "$(post "$work/ledger.csv" 2>/dev/null)" = 200 ]; do sleep 0.2; done
memory "after the first upload"

export port
started=$(date +%s%N)
seq 200 | xargs -P 8 -I '{}' curl -s -o /dev/null -w '%{http_code}\n' --data-binary "@$work/ledger.csv" -H 'Content-Type: text/csv' \
    "http://127.0.0.1:$port/inventories/2025" | sort | uniq -c | sed 's/^ */answers: /'
echo "200 uploads in $((($(date +%s%N) - started) / 1000000)) ms"
memory "after 200 uploads"

echo "100 MB without a line end: $(post "$work/hostile.csv")"
# Without a length beforehand, the server finds out while it reads.
echo "the same in chunks: $(curl -s -o /dev/null -w '%{http_code}' -T - -X POST -H 'Content-Type: text/csv' \
    "http://127.0.0.1:$port/inventories/2025" <"$work/hostile.csv" || true)"
memory "after them"

# Clients that leave: while they send (slowly), and while a ledger of 200,000 rows is calculated, at ten times each. Where the body breaks off
# before the server knows that the client has left, the work has ended before the token tells.
{ head -n 1 "$work/ledger.csv"; for part in 0 1 2 3 4 5 6 7 8 9; do tail -n +2 "$work/ledger.csv" | sed "s/^r/r$part-/"; done; } >"$work/large.csv"
leave() {
    curl -s -o /dev/null -m "$1" $3 --data-binary "@$2" -H 'Content-Type: text/csv' "http://127.0.0.1:$port/inventories/2025" || true
}
for tenth in 1 2 3 4 5 6 7 8 9 10; do
    leave "0.$((tenth + 10))" "$work/ledger.csv" '--limit-rate 100k'
    leave "0.$((tenth * 5 + 10))" "$work/large.csv" ''
done
sleep 0.5
sed -n 's/.*The client left; the work ended \([0-9.]*\) ms later.*/\1/p' "$work/server.log" | sort -n |
    awk '{ ms[NR] = $1 } END { printf "20 uploads were left; %d ended by the token, %s ms later in the median, %s at most\n", NR, ms[int((NR + 1) / 2)], ms[NR] }'

#!/usr/bin/env bash
# Passes all tests on a bare Debian with the .NET 10 SDK and Node 20: installs what they need, builds, runs every test,
# and ends with one line "N passed, N failed". With --long it adds what does not fit into CI's time.
set -euo pipefail
cd "$(dirname "$0")/.."

long=0
for word in "$@"; do
  case $word in
    --long) long=1 ;;
    *) echo "tests/run.sh: unknown word '$word'; it takes --long only" >&2; exit 2 ;;
  esac
done
export SERVICEHUB_TESTS_LONG=$long DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

results=$(mktemp -d)
counted=0
finish() {
  rm -rf "$results"
  # What breaks off before it could count is a failure as well.
  if [[ $counted == 0 ]]; then echo '0 passed, 1 failed'; exit 1; fi
}
trap finish EXIT

# Tests start a server of their own; the package's is left alone.
if ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
  as_root=(); [[ $EUID == 0 ]] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends postgresql >/dev/null
fi

dotnet restore --locked-mode -v q
dotnet build ServiceHub.sln -c Release --no-restore -v q
npm ci --prefix tests/Conformance --no-audit --no-fund --silent
npm ci --prefix tests/Conformance/composition --no-audit --no-fund --silent
failed_to_run=0
dotnet test ServiceHub.sln -c Release --no-build -v q --logger trx --results-directory "$results/dotnet" || failed_to_run=1

node --test --test-reporter=spec --test-reporter-destination=stdout \
  --test-reporter=./tests/Conformance/count.mjs --test-reporter-destination="$results/node.count" \
  tests/Conformance/{.,oauth,composition}/*.test.mjs || failed_to_run=1

counters() { grep -ho "<Counters [^>]*" "$results"/dotnet/*.trx | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' || true; }
sum() { awk '{ n += $1 } END { print n + 0 }'; }
passed=$( { counters passed; awk '{ print $1 }' "$results/node.count"; } | sum)
failed=$( { counters failed; counters error; counters timeout; counters aborted; awk '{ print $2 }' "$results/node.count"; } | sum)
if [[ $failed_to_run == 1 && $failed == 0 ]]; then failed=1; fi
counted=1
echo "$passed passed, $failed failed"
[[ $failed == 0 && $passed -gt 0 ]]

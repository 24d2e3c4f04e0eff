#!/usr/bin/env bash
# Prints `name kit_ms peer_ms ratio` for each work of the kit beside SciPy, statsmodels, R or numpy and pandas: medians of at
# least five runs a side, in turn, on the same columns. Installs the peers from Debian where they are missing.
#
#   tests/ResearchKit.Benchmarks/versus.sh [WORK ...] [--runs N]
set -euo pipefail
cd "$(dirname "$0")/../.."

packages=(r-base-core r-cran-survival r-cran-energy python3-numpy python3-pandas python3-scipy python3-statsmodels)
missing=()
for package in "${packages[@]}"; do
  dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    echo "Installing ${missing[*]} …" >&2
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" > /dev/null
  else
    echo "The peers are missing. Install them first: apt-get install ${missing[*]}" >&2
    exit 3
  fi
fi

dotnet build -c Release --nologo -v quiet tests/ResearchKit.Benchmarks/ResearchKit.Benchmarks.csproj > /dev/null ||
  { echo "The build failed: dotnet build -c Release tests/ResearchKit.Benchmarks" >&2; exit 1; }
exec /usr/bin/python3 tests/ResearchKit.Benchmarks/versus.py "$@"

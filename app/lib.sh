# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What app/run, tests/run and .ci/run share: packages, the locale, building by preset. Sourced, never run.
# The caller has said `set -euo pipefail`.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

# The checkout may belong to another user, as in a container; git would refuse to read it.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0="*"

say() { printf '%s\n' "$*" >&2; }
fail() {
    say "$*"
    exit 1
}

# packages_of GROUP…: the package names of those groups of app/packages.
packages_of() {
    local group name wanted
    while read -r group name _; do
        [[ -z $group || $group == \#* ]] && continue
        for wanted in "$@"; do
            [[ $group == "$wanted" ]] && printf '%s\n' "$name"
        done
    done <"$root/app/packages" | sort -u
}

# missing_packages GROUP…: those of them that are not installed.
missing_packages() {
    local name
    local -A installed=()
    while read -r name; do
        installed[$name]=1
    done < <(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' 2>/dev/null |
        sed -n 's/^installed //p')
    while read -r name; do
        [[ -n ${installed[$name]:-} ]] || printf '%s\n' "$name"
    done < <(packages_of "$@")
}

# install_packages GROUP…: installs what is missing, and only that; silent when nothing is.
install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This system has no apt: install the counterparts of the packages in app/packages ($*) yourself."
        return 0
    fi
    local -a missing as_root=()
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]} == 0)) && return 0

    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null || { ! sudo -n true 2>/dev/null && [[ ! -t 0 || -n ${CI:-} ]]; }; then
            say "Packages are missing, and installing them needs root. Run this as root, then start again:"
            say "    apt-get update && apt-get install --no-install-recommends -y ${missing[*]}"
            exit 1
        fi
        as_root=(sudo)
    fi
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2 ||
        fail "apt-get update failed: is there a network, and do the sources of apt fit this system?"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${missing[@]}" >&2 </dev/null ||
        fail "apt-get install failed; the packages above are those of Debian 12."
}

# use_utf8: Qt wants UTF-8; where the locale is another, C.UTF-8 is always there.
use_utf8() {
    local charmap
    charmap=$(locale charmap 2>/dev/null || true)
    if [[ $charmap != UTF-8 ]]; then
        export LANG=C.UTF-8 LC_ALL=C.UTF-8
    fi
}

# use_offscreen: Qt draws without a display, and keeps quiet about the session that is not there.
use_offscreen() {
    export QT_QPA_PLATFORM=offscreen
    if [[ ! -d ${XDG_RUNTIME_DIR:-} ]]; then
        export XDG_RUNTIME_DIR=$root/build/.runtime-$EUID
        mkdir -p "$XDG_RUNTIME_DIR"
        chmod 700 "$XDG_RUNTIME_DIR"
    fi
}

# build_jobs: as many as there are processors, but no more than memory can bear (about 2 GiB a compiler).
build_jobs() {
    local processors available
    processors=$(nproc)
    available=$(awk '/^MemAvailable:/ {print int($2 / 2097152)}' /proc/meminfo 2>/dev/null || true)
    [[ -n $available ]] || available=$processors
    ((available < 1)) && available=1
    printf '%s\n' "$((available < processors ? available : processors))"
}

# build_preset PRESET [-D…]… [-- TARGET…]: configures and builds build/PRESET.
build_preset() {
    local preset=$1
    shift
    local -a settings=() targets=()
    while (($# > 0)); do
        if [[ $1 == -- ]]; then
            shift
            targets=(--target "$@")
            break
        fi
        settings+=("$1")
        shift
    done
    export CCACHE_DIR=${CCACHE_DIR:-$root/build/.ccache} CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root}
    export NINJA_STATUS=${NINJA_STATUS:-'[%f/%t %es] '}
    local log=$root/build/$preset.configure.log
    mkdir -p "$root/build"
    # A build folder that was moved or made for another checkout cannot be configured again: begin anew.
    local cache=$root/build/$preset/CMakeCache.txt
    if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        rm -rf -- "$root/build/$preset"
    fi
    # A first build fills the cache and finds nothing in it, which costs a quarter of its time; and the sources are
    # compiled several at once where nobody is going to change one of them.
    [[ -d $root/build/$preset ]] || export CCACHE_DISABLE=${CCACHE_DISABLE-1}
    [[ -z ${CI:-} ]] || settings+=(-DCADASTRE_UNITY=ON)
    say "Building $preset in build/$preset"
    if ! (cd "$root" && cmake --preset "$preset" "${settings[@]}") >"$log" 2>&1; then
        cat "$log" >&2
        return 1
    fi
    grep -A6 -E '^CMake (Warning|Deprecation)' "$log" >&2 || true
    (cd "$root" && cmake --build --preset "$preset" --parallel "$(build_jobs)" "${targets[@]}") >&2
}

# run_ctest PRESET [ctest option…]: runs the tests of a preset and closes with a line "N passed, M failed", where
# N and M count test functions and data rows, not executables. Fails when any test did, or none was found.
run_ctest() {
    local preset=$1 status=0 log
    shift
    log=$root/build/$preset.ctest.log
    use_offscreen
    (cd "$root" && ctest --preset "$preset" --parallel "$(build_jobs)" --output-log "$log" "$@") || status=$?
    # QtTest ends each class with "Totals: 12 passed, 0 failed, …"; ctest keeps that text of passed tests as well.
    local last=$root/build/$preset/Testing/Temporary/LastTest.log
    [[ -f $last ]] || last=$log
    awk -v status="$status" '
        /^Totals: / { passed += $2; failed += $4; skipped += $6 }
        /^Test Failed\.$/ { broken++ }
        END {
            # A crash or a timeout prints no totals.
            if (status != 0 && failed == 0) failed = broken > 0 ? broken : 1
            printf "%d passed, %d failed", passed, failed
            if (skipped > 0) printf ", %d skipped", skipped
            print ""
        }' "$last"
    return "$status"
}

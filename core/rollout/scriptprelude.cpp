// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/scriptprelude.h"

namespace cadastre {

const char* scriptPrelude()
{
    return R"sh(# shellcheck disable=SC1003,SC2016 # queries and texts from the plan are not for the shell to expand
set -eu
LC_ALL=C AWS_PAGER=
export LC_ALL AWS_PAGER

check_only=
case "${1:-}" in
'') ;;
--check) check_only=yes ;;
*)
    printf 'Usage: %s [--check]\n' "$0"
    printf '%s\n' '  --check         only look; exit 1 when something is left to do' \
        '  PROFILE_<account>  the AWS CLI profile of an account (the owner of the IPAM: default credentials)' \
        '  ENDPOINT_URL    ask this endpoint instead of AWS' \
        '  WAIT_SECONDS    how long to wait for a state (600)'
    [ "$1" = --help ] && exit 0
    exit 64
    ;;
esac

# The id of what is not there. No text from the plan can hold it: they write @ as an escape.
none=@none@
steps=0 steps_done=0 steps_left=0 failed_at=

fail() {
    printf '%s\n' "$*" >&2
    exit 3
}
ended() {
    status=$?
    if [ "$status" -gt 1 ] && [ -n "$failed_at" ]; then
        printf '\nStopped at step %s: %s\nWhat was done stays; run this again to go on.\n' "$steps" "$failed_at" >&2
    fi
}
trap ended EXIT
command -v aws >/dev/null || fail 'The aws command is not installed.'

# knows OPERATION MEMBER: does this AWS CLI know what came to EC2 later?
knows() {
    case $(aws ec2 "$1" --generate-cli-skeleton 2>/dev/null) in
    *"\"$2\""*) ;;
    *) fail "This AWS CLI is too old: it does not know $2 of ec2 $1. Update it first; nothing was done." ;;
    esac
}

# call ACCOUNT REGION SERVICE OPERATION…: one call of the AWS CLI with that account's credentials
call() {
    call_account=$1 call_region=$2
    shift 2
    eval "call_profile=\${PROFILE_$call_account:-}"
    # shellcheck disable=SC2154
    [ -z "$call_profile" ] || set -- "$@" --profile "$call_profile"
    [ -z "${ENDPOINT_URL:-}" ] || set -- "$@" --endpoint-url "$ENDPOINT_URL"
    aws "$@" --region "$call_region" --output text
}

# look ACCOUNT REGION QUERY SERVICE OPERATION…: the one value that the query finds, or nothing
look() {
    case "$*" in *"$none"*) return 0 ;; esac
    look_account=$1 look_region=$2 look_query=$3
    shift 3
    found=$(call "$look_account" "$look_region" "$@" --query "$look_query") || exit # no answer is not an empty one
    [ "$found" != None ] || found=
    # shellcheck disable=SC2086 # ids and states, separated by white space
    set -- $found
    [ "$#" -le 1 ] || fail "More than one fits: $*"
    printf '%s' "${1:-}"
}

# step TITLE: what the next lines are about
step() {
    steps=$((steps + 1)) failed_at=$1
    printf '%3d  %s\n' "$steps" "$1"
}
is_there() { [ -n "$1" ] && [ "$1" != "$none" ]; }
already() {
    steps_done=$((steps_done + 1))
    printf '     was done already\n'
    return 1
}
left() {
    steps_left=$((steps_left + 1))
    [ -n "$check_only" ] || return 0
    printf '     to do\n'
    return 1
}
# missing VALUE, present VALUE: has this step still to be done? Never in a check, which only counts it.
missing() { if is_there "$1"; then already; else left; fi; }
present() { if is_there "$1"; then left; else already; fi; }
# await WANTED look's arguments…: until look prints that (nothing: until nothing is found)
await() {
    [ -z "$check_only" ] || return 0
    wanted=$1 waited=0 pause=1
    shift
    while :; do
        state=$(look "$@") || exit 3
        [ "$state" != "$wanted" ] || return 0
        case $state in failed | failed-* | *-failed) fail "It ended as $state." ;; esac
        [ "$waited" -lt "${WAIT_SECONDS:-600}" ] ||
            fail "Still ${state:-not there} after $waited seconds. Some states take days: run this again later."
        sleep "$pause"
        waited=$((waited + pause))
        [ "$pause" -ge 15 ] || pause=$((pause * 2))
    done
}
# pace: AWS takes one call in ten seconds to advertise or withdraw
paced=
pace() {
    [ -z "$paced" ] || sleep "${PACE_SECONDS:-11}"
    paced=yes
}
# is_account NUMBER REGION: do the credentials belong to it?
is_account() {
    who=$(call "$1" "$2" sts get-caller-identity --query Account) || fail "No credentials for account $1: set PROFILE_$1."
    [ "$who" = "$1" ] || fail "These credentials are of account $who, not $1: set PROFILE_$1."
}
finished() {
    failed_at=
    if [ -n "$check_only" ]; then
        printf '%s steps: %s done already, %s to do\n' "$steps" "$steps_done" "$steps_left"
        [ "$steps_left" -eq 0 ] || exit 1
    else
        printf '%s steps: %s done already, %s done now\n' "$steps" "$steps_done" "$steps_left"
    fi
}
)sh";
}

const char* scriptChoices()
{
    return R"sh(
# every ACCOUNT REGION QUERY SERVICE OPERATION…: all that the query finds
every() {
    case "$*" in *"$none"*) return 0 ;; esac
    every_account=$1 every_region=$2 every_query=$3
    shift 3
    call "$every_account" "$every_region" "$@" --query "$every_query"
}

# empty_of BLOCKS DRAWN: those of the blocks in which nothing lies that is drawn
empty_of() {
    blocks=$1 drawn=$2 awk '
        function binary(value, width,   text) {
            for (; width > 0; width--) { text = value % 2 text; value = int(value / 2) }
            return text
        }
        function groups(words,   group, count, i, j, value, text) {
            count = split(words, group, ":")
            for (i = 1; i <= count; i++) {
                value = 0
                for (j = 1; j <= length(group[i]); j++)
                    value = 16 * value + index("0123456789abcdef", substr(group[i], j, 1)) - 1
                text = text binary(value, 16)
            }
            return text
        }
        function bits(cidr,   part, half, byte, i, text, tail) {
            split(tolower(cidr), part, "/")
            if (index(cidr, ":")) {
                if (split(part[1], half, "::") > 1) tail = groups(half[2])
                for (text = groups(half[1]); length(text tail) < 128;) text = text "0"
            } else {
                split(part[1], byte, ".")
                for (i = 1; i <= 4; i++) text = text binary(byte[i], 8)
            }
            return substr(text tail, 1, part[2])
        }
        BEGIN {
            inside = split(ENVIRON["drawn"], one)
            for (count = split(ENVIRON["blocks"], block); ++i <= count;) {
                outer = bits(block[i]); held = 0
                for (j = 1; j <= inside; j++) held += index(bits(one[j]), outer) == 1
                if (!held) print block[i]
            }
        }'
}

# chosen NAME LEFT BLOCKS DRAWN: which of the blocks goes, so that LEFT are left; nothing where no more are there. It is
# one in which nothing lies; where that fits more than have to go, the variable of that name says it.
chosen() {
    choice_name=$1 choice_left=$2 choice_blocks=$3
    eval "choice=\${$choice_name:-}"
    # shellcheck disable=SC2046,SC2086 # CIDRs, separated by white space
    set -- $(empty_of "$choice_blocks" "$4") -- $choice_blocks
    empty='' empty_count=0
    while [ "$1" != -- ]; do
        empty="$empty $1" empty_count=$((empty_count + 1))
        shift
    done
    shift
    [ "$#" -gt "$choice_left" ] || return 0
    if [ -n "$check_only" ]; then
        printf '%s' "$1"
        return 0
    fi
    [ -n "$empty" ] || fail "Something lies in each of: $*"
    if [ "$empty_count" -le $(($# - choice_left)) ] && [ -z "$choice" ]; then
        choice=any
    fi
    for one in $empty; do
        if [ "$choice" = any ] || [ "$choice" = "$one" ]; then
            printf '%s' "$one"
            return 0
        fi
    done
    fail "Say which of these goes:$empty. Set $choice_name to its CIDR, or to any where it is all the same."
}
)sh";
}

} // namespace cadastre

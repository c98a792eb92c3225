// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/collector.h"

namespace cadastre {

QString collectorScript()
{
    return QStringLiteral(R"sh(#!/bin/sh
# Collects what "cadastrectl import --format aws-cli" reads, in the layout ACCOUNT/REGION/<command>[.POOL].json.
# Only describe, get and list calls are made; nothing is changed in AWS.
set -eu

usage() {
    cat <<'USAGE'
Usage: collect.sh [--out DIR] [--role NAME] [--regions "R1 R2 ..."] [--accounts "A1 A2 ..."]
                  [--ipam-account ACCOUNT] [--profile-prefix PREFIX]

  --out DIR             where to write (default: cadastre-aws)
  --role NAME           role to assume in each account (default: OrganizationAccountAccessRole)
  --profile-prefix P    use the CLI profile P<ACCOUNT> for each account instead of assuming a role
  --accounts LIST       these accounts (default: every active account of the organisation)
  --regions LIST        these Regions (default: every Region enabled in each account)
  --ipam-account A      the account that owns the IPAM (default: every account is asked)

Run it with credentials of the management account or a delegated administrator. Calls that are not
permitted are reported on stderr and left out; the exit status is then 2. ENDPOINT_URL: ask this
endpoint instead of AWS.
Then: cadastrectl import PLAN --format aws-cli DIR --dry-run
USAGE
}

out=cadastre-aws
role=OrganizationAccountAccessRole
prefix=
accounts=
regions=
ipam_account=
while [ $# -gt 0 ]; do
    case $1 in
    --out) out=$2; shift 2 ;;
    --role) role=$2; shift 2 ;;
    --profile-prefix) prefix=$2; shift 2 ;;
    --accounts) accounts=$2; shift 2 ;;
    --regions) regions=$2; shift 2 ;;
    --ipam-account) ipam_account=$2; shift 2 ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
    esac
done

command -v aws >/dev/null 2>&1 || { echo "the AWS CLI (aws) is not installed" >&2; exit 3; }
AWS_PAGER=
export AWS_PAGER
failures=0
umask 077
mkdir -p "$out"
trap 'rm -f "$out/.pools" "$out/.error"' EXIT

# as_self SERVICE OPERATION...: one call with the credentials that this script was started with
as_self() {
    [ -z "${ENDPOINT_URL:-}" ] || set -- "$@" --endpoint-url "$ENDPOINT_URL"
    aws "$@"
}

# Where calls go that belong to no Region in particular. AWS Organizations answers in one Region of each partition.
somewhere=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region || true)}}
somewhere=${somewhere:-us-east-1}
own_account=$(as_self sts get-caller-identity --region "$somewhere" --query Account --output text)
case $somewhere in
cn-*) partition=aws-cn organizations=cn-northwest-1 ;;
us-gov-*) partition=aws-us-gov organizations=us-gov-west-1 ;;
*) partition=aws organizations=us-east-1 ;;
esac
of_organization() {
    as_self organizations "$@" --region "$organizations"
}
# in_account REGION SERVICE OPERATION...: one call with the credentials of $account
in_account() {
    asked=$1
    shift
    set -- "$@" --region "$asked"
    [ -z "${ENDPOINT_URL:-}" ] || set -- "$@" --endpoint-url "$ENDPOINT_URL"
    if [ -n "$prefix" ]; then
        AWS_PROFILE="$prefix$account" aws "$@"
    elif [ "$account" = "$own_account" ]; then
        aws "$@"
    else
        AWS_ACCESS_KEY_ID=$key AWS_SECRET_ACCESS_KEY=$secret AWS_SESSION_TOKEN=$token aws "$@"
    fi
}

# failed: says what a call said that failed, and counts it.
failed() {
    sed "s|^|${account:-organisation} ${region:-}: |" "$out/.error" >&2
    failures=$((failures + 1))
}
# keep FILE COMMAND...: writes what it prints to FILE, whole or not at all.
keep() {
    file=$1
    shift
    mkdir -p "$(dirname "$file")"
    if "$@" --output json >"$file.part" 2>"$out/.error"; then
        mv "$file.part" "$file"
        return 0
    fi
    rm -f "$file.part"
    if grep -q 'Invalid choice' "$out/.error"; then # pages of all that it does know
        echo "The aws command is too old for $(basename "$file" .json)." >"$out/.error"
    fi
    failed
    return 1
}
# look COMMAND...: what a query of it prints, in $found, which is empty when the call fails.
look() {
    if found=$("$@" --output text 2>"$out/.error"); then
        return 0
    fi
    found=
    failed
    return 1
}
# save REGION NAME SERVICE OPERATION...: the answer of $account in that Region
save() {
    place=$1 name=$2
    shift 2
    keep "$out/$account/$place/$name.json" in_account "$place" "$@"
}

# walk_units PARENT: the units and accounts below a root or unit.
walk_units() {
    keep "$out/list-accounts-for-parent.$1.json" of_organization list-accounts-for-parent --parent-id "$1" || true
    keep "$out/list-organizational-units-for-parent.$1.json" \
        of_organization list-organizational-units-for-parent --parent-id "$1" || return 0
    look of_organization list-organizational-units-for-parent --parent-id "$1" --query 'OrganizationalUnits[].Id' || return 0
    for unit in $found; do
        [ "$unit" = None ] || walk_units "$unit"
    done
}

if [ -z "$accounts" ]; then
    rm -f "$out/list-accounts.json" # of an earlier run
    if keep "$out/list-accounts.json" of_organization list-accounts &&
        look of_organization list-accounts --query "Accounts[?Status=='ACTIVE'].Id"; then
        accounts=$found
    else
        accounts=$own_account
    fi
fi

if [ -f "$out/list-accounts.json" ]; then
    keep "$out/describe-organization.json" of_organization describe-organization || true
    if keep "$out/list-roots.json" of_organization list-roots && look of_organization list-roots --query 'Roots[].Id'; then
        for root in $found; do
            walk_units "$root"
        done
    fi
fi

for account in $accounts; do
    region=
    if [ -z "$prefix" ] && [ "$account" != "$own_account" ]; then
        if ! credentials=$(as_self sts assume-role --region "$somewhere" --role-arn "arn:$partition:iam::$account:role/$role" \
            --role-session-name cadastre-collect \
            --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text); then
            echo "$account: the role $role cannot be assumed" >&2
            failures=$((failures + 1))
            continue
        fi
        key=$(echo "$credentials" | cut -f1)
        secret=$(echo "$credentials" | cut -f2)
        token=$(echo "$credentials" | cut -f3)
    fi
    account_regions=$regions
    if [ -z "$account_regions" ]; then
        look in_account "$somewhere" ec2 describe-regions --query 'Regions[].RegionName' || continue
        account_regions=$found
    fi
    for region in $account_regions; do
        echo "$account $region" >&2
        # Of every Region: what lies in it.
        for command in describe-vpcs describe-subnets describe-managed-prefix-lists; do
            save "$region" "$command" ec2 "$command" || true
        done
        look in_account "$region" ec2 describe-managed-prefix-lists --query "PrefixLists[?OwnerId!='AWS'].PrefixListId" || true
        for list in $found; do
            [ "$list" != None ] || continue
            save "$region" "get-managed-prefix-list-entries.$list" ec2 get-managed-prefix-list-entries --prefix-list-id "$list" || true
        done
        save "$region" describe-ipam-resource-discoveries ec2 describe-ipam-resource-discoveries || true
        save "$region" describe-byoip-cidrs ec2 describe-byoip-cidrs --max-results 100 || true
        if [ -n "$ipam_account" ] && [ "$ipam_account" != "$account" ]; then
            continue
        fi
        # Of the home Region of an IPAM alone: the IPAM and what it manages. Only of a pool's allocations its locale answers.
        save "$region" describe-ipams ec2 describe-ipams || continue
        look in_account "$region" ec2 describe-ipams --query "Ipams[?IpamRegion=='$region'].IpamId" || continue
        case $found in '' | None) continue ;; esac
        save "$region" describe-ipam-scopes ec2 describe-ipam-scopes || true
        save "$region" describe-ipam-byoasn ec2 describe-ipam-byoasn || true
        for command in describe-ipam-external-resource-verification-tokens describe-ipam-resource-discovery-associations; do
            save "$region" "$command" ec2 "$command" || true
        done
        save "$region" describe-ipam-pools ec2 describe-ipam-pools || continue
        look in_account "$region" ec2 describe-ipam-pools --query 'IpamPools[].[IpamPoolId,Locale]' || true
        echo "$found" >"$out/.pools"
        while read -r pool locale <&3; do
            case $pool in '' | None) continue ;; esac
            case $locale in '' | None) locale=$region ;; esac
            save "$region" "get-ipam-pool-cidrs.$pool" ec2 get-ipam-pool-cidrs --ipam-pool-id "$pool" || true
            save "$locale" "get-ipam-pool-allocations.$pool" ec2 get-ipam-pool-allocations --ipam-pool-id "$pool" || true
        done 3<"$out/.pools"
        look in_account "$region" ec2 describe-ipam-scopes --query 'IpamScopes[].IpamScopeId' || true
        for scope in $found; do
            [ "$scope" != None ] || continue
            save "$region" "get-ipam-resource-cidrs.$scope" ec2 get-ipam-resource-cidrs --ipam-scope-id "$scope" || true
        done
        save "$region" get-resource-shares ram get-resource-shares --resource-owner SELF || true
        for type in RESOURCE PRINCIPAL; do
            save "$region" "get-resource-share-associations.$type" ram get-resource-share-associations --association-type "$type" || true
        done
    done
done

if [ "$failures" -gt 0 ]; then
    echo "$failures calls failed; what they would have shown is missing" >&2
    exit 2
fi
)sh");
}

} // namespace cadastre

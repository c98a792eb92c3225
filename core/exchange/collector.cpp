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
permitted are reported on stderr and left out; the exit status is then 2.
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

own_account=$(aws sts get-caller-identity --query Account --output text)
if [ -z "$accounts" ]; then
    if aws organizations list-accounts --output json >"$out/list-accounts.json" 2>"$out/.error"; then
        accounts=$(aws organizations list-accounts --query "Accounts[?Status=='ACTIVE'].Id" --output text)
    else
        sed 's/^/list-accounts: /' "$out/.error" >&2
        rm -f "$out/list-accounts.json"
        accounts=$own_account
        failures=$((failures + 1))
    fi
fi

# in_account COMMAND...: runs it with the credentials of $account.
in_account() {
    if [ -n "$prefix" ]; then
        AWS_PROFILE="$prefix$account" "$@"
    elif [ "$account" = "$own_account" ]; then
        "$@"
    else
        AWS_ACCESS_KEY_ID=$key AWS_SECRET_ACCESS_KEY=$secret AWS_SESSION_TOKEN=$token "$@"
    fi
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
    sed "s|^|${account:-organisation} ${region:-}: |" "$out/.error" >&2
    failures=$((failures + 1))
    return 1
}
save() {
    file=$1
    shift
    keep "$file" in_account aws "$@"
}

# walk_units PARENT: the units and accounts below a root or unit.
walk_units() {
    keep "$out/list-accounts-for-parent.$1.json" aws organizations list-accounts-for-parent --parent-id "$1" || true
    keep "$out/list-organizational-units-for-parent.$1.json" \
        aws organizations list-organizational-units-for-parent --parent-id "$1" || return 0
    for unit in $(aws organizations list-organizational-units-for-parent --parent-id "$1" --query 'OrganizationalUnits[].Id' --output text); do
        [ "$unit" = None ] || walk_units "$unit"
    done
}

if [ -f "$out/list-accounts.json" ]; then
    keep "$out/describe-organization.json" aws organizations describe-organization || true
    if keep "$out/list-roots.json" aws organizations list-roots; then
        for root in $(aws organizations list-roots --query 'Roots[].Id' --output text); do
            walk_units "$root"
        done
    fi
fi

for account in $accounts; do
    region=
    if [ -z "$prefix" ] && [ "$account" != "$own_account" ]; then
        if ! credentials=$(aws sts assume-role --role-arn "arn:aws:iam::$account:role/$role" \
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
        if ! account_regions=$(in_account aws ec2 describe-regions --query 'Regions[].RegionName' --output text); then
            failures=$((failures + 1))
            continue
        fi
    fi
    for region in $account_regions; do
        dir=$out/$account/$region
        echo "$account $region" >&2
        for command in describe-vpcs describe-subnets; do
            save "$dir/$command.json" ec2 "$command" --region "$region" || true
        done
        save "$dir/describe-byoip-cidrs.json" ec2 describe-byoip-cidrs --region "$region" --max-results 100 || true
        if [ -n "$ipam_account" ] && [ "$ipam_account" != "$account" ]; then
            continue
        fi
        save "$dir/describe-ipams.json" ec2 describe-ipams --region "$region" || continue
        grep -q '"IpamId"' "$dir/describe-ipams.json" || continue
        save "$dir/describe-ipam-scopes.json" ec2 describe-ipam-scopes --region "$region" || true
        save "$dir/describe-ipam-byoasn.json" ec2 describe-ipam-byoasn --region "$region" || true
        save "$dir/describe-ipam-pools.json" ec2 describe-ipam-pools --region "$region" || continue
        for pool in $(in_account aws ec2 describe-ipam-pools --region "$region" --query 'IpamPools[].IpamPoolId' --output text); do
            [ "$pool" != None ] || continue
            save "$dir/get-ipam-pool-cidrs.$pool.json" ec2 get-ipam-pool-cidrs --region "$region" --ipam-pool-id "$pool" || true
            save "$dir/get-ipam-pool-allocations.$pool.json" ec2 get-ipam-pool-allocations --region "$region" --ipam-pool-id "$pool" || true
        done
        save "$dir/get-resource-shares.json" ram get-resource-shares --region "$region" --resource-owner SELF || true
        for type in RESOURCE PRINCIPAL; do
            save "$dir/get-resource-share-associations.$type.json" ram get-resource-share-associations --region "$region" --association-type "$type" || true
        done
        for scope in $(in_account aws ec2 describe-ipam-scopes --region "$region" --query 'IpamScopes[].IpamScopeId' --output text); do
            [ "$scope" != None ] || continue
            save "$dir/get-ipam-resource-cidrs.$scope.json" ec2 get-ipam-resource-cidrs --region "$region" --ipam-scope-id "$scope" || true
        done
    done
done
rm -f "$out/.error"

if [ "$failures" -gt 0 ]; then
    echo "$failures calls failed; what they would have shown is missing" >&2
    exit 2
fi
)sh");
}

} // namespace cadastre

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1 of a plan file. A statement ends with ';' at the end of a line; SQLite keeps the text of each as written,
-- and a file whose texts differ from these is not opened. The kinds' tables follow core/plan/fields.h (tst_schema says so).
CREATE TABLE "meta" (
    "key" TEXT PRIMARY KEY NOT NULL,
    "value" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE "kinds" (
    "name" TEXT PRIMARY KEY NOT NULL,
    "next" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "digest" BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE "entry" (
    "seq" INTEGER PRIMARY KEY,
    "branch" INTEGER NOT NULL,
    "time" INTEGER NOT NULL,
    "person" TEXT NOT NULL,
    "account" INTEGER NOT NULL,
    "ticket" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "cause" INTEGER NOT NULL,
    "undoes" INTEGER NOT NULL,
    "summary" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "changes" BLOB NOT NULL,
    "state" BLOB NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;
CREATE TABLE "entry_part" (
    "seq" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,
    PRIMARY KEY ("seq", "n")
) STRICT, WITHOUT ROWID;
CREATE TABLE "settings" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "owner" INTEGER NOT NULL,
    "homeRegion" TEXT NOT NULL,
    "partition" TEXT NOT NULL,
    "policy" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "idSalt" INTEGER NOT NULL,
    "quotas" TEXT,
    "settleSeconds" INTEGER NOT NULL,
    "releaseSeconds" INTEGER NOT NULL,
    "customInNoneLocale" INTEGER NOT NULL,
    "organizationId" TEXT NOT NULL,
    "managementAccount" INTEGER NOT NULL,
    "organizationSharing" INTEGER NOT NULL,
    "createdAt" INTEGER NOT NULL,
    "reusableRanges" TEXT,
    "delegatedAdmin" INTEGER NOT NULL
) STRICT;
CREATE TABLE "org_units" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL,
    "parent" INTEGER NOT NULL,
    "awsId" TEXT NOT NULL
) STRICT;
CREATE TABLE "accounts" (
    "id" INTEGER PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "unit" INTEGER NOT NULL,
    "external" INTEGER NOT NULL,
    "tags" TEXT,
    "basis" TEXT NOT NULL,
    "seenAt" INTEGER NOT NULL
) STRICT;
CREATE TABLE "ipams" (
    "id" INTEGER PRIMARY KEY,
    "owner" INTEGER NOT NULL,
    "homeRegion" TEXT NOT NULL,
    "operatingRegions" TEXT,
    "tier" TEXT NOT NULL,
    "privateGua" INTEGER NOT NULL,
    "meteredAccount" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "tags" TEXT,
    "state" TEXT NOT NULL,
    "dueAt" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "seenAt" INTEGER NOT NULL,
    "createdAt" INTEGER NOT NULL,
    "awsId" TEXT NOT NULL
) STRICT;
CREATE TABLE "scopes" (
    "id" INTEGER PRIMARY KEY,
    "ipam" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "isDefault" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "tags" TEXT,
    "state" TEXT NOT NULL,
    "dueAt" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "seenAt" INTEGER NOT NULL,
    "createdAt" INTEGER NOT NULL,
    "awsId" TEXT NOT NULL
) STRICT;
CREATE TABLE "pools" (
    "id" INTEGER PRIMARY KEY,
    "scope" INTEGER NOT NULL,
    "source" INTEGER NOT NULL,
    "family" INTEGER NOT NULL,
    "owner" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "publicIpSource" TEXT NOT NULL,
    "advertisable" INTEGER NOT NULL,
    "originator" TEXT NOT NULL,
    "minLength" INTEGER,
    "defaultLength" INTEGER,
    "maxLength" INTEGER,
    "requiredTags" TEXT,
    "autoImport" INTEGER NOT NULL,
    "sourceResource" INTEGER NOT NULL,
    "strategy" TEXT NOT NULL,
    "refill" TEXT,
    "description" TEXT NOT NULL,
    "tags" TEXT,
    "state" TEXT NOT NULL,
    "dueAt" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "seenAt" INTEGER NOT NULL,
    "createdAt" INTEGER NOT NULL,
    "awsId" TEXT NOT NULL
) STRICT;
CREATE TABLE "pool_cidrs" (
    "id" INTEGER PRIMARY KEY,
    "pool" INTEGER NOT NULL,
    "cidr_address" BLOB,
    "cidr_length" INTEGER,
    "cidr_family" INTEGER,
    "netmaskRequest" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "failure" TEXT NOT NULL,
    "failureMessage" TEXT NOT NULL,
    "sourceAllocation" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL,
    "authorizationMessage" TEXT NOT NULL,
    "authorizationSignature" TEXT NOT NULL,
    "tokenId" TEXT NOT NULL,
    "evidenceFacts" TEXT NOT NULL,
    "evidenceAt" INTEGER NOT NULL,
    "advert" TEXT NOT NULL,
    "originAsn" INTEGER NOT NULL,
    "dueAt" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "seenAt" INTEGER NOT NULL,
    "createdAt" INTEGER NOT NULL,
    "awsId" TEXT NOT NULL
) STRICT;
CREATE TABLE "resources" (
    "id" INTEGER PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "owner" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    "vpc" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "isDefaultVpc" INTEGER NOT NULL,
    "tags" TEXT,
    "basis" TEXT NOT NULL,
    "seenAt" INTEGER NOT NULL,
    "createdAt" INTEGER NOT NULL,
    "awsId" TEXT NOT NULL,
    "seenTags" TEXT,
    "attributes" TEXT
) STRICT;
CREATE TABLE "allocations" (
    "id" INTEGER PRIMARY KEY,
    "pool" INTEGER NOT NULL,
    "cidr_address" BLOB,
    "cidr_length" INTEGER,
    "cidr_family" INTEGER,
    "type" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "resource" INTEGER NOT NULL,
    "childPool" INTEGER NOT NULL,
    "owner" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    "createdAt" INTEGER NOT NULL,
    "releasingAt" INTEGER NOT NULL,
    "seenAt" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "tags" TEXT,
    "awsId" TEXT NOT NULL
) STRICT;
CREATE TABLE "resource_cidrs" (
    "id" INTEGER PRIMARY KEY,
    "resource" INTEGER NOT NULL,
    "cidr_address" BLOB,
    "cidr_length" INTEGER,
    "cidr_family" INTEGER,
    "scope" INTEGER NOT NULL,
    "allocation" INTEGER NOT NULL,
    "monitored" INTEGER NOT NULL,
    "primary" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "ipSource" TEXT NOT NULL,
    "pendingScope" INTEGER NOT NULL,
    "ipUsage" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "seenAt" INTEGER NOT NULL,
    "createdAt" INTEGER NOT NULL,
    "awsId" TEXT NOT NULL
) STRICT;
CREATE TABLE "shares" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL,
    "owner" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    "pools" TEXT,
    "principals" TEXT,
    "permission" TEXT NOT NULL,
    "allowExternal" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "tags" TEXT,
    "basis" TEXT NOT NULL,
    "seenAt" INTEGER NOT NULL,
    "createdAt" INTEGER NOT NULL,
    "updatedAt" INTEGER NOT NULL,
    "awsId" TEXT NOT NULL,
    "discoveries" TEXT,
    "invited" TEXT
) STRICT;
CREATE TABLE "external_networks" (
    "id" INTEGER PRIMARY KEY,
    "scope" INTEGER NOT NULL,
    "cidr_address" BLOB,
    "cidr_length" INTEGER,
    "cidr_family" INTEGER,
    "site" TEXT NOT NULL,
    "asn" INTEGER NOT NULL,
    "connection" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "description" TEXT NOT NULL
) STRICT;
CREATE TABLE "reserves" (
    "id" INTEGER PRIMARY KEY,
    "pool" INTEGER NOT NULL,
    "cidr_address" BLOB,
    "cidr_length" INTEGER,
    "cidr_family" INTEGER,
    "purpose" TEXT NOT NULL,
    "hold" TEXT NOT NULL,
    "allocation" INTEGER NOT NULL,
    "until" INTEGER NOT NULL,
    "createdAt" INTEGER NOT NULL
) STRICT;
CREATE TABLE "house_rules" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL,
    "pool" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "values" TEXT
) STRICT;
CREATE TABLE "waivers" (
    "id" INTEGER PRIMARY KEY,
    "rule" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "until" INTEGER NOT NULL,
    "createdAt" INTEGER NOT NULL
) STRICT;
CREATE TABLE "checkpoints" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "createdAt" INTEGER NOT NULL
) STRICT;
CREATE TABLE "byoip_cidrs" (
    "id" INTEGER PRIMARY KEY,
    "cidr_address" BLOB,
    "cidr_length" INTEGER,
    "cidr_family" INTEGER,
    "shownAs" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "statusMessage" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "seenAt" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL,
    "evidenceFacts" TEXT NOT NULL,
    "evidenceAt" INTEGER NOT NULL,
    "settlesTo" TEXT NOT NULL,
    "dueAt" INTEGER NOT NULL
) STRICT;
CREATE TABLE "coverage" (
    "id" INTEGER PRIMARY KEY,
    "account" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "complete" INTEGER NOT NULL,
    "seenAt" INTEGER NOT NULL
) STRICT;
CREATE TABLE "resource_discoveries" (
    "id" INTEGER PRIMARY KEY,
    "owner" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    "operatingRegions" TEXT,
    "description" TEXT NOT NULL,
    "excludedUnits" TEXT,
    "tags" TEXT,
    "state" TEXT NOT NULL,
    "dueAt" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "seenAt" INTEGER NOT NULL,
    "createdAt" INTEGER NOT NULL,
    "awsId" TEXT NOT NULL
) STRICT;
CREATE TABLE "discovery_associations" (
    "id" INTEGER PRIMARY KEY,
    "ipam" INTEGER NOT NULL,
    "discovery" INTEGER NOT NULL,
    "tags" TEXT,
    "state" TEXT NOT NULL,
    "dueAt" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "seenAt" INTEGER NOT NULL,
    "createdAt" INTEGER NOT NULL,
    "awsId" TEXT NOT NULL
) STRICT;
CREATE TABLE "verification_tokens" (
    "id" INTEGER PRIMARY KEY,
    "ipam" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "notAfter" INTEGER NOT NULL,
    "tags" TEXT,
    "state" TEXT NOT NULL,
    "dueAt" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "seenAt" INTEGER NOT NULL,
    "createdAt" INTEGER NOT NULL,
    "awsId" TEXT NOT NULL
) STRICT;
CREATE TABLE "byoasns" (
    "id" INTEGER PRIMARY KEY,
    "ipam" INTEGER NOT NULL,
    "asn" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "statusMessage" TEXT NOT NULL,
    "authorizationMessage" TEXT NOT NULL,
    "authorizationSignature" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "evidenceFacts" TEXT NOT NULL,
    "evidenceAt" INTEGER NOT NULL,
    "dueAt" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "seenAt" INTEGER NOT NULL,
    "createdAt" INTEGER NOT NULL
) STRICT;
CREATE TABLE "asn_associations" (
    "id" INTEGER PRIMARY KEY,
    "byoasn" INTEGER NOT NULL,
    "poolCidr" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "statusMessage" TEXT NOT NULL,
    "switchedAt" INTEGER NOT NULL,
    "dueAt" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "seenAt" INTEGER NOT NULL,
    "createdAt" INTEGER NOT NULL
) STRICT;
CREATE TABLE "step_marks" (
    "id" INTEGER PRIMARY KEY,
    "key" TEXT NOT NULL,
    "progress" TEXT NOT NULL,
    "ticket" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "markedAt" INTEGER NOT NULL
) STRICT;

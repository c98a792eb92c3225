-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2: client tokens are kept, an IPAM's default resource discovery has tags, a range outside IPAM is some account's.
-- What is new is zero in older rows, and zero values are no part of a row's digest: older plans vouch for themselves as before.
CREATE TABLE "client_tokens" (
    "id" INTEGER PRIMARY KEY,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "createdAt" INTEGER NOT NULL
) STRICT;
ALTER TABLE "ipams" ADD COLUMN "discoveryTags" TEXT;
ALTER TABLE "ipams" ADD COLUMN "discoveryAssociationTags" TEXT;
ALTER TABLE "byoip_cidrs" ADD COLUMN "account" INTEGER NOT NULL DEFAULT 0;

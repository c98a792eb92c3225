-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 3: the CIDRs of VPCs and subnets take their time to come and to go, where the plan says that AWS would (contract §9.3).
-- Zero in older rows, so their digests hold.
ALTER TABLE "resource_cidrs" ADD COLUMN "dueAt" INTEGER NOT NULL DEFAULT 0;

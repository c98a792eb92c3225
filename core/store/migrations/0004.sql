-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: the address pool of a range outside IPAM has tags, a share says when accounts were invited (contract §3.2, §15).
-- Empty in older rows, so their digests hold.
ALTER TABLE "byoip_cidrs" ADD COLUMN "tags" TEXT;
ALTER TABLE "shares" ADD COLUMN "invitedAt" TEXT;

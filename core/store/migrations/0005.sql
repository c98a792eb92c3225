-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 5: a scope says whose space it is given from outside AWS (contract §3.5). Empty in older rows, so their digests hold.
ALTER TABLE "scopes" ADD COLUMN "externalAuthority" TEXT NOT NULL DEFAULT '';

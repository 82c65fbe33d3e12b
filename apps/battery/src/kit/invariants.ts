import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../../tools/workplace.ts';
import type { World } from './world.ts';

const checker = join(root, 'apps/api/src/integrity/invariants.sql');

/** What the invariant checker finds: rows of its statements, one sentence each. */
export async function brokenInvariants(world: World): Promise<string[]> {
  if (!existsSync(checker)) return [];
  const rows = await world.rows<Record<string, unknown>>(readFileSync(checker, 'utf8'));
  return rows.map((row) => `invariant: ${Object.values(row).join(' · ')}`);
}

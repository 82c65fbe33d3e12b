import { bombsCase } from './cases/bombs.case.ts';
import { bruteForce } from './cases/brute-force.case.ts';
import { caps } from './cases/caps.case.ts';
import { crossSite } from './cases/cross-site.case.ts';
import { illegalMoves } from './cases/illegal-moves.case.ts';
import { killApi, killPostgres, lockedTable, quickKillApi, terminated } from './cases/kills.case.ts';
import { storm } from './cases/storm.case.ts';
import { fullDisk } from './cases/full-disk.case.ts';
import { importTwice } from './cases/imports.case.ts';
import { killWorker } from './cases/kill-worker.case.ts';
import { slowClients } from './cases/slow-clients.case.ts';
import { tampering } from './cases/tampering.case.ts';
import { clock } from './cases/clock.case.ts';
import { distribution } from './cases/distribution.case.ts';
import { rolling } from './cases/rolling.case.ts';
import { foreignWrites } from './cases/foreign-writes.case.ts';
import { fuzz, quickFuzz } from './cases/fuzz.case.ts';
import { massAssignment } from './cases/mass-assignment.case.ts';
import { matrixCase } from './cases/matrix.case.ts';
import { nulls } from './cases/nulls.case.ts';
import { objects } from './cases/objects.case.ts';
import { racesCase } from './cases/races.case.ts';
import { rowLevel } from './cases/row-level.case.ts';
import { sessions } from './cases/sessions.case.ts';
import { texts } from './cases/texts.case.ts';
import { workbooks } from './cases/workbooks.case.ts';
import type { Case } from './kit/case.ts';

/** Every case, in the order of the lines they print. */
export const cases: readonly Case[] = [
  objects,
  foreignWrites,
  matrixCase,
  rowLevel,
  massAssignment,
  bombsCase,
  texts,
  workbooks,
  crossSite,
  sessions,
  bruteForce,
  racesCase,
  caps,
  importTwice,
  tampering,
  illegalMoves,
  storm,
  killApi,
  quickKillApi,
  killPostgres,
  terminated,
  killWorker,
  lockedTable,
  fullDisk,
  slowClients,
  clock,
  rolling,
  distribution,
  nulls,
  fuzz,
  quickFuzz,
];

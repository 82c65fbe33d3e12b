/** Fills the database at DATABASE_URL with a part of the region: `--part 0.01`; answers what it made as one line of JSON. */
import { parseArgs } from 'node:util';
import { fillRegion } from './fill';

const { values } = parseArgs({ options: { part: { type: 'string', default: '1' } } });
const url = process.env['DATABASE_URL'];
if (!url) throw new Error('DATABASE_URL is missing');
const season = { years: [2025, 2026, 2027], now: 2027 };
console.log(JSON.stringify(await fillRegion(url, Number(values.part), process.env['PASSWORD_HASH'] ?? '-', season)));

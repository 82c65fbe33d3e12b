import { join } from 'node:path';
import pg from 'pg';
import { storeOf } from '../attachments/storage';
import { backUp } from '../backup/backup';
import { required } from './environment';

/** `backup.js [folder]`: saves database and attachments into an empty folder; exit 1 and the reason when it did not. */
const [asked] = process.argv.slice(2);
if (asked?.startsWith('-')) {
  process.stdout.write(
    'backup [folder]\nSaves the database and the content of attachments while everything runs. Without a folder: below backups/ of the data folder.\n',
  );
  process.exit(asked === '--help' ? 0 : 2);
}
const named = `chengxiao-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
const folder = asked ?? join(process.env['CHENGXIAO_DATA'] ?? '.data', 'backups', named);
const owner = new pg.Client({ connectionString: required('DATABASE_URL') });
try {
  await owner.connect();
  const { tables, files, seal } = await backUp(owner, storeOf(process.env), folder);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(`saved: ${tables.length} tables, ${rows} rows, ${files.length} files in ${folder}\n`);
  if (seal) process.stdout.write(`it ends with seal ${seal.id}:${seal.hash}\n`);
} catch (error) {
  process.stderr.write(`no backup: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await owner.end();
}

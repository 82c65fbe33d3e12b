import { storeOf } from '../attachments/storage';
import { restore } from '../backup/restore';
import { required } from './environment';

/** `restore.js folder`: brings a backup into an empty database; exit 1 and the reason when it did not. */
const [folder] = process.argv.slice(2);
if (!folder || folder.startsWith('-')) {
  process.stdout.write(
    'restore <folder>\nBrings a backup into an empty database (DATABASE_URL, or a new data folder by CHENGXIAO_DATA).\n',
  );
  process.exit(folder === '--help' ? 0 : 2);
}
try {
  const { tables, files, seal, madeAt } = await restore(folder, {
    ownerUrl: required('DATABASE_URL'),
    runtimePassword: required('RUNTIME_PASSWORD'),
    files: storeOf(process.env),
  });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(`restored as of ${madeAt}: ${tables.length} tables, ${rows} rows, ${files.length} files\n`);
  if (seal) process.stdout.write(`it ends with seal ${seal.id}:${seal.hash}; what came later is not in it\n`);
  process.stdout.write('next: put the key of the seals in its place, start, wait a minute, npm run audit:verify\n');
} catch (error) {
  process.stderr.write(`not restored: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

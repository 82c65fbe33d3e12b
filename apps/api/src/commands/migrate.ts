import { migrate, UnusableDatabase } from '../migrate';
import { checkOptions } from '../operations/options';
import { required } from './environment';

checkOptions('migrate');
/** `migrate.js`: schema and runtime login; exit 2 unreachable, 3 unusable, with one sentence. */
try {
  const { applied, login } = await migrate(required('DATABASE_URL'), required('RUNTIME_PASSWORD'));
  process.stdout.write(`${JSON.stringify({ applied, login })}\n`);
} catch (error) {
  process.stderr.write(
    `${error instanceof UnusableDatabase ? error.message : `migration failed: ${error instanceof Error ? error.message : String(error)}`}\n`,
  );
  process.exitCode = error instanceof UnusableDatabase ? error.exitCode : 3;
}

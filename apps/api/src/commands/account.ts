import { ProblemError, say } from '@chengxiao/domain';
import pg from 'pg';
import { required } from './environment';
import { accountUsage, makeAccount, readWanted } from './make-account';

/** `account.js`: the first people of a production database; their password must be changed at once. */
const wanted = readWanted(process.argv.slice(2).filter((each) => each !== '--'));
if (wanted === 'help') {
  process.stdout.write(accountUsage);
  process.exit(0);
}
if ('wrong' in wanted) {
  process.stderr.write(`✗ ${wanted.wrong}\n\n${accountUsage}`);
  process.exit(2);
}

const owner = new pg.Client({ connectionString: required('DATABASE_URL') });
try {
  await owner.connect();
  await owner.query(`set app.program = 'account'`);
  const password = await makeAccount(owner, wanted);
  process.stdout.write(
    password ? `${wanted.username} ${password}\n` : `${wanted.username}：已增加一个岗位 / has another position\n`,
  );
} catch (error) {
  process.stderr.write(`✗ 未新建人员 / no account created: ${told(error)}\n`);
  process.exitCode = 1;
} finally {
  await owner.end();
}

function told(error: unknown): string {
  if (error instanceof ProblemError) return `${say(error.refusal.reason, 'zh')} / ${say(error.refusal.reason, 'en')}`;
  return error instanceof Error ? error.message : String(error);
}

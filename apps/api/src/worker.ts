import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { businessJobs } from './business.jobs';
import { required } from './commands/environment';
import { dataSourceOptions, ofJobs } from './data-source';
import { IntegrityModule } from './integrity/integrity.module';
import { exportSeal } from './integrity/seal-export';
import { sealSignerOf } from './integrity/seal-key';
import { sealMemoryOf } from './integrity/seal-memory';
import { Seals } from './integrity/seals';
import { Db } from './kit/data/db';
import { JobRunner } from './kit/jobs/job-runner';
import { configuredMailer } from './messages/mailer';
import { tellNewEvents } from './messages/tell';
import { JsonLogger, log } from './operations/log';
import { lastSeal, openMetrics } from './operations/metrics';
import { checkOptions } from './operations/options';

checkOptions('worker');
const url = required('RUNTIME_DATABASE_URL');

@Global()
@Module({ providers: [Db], exports: [Db] })
class WorkerKit {}

@Module({
  imports: [
    // One connection to seal and three for the handlers; the job queue has two more and one that listens.
    TypeOrmModule.forRoot({ ...dataSourceOptions(url, 4, ofJobs), retryAttempts: 0 }),
    WorkerKit,
    IntegrityModule,
  ],
  providers: [{ provide: JobRunner, inject: [Db], useFactory: (db: Db) => new JobRunner(url, db, businessJobs) }],
})
class WorkerModule {}

const app = await NestFactory.createApplicationContext(WorkerModule, { logger: new JsonLogger() });
app.enableShutdownHooks();
const seals = app.get(Seals);
const signer = sealSignerOf(process.env);
const memory = sealMemoryOf(process.env);

/** A file whose age tells a supervisor that the last seal went well; the worker listens on no port. */
const heartbeat = process.env['HEARTBEAT_FILE'];

/** One seal a minute, kept outside the database too; a failure is told and the next minute tries again. */
const sealOnce = async (): Promise<void> => {
  const last = (await seals.seal(signer)).at(-1);
  if (last) {
    memory.remember(last);
    const { SEAL_EXPORT_DIR: folder, SEAL_MAIL_TO: mailTo } = process.env;
    await exportSeal(last, { folder, mailTo, mailer: configuredMailer() });
  }
  if (heartbeat) await writeFile(heartbeat, new Date().toISOString());
};
const sealEvents = async (): Promise<void> => {
  await sealOnce()
    .then(() => lastSeal.setToCurrentTime())
    .catch((error: unknown) => log.error(`sealing failed: ${error instanceof Error ? error.message : String(error)}`));
};
await sealEvents();
const timer = setInterval(() => void sealEvents(), 60_000);

/** Messages of what happened, every few seconds: looking where nothing happened reads one row. What fails is tried again. */
const ending = new AbortController();
const tell = async (): Promise<void> => {
  await tellNewEvents(app.get(Db), ending.signal).catch((error: unknown) => {
    if (!ending.signal.aborted) log.error(`telling failed: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!ending.signal.aborted) telling = setTimeout(() => void tell(), 3_000);
};
let telling = setTimeout(() => void tell(), 0);
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    clearInterval(timer);
    clearTimeout(telling);
    ending.abort(new Error('the worker stops'));
  });
await openMetrics(process.env['METRICS_PORT'], process.env['HOST'] || '0.0.0.0');
process.send?.('ready');

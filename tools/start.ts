/** `npm start`: everything of the product on one machine, from an installed checkout to the printed address. */
import { buildStale } from './build.ts';
import { migrate } from './database.ts';
import { keep, live, takeDatabase } from './lifetime.ts';
import {
  addressAsked,
  introduce,
  mustBeFree,
  runtimeEnvironment,
  seed,
  startApi,
  startWorker,
  wantsDemo,
} from './product.ts';
import { step } from './say.ts';
import { webFolder } from './workplace.ts';

await live(async () => {
  console.log('成效 Chengxiao');
  const address = addressAsked();
  await mustBeFree(address);
  const database = await step('数据库', 'PostgreSQL', takeDatabase);
  await step('构建', 'build what is stale', () => buildStale());
  await step('升级数据库', 'migrate', () => migrate(database));
  const people = wantsDemo(database) ? await step('演示数据', 'demo data', () => seed(database)) : [];
  const env = { ...runtimeEnvironment(database, address), WEB_ROOT: webFolder };
  await step('服务', 'API and worker', () =>
    Promise.all([keep('api', () => startApi(env)), keep('worker', () => startWorker(env))]),
  );
  const home = `http://localhost:${address.port}`;
  console.log(
    `\n就绪  Ready in ${process.uptime().toFixed(1)} s\n  工作台 workspace  ${home}\n  公开门户 portal   ${home}/portal`,
  );
  if (address.host === '127.0.0.1')
    console.log(
      '  只有本机可以访问；HOST=0.0.0.0 npm start 对其他机器开放  This machine alone reaches it; HOST=0.0.0.0 opens it to others',
    );
  introduce(people);
  console.log('\n按 Ctrl-C 停止  Ctrl-C stops it');
});

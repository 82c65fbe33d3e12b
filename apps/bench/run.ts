/** `npm run bench`: speed and size of the product as ratios, each measured in one run. Arguments: list, start, memory, similar, what-if, import (default all). */
import { measureImport } from './src/import.ts';
import { measureList } from './src/list.ts';
import { measureSimilar } from './src/similar.ts';
import { fillRegion } from './src/region.ts';
import { measureStart } from './src/start.ts';
import { startStage } from './src/stage.ts';
import { measureWhatIf } from './src/what-if.ts';

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const wants = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
let met = true;
const report = (name: string, value: string, expected: string, holds: boolean): void => {
  met &&= holds;
  console.log(`${holds ? '✓' : '✗'} ${name}: ${value} (expected ${expected})`);
};

if (wants('list') || wants('memory')) {
  const stage = await startStage();
  try {
    if (wants('list')) {
      const { throughput, p99, ours, bare, same } = await measureList(stage);
      console.log(
        `  50 projects × 10 indicators, 16 connections; ${ours.perSecond} of ${bare.perSecond} requests/s, p99 ${ours.p99} and ${bare.p99} ms`,
      );
      report('answers agree with the bare statement', String(same), 'true', same);
      report(
        'throughput against one hand-written statement',
        throughput.toFixed(2),
        'at least 0.50',
        throughput >= 0.5,
      );
      console.log(`  p99 against the bare statement: ${p99.toFixed(2)} times`);
    }
    if (wants('memory')) {
      const megabytes = await stage.memoryAfter(10_000);
      report('memory of the API after 10,000 requests', `${megabytes} MB`, 'below 350 MB', megabytes < 350);
    }
  } finally {
    await stage.stop();
  }
}
if (wants('similar')) {
  const stage = await startStage(fillRegion);
  try {
    const { targets, lookup, probe, ratio, findings, byIndex, complete } = await measureSimilar(stage);
    console.log(`  ${targets} targets of a year; p95 of a lookup ${lookup} ms, of the bare index probe ${probe} ms`);
    report('lookups that found the copies of their set', String(complete), 'true', complete);
    report('lookups answered by the GIN index alone', String(byIndex), 'true', byIndex);
    report('p95 of a lookup in scope against the bare index probe', ratio.toFixed(2), 'at most 8.00', ratio <= 8);
    report('p95 of all findings of a target through the API', `${findings} ms`, 'within 200 ms', findings <= 200);
  } finally {
    await stage.stop();
  }
}
if (wants('start')) {
  const { first, again } = await measureStart();
  report('npm start to the first answer, new data directory', `${first.toFixed(1)} s`, 'within 20 s', first <= 20);
  console.log(`  the second start: ${again.toFixed(1)} s`);
}
if (wants('what-if')) {
  const { prepared, other, same } = await measureWhatIf();
  console.log(`  120,000 filed evaluations × 10 indicators, made in ${prepared.toFixed(0)} s; one worker on one core`);
  for (const [name, run] of Object.entries({ 'another pack': other, 'their own pack': same })) {
    const { seconds, cpu, perSecond, changed, megabytes } = run;
    console.log(`  under ${name}: ${perSecond} projects/s, ${cpu.toFixed(1)} s of CPU, ${changed} change their grade`);
    report(`scoring a year again under ${name}`, `${seconds.toFixed(1)} s`, 'below 60 s', seconds < 60);
    report('memory of the worker at its peak', `${megabytes} MB`, 'below 500 MB', megabytes < 500);
  }
  report('grades that change under their own pack', String(same.changed), '0', same.changed === 0);
}
if (wants('import')) {
  const stage = await startStage();
  try {
    const { checked, applied, worker, api, projects } = await measureImport(stage);
    console.log(
      `  10,000 projects in one workbook: checked in ${checked.toFixed(1)} s, applied in ${applied.toFixed(1)} s`,
    );
    report('projects that were drafted', String(projects), '10000', projects === 10_000);
    report(
      'from the file to the last draft',
      `${(checked + applied).toFixed(1)} s`,
      'below 10 s',
      checked + applied < 10,
    );
    report('memory of the worker at its peak', `${worker} MB`, 'below 300 MB', worker < 300);
    report('memory of the API at its peak', `${api} MB`, 'below 300 MB', api < 300);
  } finally {
    await stage.stop();
  }
}
process.exitCode = met ? 0 : 1;

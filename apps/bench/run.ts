/** `npm run bench`: speed and size of the product as ratios, each measured in one run. Arguments: list, start, memory, similar, what-if, scale, browser, import (default all). */
import { measureBrowser } from './src/browser.ts';
import { measureImport } from './src/import.ts';
import { measureList } from './src/list.ts';
import { measureSimilar } from './src/similar.ts';
import { fillRegion } from './src/region.ts';
import { measureScale } from './src/scale.ts';
import { measureStart } from './src/start.ts';
import { startStage } from './src/stage.ts';
import { measureWhatIf } from './src/what-if.ts';

const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const wanted = words.filter((word) => !(Number(word) > 0));
/** Parts of the region for `scale` and `browser`: those that are named, as in `scale 0.01`. */
const named = words.map(Number).filter((part) => part > 0);
const parts = named.length > 0 ? named : [0.01, 0.1, 1];
/** Milliseconds at the 95th percentile by kind of question. */
const limits = { list: 60, one: 60, search: 150, page: 50 } as const;
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
        'at least 0.78',
        throughput >= 0.78,
      );
      report('p99 against the bare statement', `${p99.toFixed(2)} times`, 'at most 1.30', p99 <= 1.3);
    }
    if (wants('memory')) {
      const megabytes = await stage.memoryAfter(10_000);
      report('memory of the API after 10,000 requests', `${megabytes} MB`, 'below 330 MB', megabytes < 330);
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
if (wants('scale')) {
  const smallest = new Map<string, number>();
  for (const part of parts) {
    console.log(`  ${part * 100} % of the region`);
    const { asked, acts } = await measureScale(part);
    for (const { name, kind, p50, p95, statements, ratio } of asked) {
      if (part === 0.01) smallest.set(name, p95);
      const growth = p95 / (smallest.get(name) ?? p95);
      const figures = `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${statements} statements, ${ratio.toFixed(2)} times the bare SQL`;
      const limit = limits[kind];
      report(name, figures, `p95 within ${limit} ms`, p95 <= limit);
      if (part === 1 && kind !== 'search')
        report(`${name}: p95 against 1 %`, growth.toFixed(2), 'at most 1.50', growth <= 1.5);
    }
    for (const { name, done, refused, seconds, answered, waited } of acts)
      console.log(
        `  ${name}: ${done} targets, ${refused} not, in ${seconds.toFixed(1)} s (${((1000 * seconds) / Math.max(done + refused, 1)).toFixed(1)} ms each), answered in ${Math.round(answered)} ms; another request waited ${Math.round(waited)} ms at most`,
      );
  }
}
if (wants('browser')) {
  const { cold, switches, searches } = await measureBrowser(named[0] ?? 1);
  for (const { path, ms, bare } of cold)
    report(
      `${path} interactive in a browser that never saw it`,
      `${Math.round(ms)} ms, ${(ms / bare).toFixed(1)} times a bare page`,
      'within 1000 ms',
      ms <= 1_000,
    );
  for (const [name, { times, p50, p95, worst }] of Object.entries({
    'to the next form of the desk': switches,
    'to what a search finds': searches,
  }))
    report(
      name,
      `${times} times, p50 ${Math.round(p50)} ms, p95 ${Math.round(p95)} ms, at most ${Math.round(worst)} ms`,
      'p95 within 150 ms',
      p95 <= 150,
    );
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

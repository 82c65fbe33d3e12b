import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../../../test/api';
import { indicatorLibrary } from '../../../test/ask-indicators';
import { makers, type Office } from '../../../test/make';
import { approvedProject, indicatorInputs, target } from '../../../test/make-targets';

let api: TestApi;
let office: Office;
let ask: ReturnType<typeof indicatorLibrary>;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  ask = indicatorLibrary(api);
});
afterAll(() => api.close());

const detail = {
  explanation: '当年完成养护作业的里程',
  method: 'statistics' as const,
  source: '养护单位台账',
  evidence: '养护合同、养护记录',
  scoringRule: '达到指标值得满分',
  libraryId: '0190b0e0-0000-7000-8000-000000000001',
  libraryVersion: 2,
};
const detailed = () => indicatorInputs().map((row, index) => (index === 0 ? { ...row, ...detail } : row));
const cells = 'explanation method source evidence scoringRule libraryId libraryVersion';

describe('what the template of 101号 asks of a row besides', () => {
  it('is kept with the form, frozen with the version, and open in rows that say nothing', async () => {
    const { version } = await approvedProject(api, office, { indicators: detailed() });
    const { target: read } = await api.graphql<{ target: Record<string, never> }>(
      office.audit,
      `query { target(id: "${version.targetId}") { indicators { ${cells} } versions { content { indicators { ${cells} } } } } }`,
    );
    const open = {
      explanation: '',
      method: null,
      source: '',
      evidence: '',
      scoringRule: '',
      libraryId: null,
      libraryVersion: null,
    };
    const expected = [detail, ...Array.from({ length: 5 }, () => open)];
    expect(read['indicators']).toEqual(expected);
    expect(read['versions']).toEqual([{ content: { indicators: expected } }]);
  });
});

describe('a good indicator', () => {
  it('is put into the library from a passed target with all it says, but not from one nobody has passed', async () => {
    const { target: passed } = await target(api, office, 'passed', { indicators: detailed() });
    const rows = (
      await api.graphql<{ target: { indicators: { id: string }[] } }>(
        office.unit,
        `query { target(id: "${passed.id}") { indicators { id } } }`,
      )
    ).target.indicators;
    const drafted = await ask.recommend(office.unit, passed.id, rows[0]?.id ?? '');
    const { libraryId: _, libraryVersion: __, ...kept } = detail;
    expect(drafted).toMatchObject({
      ...kept,
      state: 'draft',
      name: '养护里程',
      unit: '公里',
      projectTag: '农村公路',
      fromTargetId: passed.id,
      weight: null,
    });
    expect(await ask.move(office.unit, drafted, 'propose')).toMatchObject({ state: 'proposed' });
    const { target: draft } = await target(api, office);
    expect(await ask.recommend(office.unit, draft.id, rows[0]?.id ?? '')).toMatchObject({ code: 'ILLEGAL_STATE' });
  });
});

/** What ex-ante assessment says to people. */
export const exAnteMessages = {
  exAnteMissing: {
    zh: '项目达到事前绩效评估的金额标准，尚未评估，不能入库（六(三)）',
    en: 'The project reaches the amount for an ex-ante assessment and has none; it cannot be admitted (六(三))',
  },
  exAnteOpen: { zh: '事前绩效评估尚未得出结论，不能入库', en: 'The ex-ante assessment has no conclusion yet' },
  exAnteOutdated: {
    zh: '项目资金已超过评估时的金额，须重新进行事前绩效评估',
    en: 'The funds exceed the amount that was assessed; assess the project again',
  },
  exAnteRejected: { zh: '事前绩效评估结论为不予支持，不能入库', en: 'The ex-ante assessment rejected the project' },
  exAnteChangeNeeded: {
    zh: '事前绩效评估结论为调整完善后支持，请申报单位先说明作了哪些调整',
    en: 'Support depends on changes: the declarer first states what was changed',
  },
  exAnteNothingToChange: {
    zh: '评估结论没有要求调整完善',
    en: 'The conclusion asks for no change',
  },
  exAnteNotNeeded: {
    zh: '项目不属于须事前绩效评估的范围（新增、达到金额标准的项目和政策）',
    en: 'Only new projects and policies from the set amount on are assessed beforehand',
  },
  exAnteExists: { zh: '该项目已有事前绩效评估', en: 'The project has an ex-ante assessment already' },
  exAnteConclusionTooGood: {
    zh: '结论与得分不一致：{total} 分。{support} 分以上且各方面不低于其满分的 {ofDimension}% 方可予以支持，{after} 分以上方可调整完善后支持',
    en: 'The conclusion does not fit {total} (point|points): support needs {support} and {ofDimension} % of each dimension, support after change {after}',
  },
  exAnteRatedTwice: { zh: '同一评估要点评了两次', en: 'The item is rated twice' },
  exAnteMaterialMissing: { zh: '缺少必备材料', en: 'A needed paper is missing' },
  exAnteFewExperts: { zh: '评估专家不少于 3 名', en: 'At least three experts' },
  exAnteConflict: { zh: '专家须声明与项目无利害关系', en: 'The expert must declare to have no interest in it' },
} as const;

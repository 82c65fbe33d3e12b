import table from '../../data/economic-correspondence.json' with { type: 'json' };

const classes: Readonly<Partial<Record<string, readonly string[]>>> = table;

/**
 * The sections of 政府预算支出经济分类 that correspond to one of 部门预算支出经济分类: one where the table leaves no choice, two
 * where it depends on whether an office of government or an institution 事业单位 spends the money, none where the table
 * does not say.
 */
export const correspondingClasses = (economicCode: string): readonly string[] => classes[economicCode] ?? [];

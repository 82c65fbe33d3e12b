import type { DemoOrganisation } from './departments';

/** Departments of 巴彦淖尔市 and units below departments, for the projects of its season: key, parent, name, person. */
const table: readonly (readonly [key: string, parent: string | null, name: string, person: string])[] = [
  ['byne-jt', null, '交通运输局', '高建军'],
  ['byne-gl', 'byne-jt', '公路养护中心', '石永刚'],
  ['byne-jy', null, '教育局', '李慧'],
  ['byne-yz', 'byne-jy', '第一中学', '王海燕'],
  ['byne-zj', 'byne-jy', '职业技术学校', '刘志远'],
  ['byne-sl', null, '水利局', '包永胜'],
  ['byne-sg', 'byne-sl', '水利工程中心', '张立新'],
  ['byne-sw', 'byne-sl', '水文服务中心', '韩雪'],
  ['byne-yy', 'byne-wj', '医院', '赵晓梅'],
  ['byne-jk', 'byne-wj', '疾病预防控制中心', '武斌'],
  ['byne-dj', 'byne-zr', '不动产登记中心', '吕静'],
  ['byne-hb', null, '生态环境局', '吴海峰'],
  ['byne-mz', null, '民政局', '图雅'],
  ['byne-fl', 'byne-mz', '社会福利院', '丁玲'],
  ['byne-lc', 'byne-nm', '林业和草原工作站', '巴雅尔'],
];

export const seasonOrganisations: readonly DemoOrganisation[] = table.map(([key, parent, name, person]) => ({
  key,
  kind: parent ? 'unit' : 'department',
  division: '150800',
  ...(parent && { parent }),
  name: `巴彦淖尔市${name}`,
  username: key,
  person,
}));

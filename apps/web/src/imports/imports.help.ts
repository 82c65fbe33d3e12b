import type { ModuleHelp } from '../shell/help/help';

export const help: ModuleHelp = {
  '/imports': {
    zh: {
      what: '把填好的官方表格或项目清单导入：先检查，后写入，可整批撤销。',
      who: ['财政部门：导入项目清单。', '单位、部门：导入从本系统下载、填好的表格。'],
    },
    en: {
      what: 'Bring filled-in official forms or a list of projects in: checked first, then written, and taken back as a whole.',
      who: ['Finance: lists of projects.', 'Units and departments: forms downloaded here and filled in.'],
    },
  },
  '/imports/:id': {
    zh: {
      what: '一次导入：逐行说明将写入什么、哪里不对、与他人改动有无冲突。',
      who: ['导入人：处理冲突，确认写入；之后无人改动的可整批撤销。'],
    },
    en: {
      what: 'One import: row by row what will be written, what is wrong, and where somebody else changed the same.',
      who: ['Whoever imports: settles conflicts and confirms; what nobody touched since is taken back as a whole.'],
    },
  },
};

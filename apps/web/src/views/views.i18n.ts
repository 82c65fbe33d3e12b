import { texts } from '@chengxiao/ui';

export const useViewText = texts('views', {
  zh: {
    all: '全部',
    save: '＋ 存为视图',
    saveTitle: '存为我的视图',
    renameTitle: '修改视图名称',
    name: '视图名称',
    nameHint: '保存当前的筛选、排序和列，仅本人可见；同名的视图会被替换',
    saved: '视图已保存',
    renamed: '视图已改名',
    removed: '视图已删除',
    menu: '“{{name}}”的操作',
    rename: '改名',
    remove: '删除',
  },
  en: {
    all: 'All',
    save: '+ Save view',
    saveTitle: 'Save as my view',
    renameTitle: 'Rename the view',
    name: 'Name of the view',
    nameHint: 'Keeps filter, order and columns as they are now, for you only; a view of the same name is replaced',
    saved: 'View saved',
    renamed: 'View renamed',
    removed: 'View removed',
    menu: 'Actions of “{{name}}”',
    rename: 'Rename',
    remove: 'Remove',
  },
});

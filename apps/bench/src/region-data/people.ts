import type { Chance } from './random';

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const givenNames = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红春梅建国志文海波晓东永健宏宇鹏飞雪莹佳慧婷雨欣浩然子涵思远立新庆丰瑞祥福林玲燕翠莲凤琴淑珍立群卫东利民',
];
const mongolian = [
  '巴特尔',
  '额尔敦',
  '其木格',
  '那仁花',
  '苏和',
  '乌云',
  '敖登',
  '斯琴',
  '哈斯',
  '白音',
  '娜仁',
  '格日勒',
  '朝鲁',
  '阿拉坦',
  '宝音',
  '乌日娜',
  '萨仁',
  '呼格吉勒',
  '特木尔',
  '高娃',
  '图雅',
  '孟和',
  '布和',
  '青格乐',
  '托娅',
  '满都拉',
  '查干',
  '温都苏',
  '达来',
  '赛罕',
  '通拉嘎',
  '牧仁',
];

/** A name as people of the region have it; about one in five is Mongolian. */
export const personName = (chance: Chance): string =>
  chance.share() < 0.2
    ? chance.pick(mongolian)
    : chance.pick(surnames) + chance.pick(givenNames) + (chance.share() < 0.6 ? chance.pick(givenNames) : '');

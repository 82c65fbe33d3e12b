import { usePreparationText } from './preparation.i18n';

/** Names a place in what is published as people see it: `indicators.3.actual` is the actual value in row 4. */
export function usePlaceName(): (path: string) => string {
  const t = usePreparationText();
  return (path) => {
    const row = /^indicators\.(\d+)\./.exec(path)?.[1];
    const name = t.maybe(`place.${path.replace(/\.\d+\./, '.')}`) ?? path;
    return row === undefined ? name : `${name} ${Number(row) + 1}`;
  };
}

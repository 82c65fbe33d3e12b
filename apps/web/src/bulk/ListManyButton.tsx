import { mostAtOnce } from '@chengxiao/domain';
import { Button } from 'antd';
import { useManyText } from './many.i18n';

type ListManyButtonProps = {
  /** How many there are in all, where that is known. */
  total: number | null | undefined;
  loading: boolean;
  /** As many as the act takes on. */
  most?: number;
  upTo: (rows: number) => void;
};

/** Lists as many as one act takes on, to choose all of them. */
export function ListManyButton({ total, loading, most = mostAtOnce, upTo }: ListManyButtonProps) {
  const t = useManyText();
  const whole = total !== null && total !== undefined && total <= most;
  return (
    <Button loading={loading} onClick={() => upTo(most)}>
      {whole ? t('listAll', { n: total }) : t('listMany', { n: most })}
    </Button>
  );
}

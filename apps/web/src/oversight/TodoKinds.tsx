import { type TodoKind, todoKinds } from '@chengxiao/domain';
import { useOversightText } from './oversight.i18n';
import { useKindName } from './use-kind-name';

type TodoKindsProps = {
  counts: readonly { kind: TodoKind; count: number; overdue: number }[];
  chosen: TodoKind | null;
  onChoose: (kind: TodoKind | null) => void;
};

/** How much of each kind waits; a kind that is pressed is the only one shown. */
export function TodoKinds({ counts, chosen, onChoose }: TodoKindsProps) {
  const t = useOversightText();
  const kindName = useKindName();
  const known = todoKinds.flatMap((kind) => counts.find((each) => each.kind === kind) ?? []);
  if (known.length < 2 && chosen === null) return null;
  const total = known.reduce((all, { count }) => all + count, 0);
  return (
    <div className="home-kinds" role="group" aria-label={t('kinds')}>
      <Chip
        name={t('all')}
        count={total}
        late={false}
        lateWord={t('late')}
        pressed={chosen === null}
        onPress={() => onChoose(null)}
      />
      {known.map(({ kind, count, overdue }) => (
        <Chip
          key={kind}
          name={kindName(kind)}
          count={count}
          late={overdue > 0}
          lateWord={t('late')}
          pressed={chosen === kind}
          onPress={() => onChoose(chosen === kind ? null : kind)}
        />
      ))}
    </div>
  );
}

type ChipProps = {
  name: string;
  count: number;
  late: boolean;
  lateWord: string;
  pressed: boolean;
  onPress: () => void;
};

const Chip = ({ name, count, late, lateWord, pressed, onPress }: ChipProps) => (
  <button type="button" className="home-chip" aria-pressed={pressed} onClick={onPress}>
    {name} <span className={late ? 'home-count home-late' : 'home-count'}>{count}</span>
    {late && <span className="cx-hidden">{lateWord}</span>}
  </button>
);

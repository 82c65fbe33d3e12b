import { type PackFigure, displayFigure, type StatementInParts, type StatementPart } from '@chengxiao/domain';
import { useLanguage } from '@chengxiao/ui';
import { usePackEditText } from './pack-edit.i18n';
import { placeId } from './places';
import { useTypedText } from './use-typed-text';

const punctuation = /[，。：；、,:;]/;
const lastPiece = (words: string): string =>
  words
    .split(punctuation)
    .map((each) => each.trim())
    .filter(Boolean)
    .at(-1) ?? '';
const firstPiece = (words: string): string => words.split(punctuation)[0]?.trim() ?? '';

/** What a figure is called: the words before it, else those behind it. */
export function figureName(parts: readonly StatementPart[], at: number): string {
  const [before, after] = [parts[at - 1], parts[at + 1]];
  const words = typeof before === 'string' ? lastPiece(before.replace(/^%/, '')) : '';
  return words || (typeof after === 'string' ? firstPiece(after) : '');
}

export type EditStatementProps = {
  statement: StatementInParts;
  /** Title of the section and place within it, for the names of its controls. */
  title: string;
  n: number;
  typed: Readonly<Record<string, string>>;
  /** Findings about the statement, and the paths of the figures they concern. */
  messages: readonly string[];
  wrong: ReadonlySet<string>;
  onFigure: (figure: PackFigure, text: string) => void;
};

/** A sentence of a rule, its figures to be typed in their places. */
export function EditStatement({ statement, title, n, typed, messages, wrong, onFigure }: EditStatementProps) {
  const t = usePackEditText();
  const language = useLanguage();
  const { path, parts } = statement;
  const id = placeId(path);
  return (
    <li id={id} tabIndex={-1} data-path={path}>
      <span className="pack-sentence">
        {parts[language].map((part, index) =>
          typeof part === 'string' ? (
            part
          ) : (
            <FigureInput
              key={part.path}
              figure={part}
              name={t('figure', { title, n, name: figureName(parts[language], index) })}
              typed={typed[part.path]}
              wrong={wrong.has(part.path)}
              describedBy={messages.length > 0 ? `${id}-error` : undefined}
              onChange={(text) => onFigure(part, text)}
            />
          ),
        )}
      </span>
      {messages.length > 0 && (
        <span id={`${id}-error`} className="cx-error pack-wrong">
          {messages.join(' · ')}
        </span>
      )}
    </li>
  );
}

type FigureInputProps = {
  figure: PackFigure;
  name: string;
  /** What was typed and is no figure yet. */
  typed: string | undefined;
  wrong: boolean;
  describedBy: string | undefined;
  onChange: (text: string) => void;
};

function FigureInput({ figure, name, typed, wrong, describedBy, onChange }: FigureInputProps) {
  const { text, hold, release } = useTypedText(typed ?? displayFigure(figure));
  return (
    <input
      className="pack-figure"
      data-path={figure.path}
      inputMode="decimal"
      autoComplete="off"
      aria-label={name}
      aria-invalid={wrong}
      aria-describedby={describedBy}
      size={Math.max(4, text.length + 1)}
      value={text}
      onChange={(event) => {
        hold(event.target.value);
        onChange(event.target.value);
      }}
      onBlur={release}
    />
  );
}

import type { LintSeverity } from '@chengxiao/domain';

/** Each severity has its own shape, so that colour is not the only sign. Plain SVG, because a grid holds hundreds. */
const shapes: Readonly<Record<LintSeverity, string>> = {
  block: 'M4.6 1h4.8L13 4.6v4.8L9.4 13H4.6L1 9.4V4.6zM4.8 4.8l4.4 4.4M9.2 4.8 4.8 9.2',
  warn: 'M7 1.2 13.4 12.6H.6zM7 5.2v3.4M7 10.4v.4',
  advise: 'M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1zM7 6.4v3.8M7 3.8v.4',
};

export const SeverityIcon = ({ severity }: { severity: LintSeverity }) => (
  <svg
    className="lint-icon"
    width="14"
    height="14"
    viewBox="0 0 14 14"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={shapes[severity]} />
  </svg>
);

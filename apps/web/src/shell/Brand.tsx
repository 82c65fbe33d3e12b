/** The mark of the product: a tick inside a square, drawn here so that nothing is loaded. */
export const BrandMark = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="7" fill="#fff" />
    <path d="M8 23V17M14 23V13" stroke="#8fc4b6" strokeWidth="3.5" strokeLinecap="round" />
    <path
      d="m9 15 6 6L25 8"
      fill="none"
      stroke="#0f6b5c"
      strokeWidth="3.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

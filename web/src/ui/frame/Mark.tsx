/** The logo: the bar between two uprights. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="5" fill="var(--hb-accent)" />
      <path d="M6.5 5.5v9M13.5 5.5v9M6.5 8h7" fill="none" stroke="var(--hb-accent-on)" strokeWidth="1.9" strokeLinecap="round" />
    </svg>
  );
}

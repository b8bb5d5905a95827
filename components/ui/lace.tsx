/** The closed-lace mark: this is private. With its words, "only you", or another saying of who sees it. */
export function Lace({ words = "only you", className = "" }: { words?: string; className?: string }) {
  return (
    <span className={`inline-flex items-center gap-1 text-small ${className}`}>
      <LaceMark />
      <span>{words}</span>
    </span>
  );
}

/** The mark alone, where its words stand nearby or are read out by the thing it is on. */
export function LaceMark({ size = 14, className = "" }: { size?: number; className?: string }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      className={`shrink-0 ${className}`}
    >
      <path d="M3 2v12M13 2v12" />
      <path d="M3.5 3.5l9 4.5M12.5 3.5l-9 4.5M3.5 8l9 4.5M12.5 8l-9 4.5" />
    </svg>
  );
}

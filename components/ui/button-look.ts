export type ButtonKind = "primary" | "quiet" | "danger";

const KINDS: Record<ButtonKind, string> = {
  // What cannot be pressed does not weigh as much as what can.
  primary:
    "bg-act text-on-act border-act hover:bg-act-hover hover:border-act-hover disabled:bg-sunk disabled:text-ink-soft disabled:border-line-strong",
  quiet: "bg-transparent text-ink border-line-strong hover:bg-sunk disabled:opacity-60",
  danger: "bg-transparent text-danger border-danger hover:bg-danger-soft disabled:opacity-60",
};

/** The look of a button, for what is one and for links that act like one. */
export function buttonLook(kind: ButtonKind, className = ""): string {
  return [
    "inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-lg border px-4 py-2 text-body font-semibold",
    "text-center transition-colors duration-100 disabled:cursor-default",
    KINDS[kind],
    className,
  ].join(" ");
}

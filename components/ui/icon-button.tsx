import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";

/** A button of an icon alone; `label` is its name, read out and shown on hover. */
export function IconButton({
  icon: Icon,
  label,
  flips = false,
  className = "",
  ...rest
}: Omit<ComponentProps<"button">, "children"> & {
  icon: LucideIcon;
  label: string;
  /** It points along the line of writing, and so the other way in right-to-left. */
  flips?: boolean;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`inline-flex size-11 shrink-0 items-center justify-center rounded-lg text-ink hover:bg-sunk disabled:opacity-40 ${className}`}
      {...rest}
    >
      <Icon aria-hidden size={20} className={flips ? "rtl:-scale-x-100" : undefined} />
    </button>
  );
}

import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";

const TONES = {
  plain: { look: "border-line bg-surface", icon: Info },
  problem: { look: "border-danger bg-danger-soft", icon: CircleAlert },
} as const;

/** A few sentences set apart. A `problem` that appears is read out at once; a `plain` one when there is a pause. */
export function Notice({
  tone = "plain",
  title,
  children,
  actions,
}: {
  tone?: keyof typeof TONES;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const { look, icon: Icon } = TONES[tone];
  return (
    <div role={tone === "problem" ? "alert" : "status"} className={`flex gap-3 rounded-lg border p-3 ${look}`}>
      <Icon aria-hidden size={20} className="mt-0.5 shrink-0" />
      <div className="grid min-w-0 flex-1 gap-2">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}

import { Shield } from "lucide-react";
import type { GridBlock } from "@/components/calendar/grid-block";

/** That it is protected: whoever plans over it is stopped. */
export function ProtectMark({ block, className = "shrink-0" }: { block: GridBlock; className?: string }) {
  if (!block.row.protected) return null;
  return (
    <span className={className} title="Protected">
      {/* Not clipped: with thousands of blocks, each clip is felt. */}
      <Shield aria-hidden size={13} strokeWidth={2.5} className="overflow-visible" />
    </span>
  );
}

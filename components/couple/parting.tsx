"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useParting } from "@/lib/sync/client/react";

/** Said on every open screen of both when the couple has ended, by whoever's act: what is so now, and no more. */
export function Parting() {
  const { parted, read } = useParting();
  if (!parted) return null;
  return (
    <div className="shrink-0 p-2">
      <Notice
        title="The shared workspace has ended"
        actions={
          <Button kind="quiet" onClick={read}>
            Close
          </Button>
        }
      >
        This is your own workspace now. It holds all that is yours, and a copy of all that was ours.
      </Notice>
    </div>
  );
}

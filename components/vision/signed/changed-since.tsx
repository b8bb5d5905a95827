import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { wordsFor } from "@/components/notices/words-for";

/** What is shown is not what the vision says by now, and so is not signed. */
export function ChangedSince({ onLook }: { onLook: () => void }) {
  return (
    <Notice
      tone="problem"
      actions={
        <Button kind="quiet" onClick={onLook}>
          Look at it again
        </Button>
      }
    >
      {wordsFor("changed-since")}
    </Notice>
  );
}

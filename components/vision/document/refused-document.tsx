import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { wordsFor } from "@/components/notices/words-for";

/** A text that cannot be opened, or of which something could not be saved: why, and the way on. */
export function RefusedDocument({ code, onAgain }: { code: string | null; onAgain: () => void }) {
  return (
    <Notice title="This text cannot be shown.">
      <p>{wordsFor(code ?? "unavailable")}</p>
      <Button kind="quiet" onClick={onAgain}>
        Open it again
      </Button>
    </Notice>
  );
}

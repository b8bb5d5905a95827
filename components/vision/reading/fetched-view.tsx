import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { wordsFor } from "@/components/notices/words-for";
import type { Fetched } from "@/components/vision/reading/use-fetched";
import type { VisionContent } from "@/lib/vision/document/content";

/** Something of the past, once it is here; until then what is being done about it. */
export function FetchedView({
  fetched,
  again,
  children,
}: {
  fetched: Fetched;
  again: () => void;
  children: (content: VisionContent) => ReactNode;
}) {
  if (fetched.phase === "there") return children(fetched.content);
  if (fetched.phase === "fetching") return <p className="appears-late text-ink-soft">Fetching it…</p>;
  return (
    <Notice
      tone="problem"
      actions={
        <Button kind="quiet" onClick={again}>
          Try again
        </Button>
      }
    >
      {wordsFor(fetched.code)}
    </Notice>
  );
}

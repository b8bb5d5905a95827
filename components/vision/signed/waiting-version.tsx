"use client";
import { Signature as SignIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { send } from "@/components/auth/request";
import { wordsFor } from "@/components/notices/words-for";
import type { People } from "@/components/shell/people";
import { say } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SIGNED } from "@/components/vision/document-places";
import { Opened } from "@/components/vision/document/opened";
import { OpeningVision } from "@/components/vision/document/opening";
import { ReadOrChanges } from "@/components/vision/reading/read-or-changes";
import { useSignedText } from "@/components/vision/reading/use-signed-text";
import { useSignable } from "@/components/vision/signed/use-signable";
import type { DocumentState } from "@/lib/sync/documents/client/use-document";
import { useRun } from "@/lib/sync/client/react";
import type { VisionContent } from "@/lib/vision/document/content";
import { withoutGoals } from "@/lib/vision/document/goals-section";
import { hashOf, signedText } from "@/lib/vision/document/signed-text";
import type { SignatureRow, SignedVersionRow } from "@/lib/vision/schema";
import { hasSigned } from "@/lib/vision/signed-versions";
import { setVersionAside } from "@/lib/vision/version-commands";

interface WaitingProps {
  version: SignedVersionRow;
  signatures: readonly SignatureRow[];
  content: VisionContent;
  people: People;
  /** The last one that both have signed. */
  last: SignedVersionRow | null;
}

/** A version that one has signed, before the other: to be read, and signed by them too, or left. */
export function WaitingVersion(props: WaitingProps) {
  const { version, content, signatures, people, last } = props;
  const before = useSignedText(last?.hash ?? null);
  const router = useRouter();
  const run = useRun();
  const isMine = hasSigned(version, signatures, people.me.id);
  const other = people.partner?.name ?? "your partner";
  return (
    <div className="grid gap-6">
      {isMine ? <p className="text-lead">You have signed it. {other} has not yet.</p> : null}
      <ReadOrChanges
        content={content}
        before={before.fetched.phase === "there" ? before.fetched.content : null}
        changesLabel={`What changed since “${last?.name ?? ""}”`}
        beginsWith={last ? "changes" : "read"}
      />
      {isMine ? null : (
        <Opened row={{ spaceId: version.spaceId, id: version.documentId }} opening={<OpeningVision />}>
          {(document) => <Sign {...{ version, content, document }} />}
        </Opened>
      )}
      <div className="grid gap-2 border-t border-line pt-4">
        <Button
          kind="quiet"
          className="justify-self-start"
          onClick={() => {
            run(setVersionAside, { id: version.id });
            say("It is set aside. Your vision stays as it is.");
            router.push(SIGNED.href);
          }}
        >
          Set it aside
        </Button>
        <p className="text-small text-ink-soft">
          {isMine
            ? "As long as only you have signed it, you can."
            : "You need not sign it. Talk it over, and write on."}
        </p>
      </div>
    </div>
  );
}

/** Offered only while the vision on this screen reads just as the version does. */
function Sign({
  version,
  content,
  document: { doc, saved },
}: Pick<WaitingProps, "version" | "content"> & { document: DocumentState }) {
  const now = useSignable(doc);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const hash = useMemo(() => hashOf(signedText(now)), [now]);
  if (hash !== version.hash) {
    const isOfGoals = signedText(withoutGoals(now)) === signedText(withoutGoals(content));
    return (
      <Notice tone="problem" title={wordsFor("changed-since")}>
        {isOfGoals
          ? "What you want to have come to stands otherwise than in this version. Set it aside and sign how it stands now, or put your goals as they were."
          : "Your vision does not read as this version any more. Set it aside and sign how it reads now, or bring these words back in the history."}
      </Notice>
    );
  }
  const sign = async () => {
    setBusy(true);
    const answer = await send("/api/vision/versions/sign", { id: version.id, hash });
    setBusy(false);
    if (answer.ok) say("You both have signed it. It stays as it is, for good.");
    else setError(wordsFor(answer.code));
  };
  return (
    <div className="grid gap-3">
      <p>Once you sign it too, it cannot be changed or taken away by anyone.</p>
      {error ? <Notice tone="problem">{error}</Notice> : null}
      <Button className="justify-self-start" busy={busy} disabled={saved !== "saved"} onClick={() => void sign()}>
        <SignIcon aria-hidden size={18} /> Sign it
      </Button>
    </div>
  );
}

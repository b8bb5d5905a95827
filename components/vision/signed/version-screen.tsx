"use client";
import dynamic from "next/dynamic";
import { usePeople } from "@/components/shell/people";
import { SIGNED } from "@/components/vision/document-places";
import { OpeningVision } from "@/components/vision/document/opening";
import { FetchedView } from "@/components/vision/reading/fetched-view";
import { useSignedText } from "@/components/vision/reading/use-signed-text";
import { SignedVersionView } from "@/components/vision/signed/signed-version-view";
import { useVersions } from "@/components/vision/signed/use-versions";
import { VisionFrame } from "@/components/vision/vision-frame";
import { wordsFor } from "@/components/notices/words-for";
import type { Id } from "@/lib/ids";
import { isSignedByBoth } from "@/lib/vision/signed-versions";

const WaitingVersion = dynamic(
  () => import("@/components/vision/signed/waiting-version").then((part) => part.WaitingVersion),
  { ssr: false, loading: OpeningVision },
);

/** A version: signed by both, to be read, printed and taken along; or waiting to be signed. */
export function VersionScreen({ id, locale }: { id: Id; locale: string }) {
  const people = usePeople();
  const { all, signed, signatures } = useVersions();
  const version = all.find((one) => one.id === id) ?? null;
  const { fetched, again } = useSignedText(version?.hash ?? null);
  if (!version)
    return (
      <VisionFrame title="Signed versions" lead={wordsFor("no-such-version")} back={SIGNED}>
        {null}
      </VisionFrame>
    );
  const isSigned = isSignedByBoth(version, signatures);
  return (
    <VisionFrame title={version.name} lead={isSigned ? "" : "It is signed once both of you have."} back={SIGNED}>
      <FetchedView fetched={fetched} again={again}>
        {(content) =>
          isSigned ? (
            <SignedVersionView
              {...{ version, signatures, content, people }}
              reader={{ locale, zone: people.me.zone }}
            />
          ) : (
            <WaitingVersion {...{ version, signatures, content, people }} last={signed[0] ?? null} />
          )
        }
      </FetchedView>
    </VisionFrame>
  );
}

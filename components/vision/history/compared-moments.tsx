"use client";
import { FetchedView } from "@/components/vision/reading/fetched-view";
import { ReadOrChanges } from "@/components/vision/reading/read-or-changes";
import { useContent } from "@/components/vision/reading/use-content";
import { useMoment, type Shown } from "@/components/vision/history/use-moment";
import type { Moment } from "@/lib/vision/document/moment";

/** Two moments beside each other: what has changed from the one to the other. */
export function ComparedMoments({ from, to, ...shown }: Shown & { from: Moment; to: Moment }) {
  const now = useContent(shown.doc);
  const [before, after] = [useMoment(from, now, shown), useMoment(to, now, shown)];
  return (
    <div className="grid gap-6">
      <dl className="grid gap-1">
        <div>
          <dt className="inline font-semibold">From: </dt>
          <dd className="inline">{before.name}</dd>
        </div>
        <div>
          <dt className="inline font-semibold">To: </dt>
          <dd className="inline">{after.name}</dd>
        </div>
      </dl>
      <FetchedView {...before}>
        {(earlier) => (
          <FetchedView {...after}>
            {(later) => (
              <ReadOrChanges content={later} before={earlier} changesLabel="What changed" beginsWith="changes" />
            )}
          </FetchedView>
        )}
      </FetchedView>
    </div>
  );
}

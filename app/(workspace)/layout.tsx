import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import { requireSession } from "@/lib/auth/page-session";
import { requestLocale } from "@/lib/locale";
import { runtime } from "@/lib/runtime";
import { SyncProvider } from "@/lib/sync/client/react";
import { SCHEMA_VERSION } from "@/lib/sync/protocol";

const WEEK = 7 * 86_400_000;

/** The signed-in places: one live copy of one's rows for all of them, begun from the server's present state. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const session = await requireSession();
  const now = Date.now();
  const want = { from: now - 5 * WEEK, to: now + 9 * WEEK };
  const answer = await runtime().catchUp(session, { v: SCHEMA_VERSION, as: null, cursors: {}, held: null, want });
  if (!answer.ok) {
    if (answer.code === "signed-out") redirect("/sign-in");
    throw new Error(answer.code);
  }
  const introduced = answer.changes.some(
    (change) => change.table === "Profile" && "put" in change && change.put.ownerId === session.userId,
  );
  if (!introduced) redirect("/welcome");
  const { ok: _, ...initial } = answer;
  return (
    <SyncProvider initial={initial}>
      <Shell locale={await requestLocale()}>{children}</Shell>
    </SyncProvider>
  );
}

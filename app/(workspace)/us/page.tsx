import type { Metadata } from "next";
import { Us } from "@/components/couple/us";
import { requireSession } from "@/lib/auth/page-session";
import { recoveryCodesLeft } from "@/lib/auth/recovery";
import { listSessions } from "@/lib/auth/session-list";
import { openInvitation } from "@/lib/couple/invitations";
import { requestLocale } from "@/lib/locale";
import { runtime } from "@/lib/runtime";

export const metadata: Metadata = { title: "Us" };

export default async function UsPage() {
  const session = await requireSession();
  const [{ email }, sessions, left, invitation, locale] = await Promise.all([
    runtime().signIn.user.findUniqueOrThrow({ where: { id: session.userId } }),
    listSessions(session),
    recoveryCodesLeft(session.userId),
    openInvitation(session),
    requestLocale(),
  ]);
  return <Us email={email} sessions={sessions} recoveryCodesLeft={left} invitation={invitation} locale={locale} />;
}

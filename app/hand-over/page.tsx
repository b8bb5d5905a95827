import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TakeOver } from "@/components/checkin/take-over";
import { pageSeat } from "@/lib/auth/page-seat";
import { pageSession } from "@/lib/auth/page-session";
import { theTwo } from "@/lib/couple/together";

export const metadata: Metadata = { title: "Your turn" };

/** Between two at one screen: the one has signed out of it, the other signs in. */
export default async function HandOverPage() {
  if (await pageSession()) redirect("/check-in");
  const seat = await pageSeat();
  const two = seat && (await theTwo(seat));
  if (!two) redirect("/sign-in");
  return <TakeOver from={two.own.name} to={two.partner.name} />;
}

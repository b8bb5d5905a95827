import type { Metadata } from "next";
import { CheckInScreen } from "@/components/checkin/check-in-screen";
import { SeatProvider } from "@/components/checkin/seat";
import { pageSeat } from "@/lib/auth/page-seat";
import { requestLocale } from "@/lib/locale";

export const metadata: Metadata = { title: "Check-in" };

export default async function CheckInPage() {
  const seat = await pageSeat();
  return (
    <SeatProvider seat={seat && { userId: seat.userId, talkId: seat.talkId }}>
      <CheckInScreen locale={await requestLocale()} />
    </SeatProvider>
  );
}

"use client";
import { useMemo } from "react";
import { useMe, useRows } from "@/lib/sync/client/react";
import type { BaseRow, Table } from "@/lib/sync/table";

/** The rows of a table that are of the two who are here now: what is left of a former couple is kept in one's own I. */
export function useOurs<Row extends BaseRow>(table: Table<Row>): readonly Row[] {
  const { coupleId } = useMe();
  const rows = useRows(table);
  return useMemo(() => rows.filter(({ spaceId }) => spaceId === coupleId), [rows, coupleId]);
}

"use client";
import { useCallback } from "react";
import { receive } from "@/components/auth/request";
import { FETCHING, useFetched, type Fetched } from "@/components/vision/reading/use-fetched";
import { readSignedText } from "@/lib/vision/document/signed-text";

/** The text of a version, by its hash; null: it is not asked for. What is not the text of that name is not shown. */
export function useSignedText(hash: string | null): { fetched: Fetched; again(): void } {
  const fetch = useCallback(async (): Promise<Fetched> => {
    if (hash === null) return FETCHING;
    const answer = await receive<{ text: string }>(`/api/vision/versions/${hash}`);
    if (!answer.ok) return { phase: "failed", code: answer.code };
    const content = readSignedText(answer.data.text, hash);
    return content ? { phase: "there", content } : { phase: "failed", code: "other-version-text" };
  }, [hash]);
  return useFetched(fetch);
}

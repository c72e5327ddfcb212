/** Signs that nothing can be counted for: the person answers, and the answer stands as theirs. */
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import { PREP, readinessQuery } from "@/api/prep";
import type { PrepPattern } from "@/api/types/prep/readiness";
import { toastError } from "@/ui/toast";
import styles from "./Readiness.module.css";
import { t } from "./words";

export function useSayShows() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, shows }: { id: string; shows: boolean }) => call<unknown>("post", `${PREP}/patterns/${id}`, { body: { shows } }),
    onError: toastError,
    onSettled: () => queries.invalidateQueries({ queryKey: readinessQuery.queryKey }),
  });
}

export function Asked({ patterns }: { patterns: readonly PrepPattern[] }) {
  const say = useSayShows();
  const first = patterns[0];
  if (!first) return null;
  return (
    <article className={styles.asked} aria-label={t("askedOne")}>
      <p className="hb-t3 hb-xs">
        {t("asked")}
        {patterns.length > 1 && ` · ${t("askShort", { count: patterns.length })}`}
      </p>
      <h3>{first.name}</h3>
      <p className="hb-t2">{first.ask}</p>
      <div className={styles.foot}>
        {([true, false] as const).map((shows) => (
          <Button key={String(shows)} size="xs" disabled={say.isPending} aria-label={`${first.name}: ${t(shows ? "yes" : "no")}`} onClick={() => say.mutate({ id: first.id, shows })}>
            {t(shows ? "yes" : "no")}
          </Button>
        ))}
      </div>
    </article>
  );
}

/** One drill and what can be done to it: answer, skip, end, keep, delete. */
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { Drill, DrillRating } from "@/api/types/prep/drills";
import { after } from "@/lib/after";
import { keepRecording, dropRecordings } from "@/lib/recordings";
import { toast, toastError } from "@/ui/toast";
import type { Given } from "../answer/AnswerBox";
import { drillQuery, useDelete, useDrillStep, useKeepAsStory } from "../queries";
import { Stopwatch } from "../timer/Stopwatch";
import { t } from "./words";

/** Under which the sound of an answer is kept. */
export const soundName = (drill: string, turn: number): string => `drill/${drill}/${turn}`;

export function useDrill(id: string) {
  const router = useRouter();
  const query = useQuery(drillQuery(id));
  const [watch] = useState(() => new Stopwatch());
  const [rating, setRating] = useState(false);
  const step = useDrillStep(id);
  const keep = useKeepAsStory(id);
  const remove = useDelete("drills", id);

  const answer = async (drill: Drill, { text, spoken, recorded }: Given): Promise<boolean> => {
    const { seconds, started } = watch.view();
    const took = started ? seconds : (spoken?.seconds ?? 0);
    try {
      await step.mutateAsync({ step: "answers", body: { version: drill.version, text, seconds: took, ...(spoken && { spoken }) } });
    } catch (error) {
      toastError(error);
      return false;
    }
    if (recorded && spoken) await keepRecording({ key: soundName(id, drill.turns.length), at: Date.now(), seconds: spoken.seconds, sound: recorded.sound });
    watch.next();
    return true;
  };

  return {
    query,
    watch,
    busy: step.isPending,
    /** The person wants to stop and is asked how it went. */
    rating,
    askRating: setRating,
    answer,
    skip: (drill: Drill) => after(step, { step: "skip", body: { version: drill.version } }, () => watch.next(), toastError),
    end: (drill: Drill, word: DrillRating) => {
      watch.reset();
      after(step, { step: "end", body: { version: drill.version, rating: word } }, () => setRating(false), toastError);
    },
    keep: (drill: Drill) =>
      after(
        keep,
        drill.version,
        ({ story_id: story }) => {
          toast(t("kept"));
          router.history.push(`/prepare/stories/${story}`);
        },
        toastError,
      ),
    remove: () =>
      after(
        remove,
        undefined,
        () => {
          void dropRecordings(`drill/${id}/`);
          toast(t("deleted"));
          void router.navigate({ to: "/prepare/drills" });
        },
        toastError,
      ),
  };
}

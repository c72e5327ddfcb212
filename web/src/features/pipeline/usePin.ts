/** Pinned requisitions stand in the sidebar; they are part of the person's preferences. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { savePreferences } from "@/api/preferences";
import { useSession } from "@/api/session";
import { toast, toastError } from "@/ui/toast";
import { t } from "./words";

export function usePin({ id }: { id: string }) {
  const queries = useQueryClient();
  const session = useSession();
  const ids = session?.pinned.map((requisition) => requisition.id) ?? [];
  const pinned = ids.includes(id);
  const save = useMutation({
    mutationFn: (next: string[]) => savePreferences(queries, { pinned: next }),
    onSuccess: async (_answer, next) => {
      await queries.invalidateQueries({ queryKey: ["session"] });
      toast(t(next.includes(id) ? "pinned" : "unpinned"));
    },
    onError: toastError,
  });
  const toggle = () => save.mutate(pinned ? ids.filter((each) => each !== id) : [...ids, id]);
  return { pinned, toggle };
}

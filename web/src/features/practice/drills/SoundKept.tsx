/** How much sound this browser keeps, and how to be rid of it. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { dropAllRecordings, listRecordings } from "@/lib/recordings";
import { Icon } from "@/ui/icons/Icon";
import { toast } from "@/ui/toast";
import practice from "../Practice.module.css";
import { t } from "./words";

export function SoundKept() {
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: ["recordings"], queryFn: async () => (await listRecordings()).length, gcTime: 0 });
  if (!data) return null;
  const drop = async () => {
    await dropAllRecordings();
    void queries.invalidateQueries({ queryKey: ["recordings"] });
    void queries.invalidateQueries({ queryKey: ["recording"] });
    toast(t("soundDropped"));
  };
  return (
    <p className={practice.promise}>
      <Icon name="mic" size={14} />
      <span>
        {t("sound", { count: data })}{" "}
        <button type="button" className="hb-link" onClick={() => void drop()}>
          {t("soundDrop")}
        </button>
      </span>
    </p>
  );
}

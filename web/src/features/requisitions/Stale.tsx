import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Icon } from "@/ui/icons/Icon";
import { requisitionQuery } from "./queries";
import { t } from "./words";

export interface StaleProps {
  id: string;
  onTheirs: () => void;
  onMine: (version: number) => void;
}

/** Somebody saved first: theirs or mine, and nothing is lost before the choice. */
export function Stale({ id, onTheirs, onMine }: StaleProps) {
  const { data, refetch, isFetching } = useQuery(requisitionQuery(id));
  useEffect(() => {
    void refetch();
  }, [refetch]);
  return (
    <div className="hb-note warn" role="alert">
      <Icon name="warning" />
      <div className="hb-grow">
        <p>{t("stale")}</p>
        <Group gap="xs" mt="xs">
          <Button size="xs" disabled={isFetching} onClick={onTheirs}>
            {t("loadTheirs")}
          </Button>
          <Button size="xs" disabled={isFetching || !data} onClick={() => data && onMine(data.version)}>
            {t("keepMine")}
          </Button>
        </Group>
      </div>
    </div>
  );
}

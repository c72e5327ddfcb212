/** One rehearsed round: while it runs, and then its scorecard. */
import { Button, Menu } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { Icon } from "@/ui/icons/Icon";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { QueryError } from "@/ui/QueryError";
import { useShortcut } from "@/ui/shortcuts";
import { Running } from "./Running";
import { Scorecard } from "./Scorecard";
import { useRehearsal } from "./useRehearsal";
import { t } from "./words";

function OneRehearsal({ id }: { id: string }) {
  const at = useRehearsal(id);
  const rehearsal = at.query.data;
  const running = rehearsal?.state === "running";
  useShortcut({ keys: "e", label: t("keyFinish"), group: t("keyGroup"), run: () => void at.finish(), when: Boolean(running) });
  const menu = rehearsal && (
    <Menu.Item leftSection={<Icon name="trash" size={14} />} onClick={at.remove}>
      {t("delete")}
    </Menu.Item>
  );
  const finish = running && (
    <Button aria-keyshortcuts="e" onClick={() => void at.finish()}>
      {t("finish")}
    </Button>
  );
  return (
    <PrepFrame title={rehearsal?.name ?? t("title")} crumbs={[{ label: t("title"), to: "/prepare/rehearse" }]} actions={finish} menu={menu} flush={Boolean(rehearsal)} ownHeading={Boolean(rehearsal)}>
      {rehearsal ? (
        running ? (
          <Running rehearsal={rehearsal} at={at} />
        ) : (
          <Scorecard key={rehearsal.state} rehearsal={rehearsal} at={at} />
        )
      ) : at.query.error ? (
        <QueryError error={at.query.error} retry={() => void at.query.refetch()} />
      ) : (
        <SkeletonRows rows={6} columns={[0.6]} />
      )}
    </PrepFrame>
  );
}

export function RehearsalPage() {
  const { id } = useParams({ from: "/framed/prepare/rehearse/$id" });
  return <OneRehearsal key={id} id={id} />;
}

/** The name of a rule, which opens its help page. */
import { Popover } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Markdown } from "@/ui/prep/Markdown";
import { QueryError } from "@/ui/QueryError";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { rulesQuery } from "../queries";
import styles from "./Editor.module.css";
import { t } from "./words";

/** The page begins with the rule's name, which stands on the button already. */
const withoutTitle = (help: string): string => help.replace(/^# .*\n+/, "");

function Help({ rule }: { rule: string }) {
  const { data, error, refetch } = useQuery(rulesQuery);
  if (error) return <QueryError error={error} retry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={4} columns={[0.9]} />;
  const known = data.items.find(({ id }) => id === rule);
  if (!known) return <p>{t("noHelp", { rule })}</p>;
  return (
    <>
      <h3 className="hb-h-sec">{known.title}</h3>
      <Markdown text={withoutTitle(known.help)} />
    </>
  );
}

export function RuleHelp({ rule }: { rule: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} width={340} position="bottom-start" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <button type="button" className={styles.rule} aria-haspopup="dialog" aria-expanded={opened} title={t("about", { rule })} onClick={() => setOpened(!opened)}>
          {rule}
        </button>
      </Popover.Target>
      {/* The text scrolls, so it has to be reached by keyboard. */}
      <Popover.Dropdown role="dialog" aria-label={t("help", { rule })} className={styles.help} tabIndex={0} data-autofocus>
        {opened && <Help rule={rule} />}
      </Popover.Dropdown>
    </Popover>
  );
}

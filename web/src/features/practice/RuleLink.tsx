/** The name of a rule, which opens its help page. */
import { Popover } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { messages } from "@/lib/messages";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { Markdown } from "@/ui/prep/Markdown";
import { QueryError } from "@/ui/QueryError";
import styles from "./Practice.module.css";
import { rulesQuery } from "./queries";

const t = messages({ about: "About the rule {rule}", none: "No help is written for “{rule}” yet." });

/** The page begins with the rule's name, which stands on the link already. */
const withoutTitle = (help: string): string => help.replace(/^# .*\n+/, "");

function Help({ rule }: { rule: string }) {
  const { data, error, refetch } = useQuery(rulesQuery);
  if (error) return <QueryError error={error} retry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={4} columns={[0.9]} />;
  const known = data.items.find(({ id }) => id === rule);
  if (!known) return <p>{t("none", { rule })}</p>;
  return (
    <>
      <h3 className="hb-h-sec">{known.title}</h3>
      <Markdown text={withoutTitle(known.help)} />
    </>
  );
}

export function RuleLink({ rule }: { rule: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} width={340} position="bottom-start" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <button type="button" className={styles.rule} aria-haspopup="dialog" aria-expanded={opened} title={t("about", { rule })} onClick={() => setOpened(!opened)}>
          {rule}
        </button>
      </Popover.Target>
      {/* The text scrolls, so it has to be reached by keyboard. */}
      <Popover.Dropdown role="dialog" aria-label={t("about", { rule })} className={styles.help} tabIndex={0} data-autofocus>
        {opened && <Help rule={rule} />}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Two records side by side; one is kept and takes over what only the other has. */
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { CandidateRecord } from "@/api/types/candidate";
import { sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { cx } from "@/ui/parts/cx";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { toast } from "@/ui/toast";
import styles from "./Candidates.module.css";
import { recordQuery, useMerge } from "./queries";
import { stateWord, t } from "./words";

export interface MergeDialogProps {
  record: CandidateRecord;
  /** The other's id. */
  other: string;
  onClose: () => void;
}

export function MergeDialog({ record, other: otherId, onClose }: MergeDialogProps) {
  const { data: other, error, refetch } = useQuery(recordQuery(otherId));
  return (
    <Modal opened onClose={onClose} title={t("mergeTitle")} size="lg">
      {other && <Choice record={record} other={other} onClose={onClose} />}
      {!other && error && <QueryError error={error} retry={() => void refetch()} />}
      {!other && !error && <SkeletonRows rows={6} columns={[0.15, 0.35, 0.35]} />}
    </Modal>
  );
}

function rowsOf(record: CandidateRecord): [string, string][] {
  return [
    [t("name"), record.name],
    [t("email"), record.email],
    [t("phone"), record.phone],
    [t("headline"), record.headline],
    [t("location"), record.location],
    [t("zone"), record.time_zone],
    [t("source"), record.source],
    [t("links"), record.links.join("\n")],
    [t("about"), record.about.map((fact) => `${fact.label}: ${fact.value}`).join("\n")],
    [t("files"), record.documents.map((file) => file.name).join("\n")],
    [t("applications"), record.applications.map((each) => `${each.requisition.title}, ${stateWord(each.state)}`).join("\n")],
  ];
}

function Choice({ record, other, onClose }: { record: CandidateRecord; other: CandidateRecord; onClose: () => void }) {
  const router = useRouter();
  const merge = useMerge();
  const [keepFirst, setKeepFirst] = useState(true);
  const [left, right] = [rowsOf(record), rowsOf(other)];
  const rows = left.flatMap(([term, mine], index) => {
    const theirs = right[index]?.[1] ?? "";
    return mine || theirs ? [{ term, mine, theirs }] : [];
  });
  const run = () => {
    const kept = keepFirst ? record : other;
    after(merge, { kept, other: keepFirst ? other.id : record.id }, () => {
          toast(t("merged"));
          if (keepFirst) onClose();
          else router.history.replace(`/candidates/${kept.id}`);
        });
  };
  return (
    <Stack gap="md">
      <p className="hb-t2">
        {t("mergeWhat")} {t("mergeForGood")}
      </p>
      <table className={`hb-tbl ${styles.merge}`}>
        <thead>
          <tr>
            <th scope="col">
              <span className="hb-vh">{t("fact")}</span>
            </th>
            <Keep name={record.name} position={t("first")} checked={keepFirst} onKeep={() => setKeepFirst(true)} />
            <Keep name={other.name} position={t("second")} checked={!keepFirst} onKeep={() => setKeepFirst(false)} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ term, mine, theirs }) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              <Cell text={mine} kept={keepFirst} fills={!keepFirst && theirs === ""} />
              <Cell text={theirs} kept={!keepFirst} fills={keepFirst && mine === ""} />
            </tr>
          ))}
        </tbody>
      </table>
      <FormProblem message={merge.error ? sentence(merge.error) : null} />
      <Group gap="xs" justify="flex-end">
        <Button variant="subtle" onClick={onClose}>
          {t("twoPeople")}
        </Button>
        <Button variant="filled" loading={merge.isPending} onClick={run}>
          {t("merge")}
        </Button>
      </Group>
    </Stack>
  );
}

function Keep({ name, position, checked, onKeep }: { name: string; position: string; checked: boolean; onKeep: () => void }) {
  return (
    <th scope="col" className={cx(checked && styles.kept)}>
      <label>
        <input type="radio" name="keep" checked={checked} onChange={onKeep} aria-label={t("keepThis", { name, position })} />
        {t("keep")} {position}
      </label>
    </th>
  );
}

function Cell({ text, kept, fills }: { text: string; kept: boolean; fills: boolean }) {
  return (
    <td className={cx(kept && styles.kept, fills && styles.new)} style={{ whiteSpace: "pre-line" }}>
      {text}
    </td>
  );
}

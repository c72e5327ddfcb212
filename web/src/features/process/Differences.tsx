import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Difference, ProcessView } from "@/api/types/process";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { Block } from "./pieces";
import styles from "./Process.module.css";
import { diffQuery, processesQuery } from "./queries";
import { spoken, t } from "./words";

/** This process beside another, place by place: what the next level asks for differently. */
export function Differences({ process }: { process: ProcessView }) {
  const others = (useQuery(processesQuery).data?.items ?? []).filter((one) => one.id !== process.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const other = chosen ?? others[0]?.id ?? "";
  const { data, error, refetch } = useQuery(diffQuery(process.id, other));
  const name = others.find((one) => one.id === other)?.name ?? "";
  const heads = [...new Set(data?.differences.map(headOf))];
  return (
    <>
      <Select label={t("compare")} w={320} allowDeselect={false} data={others.map(({ id, name: label }) => ({ value: id, label }))} value={other || null} onChange={setChosen} />
      {error && <QueryError error={error} retry={() => void refetch()} />}
      {!data && !error && other && <SkeletonRows rows={6} columns={[0.2, 0.35, 0.35]} />}
      {data && <p className="hb-t2">{data.differences.length === 0 ? t("same") : t("differs", { count: data.differences.length })}</p>}
      {heads.map((head) => (
        <Block key={head} title={spoken(head)}>
          <Table rows={(data?.differences ?? []).filter((one) => headOf(one) === head)} here={process.name} there={name} />
        </Block>
      ))}
    </>
  );
}

const headOf = ({ path }: Difference) => path.split(".")[0] ?? path;
const restOf = ({ path }: Difference) => path.split(".").slice(1).map(spoken).join(", ") || spoken(path);

function Table({ rows, here, there }: { rows: readonly Difference[]; here: string; there: string }) {
  return (
    <table className={styles.diff}>
      <thead>
        <tr>
          <td />
          <th scope="col">{here}</th>
          <th scope="col">{there}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.path}>
            <th scope="row">{restOf(row)}</th>
            <td>{row.here ?? <span className="hb-t3">{t("missing")}</span>}</td>
            <td>{row.there ?? <span className="hb-t3">{t("missing")}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

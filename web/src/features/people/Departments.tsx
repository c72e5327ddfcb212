import { Button, Drawer, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import type { Department } from "@/api/types/people";
import { sentence } from "@/lib/problem";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import styles from "./People.module.css";
import { departmentsQuery, useSaveDepartment } from "./queries";
import { t } from "./words";

export function Departments({ may, onClose }: { may: boolean; onClose: () => void }) {
  const { data, error, refetch } = useQuery(departmentsQuery);
  return (
    <Drawer opened onClose={onClose} position="right" size="26rem" title={t("departments")} closeButtonProps={{ "aria-label": t("close") }}>
      <p className="hb-t2">{t("departmentsLead")}</p>
      {!data && error && <QueryError error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={5} columns={[0.6]} />}
      <ul className={styles.departments}>
        {data?.items.map((department) => (
          <li key={department.id}>{may ? <Line key={department.name} department={department} /> : department.name}</li>
        ))}
      </ul>
      {may && data && <Line key={data.items.length} department={null} />}
    </Drawer>
  );
}

/** A name that is changed in its place; without a department, the one to be added. */
function Line({ department }: { department: Department | null }) {
  const [name, setName] = useState(department?.name ?? "");
  const save = useSaveDepartment();
  const changed = name.trim() !== "" && name.trim() !== department?.name;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (changed) save.mutate({ id: department?.id ?? null, name: name.trim() });
  };
  return (
    <form onSubmit={submit} className={styles.line}>
      <TextInput
        aria-label={t(department ? "departmentName" : "newDepartment")}
        placeholder={department ? undefined : t("newDepartment")}
        value={name}
        error={save.error ? sentence(save.error) : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {changed && (
        <Button type="submit" loading={save.isPending}>
          {t(department ? "rename" : "create")}
        </Button>
      )}
    </form>
  );
}

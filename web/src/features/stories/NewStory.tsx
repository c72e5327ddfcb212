/** The way to a new story: a working title and what it is mostly about, and the person is writing. */
import { Button, Popover, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type SyntheticEvent, useState } from "react";
import type { NewStory as Input, StoryKind } from "@/api/types/prep/stories";
import { after } from "@/lib/after";
import { sentence } from "@/lib/problem";
import { Icon } from "@/ui/icons/Icon";
import { Segmented } from "@/ui/parts/Segmented";
import { OWN } from "@/ui/prep/Own";
import { useShortcut } from "@/ui/shortcuts";
import { useCreateStory } from "./queries";
import { t } from "./words";

export function useStartStory() {
  const create = useCreateStory();
  const navigate = useNavigate();
  const start = (story: Input) => after(create, story, ({ id }) => void navigate({ to: "/prepare/stories/$id", params: { id } }));
  return { start, pending: create.isPending, error: create.error };
}

function Form() {
  const { start, pending, error } = useStartStory();
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<StoryKind>("technical");
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (title.trim()) start({ title: title.trim(), kind });
  };
  const kinds = (["technical", "people"] as const).map((value) => ({ value, label: t(value) }));
  return (
    <form onSubmit={submit} className="hb-col hb-gap3">
      <TextInput
        data-autofocus label={t("newTitle")} description={t("newHint")} classNames={{ input: OWN }} value={title} required withAsterisk={false}
        error={error && sentence(error)} onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div>
        <Segmented label={t("kind")} value={kind} options={kinds} onChange={setKind} />
      </div>
      <Button type="submit" variant="filled" loading={pending} disabled={!title.trim()}>
        {t("start")}
      </Button>
    </form>
  );
}

/** One on a page: it has the key. */
export function NewStory({ primary = false }: { primary?: boolean }) {
  const [opened, setOpened] = useState(false);
  useShortcut({ keys: "n", label: t("newStory"), group: t("keys"), run: () => setOpened(true) });
  return (
    <Popover opened={opened} onChange={setOpened} width={320} position="bottom-end" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <Button
          variant={primary ? "filled" : "default"} leftSection={<Icon name="plus" size={14} />}
          aria-haspopup="dialog" aria-expanded={opened} onClick={() => setOpened(!opened)}
        >
          {t("newStory")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t("newStory")}>
        <Form />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Right end of the top bar: the link, everything rare behind one button, and adding somebody. */
import { ActionIcon, Button, Menu } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { Requisition } from "@/api/types/requisition";
import { Icon } from "@/ui/icons/Icon";
import { Kbd } from "@/ui/parts/Kbd";
import { useShortcut } from "@/ui/shortcuts";
import { toast } from "@/ui/toast";
import { copyLink } from "./copyLink";
import { mayAdd, mayEdit } from "./rights";
import { usePin } from "./usePin";
import { t } from "./words";

export interface PageActionsProps {
  requisition: Requisition;
  onAdd: () => void;
  onImport: () => void;
}

export function PageActions({ requisition, onAdd, onImport }: PageActionsProps) {
  const may = mayAdd(requisition);
  useShortcut({ keys: "c", label: t("add"), group: t("keys"), run: onAdd, when: may });
  return (
    <>
      <ActionIcon
        aria-label={t("copyView")}
        title={t("copyView")}
        onClick={() => void copyLink(window.location.href).then(toast)}
      >
        <Icon name="link" />
      </ActionIcon>
      <MoreMenu requisition={requisition} onImport={onImport} />
      {may && (
        <Button variant="filled" leftSection={<Icon name="plus" size={14} />} onClick={onAdd} aria-keyshortcuts="c">
          <span className="hb-hide-s">{t("add")}</span>
          <span className="hb-only-s">{t("addShort")}</span>
          <span className="hb-hide-s" style={{ marginInlineStart: "var(--hb-2)" }} aria-hidden>
            <Kbd keys="C" onFill />
          </span>
        </Button>
      )}
    </>
  );
}

function MoreMenu({ requisition, onImport }: Omit<PageActionsProps, "onAdd">) {
  const may = mayEdit(requisition);
  const router = useRouter();
  const { id, slug, state } = requisition;
  const pin = usePin(requisition);
  const edit = () => router.history.push(`/requisitions/${id}/edit`);
  useShortcut({ keys: "e", label: t("keyEdit"), group: t("keys"), run: edit, when: may });
  return (
    <Menu width={230}>
      <Menu.Target>
        <ActionIcon aria-label={t("more")} title={t("more")}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {may && (
          <Menu.Item leftSection={<Icon name="pencil" size={14} />} onClick={edit}>
            {t("edit")}
          </Menu.Item>
        )}
        {state === "open" && (
          <Menu.Item leftSection={<Icon name="globe" size={14} />} component="a" href={`/jobs/${slug}`} target="_blank" rel="noopener">
            {t("publicPage")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="flag" size={14} />} onClick={pin.toggle}>
          {t(pin.pinned ? "unpin" : "pin")}
        </Menu.Item>
        {may && <Menu.Divider />}
        {mayAdd(requisition) && (
          <Menu.Item leftSection={<Icon name="upload" size={14} />} onClick={onImport}>
            {t("import")}…
          </Menu.Item>
        )}
        {may && (
          <Menu.Item
            leftSection={<Icon name="download" size={14} />}
            component="a"
            href={`/api/v1/exports/applications.ndjson?requisition=${id}`}
            download
          >
            {t("export")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

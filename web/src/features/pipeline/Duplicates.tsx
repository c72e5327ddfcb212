/** Warns while one types: somebody with this address or name may be here already. */
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call } from "@/api/call";
import type { Id, List } from "@/api/types/shared";
import { Icon } from "@/ui/icons/Icon";
import styles from "./Duplicates.module.css";
import { t } from "./addWords";

interface Found {
  id: Id;
  name: string;
  email: string;
  headline: string;
  applications: { id: Id; requisition: { title: string }; state: string }[];
}

/** Shorter words find everybody. */
const SHORTEST = 4;
const MOST = 3;
const TYPING_MS = 300;

const isAddress = (text: string) => /^\S+@\S+\.\S+$/.test(text);

export function Duplicates({ name, email }: { name: string; email: string }) {
  const [words] = useDebouncedValue((isAddress(email.trim()) ? email : name).trim(), TYPING_MS);
  const { data } = useQuery({
    queryKey: ["candidates", "like", words],
    queryFn: ({ signal }) => call<List<Found>>("get", "/api/v1/candidates", { query: { q: words, limit: MOST }, signal }),
    enabled: words.length >= SHORTEST,
  });
  const found = words.length >= SHORTEST ? (data?.items.slice(0, MOST) ?? []) : [];
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <div className="hb-note warn">
          <Icon name="warning" />
          <div className="hb-grow">
            <p>{t("duplicates", { count: found.length })}</p>
            <ul className={styles.list}>
              {found.map((person) => (
                <li key={person.id}>
                  <Link to={pageOf(person)} target="_blank" className={styles.link}>
                    {person.name}
                  </Link>
                  , {person.email}: {standing(person)}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}

const pageOf = ({ id, applications }: Found): string => {
  const first = applications[0];
  return first ? `/applications/${first.id}` : `/candidates/${id}`;
};

const standing = ({ applications }: Found): string =>
  applications.map((application) => application.requisition.title).join(", ") || t("noApplication");

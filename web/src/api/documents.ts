/** Files of candidates: adding and removing them, and where their bytes are. */
import { call } from "./call";
import type { DocumentFile, DocumentKind } from "./types/candidate";
import type { Id } from "./types/shared";

export const documentPath = (id: Id): string => `/api/v1/documents/${id}`;

/** Browsers show these inside a page; everything else is downloaded. */
export const isShown = ({ media_type }: Pick<DocumentFile, "media_type">): boolean => media_type === "application/pdf";

export function uploadDocument(candidate: Id, file: File, kind: DocumentKind): Promise<DocumentFile> {
  const body = new FormData();
  body.append("kind", kind);
  body.append("file", file);
  return call<DocumentFile>("post", `/api/v1/candidates/${candidate}/documents`, { body });
}

export const removeDocument = (id: Id): Promise<unknown> => call("delete", documentPath(id));

/** The newest résumé. */
export function resumeOf(documents: readonly DocumentFile[]): DocumentFile | undefined {
  return documents
    .filter((file) => file.kind === "resume")
    .toSorted((a, b) => b.created_at.localeCompare(a.created_at))[0];
}

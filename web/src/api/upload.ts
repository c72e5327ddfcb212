/** Sends a form with files and tells how far it is, which `fetch` cannot. Refusals are `ApiProblem`s as everywhere. */
import { ApiProblem } from "@/lib/problem";
import { uuid } from "@/lib/uuid";

export interface UploadOptions {
  /** The same key for each try of the same form, so that a repeated try counts once. */
  key?: string;
  /** 0 to 1 while bytes leave. */
  onProgress?: (share: number) => void;
}

export function upload<Data>(path: string, form: FormData, { key, onProgress }: UploadOptions = {}): Promise<Data> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("Accept", "application/json, application/problem+json");
    request.setRequestHeader("Idempotency-Key", key ?? uuid());
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onerror = () => reject(ApiProblem.unreachable());
    request.onload = () => {
      const response = new Response(request.status === 204 ? null : request.responseText, {
        status: request.status,
        headers: { "x-request-id": request.getResponseHeader("x-request-id") ?? "" },
      });
      if (response.ok) response.json().then((data: Data) => resolve(data), () => reject(ApiProblem.unreachable()));
      else void ApiProblem.from(response).then(reject);
    };
    request.send(form);
  });
}

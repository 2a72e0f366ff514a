// What the API answers when it refuses: RFC 9457, with a stable code and a text in the caller's language.

/** Two codes are the browser's own: "offline" (no answer came) and "unreadable" (an answer that is no JSON). */
export class Problem extends Error {
  /** @param {{type?: string, title?: string, status?: number, detail?: string, code?: string}} problem */
  constructor(problem) {
    const { type = "about:blank", title = "", status = 0, detail = "", code = "unknown" } = problem;
    super(`${code}: ${title || detail}`);
    this.name = "Problem";
    this.type = type;
    this.title = title;
    this.status = status;
    this.detail = detail;
    this.code = code;
    /** @type {Record<string, any>} every member, those of the extension too */
    this.members = problem;
  }
}

/**
 * @param {Response} response
 * @returns {Promise<Problem>}
 */
export async function readProblem(response) {
  const type = response.headers.get("Content-Type") ?? "";
  if (!type.includes("json")) return new Problem({ code: "unreadable", status: response.status });
  try {
    return new Problem({ status: response.status, ...(await response.json()) });
  } catch (error) {
    return new Problem({ code: "unreadable", status: response.status, detail: String(error) });
  }
}

/**
 * What to say to a person: the server's own sentence, or ours when none came.
 * @param {import("./text.js").Translate} t
 * @param {unknown} error
 */
export function problemText(t, error) {
  if (!(error instanceof Problem)) throw error;
  if (error.code === "offline" || error.code === "unreadable") return t(`common-problem-${error.code}`);
  return error.detail || error.title;
}

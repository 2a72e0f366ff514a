// Has the browser keep the page and its files, where it can: only over https, or on the server itself.

/** @returns {Promise<void>} */
export async function keepPage() {
  // Missing where the page came over plain http.
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/counter-worker.js", { scope: "/counter" });
  const { active } = await navigator.serviceWorker.ready;
  const files = performance.getEntriesByType("resource").map(({ name }) => name);
  // Whoever changes the language then finds the page in it.
  const texts = files.filter((file) => file.includes("/locales/")).flatMap((file) => ["id", "en"].map((language) => inLanguage(file, language)));
  active?.postMessage({ files: [...new Set([`${location.origin}/counter`, ...files, ...texts])] });
}

/** @param {string} file @param {string} language */
function inLanguage(file, language) {
  return file.replace(/\/locales\/[a-z]+\//, `/locales/${language}/`);
}

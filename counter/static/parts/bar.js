// What stands in the head of every page: the language, and the way out.
import { html } from "/static/ui/vendor/lit-html/lit-html.js";

/** @typedef {import("/static/ui/text.js").Translate} Translate */

/**
 * This page in another language.
 * @param {"id" | "en"} language
 */
function hrefIn(language) {
  const query = new URLSearchParams(location.search);
  query.delete("lang");
  if (language === "en") query.set("lang", language);
  return `${location.pathname}?${query}`;
}

/**
 * The other language, in its own name.
 * @param {Translate} t
 * @param {{language: "id" | "en"}} address
 */
export function languages(t, address) {
  const other = address.language === "id" ? "en" : "id";
  const name = t(`common-language-${other}`);
  return html`
    <a class="button is-quiet counter-language" lang=${other} hreflang=${other}
      aria-label=${name} href=${hrefIn(other)}>
      <span class="icon" data-icon="languages"></span><span class="counter-wide">${name}</span>
      <span class="counter-tight" aria-hidden="true">${other.toUpperCase()}</span>
    </a>
  `;
}

/** @param {{t: Translate, signOut: () => Promise<void>, onProblem: (problem: unknown) => void}} context */
export function signOutButton({ t, signOut, onProblem }) {
  return html`
    <button class="button is-quiet" aria-label=${t("counter-sign-out")} @click=${() => signOut().catch(onProblem)}>
      <span class="icon" data-icon="log-out"></span><span class="counter-wide">${t("counter-sign-out")}</span>
    </button>
  `;
}

// A year's holidays out of a file: what it must look like, what is wrong in which line, and how many days changed.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { Problem, problemText } from "/static/ui/problem.js";

/** Bytes of a file that the server still takes; a year of holidays has some 2,000. */
const MOST = 60_000;
const EXAMPLE = "date,name,type\n2027-08-17,Proklamasi Kemerdekaan,libur_nasional\n2027-12-24,Natal,cuti_bersama";

/**
 * @param {import("../pages.js").View} view
 * @param {() => void} onDone
 */
export function askHolidays({ t, api, site, say, onProblem }, onDone) {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog office-holidays";
  dialog.setAttribute("aria-labelledby", "holidays-heading");
  let busy = false;
  let wrong = "";

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    const input = /** @type {HTMLInputElement} */ (dialog.querySelector("#holidays-file"));
    const file = input.files?.[0];
    if (!file || busy) return;
    if (file.size > MOST) {
      wrong = t("office-calendar-import-large");
      return draw();
    }
    [busy, wrong] = [true, ""];
    draw();
    try {
      const done = await api.command(`/sites/${site}/holidays`, { csv: await file.text() });
      dialog.close();
      say(t("office-calendar-imported", { days: done.days, years: done.years.join(", ") }), t("office-calendar-imported-differ", { count: done.differ }));
      onDone();
    } catch (error) {
      busy = false;
      if (!(error instanceof Problem) || error.status === 401) {
        dialog.close();
        return onProblem(error);
      }
      wrong = problemText(t, error);
      draw();
    }
  }

  function draw() {
    render(
      html`
        <h2 id="holidays-heading">${t("office-calendar-import")}</h2>
        <form class="stack" @submit=${submit}>
          <p>${t("office-calendar-import-columns")}</p>
          <pre class="card is-sunken office-holidays-example" tabindex="0">${EXAMPLE}</pre>
          <div class="field">
            <label for="holidays-file">${t("office-calendar-import-file")}</label>
            <input class="input" id="holidays-file" type="file" accept=".csv,text/csv" required>
            <p class="field-hint">${t("office-calendar-import-hint")}</p>
          </div>
          ${wrong ? html`<p class="field-error" role="alert"><span class="icon" data-icon="circle-alert"></span>${wrong}</p>` : nothing}
          <div class="office-actions">
            <button type="button" class="button" @click=${() => dialog.close()}>${t("common-cancel")}</button>
            <button class="button is-primary" data-import aria-busy=${String(busy)}>
              <span class="icon" data-icon="file-up"></span>${t("office-calendar-import-yes")}
            </button>
          </div>
        </form>
      `,
      dialog,
    );
  }

  draw();
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

// Closing the mall or a queue for some days, or opening it at other hours, with a sentence of what will happen.
import { html, nothing, render } from "/static/ui/vendor/lit-html/lit-html.js";
import { Problem, problemText } from "/static/ui/problem.js";
import { localized } from "/static/ui/text.js";
import { hoursOf, usual, weekdaysIn, wrongWish } from "./days.js";
import { createWords } from "./reading.js";

/**
 * @param {import("../pages.js").View} view
 * @param {import("./reading.js").Calendar} calendar
 * @param {() => void} onDone
 */
export function askSchedule(view, calendar, onDone) {
  const { t, api, site, catalog, language, say, onProblem } = view;
  const words = createWords(view);
  const today = calendar.today.day;
  const form = {
    queue: "", first: today, last: today, id: "", en: "", open: false,
    ...usual(calendar.hours, calendar.service_hours),
  };
  let busy = false;
  let wrong = "";
  const dialog = document.createElement("dialog");
  dialog.className = "dialog office-schedule";
  dialog.setAttribute("aria-labelledby", "schedule-heading");

  /** @param {Partial<typeof form>} change */
  function set(change) {
    Object.assign(form, change);
    wrong = "";
    draw();
  }

  /** Those of the chosen days; of one day alone it is that one. */
  function wish() {
    const there = form.first <= form.last ? weekdaysIn(form.first, form.last) : [];
    const weekdays = form.first === form.last ? there : there.filter((one) => form.weekdays.includes(one));
    return { numbers: form.numbers, service: form.service, friday: form.friday, weekdays };
  }

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (busy) return;
    const why = wrongWish(form, wish(), today);
    if (why) {
      wrong = t(`office-calendar-wrong-${why}`);
      return draw();
    }
    [busy, wrong] = [true, ""];
    draw();
    try {
      await api.command(`/sites/${site}/schedules`, {
        queue: form.queue || null,
        first: form.first,
        last: form.last,
        name: { id: form.id.trim(), ...(form.en.trim() ? { en: form.en.trim() } : {}) },
        ...(form.open ? hoursOf(wish()) : {}),
      });
      dialog.close();
      say(t("office-calendar-saved", { name: form.id.trim() }));
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

  /** @param {Event} event */
  const valueOf = (event) => /** @type {HTMLInputElement} */ (event.target).value;

  const where = () => html`
    <div class="field">
      <label for="schedule-queue">${t("office-calendar-what")}</label>
      <select class="input" id="schedule-queue" @change=${(/** @type {Event} */ event) => set({ queue: valueOf(event) })}>
        <option value="">${t("office-calendar-whole-site")}</option>
        ${[...catalog.queues.values()].map((one) => html`<option value=${one.code}>${one.prefix} · ${localized(one.name, language)}</option>`)}
      </select>
    </div>
    <div class="office-schedule-pair">
      <div class="field">
        <label for="schedule-first">${t("office-calendar-first")}</label>
        <input class="input" id="schedule-first" type="date" required min=${today} .value=${form.first}
          @change=${(/** @type {Event} */ event) => set({ first: valueOf(event), last: valueOf(event) > form.last ? valueOf(event) : form.last })}>
      </div>
      <div class="field">
        <label for="schedule-last">${t("office-calendar-last")}</label>
        <input class="input" id="schedule-last" type="date" required min=${form.first} .value=${form.last}
          @change=${(/** @type {Event} */ event) => set({ last: valueOf(event) })}>
      </div>
    </div>
  `;

  const named = () => html`
    <div class="office-schedule-pair">
      <div class="field">
        <label for="schedule-id">${t("office-calendar-name-id")}</label>
        <input class="input" id="schedule-id" required maxlength="100" lang="id" autocomplete="off" .value=${form.id}
          aria-describedby="schedule-name-hint" @input=${(/** @type {Event} */ event) => set({ id: valueOf(event) })}>
      </div>
      <div class="field">
        <label for="schedule-en">${t("office-calendar-name-en")}</label>
        <input class="input" id="schedule-en" maxlength="100" lang="en" autocomplete="off" .value=${form.en}
          @input=${(/** @type {Event} */ event) => set({ en: valueOf(event) })}>
      </div>
    </div>
    <p class="field-hint" id="schedule-name-hint">${t("office-calendar-name-hint")}</p>
  `;

  /** @param {"numbers" | "service" | "friday"} what @param {import("./days.js").Span} span */
  const span = (what, span) => html`
    <fieldset class="field office-schedule-span">
      <legend>${t(`office-calendar-span-${what}`)}</legend>
      <input class="input" type="time" required aria-label=${t("office-calendar-from")} .value=${span.from} data-from=${what}
        @change=${(/** @type {Event} */ event) => set({ [what]: { ...span, from: valueOf(event) } })}>
      <span aria-hidden="true">–</span>
      <input class="input" type="time" required aria-label=${t("office-calendar-to")} .value=${span.to} data-to=${what}
        @change=${(/** @type {Event} */ event) => set({ [what]: { ...span, to: valueOf(event) } })}>
    </fieldset>
  `;

  const days = () => html`
    <fieldset class="field">
      <legend>${t("office-calendar-weekdays")}</legend>
      <div class="office-schedule-days">
        ${weekdaysIn(form.first, form.last).map((one) => html`<label class="choice">
          <input type="checkbox" .checked=${form.weekdays.includes(one)} data-weekday=${one} @change=${() =>
            set({ weekdays: form.weekdays.includes(one) ? form.weekdays.filter((each) => each !== one) : [...form.weekdays, one] })}>
          ${words.weekday(one)}
        </label>`)}
      </div>
    </fieldset>
  `;

  const hours = () => html`
    ${span("numbers", form.numbers)} ${span("service", form.service)}
    ${form.first < form.last ? days() : nothing}
    ${wish().weekdays.includes(5)
      ? html`<label class="choice">
            <input type="checkbox" .checked=${form.friday !== null} data-friday
              @change=${() => set({ friday: form.friday ? null : { from: "11:30", to: "13:00" } })}>
            ${t("office-calendar-friday")}
          </label>
          ${form.friday ? span("friday", form.friday) : nothing}`
      : nothing}
  `;

  function preview() {
    const about = { what: words.whose(form.queue), when: words.dates(form.first, form.last) };
    const same = (/** @type {import("./reading.js").Schedule} */ one) =>
      one.first === form.first && one.last === form.last && (one.queue ?? "") === form.queue;
    const earlier = [...calendar.schedules, ...calendar.queue_schedules].find(same);
    const asked = hoursOf(wish());
    const alone = form.first === form.last;
    return html`
      <div class="notice is-info office-schedule-preview" role="status">
        <span class="icon" data-icon="info"></span>
        <div>
          <p>${form.open
            ? t("office-calendar-will-open", { ...about, numbers: words.week(asked.hours, alone), service: words.week(asked.service_hours, alone) })
            : t("office-calendar-will-close", about)}</p>
          ${form.first <= today ? html`<p>${t("office-calendar-will-now")}</p>` : nothing}
          ${earlier ? html`<p>${t("office-calendar-will-replace", { name: localized(earlier.name, language) })}</p>` : nothing}
        </div>
      </div>
    `;
  }

  function draw() {
    render(
      html`
        <h2 id="schedule-heading">${t("office-calendar-add")}</h2>
        <form class="stack" @submit=${submit}>
          ${where()} ${named()}
          <div class="segments" role="group" aria-label=${t("office-calendar-kind")}>
            <button type="button" aria-pressed=${String(!form.open)} @click=${() => set({ open: false })}>${t("office-calendar-kind-closed")}</button>
            <button type="button" aria-pressed=${String(form.open)} data-kind-open @click=${() => set({ open: true })}>${t("office-calendar-kind-open")}</button>
          </div>
          ${form.open ? hours() : nothing} ${form.first && form.last >= form.first ? preview() : nothing}
          ${wrong ? html`<p class="field-error" role="alert"><span class="icon" data-icon="circle-alert"></span>${wrong}</p>` : nothing}
          <div class="office-actions">
            <button type="button" class="button" @click=${() => dialog.close()}>${t("common-cancel")}</button>
            <button class="button is-primary" data-save aria-busy=${String(busy)}>${t("office-calendar-save")}</button>
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

// The conversation page: timer, draft, keys, typing pause, jumps. The page works without it.
const room = () => document.getElementById("room");
const form = () => document.getElementById("reply");
const box = () => form()?.querySelector("textarea[name=text]");
const apple = /Mac|iPhone|iPad/.test(navigator.platform);
const touch = matchMedia("(pointer: coarse)");

// --- Drafts: the server has what it acknowledged, this browser only what is still on its way.
const PREFIX = "draft:";
const place = () => (form()?.dataset.attempt ? `${PREFIX}${form().dataset.attempt}:${form().dataset.turn}` : null);

function keep(text) {
  try {
    if (place()) localStorage.setItem(place(), text);
  } catch {
    // A full or forbidden store leaves the server's copy.
  }
}

function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function kept() {
  try {
    return place() ? localStorage.getItem(place()) : null;
  } catch {
    return null;
  }
}

function tell(words, offline = false) {
  const state = document.getElementById("draft-state");
  if (!state) return;
  state.textContent = words;
  state.classList.toggle("is-offline", offline);
}

function restore() {
  const unsaved = kept();
  if (unsaved === null || !box() || unsaved === box().value) return;
  box().value = unsaved;
  box().dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("input", (event) => {
  if (event.target !== box()) return;
  keep(event.target.value);
  tell(form().dataset.saving);
});

const isDraft = (ctx) => ctx?.sourceElement?.matches?.("textarea");

document.addEventListener("htmx:after:swap", (event) => {
  const ctx = event.detail.ctx;
  if (!isDraft(ctx) || ctx.response.status !== 200) return;
  const sent = ctx.request.body?.get?.("text") ?? ctx.sourceElement.value;
  if (kept() === sent) forget(place());
});

// What was sent needs no draft any more.
document.addEventListener("htmx:after:request", (event) => {
  const ctx = event.detail.ctx;
  if (ctx.sourceElement?.matches?.("form.reply") && ctx.response.status < 400) forget(place());
});

document.addEventListener("htmx:error", (event) => {
  const ctx = event.detail?.ctx;
  if (!ctx?.request || ctx.response || !form()) return;
  if (isDraft(ctx)) tell(form().dataset.offline, true);
  else showUnsent(ctx.sourceElement);
});

document.addEventListener("htmx:response:error", (event) => {
  if (isDraft(event.detail?.ctx)) tell(form()?.dataset.offline ?? "", true);
});

function showUnsent(source) {
  const words = document.getElementById("reply-unsent");
  if (!words || !form()?.contains(source)) return;
  words.textContent = form().dataset.unsent;
  words.hidden = false;
  box()?.focus();
}

addEventListener("online", () => box() && kept() !== null && box().dispatchEvent(new Event("input", { bubbles: true })));

// --- Timer: counts from the customer's line while the page is in view; the server checks it.
let shown = performance.now();
let counted = 0;
let timed = null;

function startTimer() {
  const key = form()?.querySelector("input[name=key]")?.value ?? null;
  if (key === timed) return;
  timed = key;
  counted = Number(form()?.dataset.elapsed ?? 0);
  shown = performance.now();
}

function seconds() {
  return counted + (document.hidden ? 0 : (performance.now() - shown) / 1000);
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) counted += (performance.now() - shown) / 1000;
  else shown = performance.now();
});

function clock(total) {
  return `${Math.floor(total / 60)}:${String(Math.floor(total % 60)).padStart(2, "0")}`;
}

function tick() {
  const timer = form()?.querySelector("[data-timer]");
  if (!timer) return;
  const target = Number(form().dataset.target);
  const now = seconds();
  timer.textContent = `${clock(now)} / ${clock(target)}${now > target ? ` · ${form().dataset.over}` : ""}`;
  timer.classList.toggle("is-over", now > target);
}

// How long a call has lasted, from what the server counted when it sent the strip.
const calls = new WeakMap();

function tickCall() {
  const call = document.querySelector("[data-call-seconds]");
  if (!call) return;
  if (!calls.has(call)) calls.set(call, Date.now() - 1000 * Number(call.dataset.callSeconds));
  call.querySelector("[data-call-shown]").textContent = clock((Date.now() - calls.get(call)) / 1000);
}

setInterval(tick, 1000);
setInterval(tickCall, 1000);

document.addEventListener("submit", (event) => {
  const field = event.target.querySelector?.("[data-seconds]");
  if (field) field.value = seconds().toFixed(1);
}, true);

// --- After a reply: the customer types for a moment, then the box is ready again.
function settle() {
  const lines = document.querySelectorAll("#transcript .line");
  const last = lines[lines.length - 1];
  const mine = document.querySelectorAll("#transcript .line.agent");
  const from = mine[mine.length - 1] ?? last;
  (touch.matches ? from : last)?.scrollIntoView({ block: touch.matches ? "start" : "nearest" });
  const next = document.querySelector("#reply [data-next]");
  if (next) {
    form().focus({ preventScroll: true });
    form().scrollIntoView({ block: "nearest" });
  }
  else if (!touch.matches) box()?.focus({ preventScroll: true });
}

document.addEventListener("htmx:after:settle", (event) => {
  const target = event.detail?.ctx?.target ?? event.target;
  if (target?.id === "draft-state") return;
  document.documentElement.classList.remove("skip-typing");
  prepare();
  const focus = document.querySelector("[data-focus]");
  if (focus) focus.focus();
  else if (target?.id === "room") settle();
});

function skipTyping() {
  document.documentElement.classList.add("skip-typing");
}

document.addEventListener("click", skipTyping);

// --- Keys
function toggle(id) {
  const panel = document.getElementById(id);
  if (!panel) return false;
  if (panel.matches(":popover-open")) {
    panel.hidePopover();
    box()?.focus();
  } else if (getComputedStyle(panel).display === "none") {
    panel.showPopover();
    panel.focus();
  } else if (panel.contains(document.activeElement)) box()?.focus();
  else panel.focus();
  return true;
}

const inText = (element) => element?.matches?.("textarea, input:not([type=radio]), select");

document.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "Escape") skipTyping();
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.closest?.("form.reply")) {
    event.preventDefault();
    const button = form().querySelector("[data-send]");
    if (!button.disabled) form().requestSubmit(button);
  } else if (event.key === "F2" && toggle("case-file")) event.preventDefault();
  else if (event.key === "F4" && !event.altKey && toggle("mood-panel")) event.preventDefault();
  else if (event.key === "?" && !inText(event.target)) openKeys();
});

function openKeys() {
  document.getElementById("keys")?.showModal();
}

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-open-keys]")) openKeys();
});

// --- Jumps between a chip and its words: focus follows, and the place lights up.
function jump(link) {
  const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!place) return false;
  for (const details of ancestors(place)) details.open = true;
  for (const lit of document.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
  const seen = place.matches("a, .line, section") ? place : place.nextElementSibling ?? place;
  if (!seen.matches("a")) seen.tabIndex = -1;
  seen.classList.add("is-lit");
  seen.focus({ preventScroll: true });
  seen.scrollIntoView({ block: "center" });
  history.replaceState(history.state, "", link.hash);
  return true;
}

function ancestors(element) {
  const found = [];
  for (let at = element.closest("details"); at; at = at.parentElement.closest("details")) found.push(at);
  return found;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-jump]");
  if (link && jump(link)) event.preventDefault();
});

function prepare() {
  restore();
  startTimer();
  tick();
  if (apple) for (const key of document.querySelectorAll("[data-send-key]")) key.textContent = "⌘ ↵";
}

// After htmx has found the box, so that a restored draft is also sent to the server.
addEventListener("DOMContentLoaded", () => setTimeout(prepare));

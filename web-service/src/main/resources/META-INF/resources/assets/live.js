// The live parts of the pages. Everything is readable without it.
"use strict";

const MOST_ROWS = 500;
const LONGEST_PAUSE = 30000;

// An EventSource doesn't say why it was refused.
async function loggedOut() {
  try {
    const answer = await fetch("/api/v1/events?limit=1", { cache: "no-store" });
    return answer.status === 401;
  } catch {
    return false;
  }
}

// Loading the page again leads to the login, and from there back here.
function toLogin() {
  location.reload();
}

// Keeps a stream open: the browser reconnects by itself while it may, and we do when it gives up.
function follow(url, on, state) {
  let source;
  let pause = 1000;
  const open = () => {
    source = new EventSource(url());
    source.onopen = () => {
      pause = 1000;
      state("live");
    };
    source.onerror = async () => {
      state("reconnecting");
      if (source.readyState !== EventSource.CLOSED) {
        return;
      }
      if (await loggedOut()) {
        toLogin();
        return;
      }
      setTimeout(open, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    };
    for (const [name, handler] of Object.entries(on)) {
      source.addEventListener(name, handler);
    }
    source.addEventListener("logged-out", toLogin);
  };
  open();
}

function rowsOf(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...template.content.querySelectorAll("tr")];
}

function showState(name) {
  const badge = document.getElementById("tail-state");
  badge.hidden = false;
  badge.dataset.state = name;
  badge.querySelector("[data-text]").textContent =
    { live: "Live", paused: "Paused", reconnecting: "Reconnecting…" }[name];
}

function tail(table) {
  const body = table.tBodies[0];
  const pill = document.getElementById("new-pill");
  const count = document.getElementById("tail-count");
  const toggle = document.getElementById("live-switch");
  const known = new Set([...body.rows].map((row) => row.dataset.event));
  let position = table.dataset.position;
  let waiting = [];
  let arrived = 0;
  let paused = false;
  let connection = "reconnecting";

  const report = () => showState(paused ? "paused" : connection);
  const reading = () => paused || window.scrollY > 120;

  // Rows come oldest first; the newest ends on top.
  function insert() {
    const fresh = document.createDocumentFragment();
    for (const row of waiting.reverse()) {
      row.classList.add("fresh");
      fresh.append(row);
    }
    waiting = [];
    arrived = 0;
    body.prepend(fresh);
    document.getElementById("empty")?.remove();
    trim();
    show();
  }

  function trim() {
    if (body.rows.length <= MOST_ROWS) {
      return;
    }
    while (body.rows.length > MOST_ROWS) {
      known.delete(body.rows[body.rows.length - 1].dataset.event);
      body.rows[body.rows.length - 1].remove();
    }
    // The next page would begin below rows that are no longer here
    const older = document.getElementById("older");
    if (older) {
      older.href = location.href;
      older.textContent = "Reload to go further back";
    }
  }

  function show() {
    pill.hidden = arrived === 0;
    pill.textContent = "↑ " + arrived + " new";
  }

  function take(event) {
    position = event.lastEventId || position;
    for (const row of rowsOf(event.data)) {
      if (!known.has(row.dataset.event)) {
        known.add(row.dataset.event);
        waiting.push(row);
        arrived++;
      }
    }
    while (waiting.length > MOST_ROWS) {
      known.delete(waiting.shift().dataset.event);
    }
    if (reading()) {
      show();
    } else if (waiting.length > 0) {
      requestAnimationFrame(() => waiting.length > 0 && !reading() && insert());
    }
  }

  let spoken = 0;
  setInterval(() => {
    if (arrived !== spoken) {
      spoken = arrived;
      count.textContent = arrived === 0 ? "" : arrived + " new events";
    }
  }, 5000);

  toggle.addEventListener("click", () => {
    paused = !paused;
    toggle.setAttribute("aria-checked", String(!paused));
    report();
    if (!paused) {
      insert();
    }
  });
  pill.addEventListener("click", () => {
    window.scrollTo({ top: 0 });
    insert();
    table.querySelector("tbody a")?.focus({ preventScroll: true });
  });
  window.addEventListener("scroll", () => waiting.length > 0 && !reading() && insert(), { passive: true });

  document.querySelector("[data-live]").hidden = false;
  report();
  follow(
    () => table.dataset.stream + "&after=" + encodeURIComponent(position),
    {
      rows: take,
      position: (event) => {
        position = event.lastEventId || position;
      },
    },
    (name) => {
      connection = name;
      report();
    },
  );
}

function watchCase(table) {
  const progress = document.getElementById("progress");
  const bar = document.getElementById("bar");
  follow(
    () => table.dataset.caseStream,
    {
      deliveries: (event) => {
        for (const row of rowsOf(event.data)) {
          const before = document.getElementById(row.id);
          if (before) {
            before.replaceWith(row);
          } else {
            table.tBodies[0].append(row);
          }
        }
      },
      progress: (event) => {
        const now = JSON.parse(event.data);
        if (progress.textContent !== now.line) {
          progress.textContent = now.line;
        }
        progress.className = "status s-" + now.stage;
        bar.max = now.total;
        bar.value = now.done;
      },
    },
    showState,
  );
}

document.querySelectorAll("table[data-stream]").forEach(tail);
document.querySelectorAll("table[data-case-stream]").forEach(watchCase);

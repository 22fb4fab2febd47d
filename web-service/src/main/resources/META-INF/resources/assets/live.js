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
  // A page of everything shows a row for each event; what an event means waits here until the event's row is there
  const raw = "raw" in table.dataset;
  const early = new Map();
  const byEvent = new Map();
  let position = table.dataset.position;
  let waiting = [];
  let paused = false;
  let connection = "reconnecting";

  const report = () => showState(paused ? "paused" : connection);
  const reading = () => paused || window.scrollY > 120;
  const eventOf = (row) => row.dataset.event;
  const ordinalOf = (row) => (row.dataset.ordinal === "" ? -1 : Number(row.dataset.ordinal));
  const timeOf = (row) => Date.parse(row.querySelector("time").dateTime);
  const siblings = (row) => byEvent.get(eventOf(row)) ?? [];

  function remember(row) {
    byEvent.set(eventOf(row), [...siblings(row), row]);
  }

  function forget(row) {
    const rest = siblings(row).filter((other) => other !== row);
    if (rest.length > 0) {
      byEvent.set(eventOf(row), rest);
    } else {
      byEvent.delete(eventOf(row));
    }
  }

  // Where a row was, on the page or waiting for it, another one takes its place.
  function substitute(old, row) {
    const place = waiting.indexOf(old);
    if (place >= 0) {
      waiting[place] = row;
    } else {
      old.replaceWith(row);
    }
    forget(old);
    remember(row);
  }

  function drop(row) {
    waiting = waiting.filter((other) => other !== row);
    row.remove();
    forget(row);
  }

  function beside(row, others) {
    const before = others.filter((other) => ordinalOf(other) < ordinalOf(row)).pop();
    const next = before ?? others[0];
    const place = waiting.indexOf(next);
    if (place >= 0) {
      waiting.push(row);
    } else if (before) {
      before.after(row);
    } else {
      next.before(row);
    }
    remember(row);
  }

  // Rows come oldest first; the newest ends on top. One that tells of earlier takes its place further down.
  function insert() {
    for (const row of waiting) {
      const time = timeOf(row);
      let next = body.rows[0];
      while (next && timeOf(next) > time) {
        next = next.nextElementSibling;
      }
      while (next && eventOf(next) === eventOf(row) && ordinalOf(next) < ordinalOf(row)) {
        next = next.nextElementSibling;
      }
      row.classList.add("fresh");
      body.insertBefore(row, next ?? null);
    }
    waiting = [];
    document.getElementById("empty")?.remove();
    trim();
    show();
  }

  function trim() {
    if (body.rows.length <= MOST_ROWS) {
      return;
    }
    while (body.rows.length > MOST_ROWS) {
      drop(body.rows[body.rows.length - 1]);
    }
    // The next page would begin below rows that are no longer here
    const older = document.getElementById("older");
    if (older) {
      older.href = location.href;
      older.textContent = "Reload to go further back";
    }
  }

  function show() {
    pill.hidden = waiting.length === 0;
    pill.textContent = "↑ " + waiting.length + " new";
  }

  // Rows from before the page's last one are on pages further back.
  function beyond(row) {
    const last = body.rows[body.rows.length - 1];
    return last && document.getElementById("older") && timeOf(row) < timeOf(last);
  }

  function wait(row) {
    if (beyond(row)) {
      return;
    }
    remember(row);
    waiting.push(row);
  }

  function takeEvent(row) {
    if (byEvent.has(eventOf(row))) {
      return;
    }
    wait(row);
    for (const entry of early.get(eventOf(row)) ?? []) {
      takeEntry(entry);
    }
    early.delete(eventOf(row));
  }

  function takeEntry(row) {
    const others = siblings(row);
    const same = others.find((other) => ordinalOf(other) === ordinalOf(row));
    const bare = others.find((other) => ordinalOf(other) < 0);
    if (same) {
      if (Number(same.dataset.revision) < Number(row.dataset.revision)) {
        substitute(same, row);
      }
    } else if (bare) {
      substitute(bare, row);
    } else if (others.length > 0) {
      beside(row, others);
    } else if (raw) {
      early.set(eventOf(row), [...(early.get(eventOf(row)) ?? []), row]);
      if (early.size > MOST_ROWS) {
        early.delete(early.keys().next().value);
      }
    } else {
      wait(row);
    }
  }

  function take(event) {
    position = event.lastEventId || position;
    for (const row of rowsOf(event.data)) {
      if (ordinalOf(row) < 0) {
        takeEvent(row);
      } else {
        takeEntry(row);
      }
    }
    while (waiting.length > MOST_ROWS) {
      forget(waiting.shift());
    }
    if (reading()) {
      show();
    } else if (waiting.length > 0) {
      requestAnimationFrame(() => waiting.length > 0 && !reading() && insert());
    }
  }

  function remove(event) {
    position = event.lastEventId || position;
    const gone = new Set(JSON.parse(event.data));
    for (const rows of [...byEvent.values()]) {
      rows.filter((row) => gone.has(row.id)).forEach(drop);
    }
    show();
  }

  let spoken = 0;
  setInterval(() => {
    if (waiting.length !== spoken) {
      spoken = waiting.length;
      count.textContent = spoken === 0 ? "" : spoken + " new rows";
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

  [...body.rows].forEach(remember);
  document.querySelector("[data-live]").hidden = false;
  report();
  follow(
    () => table.dataset.stream + "&after=" + encodeURIComponent(position),
    {
      rows: take,
      gone: remove,
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

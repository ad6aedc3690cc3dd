// Preview alone adds this to pages: it reloads them after a rebuild, and shows what is wrong while there is something wrong.
const events = new EventSource("/_preview/events");
let shown = null;
let overlay = null;

events.onmessage = (event) => {
  const { version, problem } = JSON.parse(event.data);
  if (shown !== null && shown !== version) {
    events.close();
    location.reload();
    return;
  }
  shown = version;
  overlay?.remove();
  overlay = problem === null ? null : show(problem);
};

function show(problem) {
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; overflow: auto; background: rgb(20 20 24 / 94%); }
    section { max-inline-size: 70rem; margin: 0 auto; padding: 2rem 1.5rem; color: #f4f1ea; font: 1rem/1.5 system-ui, sans-serif; }
    h2 { margin: 0 0 1rem; color: #ffb4a8; font-size: 1.25rem; }
    pre { margin: 0; font: .875rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 2; }
    button { margin-block-end: 1rem; padding: .5rem 1rem; font: inherit; }`);
  const host = document.createElement("div");
  const shadow = host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [style];
  const section = document.createElement("section");
  section.setAttribute("role", "alert");
  const heading = document.createElement("h2");
  heading.textContent = "The last change did not build. You see the last good site below.";
  const close = document.createElement("button");
  close.textContent = "Show the page";
  close.onclick = () => host.remove();
  const text = document.createElement("pre");
  text.textContent = problem;
  section.append(heading, close, text);
  shadow.append(section);
  document.body.append(host);
  return host;
}

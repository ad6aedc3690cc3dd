// What a reader ticks and notes. It stays in this browser, under one key, and is sent to nobody:
// { pages: { address: { title, language, questions: { words: { ticked, note } } } }, visit: { field: words } }

/** Nothing ticked and nothing written. */
export const nothing = () => ({ pages: {}, visit: {} });

// Where the browser keeps nothing for pages, what is ticked lasts as long as the page does.
let memory = nothing();

/** Everything that is kept. */
export const recall = () => {
  try {
    return { ...structuredClone(memory), ...JSON.parse(localStorage.getItem('take-along')) };
  } catch {
    return structuredClone(memory);
  }
};

const withoutEmpty = (things, isEmpty) => Object.fromEntries(Object.entries(things).filter(([, thing]) => !isEmpty(thing)));

/** Keeps all of this instead of what was kept; false where the browser refuses. */
export const keep = ({ pages, visit }) => {
  for (const page of Object.values(pages)) page.questions = withoutEmpty(page.questions, ({ ticked, note }) => !ticked && !note);
  memory = { pages: withoutEmpty(pages, ({ questions }) => Object.keys(questions).length === 0), visit: withoutEmpty(visit, (words) => !words) };
  try {
    if (Object.keys(memory.pages).length + Object.keys(memory.visit).length > 0) localStorage.setItem('take-along', JSON.stringify(memory));
    else localStorage.removeItem('take-along');
    return true;
  } catch {
    return false;
  }
};

/** Changes what is kept, as another tab may have left it; false where the browser refuses. */
export const change = (edit) => {
  const all = recall();
  edit(all);
  return keep(all);
};

/** Calls back when another tab has changed something, or when the reader comes back to a page that slept meanwhile. */
export const onChangeElsewhere = (refresh) => {
  addEventListener('storage', refresh);
  addEventListener('pageshow', ({ persisted }) => persisted && refresh());
};

/** A button that clears, and then gives back what it cleared until something else changes. Returns what takes the second offer away. */
export function clearing(button, say, wipe, show) {
  const label = button.textContent;
  let before = null;
  button.addEventListener('click', () => {
    const cleared = before === null;
    if (cleared) {
      before = recall();
      change(wipe);
    } else {
      keep(before);
      before = null;
    }
    button.textContent = cleared ? say.undo : label;
    show(cleared ? say.cleared : '', cleared);
  });
  return () => {
    before = null;
    button.textContent = label;
  };
}

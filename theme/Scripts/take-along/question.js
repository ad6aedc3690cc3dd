// One question: a box to tick, and a note of the reader's own.

/** An element with its properties and children. Nothing here writes markup: pages demand trusted types. */
export const make = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** The words of a question, by which it is known: other questions may change around it. */
export const wordsOf = (item) => {
  const copy = item.cloneNode(true);
  for (const mark of copy.querySelectorAll('.cite')) mark.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
};

/** Makes a list item a question; says whatever the reader changes, and returns what shows a state. A note that is `open` needs no button first. */
export function askable(item, say, changed, open = false) {
  const words = wordsOf(item);
  const box = make('input', { type: 'checkbox' });
  const field = make('textarea', { rows: 2, maxLength: 600, ariaLabel: `${say.own}: ${words}` });
  const button = make('button', { type: 'button', ariaExpanded: false });
  item.append(make('label', {}, box, ...item.childNodes), button, make('label', { className: 'field' }, say.own, field));
  item.classList.add('question');

  const mark = () => {
    const noted = field.value.trim() !== '';
    item.toggleAttribute('data-noted', noted);
    button.textContent = noted ? `${say.note} ✓` : say.note;
    button.ariaLabel = `${button.textContent}: ${words}`;
    return noted;
  };
  const tell = () => changed(words, { ticked: box.checked, note: field.value.trim() });

  box.addEventListener('change', tell);
  field.addEventListener('input', () => {
    // A question with a note is one to take along.
    if (!item.hasAttribute('data-noted') && mark()) box.checked = true;
    mark();
    tell();
  });
  button.addEventListener('click', () => {
    const shown = item.toggleAttribute('data-open');
    button.ariaExpanded = shown;
    if (shown) field.focus();
  });

  return ({ ticked = false, note = '' } = {}) => {
    box.checked = ticked;
    if (field !== document.activeElement) field.value = note;
    if (mark() && open) {
      item.dataset.open = '';
      button.ariaExpanded = true;
    }
  };
}

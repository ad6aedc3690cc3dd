// What a result looks like.

const mostSections = 3;

export const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** A phrase of the interface with an element in the place of `{words}`. */
export function phrase(text, inside) {
  const [before, after] = text.split('{words}');
  return [before, inside, after];
}

// The index escapes the words of an excerpt and adds only <mark>.
const excerpt = (html) => element('p', { innerHTML: html });

// A term is also found by spellings that no reader should see, so its definition stands in for the excerpt.
function definition(text, words, { stem, wordsOf }) {
  const parts = text.split(/([\p{L}\p{N}'’]+)/u);
  const marked = new Set(words.map(stem));
  return element('p', {}, ...parts.map((part) => (wordsOf(part).some((word) => marked.has(stem(word))) ? element('mark', { textContent: part }) : part)));
}

function sectionsOf(page, heading, text, base) {
  const address = `${base}${page.address}`;
  const sections = new Map();
  if (heading) sections.set(`${address}#${heading.id}`, heading.text);
  for (const { anchor, title } of text?.sub_results ?? []) if (anchor) sections.set(`${address}#${anchor.id}`, title);
  return [...sections].slice(0, mostSections);
}

/** A result: title, topic and kind, an excerpt, and the sections it was found in. */
export function resultOf({ page, heading }, text, words, kit, { base, section }) {
  const item = element('li', {}, element('h2', {}, element('a', { href: base + page.address, textContent: page.title })));
  item.append(element('p', { className: 'quiet', textContent: [page.topic, page.type].filter(Boolean).join(' · ') }));
  const best = text?.sub_results.find(({ anchor }) => heading && anchor?.id === heading.id) ?? text;
  if (text?.meta.definition) item.append(definition(text.meta.definition, words, kit));
  else if (best) item.append(excerpt(best.excerpt));
  const sections = sectionsOf(page, heading, text, base);
  if (sections.length > 0) {
    const links = sections.map(([href, title]) => element('li', {}, element('a', { href, textContent: title })));
    item.append(element('div', { className: 'search-sections' }, element('span', { className: 'quiet', textContent: section }), element('ul', {}, ...links)));
  }
  return item;
}

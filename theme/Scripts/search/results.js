// What a result looks like.
import { element } from './elements.js';
import { stem, wordsOf } from './words.js';

const mostSections = 3;

/** A phrase of the interface with an element in the place of `{words}`. */
export function phrase(text, inside) {
  const [before, after] = text.split('{words}');
  return [before, inside, after];
}

// Stands behind every name that an article is found by and does not show.
const unseen = '\u2063';

// The index escapes the words of an excerpt and adds only <mark>. A section's own excerpt stands in for one that holds unseen names, or what follows them.
function excerpt(text) {
  const { excerpt: html } = [text, ...text.sub_results].find((one) => !one.excerpt.includes(unseen)) ?? text;
  return element('p', { innerHTML: html.slice(html.lastIndexOf(unseen) + 1) });
}

// A term is also found by spellings that no reader should see, so its definition stands in for the excerpt.
function marked(text, words) {
  const stems = new Set(words.map(stem));
  const parts = text.split(/([\p{L}\p{N}'’]+)/u);
  return element('p', {}, ...parts.map((part) => (wordsOf(part).some((word) => stems.has(stem(word))) ? element('mark', { textContent: part }) : part)));
}

/** A result: title, topic and kind, an excerpt, and the sections it was found in. `told` is what is known of a page whose text was not found. */
export function resultOf(page, text, told, words, { base, section }) {
  const href = base + page.address;
  const item = element('li', {}, element('h2', {}, element('a', { href, textContent: page.title })));
  item.append(element('p', { className: 'quiet', textContent: [page.topic, page.type].filter(Boolean).join(' · ') }));
  const summary = text?.meta.definition ?? told;
  if (summary) item.append(marked(summary, words));
  else if (text) item.append(excerpt(text));
  // "Call 911 if:" is the title of a card and the name of no section.
  const sections = (text?.sub_results ?? []).filter(({ anchor, title }) => anchor && !title.endsWith(':')).slice(0, mostSections);
  if (sections.length > 0) {
    const links = sections.map(({ anchor, title }) => element('li', {}, element('a', { href: `${href}#${anchor.id}`, textContent: title })));
    item.append(element('div', { className: 'search-sections' }, element('span', { className: 'quiet', textContent: section }), element('ul', {}, ...links)));
  }
  return item;
}

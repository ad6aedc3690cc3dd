// What a few typed letters may lead to: help first, then titles and terms, articles before terms.
import { wordsOf } from './words.js';

const most = 7;
const nearBest = 0.35;

// Whether every typed word is the beginning of some word of a name.
const begins = (typed, name) => typed.every((word) => wordsOf(name).some((other) => other.startsWith(word)));

/** Pages with their titles, best first; a page of help carries its `urgency`. */
export function suggest({ understand, pages, terms }, text) {
  const typed = wordsOf(text);
  if (typed.join('').length < 2) return [];
  const query = understand(text, { typing: true });
  const help = new Map(query.help.map(({ page, urgency }) => [pages.all[page], urgency]));
  const begun = pages.all.filter(({ title }) => begins(typed, title));
  const named = terms.all.filter(({ names }) => names.some((name) => begins(typed, name))).map(({ address }) => pages.byAddress.get(address));
  const scored = [...query.scores].sort(([, a], [, b]) => b - a);
  const strong = help.size > 0 ? [] : scored.filter(([, points]) => points > nearBest * scored[0][1]).map(([page]) => page);
  const byKind = [...begun, ...named, ...strong].sort((a, b) => a.isTerm - b.isTerm);
  return [...new Set([...help.keys(), ...byKind])].slice(0, most).map((page) => ({ ...page, urgency: help.get(page) }));
}

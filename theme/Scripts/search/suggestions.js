// What a few typed letters may lead to: help first, then titles and terms, articles before terms.
import { wordsOf } from './words.js';

const most = 7;
const nearBest = 0.35;

/** Pages with their titles, best first; a page of help carries its `urgency`. */
export function suggest(library, text) {
  const typed = wordsOf(text);
  if (typed.length === 0 || (typed.length === 1 && typed[0].length < 2)) return [];
  const query = library.understand(text, { typing: true });
  const help = new Map(query.help.map(({ page, urgency }) => [library.pages.all[page], urgency]));
  const begun = library.pages.all.filter(({ title }) => begins(typed, wordsOf(title)));
  const named = library.terms.all.filter(({ name, also }) => [name, ...also].some((one) => begins(typed, wordsOf(one))))
    .map(({ address }) => library.pages.byAddress.get(address));
  const scored = [...query.scores].sort(([, a], [, b]) => b.points - a.points);
  const strong = help.size > 0 ? [] : scored.filter(([, { points }]) => points > nearBest * scored[0][1].points).map(([page]) => page);
  const byKind = [...begun, ...named, ...strong].sort((a, b) => a.isTerm - b.isTerm);
  return [...new Set([...help.keys(), ...byKind])].slice(0, most).map((page) => ({ ...page, urgency: help.get(page) }));
}

/** Whether every typed word is the beginning of some word of a name. */
const begins = (typed, name) => typed.every((word) => name.some((other) => other.startsWith(word)));

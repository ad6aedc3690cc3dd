// Help first: which warning signs a query describes, whatever the order and the form of its words.
import { wordsOf } from './words.js';

// "can't even feel it": words may stand between a denial and what it denies.
const reach = 3;

/** Urgencies as the data number them. */
export const urgencies = ['crisis', 'emergency', 'urgent'];

// "numb/weak leg/arm" is four phrases.
const phrasesOf = (pattern) => pattern.split(' ').reduce((begun, slot) => begun.flatMap((phrase) => slot.split('/').map((word) => `${phrase} ${word}`)), ['']);

/**
 * Finds the signs that words describe, the most urgent first; a crisis before all. A pattern with a question mark does not fit who asks about
 * a danger ("risk of infection") or speaks of what is old.
 */
export function helpOf(signs, { statement, isAsked }) {
  const patterns = signs.split('~').map((row) => row.split(';')).flatMap(([urgency, page, patients = ''], id) => patients.split('|')
    .flatMap((pattern) => phrasesOf(pattern).map((phrase) => ({ id, urgency: Number(urgency), page, weak: pattern.endsWith('?'), ...statement(wordsOf(phrase), 1) })))
    .filter(({ said }) => said.size > 0));
  return (words) => {
    const query = statement(words, reach);
    const asked = isAsked(words);
    const found = new Map();
    for (const { id, urgency, page, weak, said, denied } of patterns) {
      const fits = !(weak && asked) && [...said].every((concept) => query.said.has(concept)) && [...denied].every((concept) => query.denied.has(concept));
      if (fits) found.set(id, { id, urgency, page, fit: Math.max(said.size, found.get(id)?.fit ?? 0) });
    }
    return [...found.values()].sort((a, b) => a.urgency - b.urgency || b.fit - a.fit);
  };
}

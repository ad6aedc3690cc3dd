// One order of pages out of two: what the structure says and what the index of the full text says.

const textWeight = { points: 0.28, held: 7.9 };

/**
 * `found` is how well pages were found in the full text: `held` is the part of the query they have, `points` how much they speak of it.
 * Help pages of the signs stand first, articles before terms; a term that is the whole query stays right behind the best article.
 */
export function rank(library, { scores, help, term }, found) {
  const helpPages = [...new Set(help.map((sign) => library.pages.all[sign.page]))];
  const inText = (page) => {
    const { points = 0, held = 0 } = found.get(page) ?? {};
    return textWeight.points * points + textWeight.held * held;
  };
  // What a term's page says in patients' words speaks for the article about the term.
  const lent = new Map();
  for (const { address, home } of library.terms.all) {
    const page = library.pages.all[home];
    lent.set(page, Math.max(lent.get(page) ?? 0, inText(library.pages.byAddress.get(address))));
  }
  const entries = [...new Set([...helpPages, ...scores.keys(), ...found.keys()])]
    .map((page) => ({ page, points: (scores.get(page) ?? 0) + inText(page) + (lent.get(page) ?? 0) }))
    .sort((a, b) => b.points - a.points || a.page.number - b.page.number);
  const first = helpPages.map((page) => entries.find((entry) => entry.page === page));
  const rest = entries.filter((entry) => !first.includes(entry));
  const own = term && rest.find(({ page }) => page.address === term.address);
  const [best, ...articles] = rest.filter(({ page }) => !page.isTerm);
  const terms = rest.filter(({ page }) => page.isTerm);
  // A term that is the whole query is moved up: behind the best article if that is about it, else before all.
  const isAbout = best && term && term.names.some((name) => {
    const concepts = [...library.language.sense(name)];
    return 2 * concepts.filter((concept) => best.page.about?.has(concept)).length >= concepts.length;
  });
  return [...new Set([...first, isAbout ? best : own, best, own, ...articles, ...terms])].filter(Boolean);
}

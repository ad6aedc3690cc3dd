// One order of pages out of two: what the structure says and what the index of the full text says.

const textWeight = { all: 6, some: 2.5 };
const nearBestArticle = 4;

/**
 * `found` is the score of pages in the full text, by page: `all` where every word was found, `some` where some were.
 * Help pages of the signs stand first, articles before terms; a term that is the whole query stays right behind the best article.
 */
export function rank(library, query, found) {
  const pages = new Set([...query.scores.keys(), ...found.all.keys(), ...found.some.keys()]);
  const best = { all: Math.max(...found.all.values(), 0.001), some: Math.max(...found.some.values(), 0.001) };
  const entries = [...pages].map((page) => {
    const { points = 0, heading = null } = query.scores.get(page) ?? {};
    const text = textWeight.all * Math.sqrt((found.all.get(page) ?? 0) / best.all) + textWeight.some * ((found.some.get(page) ?? 0) / best.some);
    return { page, heading, points: points + text };
  });
  const helpPages = [...new Set(query.help.map((sign) => library.pages.all[sign.page]))];
  const tier = ({ page }) => {
    const place = helpPages.indexOf(page);
    return place < 0 ? 0 : helpPages.length - place;
  };
  for (const page of helpPages) if (!pages.has(page)) entries.push({ page, heading: null, points: 0 });
  entries.sort((a, b) => tier(b) - tier(a) || b.points - a.points || a.page.number - b.page.number);
  const first = entries.filter((entry) => tier(entry) > 0);
  return [...first, ...behindArticles(entries.slice(first.length), query)];
}

function behindArticles(entries, query) {
  const own = query.term && entries.find(({ page }) => page.address === query.term.address);
  const others = entries.filter((entry) => entry !== own);
  const strongest = Math.max(...others.filter(({ page }) => !page.isTerm).map(({ points }) => points), 0);
  const early = others.filter(({ page, points }) => !page.isTerm && points >= strongest / nearBestArticle);
  const late = others.filter((entry) => !early.includes(entry));
  return own ? [...early.slice(0, 1), own, ...early.slice(1), ...late] : [...early, ...late];
}

// Making elements, and words with a number.

/** An element with its properties and children. */
export const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const plural = new Intl.PluralRules(document.documentElement.lang);

/** A number in the form of words that the language wants for it. */
export const counted = (forms, number) => (forms[plural.select(number)] ?? forms.other).replace('{count}', number);

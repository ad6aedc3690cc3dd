// Leads a search to the search page. The words go into the fragment, which browsers never send to a server. Suggestions and their data are
// brought when the field is first used.
for (const form of document.querySelectorAll('form[data-search]')) {
  const field = form.querySelector('input');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(`${form.dataset.search}#q=${encodeURIComponent(field.value.trim())}`);
  });

  let woken = false;
  const wake = async () => {
    if (woken) return;
    woken = true;
    try {
      await (await import(form.dataset.kit)).enhance(form);
    } catch {
      // The form works without suggestions; the next key tries again.
      woken = false;
    }
  };
  field.addEventListener('focus', wake);
  field.addEventListener('input', wake);
}

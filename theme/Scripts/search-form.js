// Leads a search to the search page. The words go into the fragment, which browsers never send to a server.
for (const form of document.querySelectorAll('form[data-search]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = form.querySelector('input').value.trim();
    location.assign(`${form.dataset.search}#q=${encodeURIComponent(words)}`);
  });
}

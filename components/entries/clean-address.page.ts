// A server that knows nothing but files adds a slash to an address. What readers copy and we compare has none.
if (/.\/$/.test(location.pathname))
  history.replaceState(history.state, '', location.href.replace(/\/(?=[?#]|$)/, ''))

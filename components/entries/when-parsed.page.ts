// Our module runs as soon as it is here and the page has been read to its end. A script that is not `async` would also wait for
// the stylesheet down there, and until then nothing would be prefetched.
if (document.readyState === 'loading')
  await new Promise((resolve) => document.addEventListener('readystatechange', resolve, { once: true }))

export {}

// The map is a whole picture without us. What zooms and walks it is fetched only where there is one.
if (document.querySelector('guide-map')) void import('./open-maps.page')

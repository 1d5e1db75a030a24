// A piece of its own, fetched when a page has a video. What happens to one does not bubble.

// Whoever stands at a door has no sound on. As `default`, captions would be loaded before the video is played.
document.addEventListener(
  'play',
  ({ target }) => {
    const video = target as HTMLVideoElement
    const [captions] = video.textTracks
    if (captions && video.played.length === 0) captions.mode = 'showing'
  },
  true,
)

document.addEventListener(
  'error',
  ({ target }) => {
    const status = (target as Element).closest('.video')?.querySelector<HTMLElement>('[data-failed]')
    if (status && (target as Element).localName === 'video') status.textContent = status.dataset.failed ?? ''
  },
  true,
)

export {}

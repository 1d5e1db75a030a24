import type { Point } from '../gestures/pointers.page'

/** What of a picture is seen in a room of the screen. Pure. Lengths are CSS pixels, places on the picture fractions of it. */

export interface Room {
  readonly width: number
  readonly height: number
}

export interface ZoomState {
  /** 1 shows the whole picture, as large as the room allows. */
  readonly zoom: number
  /** The place of the picture that is in the middle of the room. */
  readonly x: number
  readonly y: number
}

export interface ScreenBox extends Point, Room {}

export const WHOLE: ZoomState = { zoom: 1, x: 0.5, y: 0.5 }
const MOST = 8
/** How much of the room a box gets that is looked at: the rest shows where on the screen it is. */
const SHARE = 0.4
/** A glance at a box is no close-up of a small one. */
const CLOSEST = 4
/** Share of a picture's own size at which words on a screen can be read. */
const LEGIBLE = 0.75

/** The picture's size in the room at zoom 1. */
export function fit(picture: Room, room: Room): Room {
  const scale = Math.min(room.width / picture.width, room.height / picture.height)
  return { width: picture.width * scale, height: picture.height * scale }
}

/** The nearest view that shows no emptiness beside the picture which it could avoid. */
export function within({ zoom, x, y }: ZoomState, picture: Room, room: Room): ZoomState {
  const least = fit(picture, room)
  const limited = Math.min(MOST, Math.max(1, zoom))
  const keep = (middle: number, space: number, length: number) => {
    const half = space / (2 * length * limited)
    return half >= 0.5 ? 0.5 : Math.min(1 - half, Math.max(half, middle))
  }
  return { zoom: limited, x: keep(x, room.width, least.width), y: keep(y, room.height, least.height) }
}

/** The place of the picture at a point of the room. */
export function placeAt(view: ZoomState, point: Point, picture: Room, room: Room): Point {
  const least = fit(picture, room)
  return {
    x: view.x + (point.x - room.width / 2) / (least.width * view.zoom),
    y: view.y + (point.y - room.height / 2) / (least.height * view.zoom),
  }
}

/** Zooms by a factor, about a point of the room: what is there stays there. */
export function zoomAt(view: ZoomState, factor: number, point: Point, picture: Room, room: Room): ZoomState {
  const zoom = Math.min(MOST, Math.max(1, view.zoom * factor))
  const place = placeAt(view, point, picture, room)
  const moved = placeAt({ ...view, zoom }, point, picture, room)
  return within({ zoom, x: view.x + place.x - moved.x, y: view.y + place.y - moved.y }, picture, room)
}

/** Moves the picture under the room, as a finger drags it. */
export function drag(view: ZoomState, by: Point, picture: Room, room: Room): ZoomState {
  const least = fit(picture, room)
  const x = view.x - by.x / (least.width * view.zoom)
  const y = view.y - by.y / (least.height * view.zoom)
  return within({ ...view, x, y }, picture, room)
}

/**
 * A view of a box of the picture and what is around it, large enough to read what it says there.
 * @param picture in CSS pixels, as large as the screen was that it is of
 */
export function around(box: ScreenBox, picture: Room, room: Room): ZoomState {
  const least = fit(picture, room)
  const filled = Math.min(room.width / (box.width * least.width), room.height / (box.height * least.height))
  const wanted = Math.max(SHARE * filled, (LEGIBLE * picture.width) / least.width)
  const zoom = Math.min(CLOSEST, Math.max(1, Math.min(wanted, filled)))
  return within({ zoom, x: box.x + box.width / 2, y: box.y + box.height / 2 }, picture, room)
}

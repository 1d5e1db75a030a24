import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { escaped } from '@/lib/site/http/escaped'

const STYLE = `body{max-width:24rem;margin:15vh auto;padding:0 1.25rem;font:1.0625rem/1.4 system-ui,sans-serif;color:#1c1c1a;background:#fffdf8}
label{display:block;font-weight:700}input,button,a{box-sizing:border-box;display:block;width:100%;min-height:2.75rem;margin-top:.5rem;padding:.5rem .75rem;border:2px solid;background:none;color:inherit;font:inherit;text-align:center;text-decoration:none}
input{text-align:start}form{margin-top:1.5rem}button,a{font-weight:700}[role=alert]{font-weight:700}@media(prefers-color-scheme:dark){body{color:#f2efe6;background:#161614}}`

/** Nothing but this page's own style, and a form to this site. */
export const SIGN_IN_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

/** Asks who somebody is, with what was wrong the last time. */
export type Ask = (
  response: ServerResponse,
  told: { readonly status?: number; readonly fault?: string; readonly query?: string },
) => void

interface SignInPage {
  /** Where the password is sent; undefined where there is none. */
  readonly password: string | undefined
  /** Where the way to the provider begins; undefined where there is none. */
  readonly provider: string | undefined
  /** The query of the page that was asked for, `?guide=move`, or nothing. */
  readonly query: string
  readonly fault: string
}

/** The page that asks who somebody is. It is for staff, and in English as everything that they work with. */
export function signInPage({ password, provider, query, fault }: SignInPage): string {
  const alert = fault && `<p role="alert" id="fault">${escaped(fault)}</p>`
  const about = fault && ' aria-describedby="fault" aria-invalid="true"'
  const way = query && `?${new URLSearchParams({ next: query }).toString()}`
  const link =
    provider === undefined ? '' : `<a href="${escaped(provider + way)}">Sign in with your account</a>`
  const form =
    password === undefined
      ? ''
      : `<form method="post" action="${escaped(password)}"><input type="hidden" name="next" value="${escaped(query)}"><label>Password<input type="password" name="password" required autofocus autocomplete="current-password"${about}></label><button>Sign in</button></form>`
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Sign in: insight</title><style>${STYLE}</style><main><h1>Insight</h1>${alert}${link}${form}</main></html>\n`
}

/** The query to go back to after signing in: of the page about use alone, and nothing where it is anything else. */
export function nextQuery(text: string | null | undefined): string {
  return /^\?[\w=&%.+-]{1,300}$/.test(text ?? '') ? text! : ''
}

import { createHash } from 'node:crypto'
import { escaped } from '@/lib/site/http/escaped'

const STYLE = `body{max-width:24rem;margin:15vh auto;padding:0 1.25rem;font:1.0625rem/1.4 system-ui,sans-serif;color:#1c1c1a;background:#fffdf8}
label{display:block;font-weight:700}input,button{box-sizing:border-box;width:100%;min-height:2.75rem;margin-top:.5rem;padding:.5rem .75rem;border:2px solid;background:none;color:inherit;font:inherit}
button{font-weight:700}[role=alert]{font-weight:700}@media(prefers-color-scheme:dark){body{color:#f2efe6;background:#161614}}`

/** Nothing but this page's own style, and a form to this site. */
export const SIGN_IN_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

/** The page that asks for the password. It is for staff, and in English as everything that they work with. */
export function signInPage(action: string, fault = ''): string {
  const alert = fault && `<p role="alert" id="fault">${escaped(fault)}</p>`
  const about = fault && ' aria-describedby="fault" aria-invalid="true"'
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Sign in: insight</title><style>${STYLE}</style><main><h1>Insight</h1>${alert}<form method="post" action="${escaped(action)}"><label>Password<input type="password" name="password" required autofocus autocomplete="current-password"${about}></label><button>Sign in</button></form></main></html>\n`
}

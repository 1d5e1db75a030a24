import type { Locator } from 'playwright-core'

/** What somebody has copied elsewhere, or drags from there. */
interface Carried {
  readonly html?: string
  readonly text?: string
  /** A picture by its name, or another file by its type. */
  readonly picture?: { readonly name: string; readonly bytes: Buffer; readonly type?: string }
}

/** Pastes into a field, or drops onto it, what another program has put together. */
export async function bring(
  way: 'paste' | 'drop',
  field: Locator,
  { picture, ...texts }: Carried,
): Promise<void> {
  await field.evaluate(
    (element, [how, { html, text }, name, base64, type]) => {
      const data = new DataTransfer()
      if (html !== undefined) data.setData('text/html', html)
      if (text !== undefined) data.setData('text/plain', text)
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      if (name !== '') data.items.add(new File([bytes], name, { type }))
      const { left, top } = element.getBoundingClientRect()
      const own = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { ...own, clipboardData: data })
          : new DragEvent('drop', { ...own, dataTransfer: data, clientX: left + 20, clientY: top + 20 }),
      )
    },
    [
      ...([way, texts, picture?.name ?? '', picture?.bytes.toString('base64') ?? ''] as const),
      picture?.type ?? 'image/png',
    ] as const,
  )
}

/** What Word puts on the clipboard: a heading, bold words, a list, a numbered list, a link and a table. */
export const FROM_WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {margin-bottom:8.0pt; font-family:"Calibri",sans-serif;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
<body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
<h1><span style='mso-fareast-font-family:"Times New Roman"'>Reset the lamp<o:p></o:p></span></h1>
<p class=MsoNormal>Hold the <b style='mso-bidi-font-weight:normal'>red</b> button for&nbsp;<span style='color:red;mso-themecolor:accent1'>five</span> seconds, as <a href="https://help.example/reset">the manual</a> says.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Switch it off<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Wait a <i>minute</i><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Switch it on<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-border-alt:solid windowtext .5pt'>
<tr style='mso-yfti-irow:0'><td width=301 valign=top><p class=MsoNormal><b>Light</b><o:p></o:p></p></td><td width=301 valign=top><p class=MsoNormal><b>Meaning</b><o:p></o:p></p></td></tr>
<tr style='mso-yfti-irow:1'><td width=301 valign=top><p class=MsoNormal>Red<o:p></o:p></p></td><td width=301 valign=top><p class=MsoNormal>It starts<o:p></o:p></p></td></tr>
</table>
<!--EndFragment--></body></html>`

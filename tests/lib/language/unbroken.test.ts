import { unbroken } from '@/lib/messages'

/** Where a space holds, an underscore is written here. */
test.each([
  ['cs', 'V domě a v bytě', 'V_domě a_v_bytě'],
  ['cs', 'klíč k bytu (s PIN) „u dveří“', 'klíč k_bytu (s_PIN) „u_dveří“'],
  ['cs', 'Dne 20. listopadu 2026, 1. 5. a 10 000 Kč', 'Dne 20._listopadu 2026, 1._5._a_10_000_Kč'],
  ['cs', 'pes kočka', 'pes kočka'],
  ['sk', 'o dverách v byte', 'o_dverách v_byte'],
  ['pl', 'w domu i w biurze', 'w_domu i_w_biurze'],
  ['fr', 'Quoi ? Ceci : « oui » !', 'Quoi\u202f? Ceci_: «_oui_»\u202f!'],
  ['en', 'Hold 5 s, 2.4 GHz, 10 %, 12 V, 3 doors, a lamp', 'Hold 5_s, 2.4_GHz, 10_%, 12_V, 3 doors, a lamp'],
  ['de', '10 000 m, 5 Stunden', '10_000_m, 5 Stunden'],
  ['cs-CZ', 'v domě', 'v_domě'],
  ['not a tag', '5 s', '5_s'],
])('in %s “%s” holds where it should', (lang, text, held) => {
  expect(unbroken(text, lang).replaceAll('\u00a0', '_')).toBe(held)
})
